// One page of events with its histogram and facets: the rows that match are noted once, and all is counted from that.
import type { Facet, HistogramBucket, SearchRequest, SearchResult } from '../../pipeline/ports.ts';
import { pageSize } from '../../pipeline/search-limits.ts';
import { addressText } from '../../search/addresses.ts';
import type { Field } from '../../search/fields.ts';
import { addressHex } from './address-sql.ts';
import { countedField, countedValue } from './counted-value.ts';
import { jsonOf } from './event-json.ts';
import { whereOf, whole } from './event-query.ts';
import { Parameters } from './parameters.ts';
import type { Reading } from './reading.ts';
import { type SortKey, afterSql, cursorOf, sortKey } from './sort-key.ts';

/** Answers a search. Throws Fault `usage` for a field that cannot be sorted by or counted, a cursor or number that cannot be. */
export async function searchEvents(reading: Reading, request: SearchRequest): Promise<SearchResult> {
  const { query, after, histogram, facets = [] } = request;
  const size = pageSize(request);
  const fields = facets.map(({ field }) => countedField(field));
  const parameters = new Parameters();
  const { sql: where } = whereOf(query, parameters);
  const key = sortKey(request, parameters);
  const values = fields.map((field) => countedValue(field, parameters));
  const columns = values.map(({ sql }, index) => `, ${sql} AS facet${String(index)}`).join('');
  await reading.query(
    `CREATE TEMP TABLE hits AS
     SELECT rowid AS place, seq, epoch_ms(time) AS ms, event_outcome AS outcome, ${key.sql} AS key ${columns}
     FROM events ${where}`,
    parameters.values,
    parameters.types,
  );
  const total = Number((await reading.query('SELECT count(*) FROM hits')).value(0, 0));
  const counted: Facet[] = [];
  for (const [index, field] of fields.entries()) {
    const { isList } = values[index] ?? { isList: false };
    counted.push(await facetOf(reading, `facet${String(index)}`, isList, field, facets[index]?.size ?? 0));
  }
  return {
    total,
    ...(await pageOf(reading, key, size, after)),
    ...(histogram && { histogram: await histogramOf(reading, histogram.intervalMs) }),
    ...(request.facets && { facets: counted }),
  };
}

async function pageOf(
  reading: Reading,
  key: SortKey,
  size: number,
  after: string | undefined,
): Promise<Pick<SearchResult, 'events' | 'next'>> {
  const parameters = new Parameters();
  const rest = after === undefined ? '' : `WHERE ${afterSql(after, key, parameters)}`;
  if (size === 0) return { events: [] };
  const order = `key ${key.direction} NULLS LAST, seq ${key.direction}`;
  // So that the rows are named to the scan, which then passes over row groups without decompressing them.
  await reading.query(`SET SESSION dynamic_or_filter_threshold = ${whole(size + 2)}`);
  await reading.query(
    `CREATE TEMP TABLE page AS
     SELECT place, key, row_number() OVER (ORDER BY ${order}) AS position
     FROM (SELECT * FROM hits ${rest} ORDER BY ${order} LIMIT ${whole(size + 1)})`,
    parameters.values,
    parameters.types,
  );
  const found = await reading.query(
    `SELECT e.json, e.pieces, e.seq, replace(e.id::VARCHAR, '-', ''), p.key::VARCHAR
     FROM events e JOIN page p ON e.rowid = p.place ORDER BY p.position`,
  );
  const rows = found.getRows();
  const page = rows.slice(0, size);
  const texts = await jsonOf(reading, page);
  const last = rows.length > size ? page.at(-1) : undefined;
  return {
    events: page.map(([, , , id], index) => ({ id: String(id), json: texts[index] ?? '' })),
    ...(last && { next: cursorOf(last[4] === null ? null : String(last[4]), String(last[2])) }),
  };
}

async function histogramOf(reading: Reading, intervalMs: number): Promise<readonly HistogramBucket[]> {
  const interval = whole(intervalMs);
  const found = await reading.query(
    `SELECT ms - ((ms % ${interval}) + ${interval}) % ${interval} AS start, count(*), count_if(outcome = 'failure')
     FROM hits GROUP BY start ORDER BY start`,
  );
  return found.getRows().map(([time, count, failures]) => ({
    time: Number(time),
    count: Number(count),
    failures: Number(failures),
  }));
}

async function facetOf(
  reading: Reading,
  column: string,
  isList: boolean,
  field: Field,
  size: number,
): Promise<Facet> {
  const values = `SELECT seq, ${isList ? `unnest(${column})` : column} AS value FROM hits`;
  const isAddress = field.type === 'ip';
  const found = await reading.query(
    `${isAddress ? countedAddresses(values) : `SELECT value, count(*) FROM (${values}) WHERE value IS NOT NULL GROUP BY value`}
     ORDER BY 2 DESC, 1 LIMIT ${whole(size)}`,
  );
  const shown = isAddress ? addressText : String;
  return {
    field: field.name,
    values: found.getRows().map(([value, count]) => ({ value: shown(String(value)), count: Number(count) })),
  };
}

/** Each way of writing an address is read once, and an event counts once for an address that it holds written in two ways. */
function countedAddresses(values: string): string {
  return `WITH found AS (${values}),
    read AS (SELECT value, ${addressHex('value')} AS address FROM (SELECT DISTINCT value FROM found WHERE value IS NOT NULL))
    SELECT address, count(DISTINCT seq) FROM found JOIN read USING (value) GROUP BY address`;
}
