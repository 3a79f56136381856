// Maps one audit record to one event.
import {
  bounded,
  consumed,
  filtered,
  leftovers,
  mapped,
  parseRecord,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf, outcomeOf } from './activities.ts';
import { auditOf, type Audit } from './record.ts';
import { changeOf, groupOf, objectOf, targetOf, typed } from './targets.ts';
import { sourceOf, whoOf } from './who.ts';

export const CONTAINERS = ['records', 'value'] as const;

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  other_log:
    'A record of another log of Entra ID or Azure (sign-ins, provisioning, risk ...) in the same stream.',
} as const;

export const DERIVED = [
  'time',
  'activityDateTime',
  'properties.activityDateTime',
  'result',
  'properties.result',
] as const;
/** What lands in the event whole; initiatedBy, targetResources and additionalDetails are read too and stay in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'operationName',
  'activityDisplayName',
  'tenantId',

  'id',
  'properties.id',
  'loggedByService',
  'properties.loggedByService',
] as const;
const TREE = consumed(CONSUMED);

const OTHER =
  /sign-?in|provisioning(?:logs)?$|risky|riskevents|networkaccess|enrichedoffice|microsoftgraphactivity/i;

/** One record (JSON text); rejects `unknown_form`, `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input, CONTAINERS);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const log = string(record['category']) ?? string(record['Category']);
  if (log !== undefined && OTHER.test(log)) return filtered('other_log');
  const audit = auditOf(record);
  if (!audit)
    return reject(
      'unknown_form',
      'neither the diagnostic-settings form nor the Graph form of an audit record',
    );
  if (audit.activity === undefined)
    return reject('missing_field', 'the record names no activity', '/operationName');
  const time = writtenTime(audit.time, zone);
  if (typeof time === 'string')
    return reject(time, `${audit.timeKey} ${WRITTEN_TIME_FAULTS[time]}`, `/${audit.timeKey}`);
  const event = eventOf(record, audit, audit.activity, time.utc);
  event.oncall.time = time.known;
  return mapped(event, audit.id === undefined ? undefined : [audit.id]);
}

function eventOf(record: JsonObject, audit: Audit, activity: string, time: string): MappedEvent {
  const meaning = meaningOf(
    activity,
    audit.category === 'AuditLogs' || audit.category === 'Audit' ? undefined : audit.category,
    audit.operation,
    audit.service,
  );
  const outcome = outcomeOf(activity, audit.result);
  const { tenant, correlation, service, agent } = audit;
  const { user, actor } = whoOf(audit);
  const isPim = audit.service === 'PIM' || audit.details.has('RequestId');
  const request = isPim
    ? (audit.details.get('RequestId') ??
      text(typed(audit, 'Request')?.['id']) ??
      audit.details.get('RoleAssignmentRequestId'))
    : undefined;
  return {
    '@timestamp': time,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action: activity,
      outcome,
      reason: audit.resultReason,
      provider: service,
      id: audit.id,
    },
    user: { ...user, target: targetOf(audit, activity, meaning) },
    group: groupOf(audit),
    source: sourceOf(audit),
    user_agent: agent === undefined ? undefined : { original: agent },
    cloud: { provider: 'azure' },
    organization: tenant === undefined ? undefined : { id: tenant },
    transaction: correlation === undefined ? undefined : { id: correlation },
    error:
      outcome === 'failure' && audit.resultReason !== undefined ? { message: audit.resultReason } : undefined,
    oncall: {
      actor,
      change: changeOf(audit),
      system: tenant === undefined ? undefined : { id: tenant, kind: 'organization' },
      object: objectOf(audit, meaning),
      grant: request === undefined ? undefined : { id: request },
      reason: isPim ? (audit.details.get('Justification') ?? audit.resultReason) : undefined,
    },
    unmapped: restOf(record, activity),
  };
}

/** A second name of the activity is kept. */
function restOf(record: JsonObject, activity: string): MappedEvent['unmapped'] {
  const rest = leftovers(record, TREE);
  const second = record['activityDisplayName'];
  return second == null || second === activity ? rest : { ...rest, activityDisplayName: bounded(second, 2) };
}
