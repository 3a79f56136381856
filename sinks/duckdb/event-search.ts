// One page of events with its histogram and facets, all of one moment: what is counted in one statement, what is shown in two.
import type { SearchRequest, SearchResult } from '../../pipeline/ports.ts';
import { pageSize } from '../../pipeline/search-limits.ts';
import { countEvents } from './event-counts.ts';
import { jsonOf } from './event-json.ts';
import { whereOf, whole } from './event-query.ts';
import { Parameters } from './parameters.ts';
import type { Reading } from './reading.ts';
import { afterSql, cursorOf, sortKey } from './sort-key.ts';

/** Answers a search. Throws Fault `usage` for a field that cannot be sorted by or counted, a cursor or number that cannot be. */
export async function searchEvents(reading: Reading, request: SearchRequest): Promise<SearchResult> {
  const size = pageSize(request);
  const places = await placesOf(reading, request, size);
  const counts = await countEvents(reading, request);
  const page = places.slice(0, size);
  const last = places.length > size ? page.at(-1) : undefined;
  return { ...counts, events: await eventsOf(reading, page), ...(last && { next: cursorOf(last) }) };
}

/** Where an event of a page stands in the table and in the order. */
interface Place {
  readonly row: string;
  readonly sequence: string;
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly key: string | null;
}

/** Those of the page and one more, which tells whether there is a next one. DuckDB passes over what is older than the newest it has. */
async function placesOf(reading: Reading, request: SearchRequest, size: number): Promise<readonly Place[]> {
  const parameters = new Parameters();
  const { sql: where } = whereOf(request.query, parameters);
  const key = sortKey(request, parameters);
  const rest = request.after === undefined ? '' : `WHERE ${afterSql(request.after, key, parameters)}`;
  if (size === 0) return [];
  const found = await reading.query(
    `SELECT place, seq, epoch_ms(time), ${key.text('key')}
     FROM (SELECT rowid AS place, seq, time, ${key.sql} AS key FROM events ${where}) ${rest}
     ORDER BY key ${key.direction} NULLS LAST, seq ${key.direction} LIMIT ${whole(size + 1)}`,
    parameters.values,
    parameters.types,
  );
  return found.getRows().map(([row, sequence, time, text]) => ({
    row: String(row),
    sequence: String(sequence),
    time: Number(time),
    key: text === null || text === undefined ? null : String(text),
  }));
}

/** The events of places, in their order. */
async function eventsOf(reading: Reading, places: readonly Place[]): Promise<SearchResult['events']> {
  if (places.length === 0) return [];
  const times = places.map(({ time }) => time);
  // So that the rows are named to the scan, which then passes over row groups without decompressing them.
  await reading.query(`SET SESSION dynamic_or_filter_threshold = ${whole(places.length + 1)}`);
  const found = await reading.query(
    `SELECT json, pieces, seq, replace(id::VARCHAR, '-', '') FROM events
     WHERE time >= make_timestamp_ms(${whole(Math.min(...times))}) AND time <= make_timestamp_ms(${whole(Math.max(...times))})
       AND rowid IN (SELECT unnest(string_split($1, ','))::BIGINT)`,
    [places.map(({ row }) => row).join(',')],
  );
  const rows = found.getRows();
  const texts = await jsonOf(reading, rows);
  const events = new Map(
    rows.map(([, , sequence, id], index) => [String(sequence), { id: String(id), json: texts[index] ?? '' }]),
  );
  return places.flatMap(({ sequence }) => events.get(sequence) ?? []);
}
