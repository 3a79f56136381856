// Maps one record, unwrapped, to its outcome.
import {
  addressOf,
  at,
  consumed,
  filtered,
  flat,
  leftovers,
  mapped,
  parseRecord,
  present,
  reject,
  string,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf, objectType, SESSIONS } from './actions.ts';
import { fromGke } from './gke.ts';
import { fromNative } from './native.ts';
import type { Request } from './request.ts';
import { whoOf } from './who.ts';

export interface Settings {
  readonly zone: Zone | undefined;
  readonly cluster: string | undefined;
}

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  request_received: 'Stage RequestReceived: the request was not handled yet; a later stage has its result.',
  response_started:
    'Stage ResponseStarted of a watch or another long request that opens no session; it has a record when it ends.',
  other_log:
    'Another log of the control plane in the same stream (api, scheduler, authenticator ...), or a control message.',
} as const;

/** Members whose value changes its form. */
export const DERIVED = [
  'requestReceivedTimestamp',
  'stageTimestamp',
  'timestamp',
  'message',
  'properties.log',
] as const;
/** What lands in the event whole. All else stays in `unmapped`, also what is read from it. */
export const CONSUMED = [
  ...DERIVED,
  'auditID',
  'requestURI',
  'userAgent',
  'responseStatus.code',
  'insertId',
  'protoPayload.methodName',
  'protoPayload.authenticationInfo.principalEmail',
  'protoPayload.requestMetadata.callerIp',
  'protoPayload.requestMetadata.callerSuppliedUserAgent',
] as const;
const TREE = consumed(CONSUMED);
const COUNTABLE = consumed(CONSUMED.filter((path) => path !== 'message' && path !== 'properties.log'));

/** A record of any form (JSON text); never throws. */
export function mapRecord(input: string, settings: Settings): Outcome {
  const parsed = parseRecord(input, ['items', 'records', 'logEvents']);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const log = string(at(record, 'properties', 'log'));
  if (log !== undefined || typeof record['category'] === 'string') return fromAks(record, log, settings);
  if (typeof record['message'] === 'string' && !('kind' in record))
    return fromCloudWatch(record, record['message'], settings);
  const gke = fromGke(record);
  if (gke)
    return eventOf(gke, record, leftovers(record, TREE), {
      ...settings,
      cluster: string(at(record, 'resource', 'labels', 'cluster_name')) ?? settings.cluster,
    });
  return native(record, leftovers(record, COUNTABLE), settings);
}

/** {time, category, resourceId, properties: {log}} of Azure's diagnostic settings. */
function fromAks(record: JsonObject, log: string | undefined, settings: Settings): Outcome {
  const category = string(record['category']) ?? '';
  if (log === undefined || !category.startsWith('kube-audit')) return filtered('other_log');
  const resource = string(record['resourceId']);
  const cluster = resource?.slice(resource.lastIndexOf('/') + 1).toLowerCase() ?? settings.cluster;
  return inner(record, log, { ...settings, cluster });
}

/** {id, timestamp, message} of CloudWatch Logs. */
function fromCloudWatch(record: JsonObject, message: string, settings: Settings): Outcome {
  if (!message.startsWith('{') || !message.includes('"audit.k8s.io/')) return filtered('other_log');
  return inner(record, message, settings);
}

function inner(wrapper: JsonObject, text: string, settings: Settings): Outcome {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.reject;
  const audit = leftovers(parsed.record, COUNTABLE);
  return native(parsed.record, { ...leftovers(wrapper, TREE), audit }, settings);
}

function native(record: JsonObject, rest: MappedEvent['unmapped'], settings: Settings): Outcome {
  const request = fromNative(record);
  if (!request)
    return reject(
      'unknown_form',
      'neither an audit.k8s.io event nor one of the forms that clouds wrap it in',
    );
  if (request.stage === 'RequestReceived') return filtered('request_received');
  if (request.stage === 'ResponseStarted' && !SESSIONS.has(request.subresource ?? ''))
    return filtered('response_started');
  return eventOf(request, record, rest, settings);
}

