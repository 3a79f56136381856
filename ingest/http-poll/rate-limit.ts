// Reads from an answer how long to wait before the next request, and spaces requests.
import { setTimeout as sleep } from 'node:timers/promises';

/** No limit makes us wait longer than this before it is looked at again, whatever a header says. */
const LONGEST_MS = 3_600_000;
/** Larger numbers are seconds since 1970, smaller ones seconds from now. */
const EPOCH = 1_000_000_000;

/**
 * ms to wait; undefined when the answer does not ask for it. Retry-After (RFC 9110 section 10.2.3: seconds or a date) counts with 403, 429
 * and 503; what is left of the limit (X-RateLimit-Remaining and -Reset, and their spellings) with any answer. A reset in
 * seconds since 1970 is compared with the server's own Date.
 */
export function pauseAsked(status: number, headers: Headers, now: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  const serverNow = Number.isNaN(date) ? now : date;
  const after = headers.get('retry-after');
  if (after !== null && (status === 403 || status === 429 || status === 503)) {
    const wait = /^\d+(\.\d+)?$/.test(after) ? Number(after) * 1000 : Date.parse(after) - serverNow;
    if (!Number.isNaN(wait)) return bounded(wait);
  }
  const remaining = named(headers, 'remaining');
  const reset = named(headers, 'reset');
  if (reset === undefined || (status !== 429 && remaining !== 0)) return undefined;
  // Whole seconds are cut off, so that the limit is reset within the second that is named.
  const wait = reset >= EPOCH ? reset * 1000 + 1000 - serverNow : reset * 1000;
  return bounded(wait);
}

function bounded(ms: number): number {
  return Math.min(Math.max(0, ms), LONGEST_MS);
}

function named(headers: Headers, what: 'remaining' | 'reset'): number | undefined {
  for (const prefix of ['x-ratelimit-', 'x-rate-limit-', 'ratelimit-']) {
    const value = headers.get(prefix + what);
    if (value !== null && /^\d+(\.\d+)?$/.test(value)) return Number(value);
  }
  return undefined;
}

/** When the next request may be sent. */
export interface Pace {
  /** Waits for its turn; at once when the signal is aborted. */
  readonly turn: (signal: AbortSignal) => Promise<void>;
  /** No request for so many ms. */
  readonly hold: (ms: number) => void;
}

/** At most `perSecond` requests, evenly spaced; as many as there are unless told. */
export function createPace(
  perSecond: number | undefined,
  clock: () => number = () => performance.now(),
): Pace {
  const gap = perSecond === undefined ? 0 : 1000 / perSecond;
  let next = 0;
  return {
    turn: async (signal) => {
      for (let wait = next - clock(); wait > 0 && !signal.aborted; wait = next - clock())
        await sleep(Math.ceil(wait), undefined, { signal }).catch(() => undefined);
      next = clock() + gap;
    },
    hold: (ms) => {
      next = Math.max(next, clock() + ms);
    },
  };
}
