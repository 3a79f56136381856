// Reads events back through the alias: streamed in order of time, counted, and by their most frequent values.
import type { EventQuery, EventReader } from '../../pipeline/ports.ts';
import { type Cluster, isTooLong } from './cluster.ts';
import { elasticsearchFault } from './elasticsearch-fault.ts';
import { exactField, queryOf } from './event-query.ts';
import { searchEvents } from './event-search.ts';
import { aliasOf } from './templates.ts';

/** A page has about this many bytes, however long the events are ... */
const PAGE_BYTES = 4 * 2 ** 20;
/** ... is never longer than this ... */
const MOST_BYTES = 64 * 2 ** 20;
/** ... and has at most so many events. */
const MOST_EVENTS = 5_000;
const FIRST_EVENTS = 200;

/** How long the cluster keeps a view open between two pages. */
const KEEP_ALIVE = '5m';

const DOING = 'read events';

interface Hit {
  readonly _source: unknown;
  readonly sort: readonly unknown[];
}

interface SearchAnswer {
  readonly pit_id?: string;
  /** Left out when there are none. */
  readonly hits?: { readonly hits: readonly Hit[] };
}

interface TopAnswer {
  readonly aggregations?: {
    readonly top: {
      readonly buckets: readonly {
        readonly key: string | number;
        readonly key_as_string?: string;
        readonly doc_count: number;
      }[];
    };
  };
}

/** Before the first event there is no index and so no alias: a reader then finds nothing. */
const OPTIONS = { ignore_unavailable: true, allow_no_indices: true } as const;

export function eventReader(cluster: Cluster, namespace: string): EventReader {
  const alias = aliasOf(namespace);
  return {
    events: (query) => streamEvents(cluster, alias, query),
    count: async (query) => {
      const { body } = await cluster.request<{ readonly count: number }>({
        method: 'POST',
        path: `/${alias}/_count`,
        query: OPTIONS,
        body: { query: queryOf(query) },
        doing: 'count events',
      });
      return body.count;
    },
    top: async (field, query, limit) => {
      exactField(field);
      const { body } = await cluster.request<TopAnswer>({
        method: 'POST',
        path: `/${alias}/_search`,
        query: { ...OPTIONS, size: 0 },
        body: {
          query: queryOf(query),
          aggs: {
            top: {
              terms: { field, size: limit, order: [{ _count: 'desc' }, { _key: 'asc' }] },
            },
          },
        },
        doing: 'count values of events',
      });
      return (body.aggregations?.top.buckets ?? []).map(({ key, key_as_string, doc_count }) => ({
        value: key_as_string ?? String(key),
        count: doc_count,
      }));
    },
    search: (request) => searchEvents(cluster, namespace, request),
    event: async (id) => {
      const { body } = await cluster.request<SearchAnswer>({
        method: 'POST',
        path: `/${alias}/_search`,
        query: { ...OPTIONS, filter_path: 'hits.hits._source' },
        body: { query: { ids: { values: [id] } }, size: 1, track_total_hits: false },
        doing: 'read an event',
      });
      const [hit] = body.hits?.hits ?? [];
      return hit && JSON.stringify(hit._source);
    },
  };
}

/** One view of the indices for the whole stream, whatever is written meanwhile; pages as fast as they are taken. */
async function* streamEvents(cluster: Cluster, alias: string, query: EventQuery): AsyncGenerator<string> {
  const condition = queryOf(query);
  const order = query.order === 'oldest' ? 'asc' : 'desc';
  let left = query.limit ?? Infinity;
  let size = FIRST_EVENTS;
  let after: readonly unknown[] | undefined;
  let view = await openView(cluster, alias);
  try {
    while (left > 0) {
      const asked = Math.min(size, left);
      let page: SearchAnswer;
      try {
        const answer = await cluster.attempt<SearchAnswer>({
          method: 'POST',
          path: '/_search',
          query: { filter_path: 'pit_id,hits.hits._source,hits.hits.sort' },
          body: {
            query: condition,
            size: asked,
            pit: { id: view, keep_alive: KEEP_ALIVE },
            sort: [{ '@timestamp': { order, format: 'epoch_millis' } }, { _shard_doc: order }],
            track_total_hits: false,
            ...(after && { search_after: after }),
          },
          maxBytes: MOST_BYTES,
          doing: DOING,
        });
        page = answer.body;
      } catch (error) {
        if (!isTooLong(error) || asked === 1) throw elasticsearchFault(error, DOING);
        size = Math.ceil(asked / 2);
        continue;
      }
      view = page.pit_id ?? view;
      let bytes = 0;
      const hits = page.hits?.hits ?? [];
      for (const { _source } of hits) {
        const json = JSON.stringify(_source);
        bytes += json.length;
        yield json;
      }
      after = hits.at(-1)?.sort;
      if (hits.length < asked || !after) return;
      left -= hits.length;
      size = Math.min(Math.max(Math.floor((PAGE_BYTES * hits.length) / bytes), 1), size * 4, MOST_EVENTS);
    }
  } finally {
    await closeView(cluster, view);
  }
}

async function openView(cluster: Cluster, alias: string): Promise<string> {
  const { body } = await cluster.request<{ readonly id: string }>({
    method: 'POST',
    path: `/${alias}/_pit`,
    query: { keep_alive: KEEP_ALIVE, ignore_unavailable: true },
    doing: DOING,
  });
  return body.id;
}

/** One that cannot be closed now is closed by the cluster when its time is over. */
async function closeView(cluster: Cluster, id: string): Promise<void> {
  await cluster
    .request({ method: 'DELETE', path: '/_pit', body: { id }, allow: [404], doing: DOING })
    .catch(() => undefined);
}
