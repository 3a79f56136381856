// A record as the mapping sees it: its members with their types, and who stands behind it.
import { integer, string, text, type JsonObject } from '../../normalizer.ts';

export interface Line {
  readonly record: JsonObject;
  /** Severity as written: LOG, ERROR, FATAL ... */
  readonly severity: string | undefined;
  /** SQLSTATE; absent for success. */
  readonly code: string | undefined;
  readonly message: string;
  readonly detail: string | undefined;
  readonly statement: string | undefined;
  /** Command tag of what the session is doing, such as SELECT, idle or authentication. */
  readonly tag: string | undefined;
  readonly user: string | undefined;
  readonly database: string | undefined;
  readonly host: string | undefined;
  readonly port: number | undefined;
  /** A process of the server itself, which serves no client. */
  readonly background: boolean;
  /**
   * Messages with a CONTEXT come from within a function: a user can RAISE any text there, so only a message without one is taken for the
   * server's own.
   */
  readonly ownWords: boolean;
}

/** Processes that serve a client; any other backend_type is the server itself. */
const CLIENTS: ReadonlySet<string> = new Set([
  'client backend',
  'not initialized',
  'walsender',
  'standalone backend',
]);

/** `background`: the form says that no client is served. */
export function lineOf(record: JsonObject, message: string, background: boolean): Line {
  const type = string(record['backend_type']);
  return {
    record,
    severity: string(record['error_severity']),
    code: string(record['state_code']),
    message,
    detail: string(record['detail']),
    statement: string(record['statement']),
    tag: string(record['ps']),
    user: string(record['user']),
    database: string(record['dbname']),
    host: text(record['remote_host']),
    port: integer(record['remote_port']),
    background: background || (type !== undefined && !CLIENTS.has(type)),
    ownWords: record['context'] === undefined,
  };
}
