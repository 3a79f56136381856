// Puts the JSON of events together: long ones are kept in pieces.
import type { DuckDBValue } from '@duckdb/node-api';
import type { Reading } from './reading.ts';

const PIECES = `SELECT seq, text FROM event_pieces
  WHERE seq IN (SELECT unnest(string_split($1, ','))::BIGINT) ORDER BY seq, part`;

/** Of rows that begin with json, pieces, seq. The row of a long event holds what is searched of it; the whole is in pieces. */
export async function jsonOf(reading: Reading, rows: readonly DuckDBValue[][]): Promise<readonly string[]> {
  const long = rows.filter(([, pieces]) => pieces !== 0).map(([, , seq]) => String(seq));
  const texts = new Map<string, string>();
  if (long.length > 0)
    for (const [seq, text] of (await reading.query(PIECES, [long.join(',')])).getRows())
      texts.set(String(seq), (texts.get(String(seq)) ?? '') + String(text));
  return rows.map(([json, , seq]) => texts.get(String(seq)) ?? String(json));
}
