// The completeness ledger of a source: what arrived, what is known to be missing, and up to when nothing is.
import type { Gap } from '../pipeline/ledger/gaps.ts';
import type { LedgerRows } from '../pipeline/ledger/rows.ts';
import type { Arrival } from '../pipeline/ledger/state.ts';

export { GAPS, type Gap, type GapKind } from '../pipeline/ledger/gaps.ts';

/** What collectors tell of a source beyond its records; arrivals are noted by the outbox, where records are published. */
export interface SourceLedger {
  /** Notes a gap once, however often it is found. What is told before a position moves on is saved with that position. */
  readonly gap: (gap: Gap) => void;
  /** A gap is closed: what was missing has arrived. */
  readonly closed: (shard: string, what: string) => void;
  /**
   * Everything of the shard up to `through` (ms since 1970 UTC, the sender's time) has arrived, and how that is known. To be
   * told when that is safe (after outbox.settle). Who tells it of one shard tells it of all: the source is complete through the least.
   */
  readonly complete: (shard: string, through: number, because: string) => void;
  /** How much is known to be there and not yet collected. */
  readonly behind: (
    shard: string,
    lag: { readonly records?: number; readonly bytes?: number; readonly seconds?: number },
  ) => void;
  /** The sender refuses us, and why, for a person; undefined once it does no longer. What arrives says so too. */
  readonly refused: (message: string | undefined) => void;
  /**
   * For the outbox: notes what arrived, in its turn, and has `save` write the rows given together with the positions behind what arrived.
   * Throws what `save` throws; nothing more is written then, since counts and positions no longer agree.
   */
  readonly arrived: (
    arrivals: readonly Arrival[],
    save: (rows: LedgerRows) => Promise<void>,
  ) => Promise<void>;
}
