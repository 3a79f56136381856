// Notes in the ledger what arrived, now and then: no sender waits for that.
import type { RawBatch } from '../../pipeline/ports.ts';
import { withBackoff } from '../../pipeline/retry.ts';
import { retryOptions, type CollectorContext } from '../collector.ts';
import { createTally } from '../tally.ts';

const EVERY_MS = 1000;

export interface Arrivals {
  /** What is safe. */
  readonly note: (batch: RawBatch) => void;
  /** Saves what is not saved yet. */
  readonly close: () => Promise<void>;
}

/** A push source is complete as far as its sender is: arrivals are all that is known. */
export function arrivals(shard: string, context: CollectorContext): Arrivals {
  const { checkpoints, source, ledger } = context;
  const tally = createTally();
  let unsaved = false;
  let turn: Promise<void> = Promise.resolve();
  const save = (): Promise<void> => {
    turn = turn.then(async () => {
      if (!unsaved) return;
      unsaved = false;
      const counted = tally.take(new Map([[shard, undefined]]));
      // What cannot be saved while the process stops is missing in the counts, not in the store.
      await ledger
        .arrived(counted, (rows) =>
          withBackoff(() => checkpoints.save(source.id, rows), retryOptions(context)),
        )
        .catch(() => undefined);
    });
    return turn;
  };
  const timer = setInterval(() => void save(), EVERY_MS).unref();
  return {
    note: ({ records, rejects }) => {
      for (const record of records) tally.record(shard, record);
      for (const reject of rejects) tally.reject(shard, reject);
      unsaved = true;
    },
    close: () => {
      clearInterval(timer);
      return save();
    },
  };
}
