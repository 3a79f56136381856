// Checks a signed token of an identity provider, for senders that can be given no secret, such as Google Pub/Sub.
import { hash } from 'node:crypto';
import { type JWTPayload, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { FromReceiver } from '../../../schemas/generated/types.ts';
import { type Doubt, Refused, unverified } from '../refused.ts';
import { authorizationOf } from './tokens.ts';
import { deliveryOf, type Verifier } from './verifier.ts';

export type Oidc = NonNullable<NonNullable<FromReceiver['verify']>['oidc']>;

/** Only those that a public key proves: who can check a token must not be able to make one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;
/** How far the two clocks may be apart, in s. */
const TOLERANCE_S = 30;
/** How long the provider is waited for, in ms. */
const PROVIDER_MS = 3000;

/** What jose says of a token; all else is the provider's, which does not answer. */
const DOUBTS: ReadonlyMap<string, Doubt> = new Map([
  [errors.JWTExpired.code, 'stale'],
  [errors.JWTClaimValidationFailed.code, 'wrong'],
  [errors.JWSSignatureVerificationFailed.code, 'wrong'],
  [errors.JWKSNoMatchingKey.code, 'wrong'],
  [errors.JWKSMultipleMatchingKeys.code, 'wrong'],
  [errors.JOSEAlgNotAllowed.code, 'wrong'],
  [errors.JOSENotSupported.code, 'malformed'],
  [errors.JWTInvalid.code, 'malformed'],
  [errors.JWSInvalid.code, 'malformed'],
]);

type Keys = ReturnType<typeof createRemoteJWKSet>;

/**
 * Authorization: Bearer with an ID token of `issuer` for `audience`, of the account that is named: anybody can have a token of Google's made
 * for an audience of his choice (https://cloud.google.com/pubsub/docs/authenticate-push-subscriptions). Keys are fetched when the first
 * token comes, and again when one is signed by a key that is not among them (https://openid.net/specs/openid-connect-discovery-1_0.html).
 */
export function oidc({ issuer, audience, subject, email, keys }: Oidc): Verifier {
  let known: Promise<Keys> | undefined;
  const keySet = (): Promise<Keys> =>
    (known ??= keysOf(issuer, keys).catch((error: unknown) => {
      known = undefined;
      throw error;
    }));

  return {
    challenge: 'Bearer',
    admit: (headers) => {
      authorizationOf(headers);
    },
    prove: async (headers, now) => {
      let payload: JWTPayload;
      try {
        ({ payload } = await jwtVerify(authorizationOf(headers), await keySet(), {
          issuer,
          audience,
          ...(subject !== undefined && { subject }),
          algorithms: [...ALGORITHMS],
          requiredClaims: ['exp'],
          clockTolerance: TOLERANCE_S,
          currentDate: new Date(now),
        }));
      } catch (error) {
        const doubt = error instanceof errors.JOSEError ? DOUBTS.get(error.code) : undefined;
        if (doubt !== undefined) throw unverified(doubt);
        throw new Refused(
          'not_safe_in_time',
          `who sends cannot be verified just now, as the keys of ${issuer} cannot be had: come back`,
        );
      }
      if (email !== undefined && (payload['email'] !== email || payload['email_verified'] !== true))
        throw unverified('wrong');
    },
    // One token serves many requests: a request is known again by its body.
    verify: (headers, body) => {
      const delivery = deliveryOf(headers, ['x-goog-pubsub-message-id']);
      return { delivery, once: `${delivery ?? ''} ${hash('sha256', body)}` };
    },
  };
}

/** The provider's keys, where it says that they are unless that is configured. */
async function keysOf(issuer: string, keys: string | undefined): Promise<Keys> {
  return createRemoteJWKSet(new URL(keys ?? (await discovered(issuer))), { timeoutDuration: PROVIDER_MS });
}

async function discovered(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(PROVIDER_MS) });
  const metadata: unknown = await answer.json();
  if (typeof metadata === 'object' && metadata !== null && 'issuer' in metadata && 'jwks_uri' in metadata)
    // Section 4.3: metadata of another issuer must not be used.
    if (metadata.issuer === issuer && typeof metadata.jwks_uri === 'string') return metadata.jwks_uri;
  throw new Error(`${url} is no description of ${issuer}`);
}
