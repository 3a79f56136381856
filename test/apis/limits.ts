// Rate limits as vendors count them: requests in a window, and buckets that fill again.

export interface Quota {
  readonly allowed: boolean;
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** When there is some again, ms since 1970 UTC. */
  readonly resets: number;
}

/** Counts a request. */
export type Limit = () => Quota;

/** At most `limit` requests in windows of `windowMs` that begin with the first request. */
export function windowLimit(limit: number, windowMs: number): Limit {
  let used = 0;
  let resets = 0;
  return () => {
    const now = Date.now();
    if (now >= resets) {
      used = 0;
      resets = now + windowMs;
    }
    const allowed = used < limit;
    if (allowed) used++;
    return { allowed, limit, used, remaining: limit - used, resets };
  };
}

/** A bucket of `size` requests that fills again by `perSecond`. */
export function bucketLimit(size: number, perSecond: number): Limit {
  let level = size;
  let at = Date.now();
  return () => {
    const now = Date.now();
    level = Math.min(size, level + ((now - at) / 1000) * perSecond);
    at = now;
    const allowed = level >= 1;
    if (allowed) level--;
    const remaining = Math.floor(level);
    return { allowed, limit: size, used: size - remaining, remaining, resets: now + 1000 / perSecond };
  };
}

/** Whole seconds until there is some again: what Retry-After holds. */
export function secondsLeft({ resets }: Quota): string {
  return String(Math.max(1, Math.ceil((resets - Date.now()) / 1000)));
}

/** The second in which there is some again, since 1970 UTC. */
export function resetSecond({ resets }: Quota): string {
  return String(Math.ceil(resets / 1000));
}
