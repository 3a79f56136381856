// Maps one event of the audit log to one event.
import {
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
import { fieldsOf, type Fields } from './fields.ts';
import { commandOf, fileOf, objectOf, processOf, systemOf } from './what.ts';
import {
  cloudOf,
  agentOf,
  containerOf,
  destinationOf,
  hostOf,
  httpOf,
  orchestratorOf,
  sourceOf,
  statusOf,
  urlOf,
} from './where.ts';
import { whoOf } from './who.ts';

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

/** Events whose reason Teleport gives; in others, who asks does. */
const TOLD_BY_TELEPORT = new Set(['session.rejected', 'client.disconnect']);

/** A headless login is asked for, and approved or rejected by an event of its own. */
const ASKED = 'T1012I';

/** One record (JSON text); rejects `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input);
  if (!parsed.ok) return parsed.reject;
  const record = fieldsOf(parsed.record);
  const name = string(record.event);
  if (name === undefined) return reject('missing_field', 'there is no event', '/event');
  const time = writtenTime(record.time, zone);
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  const code = string(record.code);
  const meaning = meaningOf(name, code?.toUpperCase(), string(record.resource_type));
  const outcome = outcomeOf(record, name, code);
  const noSession = name === 'user.login' && (outcome === 'failure' || code === ASKED);
  const session = text(record.sid);
  const start = timeOf(record.session_start, zone);
  const end = timeOf(record.session_stop, zone);
  const id = text(record.uid);
  const isRequest = meaning.object === 'access_request';
  const agent = agentOf(record);
  const identity = object(record.identity);
  const reason = string(record.reason);
  const { actor, user, group } = whoOf(record, identity, name);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: noSession ? ['authentication'] : [...meaning.category],
      type:
        outcome === 'failure' && meaning.category[0] === 'database'
          ? [...meaning.type, 'error']
          : [...meaning.type],
      action: name,
      outcome,
      code,
      sequence: integer(record.ei),
      provider: 'teleport',
      reason: TOLD_BY_TELEPORT.has(name) ? reason : undefined,
      start,
      end,
      id,
    },
    user,
    group,
    source: sourceOf(record, identity),
    destination: destinationOf(record, name),
    host: hostOf(record),
    cloud: cloudOf(record, name),
    process: processOf(record, name),
    file: fileOf(record, meaning),
    http: httpOf(record, name),
    url: urlOf(record, name),
    orchestrator: orchestratorOf(record),
    container: containerOf(record),
    user_agent: agent === undefined ? undefined : { original: agent },
    network: protocolOf(record),
    error: present({ message: string(record.error) ?? string(record.exitError) }),
    oncall: {
      actor,
      command: commandOf(record, name),
      system: systemOf(record),
      object: objectOf(record, meaning),
      session: session === undefined ? undefined : { id: session, start, end },
      grant: grantOf(record, identity, isRequest),
      reason: isRequest || name === 'session.start' ? reason : undefined,
      time: time.known,
    },
    unmapped: leftovers(parsed.record, TREE),
    related: othersOf(record),
  };
  return mapped(event, id === undefined ? undefined : [id, time.utc, name]);
}

function timeOf(value: JsonObject[string], zone: Zone | undefined): string | undefined {
  const time = writtenTime(value, zone);
  return typeof time === 'string' ? undefined : time.utc;
}

/** What became of a request; a refusal told by a number; else `success`, and the last letter of the code: I, W, E, or S of what stops. */
function outcomeOf(record: Fields, event: string, code: string | undefined): MappedEvent['event']['outcome'] {
  const state = string(record.state);
  if (state === 'PENDING') return 'unknown';
  if (state === 'DENIED') return 'failure';
  if (code === ASKED) return 'unknown';
  if (record.success === false || isRefused(record, event)) return 'failure';
  const grade = code?.at(-1)?.toUpperCase();
  if (grade === 'E' || grade === 'W') return 'failure';
  return record.success === true || grade === 'I' || grade === 'S' ? 'success' : 'unknown';
}

/**
 * HTTP statuses, errors of system calls, and EventAction DENIED: the code of such an event is the same as if it was allowed.
 * https://github.com/gravitational/teleport/blob/master/api/proto/teleport/legacy/types/events/events.proto
 */
function isRefused(record: Fields, event: string): boolean {
  const status = statusOf(record) ?? 0;
  const returned = integer(record.return_code) ?? 0;
  return status >= 400 || returned < 0 || (event === 'session.network' && record.action === 1);
}

/** Who took part in a session, and the user beside whom somebody else acts. */
function othersOf(record: Fields): MappedEvent['related'] {
  const user = string(record.user);
  const participants = strings(record.participants);
  if (participants) return { user: user === undefined ? participants : [user, ...participants] };
  return user === undefined ? undefined : { user: [user] };
}

function protocolOf(record: Fields): MappedEvent['network'] {
  const protocol = string(record.proto) ?? string(record.db_protocol);
  return protocol === undefined ? undefined : { protocol };
}

/** The request itself, or the first of those in use. */
function grantOf(
  record: Fields,
  identity: JsonObject | undefined,
  isRequest: boolean,
): MappedEvent['oncall']['grant'] {
  const id = isRequest
    ? text(record.id)
    : (strings(record.access_requests) ?? strings(identity?.['access_requests']))?.[0];
  return id === undefined ? undefined : { id };
}
