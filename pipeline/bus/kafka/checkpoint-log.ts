// Checkpoints as records of a log that several processes append to, some of which have lost the right to: which records count.
import type { BusRecord } from './bus-record.ts';
import type { Message } from './message.ts';

/** Header of a record that was written under a lease: its name. */
const LEASE = 'accesstrail-lease';

/** Where a shard's checkpoint stands: each lease epoch has a key of its own, so that no later record of an earlier epoch replaces it. */
interface Place {
  readonly sourceId: string;
  readonly shard: string;
  /** Undefined: saved without a lease. */
  readonly epoch: number | undefined;
}

interface Entry {
  readonly epoch: number | undefined;
  readonly lease: string | undefined;
  readonly offset: number;
  /** Undefined: removed. */
  readonly value: string | undefined;
}

export interface SourceCheckpoints {
  readonly values: ReadonlyMap<string, string>;
  /** Epochs under which records of a shard stand, to be removed when it is saved again. */
  readonly epochs: ReadonlyMap<string, readonly (number | undefined)[]>;
  /** Records of processes that had lost their lease. */
  readonly refused: readonly { readonly shard: string; readonly epoch: number }[];
}

/** A record that saves, or with undefined removes, a shard's checkpoint. */
export function checkpointRecord(
  { sourceId, shard, epoch }: Place,
  value: string | undefined,
  lease: string | undefined,
): BusRecord {
  const key = epoch === undefined ? [sourceId, shard] : [sourceId, shard, epoch];
  return {
    key: Buffer.from(JSON.stringify(key)),
    value: value === undefined ? null : Buffer.from(value),
    headers: lease === undefined ? [] : [[LEASE, lease]],
  };
}

/** A record whose place in the log is the epoch of a grant; it saves nothing. */
export function claimRecord(lease: string, holder: string): BusRecord {
  return { key: Buffer.from(JSON.stringify([lease])), value: JSON.stringify({ holder }), headers: [] };
}

/** The epoch that a claim at this offset gives. */
export function epochAt(offset: number): number {
  return offset + 1;
}

/** Takes the records of the log in order, then tells what they come to. */
export class CheckpointLog {
  readonly #sources = new Map<string, Map<string, Map<number | undefined, Entry>>>();
  /** Epochs under which something was saved, by lease. */
  readonly #epochs = new Map<string, Set<number>>();

  add(message: Pick<Message, 'key' | 'value' | 'offset' | 'headers'>): void {
    const place = placeOf(message.key?.toString() ?? '');
    if (place === undefined) return;
    const { sourceId, shard, epoch } = place;
    const lease = message.headers().find(([name]) => name === LEASE)?.[1];
    const shards = this.#sources.get(sourceId) ?? new Map<string, Map<number | undefined, Entry>>();
    this.#sources.set(sourceId, shards);
    const entries = shards.get(shard) ?? new Map<number | undefined, Entry>();
    shards.set(shard, entries);
    // Cleared away by who saved the shard elsewhere: with a lease what was saved without one, or the other way.
    if ((epoch === undefined) !== (lease === undefined)) entries.delete(epoch);
    else entries.set(epoch, { epoch, lease, offset: message.offset, value: message.value?.toString() });
    if (lease === undefined || epoch === undefined) return;
    const epochs = this.#epochs.get(lease) ?? new Set<number>();
    this.#epochs.set(lease, epochs.add(epoch));
  }

  /** What a source's records come to. */
  of(sourceId: string): SourceCheckpoints {
    const values = new Map<string, string>();
    const epochs = new Map<string, readonly (number | undefined)[]>();
    const refused: { shard: string; epoch: number }[] = [];
    for (const [shard, entries] of this.#sources.get(sourceId) ?? []) {
      let winner: Entry | undefined;
      for (const entry of entries.values())
        if (this.#late(entry)) {
          if (entry.value !== undefined) refused.push({ shard, epoch: entry.epoch ?? 0 });
        } else if (winner === undefined || outdoes(entry, winner)) winner = entry;
      if (winner?.value !== undefined) values.set(shard, winner.value);
      const standing = [...entries.values()].filter(({ value }) => value !== undefined);
      if (standing.length > 0)
        epochs.set(
          shard,
          standing.map(({ epoch }) => epoch),
        );
    }
    return { values, epochs, refused };
  }

  /** Written when a later grant of the same lease had been made, and used: epochs are places in this very log. */
  #late({ lease, epoch, offset }: Entry): boolean {
    if (lease === undefined || epoch === undefined) return false;
    return [...(this.#epochs.get(lease) ?? [])].some((each) => each > epoch && offset >= each);
  }
}

/** Of two records of a shard: the higher epoch counts, and against one that was saved without a lease the later. */
function outdoes(entry: Entry, other: Entry): boolean {
  if (entry.epoch === undefined || other.epoch === undefined) return entry.offset > other.offset;
  return entry.epoch > other.epoch;
}

function placeOf(key: string): Place | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(key);
  } catch {
    // Not ours: a checkpoint that cannot be told apart stands for nothing.
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length < 2 || parts.length > 3) return undefined;
  const [sourceId, shard, epoch] = parts as unknown[];
  if (typeof sourceId !== 'string' || typeof shard !== 'string') return undefined;
  if (epoch !== undefined && typeof epoch !== 'number') return undefined;
  return { sourceId, shard, epoch };
}
