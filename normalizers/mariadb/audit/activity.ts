// Reads events of the database activity stream of Aurora MySQL, which name the operations of its audit log.
import {
  activityDuration,
  consumed,
  leftovers,
  string,
  text,
  utc,
  type JsonObject,
} from '../../normalizer.ts';
import { OPERATIONS } from './actions.ts';
import { unescaped, type Line } from './line.ts';

/** An event as a line of the log, its time, and what no field of a line is for. */
export interface ActivityLine {
  readonly line: Line;
  readonly time: string | undefined;
  readonly rest: Record<string, unknown>;
}

/** Members of an event that land in the event whole. */
export const ACTIVITY_PATHS: readonly string[] = [
  'logTime',
  'dbUserName',
  'databaseName',
  'remoteHost',
  'remotePort',
  'command',
  'commandText',
  'statementId',
  'sessionId',
  'serverHost',
  'errorMessage',
];
const TREE = consumed(ACTIVITY_PATHS);
/** The text of a supplemental event names its object, which stands beside it too. */
const SUPPLEMENT = consumed(ACTIVITY_PATHS.filter((path) => path !== 'commandText'));

/**
 * A statement is the event of class MAIN, the tables that it touches have supplemental ones, of class AUX.
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/DBActivityStreams.AuditLog.databaseActivityEventList.html § Aurora MySQL
 */
export function readActivity(event: JsonObject): ActivityLine {
  const operation = text(event['command']) ?? '';
  const isMain = event['class'] !== 'AUX';
  const shape = isMain ? (OPERATIONS.get(operation)?.shape ?? 'statement') : 'table';
  const time = string(event['logTime']);
  return {
    line: {
      serverHost: text(event['serverHost']) ?? '',
      user: text(event['dbUserName']) ?? '',
      client: clientOf(text(event['remoteHost']), text(event['remotePort'])),
      connection: text(event['sessionId']) ?? '0',
      query: text(event['statementId']) ?? '0',
      operation,
      shape,
      database: text(event['databaseName']) ?? '',
      // Quotation marks have a backslash before them.
      object: isMain ? unescaped(text(event['commandText']) ?? '') : (text(event['objectName']) ?? ''),
      retcode: text(event['exitCode']) ?? '',
      stream: {
        error: string(event['errorMessage']),
        duration: activityDuration(event['startTime'], event['endTime']),
      },
    },
    time: time === undefined ? undefined : (utc(time) ?? time),
    rest: leftovers(event, isMain ? TREE : SUPPLEMENT) ?? {},
  };
}

function clientOf(host: string | undefined, port: string | undefined): string {
  if (host === undefined || port === undefined) return host ?? '';
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
