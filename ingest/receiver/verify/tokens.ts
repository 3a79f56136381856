// Checks tokens that are sent as they are.
import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { unverified } from '../refused.ts';
import { deliveryOf, headerOf, isSame, type Verifier } from './verifier.ts';

/**
 * Authorization: Bearer TOKEN (RFC 6750), Splunk TOKEN, or Basic with the token as password, as Splunk's senders may do
 * (https://docs.splunk.com/Documentation/Splunk/latest/Data/FormateventsforHTTPEventCollector).
 */
export function bearer(tokens: readonly string[]): Verifier {
  return {
    challenge: 'Bearer',
    admit: (headers) => {
      const given = authorizationOf(headers);
      if (!tokens.map((token) => isSame(given, token)).includes(true)) throw unverified('wrong');
    },
    verify: () => ({}),
  };
}

/** The token of Authorization in one of those schemes. Throws Refused `unverified`. */
export function authorizationOf({ authorization }: IncomingHttpHeaders): string {
  if (authorization === undefined) throw unverified('missing');
  const [, scheme = '', value = ''] = /^(\w+) +(\S+)$/.exec(authorization.trim()) ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'splunk':
      return value;
    case 'basic': {
      const pair = Buffer.from(value, 'base64').toString();
      const colon = pair.indexOf(':');
      if (colon >= 0) return pair.slice(colon + 1);
    }
  }
  throw unverified('malformed');
}

/**
 * X-Gitlab-Token of webhooks (https://docs.gitlab.com/user/project/integrations/webhooks/), X-Gitlab-Event-Streaming-Token of streamed
 * audit events (https://docs.gitlab.com/administration/compliance/audit_event_streaming/). Idempotency-Key is the same for all attempts
 * of a delivery, from GitLab 17.4 on; webhooks that one webhook set off share their X-Gitlab-Event-UUID.
 */
export function gitlab(tokens: readonly string[]): Verifier {
  return {
    admit: (headers) => {
      const given =
        headerOf(headers, 'x-gitlab-token') ?? headerOf(headers, 'x-gitlab-event-streaming-token');
      if (given === undefined) throw unverified('missing');
      if (!tokens.map((token) => isSame(given, token)).includes(true)) throw unverified('wrong');
    },
    verify: (headers, body) => {
      const delivery = deliveryOf(headers, ['idempotency-key', 'x-gitlab-event-uuid']);
      return { delivery, once: delivery && `${delivery} ${hash('sha256', body)}` };
    },
  };
}

/** Okta's challenge is some 64 letters and digits; what is longer, or could be more than text, is not repeated. */
const CHALLENGE = /^[\w-]{1,256}$/;

/**
 * The secret of an Okta event hook, as it stands in the header Authorization, whole. Before it sends anything, Okta asks once by GET, and wants
 * its challenge back (https://developer.okta.com/docs/concepts/event-hooks/).
 */
export function okta(secrets: readonly string[]): Verifier {
  return {
    greeting: (method, headers) => {
      const verification = headerOf(headers, 'x-okta-verification-challenge');
      if (method !== 'GET' || verification === undefined || !CHALLENGE.test(verification)) return undefined;
      return { verification };
    },
    admit: ({ authorization }) => {
      if (authorization === undefined) throw unverified('missing');
      if (!secrets.map((secret) => isSame(authorization, secret)).includes(true)) throw unverified('wrong');
    },
    // A delivery that is repeated is the same bytes, with the same eventId in them.
    verify: (_headers, body) => ({ once: hash('sha256', body) }),
  };
}

/** Whoever reaches the port. */
export const anybody: Verifier = { admit: () => undefined, verify: () => ({}) };
