// Maps one message of the OCSF schema to one event.
// https://www.mongodb.com/docs/manual/reference/audit-message/ocsf/
import {
  at,
  consumed,
  integer,
  leftovers,
  mapped,
  object,
  reject,
  string,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { ACTIONS, OCSF_ACTIONS, OCSF_MEANINGS, OCSF_USER_ACTIONS, UNKNOWN } from './actions.ts';
import { endpointOf, systemOf } from './endpoints.ts';
import { commandOf, errorOf, meaningOf, sessionOf, type Setting } from './map.ts';
import { aboutOf, accountOf, entityOf, groupsOf, type Entity } from './ocsf-about.ts';
import { OK } from './results.ts';
import { hostOf, processOf } from './syslog.ts';
import { whoOf } from './who.ts';

export const DERIVED = [
  'time',
  'actor.user.name',
  'user.name',
  'api.response.code',
  'unmapped.args',
] as const;
export const CONSUMED = [
  ...DERIVED,
  'severity_id',
  'metadata.correlation_uid',
  'actor.user.groups',
  'auth_protocol',
  'api.operation',
  'api.response.error',
  'src_endpoint.ip',
  'src_endpoint.port',
  'dst_endpoint.ip',
  'dst_endpoint.port',
  'message',
  'unmapped.atype',
  'unmapped.msg',
] as const;
const TREE = consumed([...CONSUMED, 'syslog.host', 'syslog.program', 'syslog.pid']);

/** API Activity: what the mongo schema calls authCheck. */
const API_ACTIVITY = 6003;

/** A record that has a `class_uid`; rejects `missing_field`, `bad_time`. */
export function mapOcsf(record: JsonObject, { cluster, zone }: Setting): Outcome {
  const time = writtenTime(record['time'], zone, 'ms');
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  const type = integer(record['type_uid']) ?? 0;
  const operation = string(at(record, 'api', 'operation'));
  const subject = accountOf(at(record, 'user', 'name'));
  const entity = entityOf(record);
  const action = actionOf(record, type, entity, subject !== undefined);
  const command = action === 'authCheck' ? operation : undefined;
  const result = integer(at(record, 'api', 'response', 'code'));
  const isBegun = record['comment'] === 'IndexBuildState: IndexBuildStarted';
  const outcome = isBegun ? 'unknown' : outcomeOf(result, integer(record['status_id']));
  const isOwn = action === 'authenticate' || action === 'logout';
  const about = aboutOf(action, command, record, entity, isOwn ? undefined : subject);
  const actor = accountOf(at(record, 'actor', 'user', 'name'));
  const account = action === 'authenticate' ? (subject ?? actor) : (actor ?? (isOwn ? subject : undefined));
  const client = object(record['src_endpoint']);
  const groups = groupsOf(at(record, 'actor', 'user', 'groups'));
  const who = whoOf(account, groups, client, string(record['auth_protocol']));
  const server = endpointOf(object(record['dst_endpoint']));
  const session = string(at(record, 'metadata', 'correlation_uid'));
  const message = string(record['message']) ?? string(at(record, 'unmapped', 'msg'));
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message,
    event: {
      kind: 'event',
      ...(OCSF_MEANINGS.has(type) && !ACTIONS.has(action) && command === undefined
        ? ownMeaning(type)
        : meaningOf(action, command, outcome, undefined)),
      action,
      outcome,
      code: command,
      severity: integer(record['severity_id']),
    },
    user: about.target ? { ...who.user, target: about.target } : who.user,
    source: endpointOf(client),
    destination: server,
    host: hostOf(record, server?.ip),
    process: processOf(record),
    service: { type: 'mongodb' },
    error: errorOf(result, string(at(record, 'api', 'response', 'error'))),
    oncall: {
      actor: who.actor,
      system: systemOf(cluster, server, about.db),
      object: about.object,
      command: commandOf(command, at(record, 'unmapped', 'args')),
      change: about.change,
      session: sessionOf(action, session, time.utc, outcome, message?.replace(/^Reason: /, '')),
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, undefined);
}

/** The action where the message or its entity names one, else what its type stands for, else the number of its type. */
function actionOf(
  record: JsonObject,
  type: number,
  entity: Entity | undefined,
  isAboutUser: boolean,
): string {
  const written = string(at(record, 'unmapped', 'atype'));
  if (written !== undefined) return written === 'authzCheck' ? 'authCheck' : written;
  if (entity) return entity.action;
  if (record['class_uid'] === API_ACTIVITY)
    return record['api'] === undefined &&
      at(record, 'unmapped', 'requestedClusterServerParameters') !== undefined
      ? 'getClusterParameter'
      : 'authCheck';
  return (isAboutUser ? OCSF_USER_ACTIONS.get(type) : undefined) ?? OCSF_ACTIONS.get(type) ?? String(type);
}

/** status_id as OCSF has it: 1 success, 2 failure. https://schema.ocsf.io/1.2.0/base_event */
function outcomeOf(result: number | undefined, status: number | undefined): MappedEvent['event']['outcome'] {
  if (result !== undefined) return result === OK ? 'success' : 'failure';
  return status === 1 ? 'success' : status === 2 ? 'failure' : 'unknown';
}

function ownMeaning(type: number): Pick<MappedEvent['event'], 'category' | 'type'> {
  const found = OCSF_MEANINGS.get(type) ?? UNKNOWN;
  return { category: [...found.category], type: [...found.type] };
}
