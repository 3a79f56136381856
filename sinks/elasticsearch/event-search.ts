// One page of events with its histogram and facets, in one request.
import { countedField } from '../../pipeline/counted-field.ts';
import type { Facet, HistogramBucket, SearchRequest, SearchResult } from '../../pipeline/ports.ts';
import { Fault } from '../../pipeline/errors.ts';
import { pageSize } from '../../pipeline/search-limits.ts';
import { type Cluster } from './cluster.ts';
import { queryOf } from './event-query.ts';
import { aliasOf } from './templates.ts';

/** Of every shard so many values are asked for, so that what is frequent in all is not missed where it is rare. */
const SHARD_VALUES = 2_000;

interface Bucket {
  readonly key: string | number;
  readonly key_as_string?: string;
  readonly doc_count: number;
  readonly failures?: { readonly doc_count: number };
}

interface Answer {
  readonly hits: {
    readonly total?: { readonly value: number };
    /** Left out when there are none. */
    readonly hits?: readonly {
      readonly _id: string;
      readonly _source: unknown;
      readonly sort: readonly unknown[];
    }[];
  };
  readonly aggregations?: Readonly<Record<string, { readonly buckets: readonly Bucket[] }>>;
}

/** Answers a search. Throws Fault `usage` for a field that cannot be sorted by or counted, or a cursor that is none. */
export async function searchEvents(
  cluster: Cluster,
  namespace: string,
  request: SearchRequest,
): Promise<SearchResult> {
  const { query, after, histogram, facets } = request;
  const size = pageSize(request);
  const { body } = await cluster.request<Answer>({
    method: 'POST',
    path: `/${aliasOf(namespace)}/_search`,
    query: {
      ignore_unavailable: true,
      allow_no_indices: true,
      filter_path: 'hits.total.value,hits.hits._id,hits.hits._source,hits.hits.sort,aggregations',
    },
    body: {
      query: queryOf(query),
      // One more tells whether there is a next page.
      size: size === 0 ? 0 : size + 1,
      sort: sortOf(request),
      track_total_hits: true,
      ...(after !== undefined && { search_after: cursorValues(after) }),
      aggs: aggregationsOf(request),
    },
    doing: 'search events',
  });
  const hits = body.hits.hits ?? [];
  const page = hits.slice(0, size);
  const last = page.at(-1);
  return {
    total: body.hits.total?.value ?? 0,
    events: page.map(({ _id, _source }) => ({ id: _id, json: JSON.stringify(_source) })),
    ...(hits.length > size && last && { next: cursorOf(last.sort) }),
    ...(histogram && { histogram: (body.aggregations?.['histogram']?.buckets ?? []).map(bucketOf) }),
    ...(facets && {
      facets: facets.map(({ field }, index) => ({
        field,
        values: valuesOf(body.aggregations?.[`facet${String(index)}`]?.buckets ?? []),
      })),
    }),
  };
}

/** What tells two events apart is in these together: `_id` is made of the same. */
const TIES = ['event.id', 'event.hash', 'event.dataset', 'oncall.source.instance'].map((field) => ({
  [field]: { order: 'asc' },
}));

function sortOf({ query, sort }: SearchRequest): readonly unknown[] {
  const { field, order } = sort ?? {
    field: '@timestamp',
    order: query.order === 'oldest' ? 'asc' : 'desc',
  };
  const { type } = countedField(field);
  return [
    { [field]: { order, missing: '_last', ...(type === 'date' && { format: 'epoch_millis' }) } },
    ...TIES,
  ];
}

function aggregationsOf({ histogram, facets = [] }: SearchRequest): Readonly<Record<string, unknown>> {
  const counted = facets.map(({ field, size }, index): [string, unknown] => {
    countedField(field);
    return [
      `facet${String(index)}`,
      {
        terms: {
          field,
          size,
          shard_size: Math.max(SHARD_VALUES, size),
          order: [{ _count: 'desc' }, { _key: 'asc' }],
        },
      },
    ];
  });
  return {
    ...Object.fromEntries(counted),
    ...(histogram && {
      histogram: {
        date_histogram: {
          field: '@timestamp',
          fixed_interval: `${String(histogram.intervalMs)}ms`,
          min_doc_count: 1,
        },
        aggs: { failures: { filter: { term: { 'event.outcome': 'failure' } } } },
      },
    }),
  };
}

function bucketOf({ key, doc_count, failures }: Bucket): HistogramBucket {
  return { time: Number(key), count: doc_count, failures: failures?.doc_count ?? 0 };
}

function valuesOf(buckets: readonly Bucket[]): Facet['values'] {
  return buckets.map(({ key, key_as_string, doc_count }) => ({
    value: key_as_string ?? String(key),
    count: doc_count,
  }));
}

function cursorOf(sort: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(sort)).toString('base64url');
}

function cursorValues(cursor: string): readonly unknown[] {
  const values = parsed(Buffer.from(cursor, 'base64url').toString());
  if (isSortValues(values)) return values;
  throw new Fault('usage', 'this is no cursor of a page before: begin with the first page');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isSortValues(values: unknown): values is readonly unknown[] {
  return Array.isArray(values) && values.length === TIES.length + 1 && values.every(isSortValue);
}

function isSortValue(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
