// Maps one log entry to one event.
import {
  bounded,
  addressOf,
  at,
  consumed,
  filtered,
  integer,
  leftovers,
  mapped,
  object,
  parseRecord,
  present,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { orchestratorOf, reasonOf } from './kubernetes.ts';
import { placeOf } from './place.ts';
import { policyChangeOf } from './policy.ts';
import { objectOf } from './resource.ts';
import { whoOf } from './who.ts';

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  other_log:
    'An entry of another log (textPayload, jsonPayload, or a protoPayload that is no AuditLog) in the same sink.',
} as const;

export const DERIVED = ['timestamp'] as const;
/** What lands in the event whole; all else stays in `unmapped`, also what is read from it. */
export const CONSUMED = [
  ...DERIVED,
  'severity',
  'operation.id',
  'protoPayload.methodName',
  'protoPayload.serviceName',
  'protoPayload.authenticationInfo.principalEmail',
  'protoPayload.authenticationInfo.principalSubject',
  'protoPayload.requestMetadata.callerIp',
  'protoPayload.requestMetadata.callerSuppliedUserAgent',
  'protoPayload.status.message',
  'protoPayload.status.code',
  'resource.labels.project_id',
] as const;
const TREE = consumed(CONSUMED);

/** One record (JSON text); rejects `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input, ['entries']);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const payload = object(record['protoPayload']);
  if (!payload) return filtered('other_log');
  const type = string(payload['@type']);
  if (type !== undefined && !type.endsWith('.AuditLog')) return filtered('other_log');
  const time = writtenTime(record['timestamp'], zone);
  if (typeof time === 'string') return reject(time, `timestamp ${WRITTEN_TIME_FAULTS[time]}`, '/timestamp');
  const method = string(payload['methodName']);
  if (method === undefined)
    return reject('missing_field', 'there is no methodName', '/protoPayload/methodName');

  const service = string(payload['serviceName']) ?? '';
  const log = decoded(string(record['logName']) ?? string(record['logname']) ?? '');
  const kind = log.slice(log.lastIndexOf('/') + 1);
  const { category, type: types } = meaningOf(service, method);
  const { actor, user } = whoOf(payload, kind);
  const { cloud, host, system } = placeOf(record, payload);
  const policy = policyChangeOf(payload);
  const thing = objectOf(record, payload);
  const status = object(payload['status']);
  const outcome = outcomeOf(record, payload, kind);
  const id = text(record['insertId']) ?? text(record['insertid']);
  const agent = string(at(payload, 'requestMetadata', 'callerSuppliedUserAgent'));
  const operation = text(at(record, 'operation', 'id'));
  const severity = string(record['severity']);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [...category],
      type: [...types],
      action: method,
      outcome,
      reason: reasonOf(record),
      provider: service === '' ? undefined : service,
      id,
    },
    user: { ...user, target: policy?.target ?? accountOf(thing, category) },
    group: policy?.group,
    source: sourceOf(payload),
    user_agent: agent === undefined ? undefined : { original: agent },
    cloud,
    host,
    orchestrator: orchestratorOf(record, payload),
    log: severity === undefined ? undefined : { level: severity },
    error:
      status && outcome === 'failure'
        ? present({ code: text(status['code']), message: string(status['message']) })
        : undefined,
    transaction: operation === undefined ? undefined : { id: operation },
    oncall: {
      actor,
      command: commandOf(payload),
      change: policy?.change,
      system,
      object: thing,
      time: time.known,
    },
    unmapped: restOf(record, status, outcome),
  };
  return mapped(event, id === undefined ? undefined : [log, id, time.utc]);
}

/** What is not mapped; the status's text too where there is no error to hold it. */
function restOf(
  record: JsonObject,
  status: JsonObject | undefined,
  outcome: string,
): MappedEvent['unmapped'] {
  const rest = leftovers(record, TREE);
  if (!status || outcome === 'failure' || (status['message'] === undefined && status['code'] === undefined))
    return rest;
  const payload = object(rest?.['protoPayload'] as Json) ?? {};
  const code = bounded(status['code'], 4);
  const message = bounded(status['message'], 4);
  return { ...rest, protoPayload: { ...payload, status: { ...object(payload['status']), code, message } } };
}

/**
 * A status without a code is OK; a refused permission is not. Long-running operations have an entry when they start, which says
 * nothing of their end. https://cloud.google.com/logging/docs/audit/understanding-audit-logs
 */
function outcomeOf(record: JsonObject, payload: JsonObject, kind: string): MappedEvent['event']['outcome'] {
  const code = integer(at(payload, 'status', 'code')) ?? 0;
  if (code !== 0 || kind === 'policy') return 'failure';
  const permissions = payload['authorizationInfo'];
  if (
    payload['status'] == null &&
    Array.isArray(permissions) &&
    permissions.some((each) => object(each)?.['granted'] === false)
  )
    return 'failure';
  const operation = object(record['operation']);
  return operation?.['first'] === true && operation['last'] !== true ? 'unknown' : 'success';
}

function sourceOf(payload: JsonObject): MappedEvent['source'] {
  const written =
    string(at(payload, 'requestMetadata', 'callerIp')) ?? string(at(payload, 'requestMetadata', 'callerIP'));
  const found = addressOf(written);
  return found && { address: found.address, ip: found.ip };
}

/** The service account that a key, a token or the account itself is made for. */
function accountOf(
  thing: MappedEvent['oncall']['object'],
  category: readonly string[],
): MappedEvent['user']['target'] {
  if (thing?.type !== 'service_account' || thing.name === undefined) return undefined;
  return category[0] === 'iam' || category[0] === 'authentication' ? { name: thing.name } : undefined;
}

/** The statement of a BigQuery job, in the present form and the old one. */
function commandOf(payload: JsonObject): MappedEvent['oncall']['command'] {
  const query =
    string(at(payload, 'metadata', 'jobChange', 'job', 'jobConfig', 'queryConfig', 'query')) ??
    string(at(payload, 'metadata', 'jobInsertion', 'job', 'jobConfig', 'queryConfig', 'query')) ??
    string(
      at(payload, 'serviceData', 'jobInsertRequest', 'resource', 'jobConfiguration', 'query', 'query'),
    ) ??
    string(at(payload, 'serviceData', 'jobCompletedEvent', 'job', 'jobConfiguration', 'query', 'query'));
  return query === undefined ? undefined : { text: query, kind: 'sql' };
}

/** Of a log's name only %2F matters. */
function decoded(text: string): string {
  return text.replaceAll(/%2f/gi, '/');
}
