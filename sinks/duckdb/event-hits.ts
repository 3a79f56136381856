// What a search finds: the places of its page, and what is counted over all hits.
import type { EventQuery, SearchRequest } from '../../pipeline/ports.ts';
import { type Counts, countsPart } from './event-counts.ts';
import { matching } from './event-query.ts';
import { readsJson } from './filter-sql.ts';
import type { HitsPart, Row } from './hits-part.ts';
import { type Place, placesPart } from './page-places.ts';
import { Parameters } from './parameters.ts';
import type { Reading } from './reading.ts';

interface Hits extends Counts {
  readonly places: readonly Place[];
}

/** At most so many places. Throws Fault `usage` for a field that cannot be sorted by or counted, a cursor or number that cannot be. */
export async function findHits(reading: Reading, request: SearchRequest, most: number): Promise<Hits> {
  const { query } = request;
  const counts = (parameters: Parameters): HitsPart<Counts> => countsPart(request, parameters);
  const places = (parameters: Parameters): HitsPart<Pick<Hits, 'places'>> =>
    placesPart(request, most, parameters);
  // Going through JSON takes most of the time, and is done once. Alone, places are found sooner: DuckDB passes over what is older than those it has.
  return query.filter && readsJson(query.filter)
    ? ask(reading, query, (parameters) => together(counts(parameters), places(parameters)))
    : { ...(await ask(reading, query, places)), ...(await ask(reading, query, counts)) };
}

async function ask<T>(
  reading: Reading,
  query: EventQuery,
  partOf: (parameters: Parameters) => HitsPart<T>,
): Promise<T> {
  const parameters = new Parameters();
  const { sql: events } = matching(query, parameters);
  const { columns, selects, read } = partOf(parameters);
  // Several would each go through the events; one alone is left to DuckDB to cut short.
  const materialized = selects.length > 1 ? 'MATERIALIZED' : 'NOT MATERIALIZED';
  const found = await reading.query(
    `WITH hits AS ${materialized} (SELECT ${['seq', 'time', ...columns].join(', ')} FROM ${events})
     ${selects.join(' UNION ALL ')}`,
    parameters.values,
    parameters.types,
  );
  const rows: readonly Row[] = found.getRows();
  return read((name) => rows.filter(([each]) => each === name));
}

function together<A, B>(left: HitsPart<A>, right: HitsPart<B>): HitsPart<A & B> {
  return {
    columns: [...left.columns, ...right.columns],
    selects: [...left.selects, ...right.selects],
    read: (rowsOf) => ({ ...left.read(rowsOf), ...right.read(rowsOf) }),
  };
}
