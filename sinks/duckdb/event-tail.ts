// Watches the embedded store by its insertion sequence: nothing is left out, nothing comes twice.
import type { EventTail } from '../../pipeline/event-tail.ts';
import type { Database } from './database.ts';
import { jsonOf } from './event-json.ts';
import { matching, whole } from './event-query.ts';
import type { Reading } from './reading.ts';

export function eventTail(database: Database): EventTail {
  return {
    watch: async (filter) => {
      let seen = await database.reading(newest);
      return {
        next: (limit) =>
          database.reading(async (reading) => {
            const last = await newest(reading);
            if (last <= seen) return [];
            const { sql, values, types } = matching({ filter });
            const found = await reading.query(
              `SELECT json, pieces, seq, replace(id::VARCHAR, '-', '') FROM (SELECT * FROM ${sql})
               WHERE seq > ${whole(seen)} AND seq <= ${whole(last)}
               ORDER BY seq LIMIT ${whole(limit)}`,
              values,
              types,
            );
            const rows = found.getRows();
            const texts = await jsonOf(reading, rows);
            seen = rows.length < limit ? last : Number(rows.at(-1)?.[2] ?? last);
            return rows.map((row, index) => ({ id: String(row[3]), json: texts[index] ?? '' }));
          }),
      };
    },
  };
}

async function newest(reading: Reading): Promise<number> {
  const found = await reading.query('SELECT coalesce(max(seq), 0) FROM events');
  return Number(found.value(0, 0));
}
