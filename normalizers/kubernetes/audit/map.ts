// Maps one record, unwrapped, to its outcome.
import {
  addressOf,
  at,
  azurePlace,
  consumed,
  filtered,
  flat,
  googlePlace,
  leftovers,
  mapped,
  parseRecord,
  present,
  reject,
  string,
  WRITTEN_TIME_FAULTS,
  writtenTime,
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

/** The settings, and in which cloud the cluster is, where the record is wrapped by that cloud. */
interface Place extends Settings {
  readonly cloud?: MappedEvent['cloud'];
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
      cloud: googlePlace(
        string(at(record, 'resource', 'labels', 'project_id')),
        string(at(record, 'resource', 'labels', 'location')),
      ),
    });
  return native(record, leftovers(record, COUNTABLE), {
    ...settings,
    // What Google Distributed Cloud writes into each record that it collects.
    cluster: string(record['_gdch_cluster']) ?? settings.cluster,
  });
}

/** {time, category, resourceId, location, properties: {log}} of Azure's diagnostic settings. */
function fromAks(record: JsonObject, log: string | undefined, settings: Settings): Outcome {
  const category = string(record['category']) ?? '';
  if (log === undefined || !category.startsWith('kube-audit')) return filtered('other_log');
  const resource = string(record['resourceId']);
  const cluster = resource?.slice(resource.lastIndexOf('/') + 1).toLowerCase() ?? settings.cluster;
  return inner(record, log, {
    ...settings,
    cluster,
    cloud: azurePlace(resource, string(record['location'])),
  });
}

/** {id, timestamp, message} of CloudWatch Logs. */
function fromCloudWatch(record: JsonObject, message: string, settings: Settings): Outcome {
  if (!message.startsWith('{') || !message.includes('"audit.k8s.io/')) return filtered('other_log');
  return inner(record, message, settings);
}

function inner(wrapper: JsonObject, text: string, place: Place): Outcome {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed.reject;
  const audit = leftovers(parsed.record, COUNTABLE);
  return native(parsed.record, { ...leftovers(wrapper, TREE), audit }, place);
}

function native(record: JsonObject, rest: MappedEvent['unmapped'], place: Place): Outcome {
  const request = fromNative(record);
  if (!request)
    return reject(
      'unknown_form',
      'neither an audit.k8s.io event nor one of the forms that clouds wrap it in',
    );
  if (request.stage === 'RequestReceived') return filtered('request_received');
  if (request.stage === 'ResponseStarted' && !SESSIONS.has(request.subresource ?? ''))
    return filtered('response_started');
  return eventOf(request, record, rest, place);
}

function eventOf(
  request: Request,
  record: JsonObject,
  rest: MappedEvent['unmapped'],
  { zone, cluster, cloud }: Place,
): Outcome {
  const time = writtenTime(request.time, zone);
  if (typeof time === 'string')
    return reject(time, `${request.timeKey} ${WRITTEN_TIME_FAULTS[time]}`, `/${request.timeKey}`);
  const { verb, resource, subresource, name, namespace } = request;
  const path = [resource, subresource].filter((part) => part !== undefined && part !== '').join('/');
  const ended =
    request.stage === 'ResponseComplete' && SESSIONS.has(subresource ?? '') && request.succeeded !== false;
  const { category, type } = meaningOf(verb, resource, subresource, ended);
  const { actor, user, group } = whoOf(request);
  const outcome = request.succeeded === undefined ? 'unknown' : request.succeeded ? 'success' : 'failure';
  const end = ended ? writtenTime(request.ended, zone) : undefined;
  const endUtc = typeof end === 'object' ? end.utc : undefined;
  const [source, ...proxies] = request.addresses.map(addressOf);
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
      reason: request.reason,
      end: endUtc,
      duration:
        endUtc === undefined ? undefined : Math.max(0, Date.parse(endUtc) - Date.parse(time.utc)) * 1e6,
    },
    user,
    group,
    source: source && { address: source.address, ip: source.ip, port: source.port },
    cloud,
    http: request.status === undefined ? undefined : { response: { status_code: request.status } },
    url:
      request.uri === undefined
        ? undefined
        : { original: request.uri, path: flat(request.uri.split('?', 1)[0] ?? '') },
    user_agent: request.userAgent === undefined ? undefined : { original: request.userAgent },
    container: container === undefined ? undefined : { name: container },
    orchestrator: {
      type: 'kubernetes',
      cluster: cluster === undefined ? undefined : { name: cluster },
      namespace,
      resource: present({ type: resource, name }),
    },
    error: outcome === 'failure' ? present(request.error) : undefined,
    oncall: {
      actor,
      command: commandOf(request),
      system: cluster === undefined ? undefined : { id: cluster, kind: 'cluster' },
      object: resource === undefined ? undefined : { type: objectType(resource), name },
      session:
        SESSIONS.has(subresource ?? '') && request.auditId !== undefined
          ? { id: request.auditId }
          : undefined,
      time: time.known,
    },
    unmapped: rest,
    related: proxies.length === 0 ? undefined : { ip: proxies.flatMap((proxy) => proxy?.ip ?? []) },
  };
  const { auditId, stage } = request;
  return mapped(event, auditId === undefined ? undefined : [auditId, stage ?? time.utc]);
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
