// Maps one log entry to one event.
import {
  bounded,
  addressOf,
  at,
  consumed,
  filtered,
  kubernetesReason,
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
import { orchestratorOf } from './kubernetes.ts';
import { outcomeOf } from './outcome.ts';
import { placeOf } from './place.ts';
import { policyChangeOf } from './policy.ts';
import { NO_AGENT, requestOf, tunnelMeaning } from './proxied.ts';
import { queryOf } from './query.ts';
import { objectOf } from './resource.ts';
import { consoleSession, sessionOf } from './session.ts';
import { federatedOf, whoOf } from './who.ts';
import { grantOf, requestReason, violationOf } from './why.ts';
import { subjectOf } from './workspace.ts';

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
  const query = queryOf(payload);
  const { category, type: types } = query?.meaning ?? tunnelMeaning(payload) ?? meaningOf(service, method);
  const { actor, user } = whoOf(payload, kind);
  const { cloud, host, system } = placeOf(record, payload);
  const policy = policyChangeOf(payload);
  const subject = subjectOf(payload);
  const thing = subject?.object ?? objectOf(record, payload);
  const status = object(payload['status']);
  const message = string(status?.['message']);
  const outcome = outcomeOf(record, payload, method, kind, query);
  const id = text(record['insertId']) ?? text(record['insertid']);
  const { destination, http, url, user_agent } = requestOf(payload);
  const grant = grantOf(payload);
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
      reason:
        kubernetesReason(object(record['labels']), outcome === 'failure', message) ?? violationOf(payload),
      provider: service === '' ? undefined : service,
      id,
    },
    user: {
      ...user,
      target:
        policy?.target ??
        subject?.target ??
        grant?.target ??
        federatedOf(service, payload) ??
        accountOf(thing, category),
    },
    group: policy?.group ?? subject?.group,
    source: sourceOf(payload, query?.address),
    destination,
    http,
    url,
    user_agent,
    cloud,
    host,
    orchestrator: orchestratorOf(record, payload),
    log: severity === undefined ? undefined : { level: severity },
    error:
      outcome === 'failure'
        ? (present({ code: text(status?.['code']), message }) ?? query?.error)
        : undefined,
    transaction: operation === undefined ? undefined : { id: operation },
    oncall: {
      actor,
      command: query?.sql === undefined ? undefined : { text: query.sql, kind: 'sql' },
      change: policy?.change,
      system,
      object: thing,
      session: sessionOf(query?.session ?? consoleSession(service, operation), types, outcome, time.utc),
      grant: grant?.id === undefined ? undefined : { id: grant.id },
      reason: grant?.reason ?? requestReason(payload),
      time: time.known,
    },
    unmapped: restOf(record, payload, outcome),
  };
  return mapped(event, id === undefined ? undefined : [log, id, time.utc]);
}

/** What is not mapped; the status's text too where there is no error to hold it, and what stands for no agent. */
function restOf(record: JsonObject, payload: JsonObject, outcome: string): MappedEvent['unmapped'] {
  let rest = leftovers(record, TREE);
  const { code, message } = object(payload['status']) ?? {};
  if (outcome !== 'failure' && (code !== undefined || message !== undefined))
    rest = withMember(rest, 'status', { code: bounded(code, 4), message: bounded(message, 4) });
  if (at(payload, 'requestMetadata', 'callerSuppliedUserAgent') === NO_AGENT)
    rest = withMember(rest, 'requestMetadata', { callerSuppliedUserAgent: NO_AGENT });
  return rest;
}

/** The rest with more in a member of its payload. */
function withMember(
  rest: Record<string, unknown> | undefined,
  name: string,
  more: JsonObject,
): Record<string, unknown> {
  const payload = object(rest?.['protoPayload'] as Json) ?? {};
  return { ...rest, protoPayload: { ...payload, [name]: { ...object(payload[name]), ...more } } };
}

function sourceOf(payload: JsonObject, further: string | undefined): MappedEvent['source'] {
  const written =
    string(at(payload, 'requestMetadata', 'callerIp')) ??
    string(at(payload, 'requestMetadata', 'callerIP')) ??
    further;
  const found = addressOf(written);
  return found && { address: found.address, ip: found.ip, port: found.port };
}

/** The service account that a key, a token or the account itself is made for. */
function accountOf(
  thing: MappedEvent['oncall']['object'],
  category: readonly string[],
): MappedEvent['user']['target'] {
  if (thing?.type !== 'service_account' || thing.name === undefined) return undefined;
  return category[0] === 'iam' || category[0] === 'authentication' ? { name: thing.name } : undefined;
}

/** Of a log's name only %2F matters. */
function decoded(text: string): string {
  return text.replaceAll(/%2f/gi, '/');
}