function eventOf(
  request: Request,
  record: JsonObject,
  rest: MappedEvent['unmapped'],
  settings: Settings,
): Outcome {
  const time = writtenTime(request.time, settings.zone);
  if (typeof time === 'string')
    return reject(time, `${request.timeKey} ${WRITTEN_TIME_FAULTS[time]}`, `/${request.timeKey}`);
  const { verb, resource, subresource, name, namespace } = request;
  const path = [resource, subresource].filter((part) => part !== undefined && part !== '').join('/');
  const ended =
    request.stage === 'ResponseComplete' && SESSIONS.has(subresource ?? '') && request.succeeded !== false;
  const { category, type } = meaningOf(verb, resource, subresource, ended);
  const { actor, user } = whoOf(request);
  const outcome = request.succeeded === undefined ? 'unknown' : request.succeeded ? 'success' : 'failure';
  const end = ended ? writtenTime(request.ended, settings.zone) : undefined;
  const endUtc = typeof end === 'object' ? end.utc : undefined;
  const container = parameter(request.uri, 'container')[0];
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [...category],
      type: [...type],
      action: [verb, path].filter((part) => part !== undefined && part !== '').join(' ') || 'request',
      outcome,
      id: request.auditId,
      code: string(at(record, 'protoPayload', 'methodName')),
      provider: 'kubernetes',
      reason: string(at(record, 'annotations', 'authorization.k8s.io/reason')),
      end: endUtc,
      duration:
        endUtc === undefined ? undefined : Math.max(0, Date.parse(endUtc) - Date.parse(time.utc)) * 1e6,
    },
    user,
    source: sourceOf(request.address),
    cloud: cloudOf(record),
    http: request.status === undefined ? undefined : { response: { status_code: request.status } },
    url:
      request.uri === undefined
        ? undefined
        : { original: request.uri, path: flat(request.uri.split('?', 1)[0] ?? '') },
    user_agent: request.userAgent === undefined ? undefined : { original: request.userAgent },
    container: container === undefined ? undefined : { name: container },
    orchestrator: {
      type: 'kubernetes',
      cluster: settings.cluster === undefined ? undefined : { name: settings.cluster },
      namespace,
      resource: present({ type: resource, name }),
    },
    error: outcome === 'failure' ? present(request.error) : undefined,
    oncall: {
      actor,
      command: commandOf(request),
      system: settings.cluster === undefined ? undefined : { id: settings.cluster, kind: 'cluster' },
      object: resource === undefined ? undefined : { type: objectType(resource), name },
      session:
        SESSIONS.has(subresource ?? '') && request.auditId !== undefined
          ? { id: request.auditId }
          : undefined,
      time: time.known,
    },
    unmapped: rest,
  };
  const { auditId, stage } = request;
  return mapped(event, auditId === undefined ? undefined : [auditId, stage ?? time.utc]);
}

function sourceOf(address: string | undefined): MappedEvent['source'] {
  const found = addressOf(address);
  return found && { address: found.address, ip: found.ip, port: found.port };
}

function cloudOf(record: JsonObject): MappedEvent['cloud'] {
  const project = string(at(record, 'resource', 'labels', 'project_id'));
  return project === undefined ? undefined : { provider: 'gcp', project: { id: project } };
}

/** What exec runs stands in the query: command=sh&command=-c&command=... */
function commandOf({ subresource, uri }: Request): MappedEvent['oncall']['command'] {
  if (subresource !== 'exec') return undefined;
  const words = parameter(uri, 'command');
  return words.length === 0 ? undefined : { text: words.join(' '), kind: 'shell' };
}

function parameter(uri: string | undefined, name: string): string[] {
  const query = uri?.indexOf('?') ?? -1;
  return query < 0
    ? []
    : new URLSearchParams(uri?.slice(query + 1)).getAll(name).filter((value) => value !== '');
}
