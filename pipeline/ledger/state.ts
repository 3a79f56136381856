// What is known of a source's completeness, as one process keeps it: what arrived by shard, gaps, rhythm.
import { type GapBook, NO_GAPS } from './gaps.ts';
import type { KnownRhythm } from './rhythm.ts';

/** What arrived; times are when it was received, ms since 1970 UTC. */
export interface Arrived {
  readonly records: number;
  /** Of the records, after masking. */
  readonly bytes: number;
  /** Containers that broke, and what else could not be split or read. */
  readonly rejects: number;
  readonly first?: number | undefined;
  readonly last?: number | undefined;
}

/** What arrived of a shard at once. */
export interface Arrival extends Arrived {
  readonly shard: string;
  /** Where the last of it came from. */
  readonly uri?: string | undefined;
  /** Offsets of the first and the last record: bytes in a file, the number in a partition. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Whether the shard keeps a position; one that kept one and does not any more is done with. */
  readonly positioned: boolean;
}

/** Up to when everything has arrived, ms since 1970 UTC of the sender, and how that is known. */
export interface Completeness {
  readonly through: number;
  readonly because: string;
}

/** What is known to be there and not collected; `at` is when that was known, ms since 1970 UTC. */
export interface Behind {
  readonly records?: number | undefined;
  readonly bytes?: number | undefined;
  readonly seconds?: number | undefined;
  readonly at: number;
}

/** What a sender refuses us, for a person, and since when, ms since 1970 UTC. */
export interface Refusal {
  readonly since: number;
  readonly message: string;
}

export interface ShardState extends Arrival {
  readonly complete?: Completeness | undefined;
  readonly behind?: Behind | undefined;
}

/** Shards that are no longer kept one by one. */
export interface Folded extends Arrived {
  readonly shards: number;
}

export interface LedgerState {
  readonly shards: ReadonlyMap<string, ShardState>;
  readonly folded: Folded;
  readonly gaps: GapBook;
  readonly rhythm: KnownRhythm | undefined;
  readonly refusal: Refusal | undefined;
}

export const NOTHING: Arrived = { records: 0, bytes: 0, rejects: 0 };

export const EMPTY_STATE: LedgerState = {
  shards: new Map(),
  folded: { ...NOTHING, shards: 0 },
  gaps: NO_GAPS,
  rhythm: undefined,
  refusal: undefined,
};

export function addArrived(a: Arrived, b: Arrived): Arrived {
  return {
    records: a.records + b.records,
    bytes: a.bytes + b.bytes,
    rejects: a.rejects + b.rejects,
    first: least(a.first, b.first),
    last: most(a.last, b.last),
  };
}

/** A shard after more of it has arrived. */
export function withArrival(state: ShardState | undefined, arrival: Arrival): ShardState {
  if (state === undefined) return arrival;
  return {
    ...state,
    ...addArrived(state, arrival),
    uri: arrival.uri ?? state.uri,
    from: least(state.from, arrival.from),
    to: most(state.to, arrival.to),
    positioned: arrival.positioned,
  };
}

/** The sum of what several processes keep of the same shard. */
export function mergeShards(a: ShardState, b: ShardState): ShardState {
  const newer = (b.last ?? 0) > (a.last ?? 0) ? b : a;
  return {
    ...withArrival(a, b),
    uri: newer.uri ?? a.uri ?? b.uri,
    positioned: a.positioned || b.positioned,
    complete: (b.complete?.through ?? -1) > (a.complete?.through ?? -1) ? b.complete : a.complete,
    behind: (b.behind?.at ?? -1) > (a.behind?.at ?? -1) ? b.behind : a.behind,
  };
}

export function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

export function most(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
