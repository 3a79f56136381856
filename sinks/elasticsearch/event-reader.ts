// Reads events back through the alias: streamed in order of time, counted, searched.
import type { EventQuery, EventReader } from '../../pipeline/ports.ts';
import type { Cluster } from './cluster.ts';
import { eventPages } from './event-pages.ts';
import { queryOf } from './event-query.ts';
import { searchEvents } from './event-search.ts';
import { aliasOf } from './templates.ts';

interface Hit {
  readonly _source: unknown;
}

interface SearchAnswer {
  /** Left out when there are none. */
  readonly hits?: { readonly hits: readonly Hit[] };
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

async function* streamEvents(cluster: Cluster, alias: string, query: EventQuery): AsyncGenerator<string> {
  for await (const page of eventPages(cluster, alias, query))
    for (const { event } of page) yield JSON.stringify(event);
}
