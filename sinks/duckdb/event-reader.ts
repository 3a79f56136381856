// Reads events back: as stored JSON in order of time, counted, and as a log in order of insertion.
import { HUGEINT } from '@duckdb/node-api';
import type { EventLog, EventQuery, EventReader } from '../../pipeline/ports.ts';
import type { Database } from './database.ts';
import { jsonOf } from './event-json.ts';
import { valueOf, whereOf, whole } from './event-query.ts';
import { searchEvents } from './event-search.ts';

/** Events are fetched in windows of about this many bytes of JSON: what a reader holds at once, however long the events are. */
const WINDOW_BYTES = 4 * 2 ** 20;

/** ... and of at most this many events. */
const WINDOW_ROWS = 2_000;

const ID = /^[0-9a-f]{32}$/;

export function eventReader(database: Database): EventReader & EventLog {
  return {
    events: (query) => streamEvents(database, query),
    count: (query) =>
      database.reading(async (reading) => {
        const { sql, values, types } = whereOf(query);
        const found = await reading.query(`SELECT count(*) FROM events ${sql}`, values, types);
        return Number(found.value(0, 0));
      }),
    top: (field, query, limit) =>
      database.reading(async (reading) => {
        const { sql, values, types } = whereOf(query);
        const value = valueOf(field);
        const found = await reading.query(
          `SELECT value, count(*) FROM (SELECT ${value.isList ? `unnest(${value.sql})` : value.sql} AS value FROM events ${sql})
           WHERE value IS NOT NULL GROUP BY value ORDER BY 2 DESC, 1 LIMIT ${whole(limit)}`,
          values,
          types,
        );
        return found.getRows().map(([value, count]) => ({ value: String(value), count: Number(count) }));
      }),
    search: (request) => database.reading((reading) => searchEvents(reading, request)),
    event: (id) =>
      database.reading(async (reading) => {
        if (!ID.test(id)) return undefined;
        const found = await reading.query(
          'SELECT json, pieces, seq FROM events WHERE id = $1::UUID LIMIT 1',
          [id],
        );
        const [json] = await jsonOf(reading, found.getRows());
        return json;
      }),
    after: (sequence, limit) =>
      database.reading(async (reading) => {
        const found = await reading.query(
          `SELECT json, pieces, seq, replace(id::VARCHAR, '-', '') FROM events
           WHERE seq > ${whole(sequence)} ORDER BY seq LIMIT ${whole(limit)}`,
        );
        const rows = found.getRows();
        const texts = await jsonOf(reading, rows);
        return rows.map((row, index) => ({
          sequence: Number(row[2]),
          id: String(row[3]),
          json: texts[index] ?? '',
        }));
      }),
  };
}

/**
 * Two steps: the order of all that were found is laid down as row numbers, cut into windows, then the JSON is fetched a window at a time,
 * as fast as it is taken.
 */
async function* streamEvents(database: Database, query: EventQuery): AsyncGenerator<string> {
  const { sql, values, types } = whereOf(query);
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
             FROM (SELECT rowid, time, seq, bytes FROM events ${sql} ORDER BY ${order} ${limit})
             WINDOW ordered AS (ORDER BY ${order} ROWS UNBOUNDED PRECEDING))`,
      values,
      types,
    );
    const parts = await reading.query('SELECT DISTINCT part FROM found ORDER BY part');
    for (const [part] of parts.getRows()) {
      const window = await reading.query(
        'SELECT json, pieces, seq FROM events e JOIN found f ON e.rowid = f.place WHERE f.part = $1 ORDER BY f.position',
        [part ?? null],
        [HUGEINT],
      );
      yield* await jsonOf(reading, window.getRows());
    }
  } finally {
    reading.close();
  }
}
