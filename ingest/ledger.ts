// The completeness ledger of a source: what arrived, what is known to be missing, and up to when nothing is.

/** What is wrong with a stretch of input. */
export const GAPS = {
  altered: 'its content is not what the sender vouched for',
  missing: 'the sender names it, and it is not there',
  unlisted: 'it is there, and the sender does not vouch for it',
  unreadable: 'it is there and cannot be read',
  sequence: "the sender's own numbering jumps",
  expired: 'it was removed at the sender before it was read',
  reset: 'the place reached is no longer known at the sender',
} as const satisfies Record<string, string>;

export type GapKind = keyof typeof GAPS;

/** A stretch of input that did not arrive, or not as it was sent. */
export interface Gap {
  readonly kind: GapKind;
  /** The part of the source, as in its checkpoints: a partition, a feed, a bucket's prefix. */
  readonly shard: string;
  /** What is missing, so named that the same gap found again is the same text: a URI, `offsets 10 to 19`. */
  readonly what: string;
  /** What was found, for a person. */
  readonly message: string;
}

/** What collectors tell of a source beyond its records; arrivals are noted where records are published. */
export interface SourceLedger {
  /** Notes a gap once, however often it is found. */
  readonly gap: (gap: Gap) => void;
  /** A gap is closed: what was missing has arrived. */
  readonly closed: (shard: string, what: string) => void;
  /** Everything of the shard up to `through` (ms since 1970 UTC, the sender's time) has arrived, and how that is known. */
  readonly complete: (shard: string, through: number, because: string) => void;
  /** How much is known to be there and not yet collected. */
  readonly behind: (
    shard: string,
    lag: { readonly records?: number; readonly bytes?: number; readonly seconds?: number },
  ) => void;
}
