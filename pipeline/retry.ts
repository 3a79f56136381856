// Tries again what may come right by itself, with growing pauses, until told to stop.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from './errors.ts';

/** What this process is waiting to try again. */
const waitedFor = new Set<Fault>();

/** The faults that something in this process is being tried again after; empty when it can do its work. */
export function faultsWaitedFor(): readonly Fault[] {
  return [...waitedFor];
}

export interface RetryOptions {
  readonly signal: AbortSignal;
  /** Told of each failure that will be retried, with the pause in ms: so that somebody can be. */
  readonly onRetry: (fault: Fault, pauseMs: number) => void;
  readonly firstMs?: number;
  readonly longestMs?: number;
}

/**
 * Runs `attempt` until it succeeds. Faults of class backoff are retried after a pause of half to the whole of a doubling span (so that
 * many workers do not come back at once); all else is thrown, and a stop signal ends the waiting with Fault `stopping`.
 */
export async function withBackoff<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { signal, onRetry, firstMs = 200, longestMs = 30_000 } = options;
  let last: Fault | undefined;
  const wait = (fault: Fault | undefined): void => {
    if (last) waitedFor.delete(last);
    if (fault) waitedFor.add(fault);
    last = fault;
  };
  try {
    for (let span = firstMs; ; span = Math.min(span * 2, longestMs)) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof Fault) || !error.backoff) throw error;
        if (signal.aborted) throw new Fault('stopping', `stopped while ${error.message}`, error);
        wait(error);
        const pause = Math.round(span / 2 + (Math.random() * span) / 2);
        onRetry(error, pause);
        await sleep(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  } finally {
    wait(undefined);
  }
}
