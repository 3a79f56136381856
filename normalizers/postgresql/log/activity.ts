// Reads events of the database activity stream of Aurora PostgreSQL.
import {
  activityDuration,
  activityKind,
  consumed,
  filtered,
  integer,
  leftovers,
  string,
  text,
  type JsonObject,
} from '../../normalizer.ts';
import { serverTime, typed, type Reading } from './record.ts';

/** What an event says that no column of the server's log holds. */
export interface Activity {
  readonly class: string;
  readonly command: string;
  readonly objectType: string;
  readonly objectName: string;
  /** Counts the statements of a session. */
  readonly statement: number | undefined;
  /** Nanoseconds. */
  readonly duration: number | undefined;
  /** Version 1.0 of the stream does not tell of errors. */
  readonly outcome: 'success' | 'failure' | 'unknown';
}

/**
 * Names of the stream -> jsonlog's.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.AuditLog.databaseActivityEventList.html § Aurora PostgreSQL
 */
const KEYS: readonly (readonly [string, string])[] = [
  ['dbUserName', 'user'],
  ['databaseName', 'dbname'],
  ['pid', 'pid'],
  ['remoteHost', 'remote_host'],
  ['remotePort', 'remote_port'],
  ['sessionId', 'session_id'],
  ['commandText', 'statement'],
  ['errorMessage', 'message'],
];

/** Members of an event that land in the event whole; the others stay in `unmapped`, also what is read from them. */
export const ACTIVITY_PATHS: readonly string[] = [...KEYS.map(([key]) => key), 'logTime'];
const TREE = consumed(ACTIVITY_PATHS);

/** An event; undefined when the record is none. Ids of statements are not unique: one can have several events. */
export function fromActivity(event: JsonObject): Reading | undefined {
  const kind = activityKind(event, 'Postgres');
  if (kind === undefined) return undefined;
  if (kind === 'heartbeat') return { reject: filtered('heartbeat') };
  const failed = string(event['errorMessage']) !== undefined;
  const time = string(event['logTime']);
  const record: JsonObject = {};
  if (time !== undefined) record['timestamp'] = serverTime(time) ?? time;
  // Of a failure, the SQLSTATE; else what a session ended with.
  const code = failed ? text(event['exitCode']) : undefined;
  if (code !== undefined) record['state_code'] = code;
  for (const [key, name] of KEYS) {
    const value = text(event[key]);
    if (value !== undefined) record[name] = typed(name, value);
  }
  return {
    record,
    form: 'activity',
    activity: {
      class: string(event['class']) ?? '',
      command: string(event['command']) ?? '',
      objectType: string(event['objectType']) ?? '',
      objectName: string(event['objectName']) ?? '',
      statement: integer(event['statementId']),
      duration: activityDuration(event['startTime'], event['logTime']),
      outcome: failed ? 'failure' : 'errorMessage' in event ? 'success' : 'unknown',
    },
    around: { rest: leftovers(event, TREE), cloud: { provider: 'aws' } },
  };
}
