// Maps one event of the audit log to one event.
import {
  addressOf,
  consumed,
  integer,
  leftovers,
  mapped,
  object,
  parseRecord,
  present,
  reject,
  string,
  strings,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { commandOf, objectOf, systemOf } from './what.ts';

export const DERIVED = ['time', 'session_start', 'session_stop'] as const;
/** What lands in the event whole; other members are read too and stay in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'event',
  'code',
  'uid',
  'user',
  'sid',
  'db_query',
  'command',
  'user_agent',
] as const;
const TREE = consumed(CONSUMED);

/** One record (JSON text); rejects `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const name = string(record['event']);
  if (name === undefined) return reject('missing_field', 'there is no event', '/event');
  const time = writtenTime(record['time'], zone);
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  const code = string(record['code']);
  const meaning = meaningOf(name, code?.toUpperCase());
  const outcome = outcomeOf(record, code);
  const refused = outcome === 'failure' && name === 'user.login';
  const session = text(record['sid']);
  const start = timeOf(record['session_start'], zone);
  const end = timeOf(record['session_stop'], zone);
  const id = text(record['uid']);
  const isRequest = meaning.object === 'access_request';
  const agent = string(record['user_agent']);
  const identity = object(record['identity']);
  const person = nameOf(record, identity);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: refused ? ['authentication'] : [...meaning.category],
      type:
        outcome === 'failure' && meaning.category[0] === 'database'
          ? [...meaning.type, 'error']
          : [...meaning.type],
      action: name,
      outcome,
      code,
      sequence: integer(record['ei']),
      provider: 'teleport',
      start,
      end,
      id,
    },
    user: whoOf(record, identity, person ?? 'unknown', name),
    source: sourceOf(record),
    destination: destinationOf(record),
    host: present({ name: string(record['server_hostname']), id: string(record['server_id']) }),
    process: present({ pid: pidOf(record), name: string(record['program']) }),
    user_agent: agent === undefined ? undefined : { original: agent },
    network: protocolOf(record),
    error: present({ message: string(record['error']) ?? string(record['exitError']) }),
    oncall: {
      actor: actorOf(record, person),
      command: commandOf(record),
      system: systemOf(record),
      object: objectOf(record, meaning),
      session: session === undefined ? undefined : { id: session, start, end },
      grant: grantOf(record, isRequest),
      reason: isRequest ? string(record['reason']) : undefined,
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id, time.utc, name]);
}

function timeOf(value: JsonObject[string], zone: Zone | undefined): string | undefined {
  const time = writtenTime(value, zone);
  return typeof time === 'string' ? undefined : time.utc;
}

/** What became of a request; else `success`, and the last letter of the code: I, W or E. */
function outcomeOf(record: JsonObject, code: string | undefined): MappedEvent['event']['outcome'] {
  const state = string(record['state']);
  if (state === 'PENDING') return 'unknown';
  if (state === 'DENIED') return 'failure';
  if (record['success'] === false) return 'failure';
  const grade = code?.at(-1)?.toUpperCase();
  if (grade === 'E' || grade === 'W') return 'failure';
  return record['success'] === true || grade === 'I' ? 'success' : 'unknown';
}

function nameOf(record: JsonObject, identity: JsonObject | undefined): string | undefined {
  // A certificate that somebody gets to act as another names both.
  return (
    string(identity?.['impersonator']) ??
    string(record['user']) ??
    string(identity?.['user']) ??
    string(record['bot_name'])
  );
}

function actorOf(record: JsonObject, name: string | undefined): MappedEvent['oncall']['actor'] {
  if (name === undefined) return { type: 'unknown', reason: 'the record names no user' };
  const bot = record['user_kind'] === 2 || name.startsWith('bot-') || string(record['bot_name']) === name;
  return { type: bot ? 'application' : 'user', name, credential: string(record['method']) };
}

/** The person; the login of the host, the account of the database or of Kubernetes as whom; whom it is done to. */
function whoOf(
  record: JsonObject,
  identity: JsonObject | undefined,
  name: string,
  event: string,
): MappedEvent['user'] {
  const impersonated = identity?.['impersonator'] == null ? undefined : string(identity['user']);
  const effective =
    string(record['db_user']) ??
    impersonated ??
    (record['kubernetes_cluster'] == null ? undefined : strings(record['kubernetes_users'])?.[0]) ??
    string(record['login']);
  const target =
    event.startsWith('user.') && event !== 'user.login'
      ? string(record['name'])
      : string(object(record['target'])?.['user']);
  return {
    name,
    email: name.includes('@') ? name : undefined,
    effective: effective === undefined || effective === name ? undefined : { name: effective },
    target: target === undefined ? undefined : { name: target },
  };
}

/** `addr.remote` is one key with a dot in it; some shippers write an underscore. */
function sourceOf(record: JsonObject): MappedEvent['source'] {
  const written =
    string(record['addr.remote']) ??
    string(record['addr_remote']) ??
    string(record['src_addr']) ??
    string(object(record['addr'])?.['remote']);
  const found = addressOf(written);
  return found && { address: found.address, ip: found.ip, port: found.port };
}

function destinationOf(record: JsonObject): MappedEvent['destination'] {
  const found = addressOf(string(record['dst_addr']));
  const port = integer(record['dst_port']);
  return (
    found && {
      address: found.address,
      ip: found.ip,
      port: port !== undefined && port >= 0 && port <= 65_535 ? port : undefined,
    }
  );
}

function protocolOf(record: JsonObject): MappedEvent['network'] {
  const protocol = string(record['proto']) ?? string(record['db_protocol']);
  return protocol === undefined ? undefined : { protocol };
}

function pidOf(record: JsonObject): number | undefined {
  const pid = integer(record['pid']);
  return pid !== undefined && pid >= 0 ? pid : undefined;
}

/** The request itself, or the first of those in use. */
function grantOf(record: JsonObject, isRequest: boolean): MappedEvent['oncall']['grant'] {
  const id = isRequest ? text(record['id']) : strings(record['access_requests'])?.[0];
  return id === undefined ? undefined : { id };
}
