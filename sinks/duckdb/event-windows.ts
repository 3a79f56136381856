// Streams the events of a query in order of time, with their ids, a window at a time.
import { HUGEINT } from '@duckdb/node-api';
import type { EventQuery } from '../../pipeline/ports.ts';
import type { Database } from './database.ts';
import { jsonOf } from './event-json.ts';
import { matching, whole } from './event-query.ts';

/** Events are fetched in windows of about this many bytes of JSON: what a reader holds at once, however long the events are. */
const WINDOW_BYTES = 4 * 2 ** 20;

/** ... and of at most this many events. */
const WINDOW_ROWS = 2_000;

/** An event as it is stored. */
export interface StoredEvent {
  readonly id: string;
  readonly json: string;
}

/**
 * Two steps: the order of all that were found is laid down as row numbers, cut into windows, then the JSON is fetched a window at a time,
 * as fast as it is taken.
 */
export async function* eventWindows(
  database: Database,
  query: EventQuery,
): AsyncGenerator<readonly StoredEvent[]> {
  const { sql, values, types } = matching(query);
  const order = query.order === 'oldest' ? 'time, seq' : 'time DESC, seq DESC';
  const limit = query.limit === undefined ? '' : `LIMIT ${whole(query.limit)}`;
  const reading = await database.read();
  try {
    // So that a window names its rows to the scan, which then passes over row groups without decompressing them.
    await reading.query(`SET SESSION dynamic_or_filter_threshold = ${String(WINDOW_ROWS + 1)}`);
    await reading.query(
      `CREATE TEMP TABLE found AS
       SELECT place, position, total // ${String(WINDOW_BYTES)} + position // ${String(WINDOW_ROWS)} AS part
       FROM (SELECT rowid AS place, row_number() OVER ordered AS position, sum(bytes) OVER ordered AS total
             FROM (SELECT rowid, time, seq, bytes FROM ${sql} ORDER BY ${order} ${limit})
             WINDOW ordered AS (ORDER BY ${order} ROWS UNBOUNDED PRECEDING))`,
      values,
      types,
    );
    const parts = await reading.query('SELECT DISTINCT part FROM found ORDER BY part');
    for (const [part] of parts.getRows()) {
      const window = await reading.query(
        `SELECT json, pieces, seq, replace(id::VARCHAR, '-', '') FROM events e JOIN found f ON e.rowid = f.place
         WHERE f.part = $1 ORDER BY f.position`,
        [part ?? null],
        [HUGEINT],
      );
      const rows = window.getRows();
      const texts = await jsonOf(reading, rows);
      yield rows.map(([, , , id], index) => ({ id: String(id), json: texts[index] ?? '' }));
    }
  } finally {
    reading.close();
  }
}
