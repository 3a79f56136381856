// OAuth 2 client credentials: a token is fetched, and kept until shortly before it expires.
import { type ClientCredentials, issuedToken, tokenForm } from '../../../pipeline/client-credentials.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { keptToken } from './kept-token.ts';

export function oauth2(credentials: ClientCredentials, { ask, now }: AuthSurroundings): Auth {
  return keptToken(async () => {
    const headers = new Headers({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    });
    const request = { method: 'POST', headers, body: tokenForm(credentials).toString() };
    const { status, body } = await ask(new URL(credentials.tokenUrl), request);
    const { token, seconds } = issuedToken(credentials, status, body, 'input_unavailable');
    return { token, expires: now() + seconds * 1000 };
  }, now);
}
