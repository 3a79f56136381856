// The one shape that all three forms are read into: the keys of jsonlog, so that a mapping never asks for the form.
import { utc, type JsonObject, type Outcome } from '../../normalizer.ts';
import type { Activity } from './activity.ts';
import type { Around } from './wrapped.ts';

/**
 * Columns of a csvlog under the keys jsonlog has for them. 23 until PostgreSQL 12, 24 in 13 (backend_type), 26 since 14; columns
 * were only ever appended. https://www.postgresql.org/docs/current/runtime-config-logging.html § Using CSV-Format Log Output and
 * § Using JSON-Format Log Output.
 */
export const COLUMNS = [
  'timestamp',
  'user',
  'dbname',
  'pid',
  'connection_from',
  'session_id',
  'line_num',
  'ps',
  'session_start',
  'vxid',
  'txid',
  'error_severity',
  'state_code',
  'message',
  'detail',
  'hint',
  'internal_query',
  'internal_position',
  'context',
  'statement',
  'cursor_position',
  'location',
  'application_name',
  'backend_type',
  'leader_pid',
  'query_id',
] as const;

/** Columns that a csvlog has had in every version. */
export const FEWEST_COLUMNS = 23;

/** Keys whose values jsonlog writes as numbers. */
export const NUMBERS: ReadonlySet<string> = new Set([
  'pid',
  'remote_port',
  'line_num',
  'txid',
  'internal_position',
  'cursor_position',
  'leader_pid',
  'query_id',
]);

/** Keys that a mapping reads and puts somewhere; all others stay in `unmapped` under their own name. */
export const CONSUMED = [
  'timestamp',
  'user',
  'dbname',
  'pid',
  'remote_host',
  'remote_port',
  'session_id',
  'line_num',
  'session_start',
  'txid',
  'error_severity',
  'state_code',
  'message',
  'statement',
] as const;

/** Those whose value changes its form on the way: times, the id, and a message that is taken apart. */
export const DERIVED = ['timestamp', 'line_num', 'session_start', 'txid', 'message'] as const;

/** A record in the keys of jsonlog. */
export interface Read {
  readonly record: JsonObject;
  readonly form: 'csvlog' | 'jsonlog' | 'stderr' | 'activity';
  /** The form itself says that a process of the server wrote it. */
  readonly background?: boolean | undefined;
  /** What a cloud or an operator wraps around it. */
  readonly around?: Around;
  /** Of an event of an activity stream, what it says besides. */
  readonly activity?: Activity;
}

/** A record, or why there is none. */
export type Reading = Read | { readonly reject: Outcome };

/** A value as jsonlog would have it: a number where it is one and loses nothing, else the text. */
export function typed(key: string, value: string): string | number {
  if (!NUMBERS.has(key)) return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** A time with an offset as the server writes it, in UTC. */
export function serverTime(written: string | undefined): string | undefined {
  const time = written === undefined ? undefined : utc(written);
  return time === undefined ? undefined : `${time.slice(0, 10)} ${time.slice(11, 23)} UTC`;
}
