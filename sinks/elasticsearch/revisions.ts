// Where events stand that another revision of a mapping made: their times, and so their indices, may have been read quite differently.
import { revisionOf } from '../../pipeline/place.ts';
import type { StoreDocument } from '../../pipeline/ports.ts';
import type { Cluster } from './cluster.ts';

/** Other processes write too, with older or newer mappings during an upgrade. */
const FRESH_MS = 600_000;

/** An event that happened so long after the last of another revision was stored has no copy made by it. Covers zones and wrong clocks. */
const MARGIN_MS = 26 * 3_600_000;

const NONE: readonly string[] = [];

interface SearchAnswer {
  readonly aggregations?: {
    readonly indices: {
      readonly buckets: readonly {
        readonly key: string;
        readonly last: { readonly value: number | null };
        readonly undated: { readonly doc_count: number };
      }[];
    };
  };
}

/** Index -> when the last such event was stored, ms since 1970 UTC. */
type Seen = Map<string, number>;

export class Revisions {
  readonly #cluster: Cluster;
  readonly #pattern: string;
  readonly #now: () => number;
  /** By dataset and revision: what the cluster has of other revisions. */
  readonly #others = new Map<string, { readonly readAt: number; readonly seen: Seen }>();
  /** What this process wrote, by dataset and revision: a search does not see it at once. */
  readonly #own = new Map<string, Map<number, Seen>>();

  constructor(cluster: Cluster, namespace: string, now: () => number) {
    this.#cluster = cluster;
    this.#pattern = `${namespace}-events-*`;
    this.#now = now;
  }

  /** For the documents of a batch: indices where one of them can have a copy made by another revision. Mostly none. */
  async others(documents: readonly StoreDocument[]): Promise<(document: StoreDocument) => readonly string[]> {
    const seen = new Map<string, readonly (readonly [string, number])[]>();
    let last: StoreDocument | undefined;
    for (const document of documents) {
      // The documents of a batch mostly are of one dataset and version.
      if (last?.dataset === document.dataset && last.version === document.version) continue;
      last = document;
      const { dataset, version } = document;
      const key = keyOf(dataset, version);
      if (!seen.has(key)) seen.set(key, await this.#seenBeside(dataset, revisionOf(version)));
    }
    if ([...seen.values()].every((indices) => indices.length === 0)) return () => NONE;
    return ({ dataset, version, time }) =>
      (seen.get(keyOf(dataset, version)) ?? [])
        .filter(([, ingested]) => time <= ingested + MARGIN_MS)
        .map(([index]) => index);
  }

  /** To be told of every document written. */
  note({ dataset, version }: StoreDocument, index: string): void {
    const revision = revisionOf(version);
    let revisions = this.#own.get(dataset);
    if (!revisions) this.#own.set(dataset, (revisions = new Map<number, Seen>()));
    let seen = revisions.get(revision);
    if (!seen) revisions.set(revision, (seen = new Map<string, number>()));
    seen.set(index, this.#now());
  }

  async #seenBeside(dataset: string, revision: number): Promise<readonly (readonly [string, number])[]> {
    const key = keyOf(dataset, revision);
    let known = this.#others.get(key);
    if (!known || Math.abs(this.#now() - known.readAt) > FRESH_MS) {
      known = { readAt: this.#now(), seen: await this.#search(dataset, revision) };
      this.#others.set(key, known);
    }
    const all: Seen = new Map(known.seen);
    for (const [other, seen] of this.#own.get(dataset) ?? [])
      if (other !== revision)
        for (const [index, last] of seen) all.set(index, Math.max(last, all.get(index) ?? 0));
    return [...all];
  }

  async #search(dataset: string, revision: number): Promise<Seen> {
    const { body } = await this.#cluster.request<SearchAnswer>({
      method: 'POST',
      path: `/${this.#pattern}/_search`,
      query: { size: 0, ignore_unavailable: true, filter_path: 'aggregations' },
      body: {
        query: {
          bool: {
            filter: [{ term: { 'event.dataset': dataset } }],
            must_not: [{ term: { 'oncall.mapping.revision': revision } }],
          },
        },
        aggs: {
          indices: {
            terms: { field: '_index', size: 10_000 },
            aggs: {
              last: { max: { field: 'event.ingested' } },
              undated: { missing: { field: 'event.ingested' } },
            },
          },
        },
      },
      doing: 'look for events of other mapping revisions',
    });
    const buckets = body.aggregations?.indices.buckets ?? [];
    return new Map(
      buckets.map(({ key, last, undated }) => [
        key,
        undated.doc_count > 0 ? Infinity : (last.value ?? Infinity),
      ]),
    );
  }
}

function keyOf(dataset: string, version: number): string {
  return `${String(version)} ${dataset}`;
}
