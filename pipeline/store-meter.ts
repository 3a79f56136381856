// Counts what happens between us and a store outside: requests, bytes, what was sent again and why, and how soon events can be searched.

export interface StoreMeter {
  /** Bulk requests answered, and the bytes of their bodies. */
  requests: number;
  bytes: number;
  /** Items that must be sent again, by class: overloaded, flood_stage, blocked, closed, limit, unavailable, timeout, connection ... */
  readonly retries: Map<string, number>;
  /** Events sent to the late index, because the index of their period takes no more writes. */
  late: number;
  /** Better mappings not written, because the older copy stands in an index that takes no more writes. */
  keptOlder: number;
  /** Older copies removed after a better mapping was written to another index. */
  moved: number;
  readonly searchable: Samples;
}

/** Values measured and not yet taken; the oldest are given up when nobody takes them. */
export interface Samples {
  readonly add: (value: number) => void;
  /** All since the last call. */
  readonly take: () => readonly number[];
}

export function createStoreMeter(): StoreMeter {
  return {
    requests: 0,
    bytes: 0,
    retries: new Map(),
    late: 0,
    keptOlder: 0,
    moved: 0,
    searchable: createSamples(),
  };
}

const MOST_SAMPLES = 10_000;

function createSamples(): Samples {
  let values: number[] = [];
  return {
    add(value) {
      if (values.length >= MOST_SAMPLES) values = values.slice(MOST_SAMPLES / 2);
      values.push(value);
    },
    take() {
      const taken = values;
      values = [];
      return taken;
    },
  };
}
