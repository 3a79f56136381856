// Counts what happens to records, per source; the summary, /metrics and the page all read these numbers.

/** Numbers of one source since start. */
export interface SourceCounts {
  readonly source: string;
  readonly dataset: string;
  /** Records collected, and their masked bytes. */
  records: number;
  bytes: number;
  /** New events, events replaced by a better mapping, and records that were there already. */
  events: number;
  replaced: number;
  duplicates: number;
  masked: number;
  readonly rejects: Map<string, number>;
  readonly filtered: Map<string, number>;
  /** What came, could not be kept and is not sent again, by cause. */
  readonly dropped: Map<string, number>;
  /** Containers of records that a collector did something to, or that hold none, by what it is. */
  readonly steps: Map<string, number>;
  /** First and last @timestamp seen, ms since 1970 UTC. */
  first: number | undefined;
  last: number | undefined;
  /** Bytes known to be there but not yet collected. */
  behindBytes: number;
  /** Last time a record was collected, ms since 1970 UTC. */
  lastReceived: number | undefined;
}

export interface Meter {
  /** The numbers of a source, made on first use. */
  readonly of: (source: string, dataset: string) => SourceCounts;
  readonly all: () => readonly SourceCounts[];
  /** Store faults that were retried, by code. */
  readonly retries: Map<string, number>;
}

export function createMeter(): Meter {
  const sources = new Map<string, SourceCounts>();
  return {
    of(source, dataset) {
      let counts = sources.get(source);
      if (!counts) {
        counts = emptyCounts(source, dataset);
        sources.set(source, counts);
      }
      return counts;
    },
    all: () => [...sources.values()],
    retries: new Map(),
  };
}

/** Adds to a number kept by name. */
export function count(map: Map<string, number>, name: string, by = 1): void {
  map.set(name, (map.get(name) ?? 0) + by);
}

function emptyCounts(source: string, dataset: string): SourceCounts {
  return {
    source,
    dataset,
    records: 0,
    bytes: 0,
    events: 0,
    replaced: 0,
    duplicates: 0,
    masked: 0,
    rejects: new Map(),
    filtered: new Map(),
    dropped: new Map(),
    steps: new Map(),
    first: undefined,
    last: undefined,
    behindBytes: 0,
    lastReceived: undefined,
  };
}
