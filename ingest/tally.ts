// Counts what goes into a batch, shard by shard, for the ledger.
import { type Arrival, least, most } from '../pipeline/ledger/state.ts';
import type { RawRecord } from '../pipeline/ports.ts';
import type { Envelope, Reject } from '../schemas/generated/types.ts';

type Counting = { -readonly [Key in keyof Arrival]: Arrival[Key] };

export interface Tally {
  readonly record: (shard: string, record: RawRecord) => void;
  readonly reject: (shard: string, reject: Reject) => void;
  /** What was counted since the last call; `positions` are those of all shards of the batch. */
  readonly take: (positions: ReadonlyMap<string, string | undefined>) => readonly Arrival[];
}

export function createTally(): Tally {
  let counted = new Map<string, Counting>();
  let latest: Counting | undefined;
  const of = (shard: string): Counting => {
    if (latest?.shard === shard) return latest;
    latest = counted.get(shard) ?? { shard, records: 0, bytes: 0, rejects: 0, positioned: false };
    counted.set(shard, latest);
    return latest;
  };
  return {
    record: (shard, { bytes, envelope }) => {
      const counts = of(shard);
      counts.records += 1;
      counts.bytes += envelope.length ?? bytes.length;
      place(counts, envelope);
      counts.from = least(counts.from, envelope.originOffset);
      counts.to = most(counts.to, envelope.originOffset);
    },
    reject: (shard, { envelope }) => {
      const counts = of(shard);
      counts.rejects += 1;
      place(counts, envelope);
    },
    take: (positions) => {
      const arrivals = [...positions].map(([shard, position]) => ({
        ...of(shard),
        positioned: position !== undefined,
      }));
      counted = new Map();
      latest = undefined;
      return arrivals;
    },
  };
}

function place(counts: Counting, { originUri, received }: Envelope): void {
  counts.uri = originUri;
  counts.first = least(counts.first, received);
  counts.last = most(counts.last, received);
}
