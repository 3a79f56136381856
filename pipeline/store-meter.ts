// Counts what happens between us and a store outside: requests, bytes, what was sent again and why, and how soon events can be searched.

/** Upper bounds of the buckets of `searchable`, in seconds. */
export const SEARCHABLE_BUCKETS = [0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5, 10, 30, 60, 300] as const;

export interface StoreMeter {
  /** Bulk requests answered, and the bytes of their bodies. */
  requests: number;
  bytes: number;
  /** Items (or whole requests) that must be sent again, by class: overloaded, blocked, shard_limit, timeout, connection ... */
  readonly retries: Map<string, number>;
  /** Events sent to the late index, because their period's index takes no more writes. */
  late: number;
  /** Better mappings not written, because the older copy stands in an index that takes no more writes. */
  keptOlder: number;
  /** Older copies removed after a better mapping was written to another index. */
  moved: number;
  readonly searchable: Histogram;
}

/** Counts of values up to each bound, in the manner of Prometheus. */
export interface Histogram {
  readonly bounds: readonly number[];
  /** One a bound, not cumulated, and one for what is above the last. */
  readonly counts: number[];
  sum: number;
}

export function createStoreMeter(): StoreMeter {
  return {
    requests: 0,
    bytes: 0,
    retries: new Map(),
    late: 0,
    keptOlder: 0,
    moved: 0,
    searchable: {
      bounds: SEARCHABLE_BUCKETS,
      counts: Array<number>(SEARCHABLE_BUCKETS.length + 1).fill(0),
      sum: 0,
    },
  };
}

/** Adds one value to a histogram. */
export function observe(histogram: Histogram, value: number): void {
  const at = histogram.bounds.findIndex((bound) => value <= bound);
  const bucket = at < 0 ? histogram.bounds.length : at;
  histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
  histogram.sum += value;
}
