// Counts what passes over a bus between processes: per stage and source, and how the groups fare.

/** Numbers of one source in one stage since start. */
export interface StageCounts {
  readonly stage: string;
  readonly source: string;
  readonly dataset: string;
  /** Records read by the stage, and those it passed on. */
  in: number;
  out: number;
  rejected: number;
  filtered: number;
  /** Events that the store had already. */
  duplicates: number;
}

/** How far a group is behind on a topic, as last looked at. */
export interface Lag {
  readonly group: string;
  readonly topic: string;
  /** Records after the committed offsets, over all partitions that this process reads. */
  records: number;
  /** Age of the record that was processed last when it was read, in seconds; 0 when nothing is left. */
  seconds: number;
}

/** Records that a group can no longer read, because retention removed them before it did. */
export interface Gap {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  /** First missing offset, and the first that is there again. */
  readonly from: number;
  readonly to: number;
}

export interface BusMeter {
  /** The numbers of a source in a stage, made on first use. */
  readonly of: (stage: string, source: string, dataset: string) => StageCounts;
  readonly stages: () => readonly StageCounts[];
  /** By group and topic. */
  readonly lags: Map<string, Lag>;
  readonly gaps: Gap[];
  /** Records that fell into gaps, by topic. */
  readonly missing: Map<string, number>;
  /** Groups that this process should be a member of and is not just now, with the reason. */
  readonly outside: Map<string, string>;
  /** Partitions that wait because a stage cannot go on, by group. */
  readonly paused: Map<string, number>;
  readonly rebalances: Map<string, number>;
  /** Consumers that were started again because they failed or stood still, by group. */
  readonly restarts: Map<string, number>;
  /** Faults of the brokers that were retried, by code. */
  readonly retries: Map<string, number>;
  /** Bytes of records written and read, before compression. */
  readonly bytes: { in: number; out: number };
}

/** Gaps that are kept one by one; the numbers count all. */
export const MAX_GAPS = 1000;

export function createBusMeter(): BusMeter {
  const stages = new Map<string, StageCounts>();
  return {
    of(stage, source, dataset) {
      const key = `${stage}\n${source}\n${dataset}`;
      let counts = stages.get(key);
      if (!counts) {
        counts = { stage, source, dataset, in: 0, out: 0, rejected: 0, filtered: 0, duplicates: 0 };
        stages.set(key, counts);
      }
      return counts;
    },
    stages: () => [...stages.values()],
    lags: new Map(),
    gaps: [],
    missing: new Map(),
    outside: new Map(),
    paused: new Map(),
    rebalances: new Map(),
    restarts: new Map(),
    retries: new Map(),
    bytes: { in: 0, out: 0 },
  };
}
