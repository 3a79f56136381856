// OAuth 2 client credentials where the client proves itself by a signed JSON web token instead of a secret: RFC 7523 § 2.2.
// https://developer.okta.com/docs/guides/implement-oauth-for-okta-serviceapp/main/
import { randomUUID } from 'node:crypto';
import { issuedToken } from '../../../pipeline/client-credentials.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { keptToken } from './kept-token.ts';
import { readPrivateKey, signedJwt } from './signed-jwt.ts';

export interface PrivateKeyJwtOptions {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** PEM, with line ends or with `\n` for them, or the path of a file that holds it. */
  readonly privateKey: string;
  /** Which of the client's keys it is, where the other side knows several. */
  readonly keyId?: string | undefined;
  readonly scope?: string | undefined;
}

const LIFE_S = 300;

/** Throws Fault config when the key cannot be read. */
export function privateKeyJwt(
  { tokenUrl, clientId, privateKey, keyId, scope }: PrivateKeyJwtOptions,
  { ask, now, dir }: AuthSurroundings,
): Auth {
  const key = readPrivateKey(privateKey, dir);
  return keptToken(async () => {
    const iat = Math.floor(now() / 1000);
    const claims = { iss: clientId, sub: clientId, aud: tokenUrl, iat, exp: iat + LIFE_S, jti: randomUUID() };
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: signedJwt(claims, key, keyId),
      ...(scope === undefined ? {} : { scope }),
    });
    const headers = new Headers({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    });
    const { status, body } = await ask(new URL(tokenUrl), {
      method: 'POST',
      headers,
      body: form.toString(),
    });
    const { token, seconds } = issuedToken({ tokenUrl, clientId }, status, body, 'input_unavailable');
    return { token, expires: now() + seconds * 1000 };
  }, now);
}
