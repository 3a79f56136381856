// Which datasets have events out of range or late, and of which days: so that only events near them are looked for there.
import type { StoreDocument } from '../../pipeline/ports.ts';
import type { Cluster } from './cluster.ts';
import type { Indices } from './indices.ts';
import type { Place } from './layout.ts';

/** Other processes write there too: looked up again after so long. */
const FRESH_MS = 60_000;

const DAY_MS = 86_400_000;

/** The same record moves by 26 hours at most, when the zone its source is read in is set anew. */
const DAYS_AROUND = 2;

const PAGE = 10_000;

interface DaysAnswer {
  readonly aggregations?: {
    readonly days: {
      readonly after_key?: object;
      readonly buckets: readonly { readonly key: { readonly dataset: string; readonly day: number } }[];
    };
  };
}

/** Dataset -> days since 1970 UTC that have events there. */
type Days = Map<string, Set<number>>;

export class Strays {
  readonly #cluster: Cluster;
  readonly #indices: Indices;
  readonly #places: readonly Place[];
  readonly #now: () => number;
  readonly #days = new Map<string, { readAt: number; readonly days: Days }>();

  /** `places` are those of no period. */
  constructor(cluster: Cluster, indices: Indices, places: readonly Place[], now: () => number) {
    this.#cluster = cluster;
    this.#indices = indices;
    this.#places = places;
    this.#now = now;
  }

  /** Learns what stands in these indices, unless that was done a short while ago. */
  async refresh(): Promise<void> {
    for (const { index } of this.#places.filter((place) => this.#indices.has(place))) {
      const known = this.#days.get(index);
      if (known && Math.abs(this.#now() - known.readAt) < FRESH_MS) continue;
      // Added to what this process wrote, which a search may not see yet.
      const days = known?.days ?? new Map<string, Set<number>>();
      await this.#read(index, days);
      this.#days.set(index, { readAt: this.#now(), days });
    }
  }

  /** Indices where a copy of the event can be. */
  near({ dataset, time }: StoreDocument): readonly string[] {
    if (this.#days.size === 0) return [];
    const day = Math.floor(time / DAY_MS);
    const found: string[] = [];
    for (const [index, { days }] of this.#days) if (hasNear(days.get(dataset), day)) found.push(index);
    return found;
  }

  /** To be told of every event written to one of these indices. */
  note({ dataset, time }: StoreDocument, index: string): void {
    let known = this.#days.get(index);
    if (!known) this.#days.set(index, (known = { readAt: -Infinity, days: new Map() }));
    add(known.days, dataset, Math.floor(time / DAY_MS));
  }

  async #read(index: string, days: Days): Promise<void> {
    let after: object | undefined;
    do {
      const sources = [
        { dataset: { terms: { field: 'event.dataset' } } },
        { day: { date_histogram: { field: '@timestamp', fixed_interval: '1d' } } },
      ];
      const { body } = await this.#cluster.request<DaysAnswer>({
        method: 'POST',
        path: `/${index}/_search`,
        query: { size: 0, ignore_unavailable: true, filter_path: 'aggregations' },
        body: { aggs: { days: { composite: { size: PAGE, sources, ...(after && { after }) } } } },
        doing: 'look up days with events out of range or late',
      });
      for (const { key } of body.aggregations?.days.buckets ?? [])
        add(days, key.dataset, Math.floor(key.day / DAY_MS));
      after = body.aggregations?.days.after_key;
    } while (after);
  }
}

function add(days: Days, dataset: string, day: number): void {
  const known = days.get(dataset);
  if (known) known.add(day);
  else days.set(dataset, new Set([day]));
}

function hasNear(days: ReadonlySet<number> | undefined, day: number): boolean {
  if (!days) return false;
  for (let each = day - DAYS_AROUND; each <= day + DAYS_AROUND; each++) if (days.has(each)) return true;
  return false;
}
