// Bounds the bytes of requests that are held at once.
import type { ReceiverNumbers } from '../../pipeline/receivers.ts';
import { Refused } from './refused.ts';

/** What one request holds. */
export interface Held {
  /** Holds so many bytes more; throws Refused `busy` where the bound would be passed. */
  readonly take: (bytes: number) => void;
  readonly give: (bytes: number) => void;
  /** Holds all of it until a promise is settled. */
  readonly until: (settled: Promise<unknown>) => void;
  /** Gives back all that is held, unless it is held until something. */
  readonly release: () => void;
}

/** `limit` in bytes. */
export function inFlight(limit: number, numbers: Pick<ReceiverNumbers, 'inFlightBytes'>): () => Held {
  return () => {
    let held = 0;
    let handedOn = false;
    const give = (bytes: number): void => {
      held -= bytes;
      numbers.inFlightBytes -= bytes;
    };
    return {
      take: (bytes) => {
        if (numbers.inFlightBytes + bytes > limit)
          throw new Refused('busy', 'too much is under way: come back');
        held += bytes;
        numbers.inFlightBytes += bytes;
      },
      give,
      until: (settled) => {
        handedOn = true;
        const done = (): void => {
          give(held);
        };
        settled.then(done, done);
      },
      release: () => {
        if (!handedOn) give(held);
      },
    };
  };
}
