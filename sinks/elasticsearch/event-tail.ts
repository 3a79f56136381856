// Watches the indices by the time at which events were normalized, looking back a little for those that came late.
import type { EventTail, Watch } from '../../pipeline/event-tail.ts';
import type { FoundEvent } from '../../pipeline/ports.ts';
import type { Filter } from '../../search/filter.ts';
import type { Cluster } from './cluster.ts';
import { queryOf } from './event-query.ts';
import { aliasOf } from './templates.ts';

/** Several processes normalize, and what one has normalized first may be searchable last: by at most this much, or it is not shown. */
const LOOK_BACK_MS = 10_000;

/** ... and no more events than these are remembered, so as not to show them twice. */
const MOST_SEEN = 10_000;

const PAGE = 500;

interface Answer {
  /** Left out when there are none. */
  readonly hits?: {
    readonly hits: readonly {
      readonly _id: string;
      readonly _source: { readonly event: { readonly ingested?: string } };
      readonly sort: readonly unknown[];
    }[];
  };
}

/** `now` is ms since 1970 UTC, of a clock that agrees with those of the processes that normalize. */
export function eventTail(cluster: Cluster, namespace: string, now: () => number): EventTail {
  return { watch: (filter) => Promise.resolve(watchOf(cluster, aliasOf(namespace), filter, now())) };
}

function watchOf(cluster: Cluster, alias: string, filter: Filter, started: number): Watch {
  /** Ids shown, with the time at which they were normalized. */
  const seen = new Map<string, number>();
  let latest = started;
  let forgotten = started - 1;

  return {
    next: async (limit) => {
      const found: FoundEvent[] = [];
      const from = Math.max(forgotten + 1, latest - LOOK_BACK_MS);
      let after: readonly unknown[] | undefined;
      for (;;) {
        const hits = await page(cluster, alias, filter, from, after);
        for (const { _id, _source } of hits) {
          if (seen.has(_id)) continue;
          if (found.length === limit) return found;
          const ingested = Date.parse(_source.event.ingested ?? '') || latest;
          seen.set(_id, ingested);
          latest = Math.max(latest, ingested);
          found.push({ id: _id, json: JSON.stringify(_source) });
        }
        after = hits.at(-1)?.sort;
        if (hits.length < PAGE) break;
      }
      forget();
      return found;
    },
  };

  function forget(): void {
    const times = [...seen.values()].sort((a, b) => a - b);
    const crowded = times[times.length - 1 - MOST_SEEN] ?? -Infinity;
    forgotten = Math.max(forgotten, latest - LOOK_BACK_MS - 1, crowded);
    for (const [id, time] of seen) if (time <= forgotten) seen.delete(id);
  }
}

async function page(
  cluster: Cluster,
  alias: string,
  filter: Filter,
  from: number,
  after: readonly unknown[] | undefined,
): Promise<NonNullable<Answer['hits']>['hits']> {
  const { body } = await cluster.request<Answer>({
    method: 'POST',
    path: `/${alias}/_search`,
    query: {
      ignore_unavailable: true,
      allow_no_indices: true,
      filter_path: 'hits.hits._id,hits.hits._source,hits.hits.sort',
    },
    body: {
      query: {
        bool: {
          filter: [
            queryOf({ filter }),
            { range: { 'event.ingested': { gte: from, format: 'epoch_millis' } } },
          ],
        },
      },
      size: PAGE,
      sort: [
        { 'event.ingested': { order: 'asc', format: 'epoch_millis' } },
        { 'event.id': 'asc' },
        { 'event.hash': 'asc' },
      ],
      track_total_hits: false,
      ...(after && { search_after: after }),
    },
    doing: 'watch events',
  });
  return body.hits?.hits ?? [];
}
