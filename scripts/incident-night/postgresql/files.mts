// Puts the rows of the orders database into its daily log files; the day is that of the server's clock, Paris.
import { PARIS } from '../time.mts';
import { csv, sessionId, type Row } from './row.mts';

/** File name -> content. Rows are in the order of time, and numbered within their session. */
export function postgresqlFiles(rows: readonly Row[]): ReadonlyMap<string, string> {
  const lines = new Map<string, number>();
  const files = new Map<string, string>();
  for (const row of rows.toSorted((one, other) => one.time - other.time)) {
    const session = sessionId(row.process);
    const line = (lines.get(session) ?? 0) + 1;
    lines.set(session, line);
    const name = `postgresql-${new Date(row.time + PARIS).toISOString().slice(0, 10)}.csv`;
    files.set(name, `${files.get(name) ?? ''}${csv(row, line)}\n`);
  }
  return files;
}
