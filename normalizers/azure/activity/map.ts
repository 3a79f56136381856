// Maps one activity log record to an access event.
import {
  addressOf,
  consumed,
  filtered,
  flat,
  leftovers,
  mapped,
  parseRecord,
  reject,
  string,
  utc,
  type AccessEvent,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { kindOf } from './actions.ts';
import { identityOf } from './actor.ts';
import { assignmentOf } from './assignment.ts';
import { filterOf } from './filters.ts';
import { activityOf, type Activity } from './forms.ts';
import { resourceOf } from './resource.ts';
import { durationOf, resultOf } from './result.ts';

/** Arrays of records that the forms wrap them in. */
export const CONTAINERS = ['records', 'value'] as const;

/** Members whose value changes its form: times, an address with its port. */
export const DERIVED = [
  'time',
  'eventTimestamp',
  'event_timestamp',
  'durationMs',
  'callerIpAddress',
  'httpRequest.clientIpAddress',
  'http_request.client_ip_address',
] as const;

/** What is read and put somewhere. Identity, status, resource id and properties are read too, but stay whole in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'operationName',
  'correlationId',
  'level',
  'tenantId',
  'caller',
  'eventDataId',
  'subscriptionId',
  'httpRequest.clientRequestId',
  'httpRequest.method',
  'httpRequest.uri',
  'operation_name',
  'correlation_id',
  'tenant_id',
  'event_data_id',
  'subscription_id',
  'http_request.client_request_id',
  'http_request.method',
  'http_request.uri',
] as const;

const TREE = consumed(CONSUMED);
const NONE = consumed([]);
/** Consumed members that are plain text; where a record has an object there, nothing is taken out of it. */
const PLAIN: ReadonlySet<string> = new Set(
  CONSUMED.filter((path) => !path.includes('.') && !path.startsWith('operation')),
);

/** One record (JSON text) to one outcome; never throws. */
export function mapRecord(input: string): Outcome {
  const parsed = parseRecord(input, CONTAINERS);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const activity = activityOf(record);
  if (!activity)
    return reject(
      'unknown_form',
      'neither the diagnostic-settings form nor the REST form of the activity log',
    );
  const filter = filterOf(activity);
  if (filter) return filtered(filter);
  const { timeKey, operationKey, operation } = activity;
  if (operation === undefined)
    return reject('missing_field', 'the record names no operation', `/${operationKey}`);
  if (record[timeKey] === undefined || record[timeKey] === null)
    return reject('missing_field', 'the record has no time', `/${timeKey}`);
  const time = activity.time === undefined ? undefined : utc(activity.time);
  if (time === undefined)
    return reject('bad_time', 'not an ISO 8601 time with Z or an offset', `/${timeKey}`);
  const { eventDataId } = activity;
  const event = eventOf(record, activity, operation, time);
  return mapped(event, eventDataId === undefined ? undefined : [eventDataId]);
}

function eventOf(record: JsonObject, activity: Activity, operation: string, time: string): MappedEvent {
  const { category, type } = kindOf(operation);
  const result = resultOf(activity);
  const resource = resourceOf(activity.resourceId);
  const subscription = activity.subscriptionId?.toLowerCase() ?? resource.subscription;
  const { label, properties, request } = activity;
  const { target, group } = assignmentOf(operation, properties);
  const { actor, user, session, tenant } = identityOf(activity, target);
  const region = string(properties['resourceLocation']);
  return {
    '@timestamp': time,
    message: label === operation ? undefined : label,
    event: {
      id: activity.eventDataId,
      kind: 'event',
      category: [...category],
      type: [...type],
      action: operation,
      outcome: result.outcome,
      provider: operation.includes('/') ? flat(operation.slice(0, operation.indexOf('/'))) : undefined,
      duration: durationOf(activity.durationMs),
    },
    user,
    group,
    source: sourceOf(activity.callerAddress),
    host: resource.host === undefined ? undefined : { name: resource.host },
    cloud: {
      provider: 'azure',
      region,
      account: subscription === undefined ? undefined : { id: subscription },
    },
    organization: tenant === undefined ? undefined : { id: tenant },
    http: httpOf(request, result.status),
    url: request.uri === undefined ? undefined : { original: request.uri },
    error: result.error,
    log: activity.level === undefined ? undefined : { level: activity.level },
    transaction: activity.correlationId === undefined ? undefined : { id: activity.correlationId },
    oncall: {
      actor,
      system: systemOf(subscription, tenant),
      object: resource.type === undefined ? undefined : { type: resource.type, name: resource.name },
      change: changeOf(properties),
      session: session === undefined ? undefined : { id: session },
    },
    unmapped: leftovers(record, isPlain(record) ? TREE : NONE),
  };
}

/** The subscription; for records of the tenant (elevateAccess, management groups) the tenant. */
function systemOf(
  subscription: string | undefined,
  tenant: string | undefined,
): AccessEvent['oncall']['system'] {
  if (subscription !== undefined) return { id: subscription, kind: 'cloud_account' };
  return tenant === undefined ? undefined : { id: tenant, kind: 'organization' };
}

function sourceOf(value: string | undefined): AccessEvent['source'] {
  const address = addressOf(value);
  return address && { address: address.address, ip: address.ip, port: address.port };
}

function httpOf({ id, method }: Activity['request'], status: number | undefined): AccessEvent['http'] {
  const request = id === undefined && method === undefined ? undefined : { id, method };
  const response = status === undefined ? undefined : { status_code: status };
  return request || response ? { request, response } : undefined;
}

/** What autoscale did. Vendor page: activity-log-schema § Autoscale category. */
function changeOf({ OldInstancesCount, NewInstancesCount }: JsonObject): AccessEvent['oncall']['change'] {
  const before = string(OldInstancesCount);
  const after = string(NewInstancesCount);
  return before === undefined || after === undefined
    ? undefined
    : { property: ['InstancesCount'], before, after };
}

function isPlain(record: JsonObject): boolean {
  for (const key in record) {
    const value = record[key];
    if (typeof value === 'object' && value !== null && PLAIN.has(key)) return false;
  }
  return true;
}
