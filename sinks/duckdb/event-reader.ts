// Reads events back: as stored JSON in order of time, counted, and as a log in order of insertion.
import type { EventLog, EventQuery, EventReader } from '../../pipeline/ports.ts';
import type { Database } from './database.ts';
import { jsonOf } from './event-json.ts';
import { matching, whole } from './event-query.ts';
import { searchEvents } from './event-search.ts';
import { eventWindows } from './event-windows.ts';

const ID = /^[0-9a-f]{32}$/;

export function eventReader(database: Database): EventReader & EventLog {
  return {
    events: (query) => streamEvents(database, query),
    count: (query) =>
      database.reading(async (reading) => {
        const { sql, values, types } = matching(query);
        const found = await reading.query(`SELECT count(*) FROM ${sql}`, values, types);
        return Number(found.value(0, 0));
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

async function* streamEvents(database: Database, query: EventQuery): AsyncGenerator<string> {
  for await (const window of eventWindows(database, query)) yield* window.map(({ json }) => json);
}
