// Remembers for a while what was stored, so that the very same request is not taken in again.
import { hash } from 'node:crypto';

const WINDOW_MS = 10 * 60 * 1000;
const MOST = 20_000;

export interface Recent {
  readonly has: (what: string, now: number) => boolean;
  readonly add: (what: string, now: number) => void;
}

/** For ten minutes, twice as long as a signed time may be off, and for the latest 20,000. `now` is ms since 1970 UTC. */
export function recent(): Recent {
  const times = new Map<string, number>();
  const keyOf = (what: string): string => hash('sha256', what, 'base64');
  return {
    has: (what, now) => now - (times.get(keyOf(what)) ?? Number.NEGATIVE_INFINITY) <= WINDOW_MS,
    add: (what, now) => {
      const key = keyOf(what);
      times.delete(key);
      times.set(key, now);
      for (const [oldest, time] of times) {
        if (times.size <= MOST && now - time <= WINDOW_MS) break;
        times.delete(oldest);
      }
    },
  };
}
