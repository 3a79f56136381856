// What the servers' log files say, read by a few lines that know nothing of accesstrail.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A record of a jsonlog. */
export interface LogRecord {
  readonly session_id: string;
  readonly line_num: number;
  readonly message: string;
  readonly user?: string;
  readonly backend_type: string;
}

/** The records of all jsonlogs in a folder. */
export function jsonlogs(folder: string): LogRecord[] {
  return lines(folder, (name) => name.endsWith('.json')).map((line) => JSON.parse(line) as LogRecord);
}

/** Messages of the server's own housekeeping, which nobody asked for: they are no access. */
const HOUSEKEEPING = [
  /^ending log output to stderr/,
  /^starting PostgreSQL /,
  /^listening on /,
  /^database system (?:was|is) (?:shut down|ready)/,
  /^received fast shutdown request/,
  /^aborting any active transactions/,
  /^background worker "[^"]+" \(PID \d+\) exited/,
  /^shutting down$/,
  /^checkpoint (?:starting|complete)/,
  /^automatic (?:vacuum|analyze) of table/,
];

/** Whether a record is about what a session or the server's operator did. */
export function isAccess({ user, message }: LogRecord): boolean {
  return user !== undefined || !HOUSEKEEPING.some((pattern) => pattern.test(message));
}

/** How often each of pgaudit's commands was logged: the fifth field of its rows, which never needs quotes. */
export function auditCommands(records: readonly LogRecord[]): Record<string, number> {
  const commands = records.map(({ message }) => /^AUDIT: (?:[^,]*,){4}([^,]*),/.exec(message)?.[1]);
  return counts(commands.filter((each) => each !== undefined));
}

/** The lines of all server_audit logs in a folder. */
export function auditLines(folder: string): string[] {
  return lines(folder, (name) => name.startsWith('server_audit.log'));
}

/** How often each operation was logged; no name in these logs has a comma. */
export function operations(all: readonly string[]): Record<string, number> {
  return counts(all.map((line) => line.split(',')[6] ?? ''));
}

/** Lines as far as masking leaves them alone: those that held a secret to their operation, the same ones numbered. */
export function places(all: readonly string[], hasSecret: (line: string) => boolean): string[] {
  const seen = new Map<string, number>();
  return all.map((line) => {
    const place = hasSecret(line) ? line.split(',').slice(0, 7).join(',') : line;
    const number = (seen.get(place) ?? 0) + 1;
    seen.set(place, number);
    return `${String(number)} ${place}`;
  });
}

export function counts(values: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values.toSorted()) found[value] = (found[value] ?? 0) + 1;
  return found;
}

function lines(folder: string, isLog: (name: string) => boolean): string[] {
  return readdirSync(folder)
    .filter(isLog)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '');
}
