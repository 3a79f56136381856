// Checks an HMAC over the body, in the ways that vendors write it.
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { unverified } from '../refused.ts';
import { deliveryOf, headerOf, isSame, type Verifier } from './verifier.ts';

export interface Signature {
  readonly keys: readonly (string | Buffer)[];
  readonly header: string;
  readonly algorithm: 'sha256' | 'sha512' | 'sha1';
  readonly encoding: 'hex' | 'base64';
  /** What stands before each signature. */
  readonly prefix: string;
  /** What stands between several signatures. */
  readonly between: ',' | ' ';
  /** Header with the time of sending, which must be near. */
  readonly timestamp?: { readonly header: string; readonly toleranceMs: number };
  /** What is signed: `{body}`, and headers in braces, between other text. */
  readonly signed: string;
  /** Headers with the sender's id of the delivery, the best one first. */
  readonly delivery: readonly string[];
}

/** As many signatures of one request are looked at. */
const MOST = 10;

export function signed(scheme: Signature): Verifier {
  const { keys, header, algorithm, encoding, prefix, between, timestamp, delivery } = scheme;
  const parts = scheme.signed.split(/\{([^{}]+)\}/);

  const signatureOf = (key: string | Buffer, headers: IncomingHttpHeaders, body: Buffer): string => {
    const hmac = createHmac(algorithm, key);
    for (const [index, part] of parts.entries()) {
      // Every second part is a name.
      if (index % 2 === 0) hmac.update(part);
      else hmac.update(part === 'body' ? body : (headerOf(headers, part) ?? ''));
    }
    return hmac.digest(encoding);
  };

  const candidates = (headers: IncomingHttpHeaders): string[] =>
    (headerOf(headers, header) ?? '')
      .split(between)
      .slice(0, MOST)
      .map((each) => each.trim())
      .filter((each) => each.startsWith(prefix) && each.length > prefix.length)
      .map((each) => each.slice(prefix.length))
      // Hexadecimal digits are digits in either case.
      .map((each) => (encoding === 'hex' ? each.toLowerCase() : each));

  return {
    admit: (headers) => {
      if (headerOf(headers, header) === undefined) throw unverified('missing');
      if (candidates(headers).length === 0) throw unverified('malformed');
    },
    verify: (headers, body, now) => {
      if (timestamp !== undefined) {
        const time = timeOf(headerOf(headers, timestamp.header));
        if (time === undefined) throw unverified('malformed');
        if (Math.abs(now - time) > timestamp.toleranceMs) throw unverified('stale');
      }
      const given = candidates(headers);
      const known = keys
        .map((key) => signatureOf(key, headers, body))
        .find((expected) => given.some((each) => isSame(each, expected)));
      if (known === undefined) throw unverified('wrong');
      const id = deliveryOf(headers, delivery);
      return { delivery: id, once: `${known} ${id ?? ''}` };
    },
  };
}

/** ms since 1970 UTC of seconds or ms since then, or of an ISO 8601 time with its zone. */
function timeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,16}(\.\d{1,9})?$/.test(text)) {
    const number = Number(text);
    // Seconds reach this number in the year 5138; ms have passed it in 1973.
    return number > 1e11 ? number : number * 1000;
  }
  const time = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
