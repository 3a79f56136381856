// One page of events with its histogram and facets, all of one moment: first what is found, then the events of the page.
import type { SearchRequest, SearchResult } from '../../pipeline/ports.ts';
import { pageSize } from '../../pipeline/search-limits.ts';
import { findHits } from './event-hits.ts';
import { jsonOf } from './event-json.ts';
import { whole } from './event-query.ts';
import type { Place } from './page-places.ts';
import type { Reading } from './reading.ts';
import { cursorOf } from './sort-key.ts';

/** Answers a search. Throws Fault `usage` for a field that cannot be sorted by or counted, a cursor or number that cannot be. */
export async function searchEvents(reading: Reading, request: SearchRequest): Promise<SearchResult> {
  const size = pageSize(request);
  // One more tells whether there is a next page.
  const { places, ...counts } = await findHits(reading, request, size + 1);
  const page = places.slice(0, size);
  const last = places.length > size ? page.at(-1) : undefined;
  return { ...counts, events: await eventsOf(reading, page), ...(last && { next: cursorOf(last) }) };
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
