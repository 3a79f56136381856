// What checking a request's credentials asks and gives.
import type { IncomingHttpHeaders } from 'node:http';
import { createHash, timingSafeEqual } from 'node:crypto';

export interface Verified {
  /** The sender's id of the delivery, the same when it is repeated. */
  readonly delivery?: string | undefined;
  /** By what the very same request is known again; undefined where nothing tells. */
  readonly once?: string | undefined;
}

export interface Verifier {
  /** What the headers alone tell, before anything of the body is held. Throws Refused `unverified`. */
  readonly admit: (headers: IncomingHttpHeaders) => void;
  /** What of the headers only somebody else can prove, asked next, `now` in ms since 1970 UTC. Throws Refused. */
  readonly prove?: (headers: IncomingHttpHeaders, now: number) => Promise<void>;
  /** Over the body as it was sent, `now` in ms since 1970 UTC. Throws Refused `unverified`. */
  readonly verify: (headers: IncomingHttpHeaders, body: Buffer, now: number) => Verified;
  /** What a request that asks whether somebody is here is answered, before anything is proved: it carries nothing to be taken. */
  readonly greeting?: (method: string, headers: IncomingHttpHeaders) => object | undefined;
  /** The challenge of a 401, where HTTP has a word for it. */
  readonly challenge?: string;
}

/** Compares without telling by the time it takes where texts differ, or how long the secret one is. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

export function headerOf(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name.toLowerCase()];
  return Array.isArray(value) ? value[0] : value;
}

/** An id that a sender gives: short and plain, else it is as if there were none. */
export function deliveryOf(headers: IncomingHttpHeaders, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = headerOf(headers, name);
    if (value !== undefined && /^[\x21-\x7e]{1,200}$/.test(value)) return value;
  }
  return undefined;
}

/** The configuration's one secret or several. */
export function listed(secrets: string | readonly string[]): readonly string[] {
  return typeof secrets === 'string' ? [secrets] : secrets;
}
