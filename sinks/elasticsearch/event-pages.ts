// Pages of events in order of time: one view of the indices, the next page asked for while one is worked on.
import { Fault } from '../../pipeline/errors.ts';
import type { ExportedEvent } from '../../pipeline/event-export.ts';
import type { EventQuery } from '../../pipeline/ports.ts';
import { type Cluster, isTooLong } from './cluster.ts';
import { elasticsearchFault } from './elasticsearch-fault.ts';
import { queryOf } from './event-query.ts';

/** A page has about this many bytes, however long the events are ... */
const PAGE_BYTES = 4 * 2 ** 20;
/** ... is never longer than this ... */
const MOST_BYTES = 64 * 2 ** 20;
/** ... and has at most so many events. */
const MOST_EVENTS = 5_000;
const FIRST_EVENTS = 500;

/** How long the cluster keeps the view between two pages; each page asked for renews it. */
const KEEP_ALIVE = '5m';

const DOING = 'read events';

interface Hit {
  readonly _id: string;
  readonly _source: Readonly<Record<string, unknown>>;
  readonly sort: readonly unknown[];
}

interface Answer {
  readonly pit_id?: string;
  /** Left out when there are none. */
  readonly hits?: { readonly hits: readonly Hit[] };
}

interface Page {
  readonly hits: readonly Hit[];
  readonly asked: number;
  /** Length of the events as they stand in the index, roughly. */
  readonly bytes: number;
}

/** Events of a query, as fast as they are taken; whatever is written meanwhile is not seen. */
export async function* eventPages(
  cluster: Cluster,
  alias: string,
  query: EventQuery,
): AsyncGenerator<readonly ExportedEvent[]> {
  let left = query.limit ?? Infinity;
  if (left <= 0) return;
  const view = await View.open(cluster, alias, query);
  try {
    let next: Promise<Page> | undefined = view.page(Math.min(FIRST_EVENTS, left), undefined);
    while (next) {
      const { hits, asked, bytes }: Page = await next;
      left -= hits.length;
      const after = hits.at(-1)?.sort;
      const fitting = Math.max(Math.floor((PAGE_BYTES * hits.length) / Math.max(bytes, 1)), 1);
      const size = Math.min(fitting, asked * 4, MOST_EVENTS, left);
      next = hits.length < asked || !after || size === 0 ? undefined : view.page(size, after);
      // Awaited in the next round; should the caller stop before, nobody is left to hear of it.
      next?.catch(() => undefined);
      yield hits.map(({ _id, _source }) => ({ id: _id, event: _source }));
    }
  } finally {
    await view.close();
  }
}

/** A point in time: what is written meanwhile is not seen. */
class View {
  readonly #cluster: Cluster;
  readonly #query: Readonly<Record<string, unknown>>;
  readonly #order: 'asc' | 'desc';
  #id: string;

  private constructor(cluster: Cluster, query: EventQuery, id: string) {
    this.#cluster = cluster;
    this.#query = queryOf(query);
    this.#order = query.order === 'oldest' ? 'asc' : 'desc';
    this.#id = id;
  }

  static async open(cluster: Cluster, alias: string, query: EventQuery): Promise<View> {
    const { body } = await cluster.request<{ readonly id: string }>({
      method: 'POST',
      path: `/${alias}/_pit`,
      query: { keep_alive: KEEP_ALIVE, ignore_unavailable: true },
      doing: DOING,
    });
    return new View(cluster, query, body.id);
  }

  /** So many events behind a place, or fewer where they are long. Throws Fault `store_unavailable` when the cluster has dropped the view. */
  async page(size: number, after: readonly unknown[] | undefined): Promise<Page> {
    for (let asked = size; ; asked = Math.ceil(asked / 2)) {
      try {
        const { status, body } = await this.#cluster.attempt<Answer>({
          method: 'POST',
          path: '/_search',
          query: { filter_path: 'pit_id,hits.hits._id,hits.hits._source,hits.hits.sort' },
          body: {
            query: this.#query,
            size: asked,
            pit: { id: this.#id, keep_alive: KEEP_ALIVE },
            sort: [
              { '@timestamp': { order: this.#order, format: 'epoch_millis' } },
              { _shard_doc: this.#order },
            ],
            track_total_hits: false,
            ...(after && { search_after: after }),
          },
          allow: [404],
          maxBytes: MOST_BYTES,
          doing: DOING,
        });
        if (status === 404)
          throw new Fault('store_unavailable', 'Elasticsearch has dropped the view that was being read');
        this.#id = body.pit_id ?? this.#id;
        const hits = body.hits?.hits ?? [];
        return { hits, asked, bytes: lengthOf(hits) };
      } catch (error) {
        if (error instanceof Fault) throw error;
        if (!isTooLong(error) || asked === 1) throw elasticsearchFault(error, DOING);
      }
    }
  }

  /** One that cannot be closed now is closed by the cluster when its time is over. */
  async close(): Promise<void> {
    await this.#cluster
      .request({ method: 'DELETE', path: '/_pit', body: { id: this.#id }, allow: [404], doing: DOING })
      .catch(() => undefined);
  }
}

/** By a few of them: to write each as text again would cost more than it tells. */
function lengthOf(hits: readonly Hit[]): number {
  const step = Math.max(1, Math.floor(hits.length / 20));
  const some = hits.filter((_, index) => index % step === 0);
  const bytes = some.reduce((sum, { _source }) => sum + JSON.stringify(_source).length, 0);
  return some.length === 0 ? 0 : (bytes / some.length) * hits.length;
}
