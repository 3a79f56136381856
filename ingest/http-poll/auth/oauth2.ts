// OAuth 2 client credentials: a token is fetched, and kept until shortly before it expires.
import {
  type ClientCredentials,
  clientHeader,
  issuedToken,
  tokenForm,
} from '../../../pipeline/client-credentials.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { keptToken } from './kept-token.ts';

export interface Oauth2Options extends ClientCredentials {
  /** Where the client's id and secret stand: in the form, unless it is `header`. */
  readonly client?: string | undefined;
}

export function oauth2(credentials: Oauth2Options, { ask, now }: AuthSurroundings): Auth {
  const inHeader = credentials.client === 'header';
  return keptToken(async () => {
    const headers = new Headers({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    });
    if (inHeader) headers.set('authorization', clientHeader(credentials));
    const request = { method: 'POST', headers, body: tokenForm(credentials, inHeader).toString() };
    const { status, body } = await ask(new URL(credentials.tokenUrl), request);
    const { token, seconds } = issuedToken(credentials, status, body, 'input_unavailable');
    return { token, expires: now() + seconds * 1000 };
  }, now);
}
