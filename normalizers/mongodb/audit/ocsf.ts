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
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { aboutAction, aboutCommand, type About } from './about.ts';
import { ACTIONS, OCSF_ACTIONS, OCSF_MEANINGS, UNKNOWN } from './actions.ts';
import { endpointOf, systemOf } from './endpoints.ts';
import { errorOf, meaningOf, sessionOf, type Setting } from './map.ts';
import { OK } from './results.ts';
import { hostOf, processOf } from './syslog.ts';
import { whoOf, type Account } from './who.ts';

export const DERIVED = ['time', 'actor.user.name', 'user.name', 'api.response.code'] as const;
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
  'unmapped.atype',
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
  const action = actionOf(record, type);
  const command = action === 'authCheck' ? operation : undefined;
  const result = integer(at(record, 'api', 'response', 'code'));
  const outcome = outcomeOf(result, integer(record['status_id']));
  const subject = accountOf(at(record, 'user', 'name'));
  const isOwn = action === 'authenticate' || action === 'logout';
  const about = aboutOf(action, command, record, isOwn ? undefined : subject);
  const actor = accountOf(at(record, 'actor', 'user', 'name'));
  const account = action === 'authenticate' ? (subject ?? actor) : (actor ?? (isOwn ? subject : undefined));
  const who = whoOf(account, groupsOf(record), undefined, string(record['auth_protocol']));
  const server = endpointOf(object(record['dst_endpoint']));
  const session = string(at(record, 'metadata', 'correlation_uid'));
  const event: MappedEvent = {
    '@timestamp': time.utc,
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
    source: endpointOf(object(record['src_endpoint'])),
    destination: server,
    host: hostOf(record, server?.ip),
    process: processOf(record),
    service: { type: 'mongodb' },
    error: errorOf(result, string(at(record, 'api', 'response', 'error'))),
    oncall: {
      actor: who.actor,
      system: systemOf(cluster, server, about.db),
      object: about.object,
      command: command === undefined ? undefined : { text: command, kind: 'api' },
      change: about.change,
      session: sessionOf(action, session, time.utc, outcome, undefined),
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, undefined);
}

/** The action where the message or its type names one, else the number of its type. */
function actionOf(record: JsonObject, type: number): string {
  const written = string(at(record, 'unmapped', 'atype'));
  if (written !== undefined) return written === 'authzCheck' ? 'authCheck' : written;
  if (record['class_uid'] === API_ACTIVITY) return 'authCheck';
  return OCSF_ACTIONS.get(type) ?? String(type);
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

/** What has no member of its own stands in `unmapped`, as `param` has it in the mongo schema. */
function aboutOf(
  action: string,
  command: string | undefined,
  record: JsonObject,
  subject: Account | undefined,
): About {
  if (command !== undefined)
    return aboutCommand(command, string(at(record, 'api', 'request', 'uid')), undefined);
  const about = aboutAction(action, object(record['unmapped']));
  if (!subject) return about;
  const { name, db } = subject;
  return { ...about, object: { type: 'user', name }, target: { name, domain: db }, db: db ?? about.db };
}

/** `database.user`; the name of a database has no dot. */
function accountOf(value: Json): Account | undefined {
  const written = string(value);
  if (written === undefined) return undefined;
  const dot = written.indexOf('.');
  if (dot <= 0 || dot === written.length - 1) return { name: written, db: undefined };
  return { name: written.slice(dot + 1), db: written.slice(0, dot) };
}

function groupsOf(record: JsonObject): string[] | undefined {
  const groups = at(record, 'actor', 'user', 'groups');
  if (!Array.isArray(groups)) return undefined;
  const names = groups.flatMap((group) => string(object(group)?.['name']) ?? []);
  return names.length > 0 ? names : undefined;
}
