// One row of PostgreSQL 15's csvlog: 26 columns, quoted as the server quotes them.
import { parisMs, parisSeconds } from '../time.mts';

/** A process of the server: a client's backend, or one of its own. */
export interface Process {
  readonly pid: number;
  readonly started: number;
  readonly type: 'client backend' | 'postmaster' | 'checkpointer' | 'autovacuum worker' | 'walsender';
  /** Only of a client. */
  readonly user?: string;
  readonly database?: string;
  /** `192.0.2.31:51234` or `[local]`. */
  readonly from?: string;
}

/** What one row says. The line number is not in it: rows are numbered when all are there. */
export interface Row {
  readonly time: number;
  readonly process: Process;
  readonly message: string;
  readonly severity?: 'LOG' | 'ERROR' | 'FATAL';
  readonly state?: string;
  readonly tag?: string;
  readonly virtualXid?: string;
  readonly xid?: number;
  readonly detail?: string;
  readonly query?: string;
  readonly position?: number;
  readonly application?: string;
  /** Before the client has said who it is, the row names neither user nor backend type. */
  readonly anonymous?: boolean;
}

/** The session id that joins a process's rows: start in seconds and pid, both in hex. */
export function sessionId({ started, pid }: Process): string {
  return `${Math.floor(started / 1000).toString(16)}.${pid.toString(16)}`;
}

const quoted = (value: string | undefined): string =>
  value === undefined ? '' : `"${value.replaceAll('"', '""')}"`;

/** The row as the server writes it, without the line end; `line` counts the rows of the process. */
export function csv(row: Row, line: number): string {
  const { process } = row;
  const client = process.from !== undefined;
  const named = client && row.anonymous !== true;
  return [
    parisMs(row.time),
    named ? quoted(process.user) : '',
    named ? quoted(process.database) : '',
    process.pid,
    quoted(process.from),
    sessionId(process),
    line,
    client ? quoted(row.tag ?? '') : '',
    parisSeconds(process.started),
    row.virtualXid ?? '',
    row.xid ?? 0,
    row.severity ?? 'LOG',
    row.state ?? '00000',
    quoted(row.message),
    quoted(row.detail),
    '',
    '',
    '',
    '',
    quoted(row.query),
    row.position ?? '',
    '',
    quoted(row.application ?? ''),
    quoted(row.anonymous === true ? 'not initialized' : process.type),
    '',
    0,
  ].join(',');
}
