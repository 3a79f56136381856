// Saved searches in an index of their own, which is made with the first one.
import { errors } from '@elastic/elasticsearch';
import {
  MOST_SAVED,
  type SavedSearch,
  type SavedSearches,
  byName,
  obstacle,
} from '../../pipeline/saved-searches.ts';
import type { Cluster } from './cluster.ts';
import { causeOf, elasticsearchFault } from './elasticsearch-fault.ts';

const MAPPING = {
  dynamic: 'strict',
  properties: {
    id: { type: 'keyword' },
    name: { type: 'keyword' },
    search: { type: 'object', enabled: false },
  },
} as const;

interface ListAnswer {
  readonly hits?: { readonly hits: readonly { readonly _source: { readonly search: SavedSearch } }[] };
}

/** Two that save the same name in the same moment both have it: who looks sees both, and renames one. */
export function savedSearches(cluster: Cluster, namespace: string, replicas: number): SavedSearches {
  const index = `${namespace}-saved`;
  const list = async (): Promise<readonly SavedSearch[]> => {
    const { body } = await cluster.request<ListAnswer>({
      method: 'POST',
      path: `/${index}/_search`,
      query: { ignore_unavailable: true, allow_no_indices: true },
      body: {
        query: { match_all: {} },
        size: MOST_SAVED,
        sort: [{ name: { order: 'asc', unmapped_type: 'keyword' } }],
      },
      doing: 'list saved searches',
    });
    return byName((body.hits?.hits ?? []).map(({ _source }) => _source.search));
  };
  return {
    list,
    put: async (search) => {
      const wrong = obstacle(await list(), search);
      if (wrong) return wrong;
      await makeIndex(cluster, index, replicas);
      await cluster.request({
        method: 'PUT',
        path: `/${index}/_doc/${encodeURIComponent(search.id)}`,
        query: { refresh: 'true' },
        body: { id: search.id, name: search.name, search },
        doing: 'save a search',
      });
      return 'done';
    },
    remove: async (id) => {
      const { body } = await cluster.request<{ readonly result?: string }>({
        method: 'DELETE',
        path: `/${index}/_doc/${encodeURIComponent(id)}`,
        query: { refresh: 'true' },
        allow: [404],
        doing: 'remove a saved search',
      });
      return body.result === 'deleted';
    },
  };
}

async function makeIndex(cluster: Cluster, index: string, replicas: number): Promise<void> {
  const doing = `make the index ${index}`;
  const settings = { number_of_shards: 1, number_of_replicas: replicas };
  try {
    await cluster.attempt({ method: 'PUT', path: `/${index}`, body: { settings, mappings: MAPPING }, doing });
  } catch (error) {
    if (error instanceof errors.ResponseError && causeOf(error).type === 'resource_already_exists_exception')
      return;
    throw elasticsearchFault(error, doing);
  }
}
