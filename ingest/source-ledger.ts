// Keeps the completeness ledger of a source while it is collected.
import type { Gap, SourceLedger } from './ledger.ts';

export interface Completeness {
  /** ms since 1970 UTC. */
  readonly through: number;
  readonly because: string;
}

export interface KeptLedger extends SourceLedger {
  readonly gaps: ReadonlyMap<string, Gap>;
  /** Per shard. */
  readonly completeness: ReadonlyMap<string, Completeness>;
}

export function createLedger(): KeptLedger {
  const gaps = new Map<string, Gap>();
  const completeness = new Map<string, Completeness>();
  const keyOf = (shard: string, what: string): string => JSON.stringify([shard, what]);
  return {
    gaps,
    completeness,
    gap: (gap) => {
      const key = keyOf(gap.shard, gap.what);
      if (!gaps.has(key)) gaps.set(key, gap);
    },
    closed: (shard, what) => {
      gaps.delete(keyOf(shard, what));
    },
    complete: (shard, through, because) => {
      completeness.set(shard, { through, because });
    },
    behind: () => undefined,
  };
}
