// What a search counts: all, by time, and by the values of fields.
import { countedField } from '../../pipeline/counted-field.ts';
import type { Facet, HistogramBucket, SearchRequest, SearchResult } from '../../pipeline/ports.ts';
import { addressText } from '../../search/addresses.ts';
import type { Field } from '../../search/fields.ts';
import { addressHex } from './address-sql.ts';
import { countedValue } from './counted-value.ts';
import { whole } from './event-query.ts';
import type { HitsPart, Row } from './hits-part.ts';
import type { Parameters } from './parameters.ts';

export type Counts = Pick<SearchResult, 'total' | 'histogram' | 'facets'>;

/** Throws Fault `usage` for a field that cannot be counted. */
export function countsPart({ histogram, facets }: SearchRequest, parameters: Parameters): HitsPart<Counts> {
  const counted = (facets ?? []).map(({ field: name, size }, index) => {
    const field = countedField(name);
    return { field, size, column: `facet${String(index)}`, ...countedValue(field, parameters) };
  });
  return {
    columns: [
      'epoch_ms(time) AS ms',
      'event_outcome AS outcome',
      ...counted.map(({ sql, column }) => `${sql} AS ${column}`),
    ],
    selects: [
      "SELECT 'total', NULL, count(*), 0, NULL FROM hits",
      ...(histogram ? [`SELECT 'time', *, NULL FROM (${bucketsSql(histogram.intervalMs)})`] : []),
      ...counted.map((facet) => `SELECT '${facet.column}', *, 0, NULL FROM (${facetSql(facet)})`),
    ],
    read: (rowsOf) => ({
      total: Number(rowsOf('total')[0]?.[2] ?? 0),
      ...(histogram && {
        histogram: rowsOf('time')
          .map(bucketOf)
          .sort((left, right) => left.time - right.time),
      }),
      ...(facets && { facets: counted.map(({ field, column }) => facetOf(field, rowsOf(column))) }),
    }),
  };
}

function bucketsSql(intervalMs: number): string {
  const interval = whole(intervalMs);
  return `SELECT (ms - ((ms % ${interval}) + ${interval}) % ${interval})::VARCHAR, count(*), count_if(outcome = 'failure')
    FROM hits GROUP BY 1`;
}

interface Counted {
  readonly field: Field;
  readonly column: string;
  readonly isList: boolean;
  readonly size: number;
}

function facetSql({ field, column, isList, size }: Counted): string {
  const values = `SELECT seq, ${isList ? `unnest(${column})` : column} AS value FROM hits`;
  const counts =
    field.type === 'ip'
      ? addressesSql(values)
      : `SELECT value, count(*) AS events FROM (${values}) WHERE value IS NOT NULL GROUP BY value`;
  return `${counts} ORDER BY events DESC, value LIMIT ${whole(size)}`;
}

/** Each way of writing an address is read once, and an event counts once for an address that it holds written in two ways. */
function addressesSql(values: string): string {
  return `WITH found AS (${values}),
    read AS (SELECT value AS text, ${addressHex('value')} AS address FROM (SELECT DISTINCT value FROM found WHERE value IS NOT NULL))
    SELECT address AS value, count(DISTINCT seq) AS events FROM found JOIN read ON found.value = read.text GROUP BY address`;
}

function bucketOf([, time, count, failures]: Row): HistogramBucket {
  return { time: Number(time), count: Number(count), failures: Number(failures) };
}

/** Sorted here: the parts of one statement come in no order. Texts are compared by their bytes, as the stores do. */
function facetOf(field: Field, rows: readonly Row[]): Facet {
  const values = rows.map(([, value, count]) => ({ value: String(value), count: Number(count) }));
  const sorted = values.sort(
    (left, right) =>
      right.count - left.count || Buffer.compare(Buffer.from(left.value), Buffer.from(right.value)),
  );
  const shown = field.type === 'ip' ? addressText : String;
  return {
    field: field.name,
    values: sorted.map(({ value, count }) => ({ value: shown(value), count })),
  };
}
