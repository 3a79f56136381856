// The events of a query that several statements ask for, found once where to find them means to go through their JSON.
import type { EventQuery } from '../../pipeline/ports.ts';
import { type Matching, matching } from './event-query.ts';
import { readsJson } from './filter-sql.ts';
import type { Reading } from './reading.ts';

/** Once for a reading, whose temporary table it fills. A filter on columns alone costs less asked again than such a table does. */
export async function answeredOnce(reading: Reading, query: EventQuery): Promise<Matching> {
  const events = matching(query);
  if (!query.filter || !readsJson(query.filter)) return events;
  const { sql, values, types } = events;
  await reading.query(`CREATE TEMP TABLE answer AS SELECT rowid AS place FROM ${sql}`, values, types);
  return { sql: 'events WHERE rowid IN (SELECT place FROM answer)', values: [], types: [] };
}
