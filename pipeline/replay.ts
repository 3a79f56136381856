// Sends rejects through again, after their cause is mended.
import type { Reject } from '../schemas/generated/types.ts';
import type { RejectQuery, RejectStore } from './ports.ts';

/** After so many attempts a reject is replayed only by force: what failed five times is not mended by trying. */
export const MAX_ATTEMPTS = 5;

export interface ReplayResult {
  /** Records that were sent through again. */
  readonly replayed: number;
  /** Of these, the ones that have failed again already and are open as before. */
  readonly reopened: number;
  /** Left alone: too many attempts, or of a stage whose input is a whole file (read it again instead). */
  readonly skipped: number;
}

/**
 * Publishes the open rejects of a query again and marks them replayed once that is safe. A new failure reopens the same id: in one process
 * before this returns, on Kafka some time later.
 */
export async function replay(
  publish: (rejects: readonly Reject[]) => Promise<void>,
  store: RejectStore,
  query: RejectQuery,
  force: boolean,
): Promise<ReplayResult> {
  const found = await store.list({ ...query, status: 'open' });
  const chosen = found.filter((reject) => isReplayable(reject, force));
  await publish(chosen);
  const replayed = await store.mark(chosen, 'replayed');
  return {
    replayed: chosen.length,
    reopened: chosen.length - replayed,
    skipped: found.length - chosen.length,
  };
}

function isReplayable({ stage, attempt }: Reject, force: boolean): boolean {
  return stage !== 'collect' && (force || attempt <= MAX_ATTEMPTS);
}
