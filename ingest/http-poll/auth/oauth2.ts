// OAuth 2 client credentials (RFC 6749 section 4.4): a token is fetched, and kept until shortly before it expires.
import { Fault } from '../../../pipeline/errors.ts';
import { parseJson, textAt } from '../json-value.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { type Token, keptToken } from './kept-token.ts';

export interface Oauth2Options {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
}

/** What is assumed where the server does not say how long a token lives. */
const LIFE_S = 300;

export function oauth2(options: Oauth2Options, { ask, now }: AuthSurroundings): Auth {
  const fetchToken = async (): Promise<Token> => {
    const { tokenUrl, clientId, clientSecret, scope } = options;
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    if (scope !== undefined) form.set('scope', scope);
    const url = new URL(tokenUrl);
    const headers = new Headers({
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    });
    const { status, body } = await ask(url, { method: 'POST', headers, body: form.toString() });
    const answer = parseJson(body);
    const token = textAt(answer, ['access_token']);
    const life = Number(textAt(answer, ['expires_in'])) || LIFE_S;
    if (token !== undefined && status < 300) return { token, expires: now() + life * 1000 };
    const error = textAt(answer, ['error']) ?? 'without a reason';
    // Such as AADSTS7000222 of Microsoft: the secret has expired.
    const why = /^.{1,160}/.exec(textAt(answer, ['error_description']) ?? '')?.[0] ?? '';
    const said = `${String(status)}, ${error}${why === '' ? '' : `: ${why}`}`;
    // RFC 6749 section 5.2: what is wrong with the client or its rights is said with 400 or 401.
    if (status >= 400 && status < 500 && status !== 429)
      throw new Fault(
        'access_denied',
        `${url.host} gives no token (${said}): check client id, client secret and scope, and whether the secret has expired`,
      );
    throw new Fault('input_unavailable', `${url.host} gives no token just now (${said})`);
  };

  return keptToken(fetchToken, now);
}
