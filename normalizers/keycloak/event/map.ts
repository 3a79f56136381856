// Maps one record to one event: what user events and admin events have in common.
import {
  addressOf,
  consumed,
  integer,
  leftovers,
  mapped,
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
import { mapAdminEvent } from './admin-event.ts';
import { read, timeOf } from './record.ts';
import { mapUserEvent } from './user-event.ts';

/** What each kind of event says in its own way. */
export interface Mapped {
  readonly action: string;
  readonly category: MappedEvent['event']['category'];
  readonly type: MappedEvent['event']['type'];
  readonly outcome: MappedEvent['event']['outcome'];
  readonly reason: string | undefined;
  readonly error: MappedEvent['error'];
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
  readonly group: MappedEvent['group'];
  readonly address: string | undefined;
  readonly object: MappedEvent['oncall']['object'];
  readonly change: MappedEvent['oncall']['change'];
  readonly session: string | undefined;
}

export const DERIVED = ['time', 'timestamp', '@timestamp', 'message'] as const;
/** What lands in the event whole; clients, details and representations are read too and stay in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'id',
  'eventId',
  'type',
  'eventType',
  'operationType',
  'resourceType',
  'realmId',
  'realmName',
  'userId',
  'sessionId',
  'ipAddress',
  'error',
  'authDetails.realmId',
  'authDetails.userId',
  'authDetails.ipAddress',
  'auth.realmId',
  'auth.userId',
  'auth.ipAddress',
  'level',
  'loggerName',
  'sequence',
  'hostName',
  'processName',
  'processId',
  'threadId',
  'syslog.host',
  'syslog.pid',
] as const;
const TREE = consumed(CONSUMED);

/** Members of the log's ECS layout, which has dots in its names. */
const dotted = (...path: readonly string[]): string => path.join('.');
const ECS = {
  sequence: dotted('event', 'sequence'),
  level: dotted('log', 'level'),
  logger: dotted('log', 'logger'),
  host: dotted('host', 'hostname'),
  pid: dotted('process', 'pid'),
  process: dotted('process', 'name'),
  thread: dotted('process', 'thread', 'id'),
} as const;

/** One record in any form; rejects those of `read`, `unknown_form`, `missing_field`, `bad_time`, `zone_missing`. */
export function mapRecord(text: string, zone: Zone | undefined): Outcome {
  const found = read(text);
  if (!found.ok) return found.reject;
  const { record } = found;
  const operation = string(record['operationType']);
  const type = string(record['type']) ?? string(record['eventType']);
  if (operation === undefined && type === undefined)
    return reject('unknown_form', 'there is neither a type nor an operationType');
  const { value, path } = timeOf(record);
  const time = writtenTime(value, zone, 'ms');
  if (typeof time === 'string') return reject(time, `the time ${WRITTEN_TIME_FAULTS[time]}`, path);
  const it = operation === undefined ? mapUserEvent(record, type ?? '') : mapAdminEvent(record, operation);
  const id = string(record['id']) ?? string(record['eventId']);
  const realm = string(record['realmId']);
  const address = addressOf(it.address);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: it.category,
      type: it.type,
      action: it.action,
      outcome: it.outcome,
      provider: 'keycloak',
      reason: it.reason,
      id,
      sequence: integer(record['sequence'] ?? record[ECS.sequence]),
      timezone: time.known ? zone?.name : undefined,
    },
    user: it.user,
    group: it.group,
    source: address && { address: address.address, ip: address.ip, port: address.port },
    host: hostOf(record),
    process: processOf(record),
    service: { type: 'keycloak' },
    error: it.error,
    log: present({
      level: string(record['level'] ?? record[ECS.level]),
      logger: string(record['loggerName'] ?? record[ECS.logger]),
    }),
    oncall: {
      actor: it.actor,
      system: realm === undefined ? undefined : { id: realm, kind: 'application' },
      object: it.object,
      change: it.change,
      session: it.session === undefined ? undefined : { id: it.session },
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

function hostOf(record: JsonObject): MappedEvent['host'] {
  const name = string(record['hostName'] ?? record[ECS.host]) ?? syslog(record, 'host');
  return name === undefined ? undefined : { name };
}

function processOf(record: JsonObject): MappedEvent['process'] {
  const written = record['processId'] ?? record[ECS.pid] ?? Number(syslog(record, 'pid'));
  const pid = integer(written);
  // The JVM is told by its path, Quarkus' launcher by its name.
  const process = string(record['processName'] ?? record[ECS.process]);
  const isPath = process !== undefined && /[/\\]/.test(process);
  const thread = integer(record['threadId'] ?? record[ECS.thread]);
  return present({
    pid: pid !== undefined && pid >= 0 ? pid : undefined,
    name: isPath ? undefined : process,
    executable: isPath ? process : undefined,
    thread: thread === undefined ? undefined : { id: thread },
  });
}

function syslog(record: JsonObject, part: string): string | undefined {
  const header = record['syslog'];
  return typeof header === 'object' && header !== null && !Array.isArray(header)
    ? string(header[part])
    : undefined;
}
