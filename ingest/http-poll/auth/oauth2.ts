// OAuth 2 client credentials (RFC 6749 section 4.4): a token is fetched, and kept until shortly before it expires.
import { Fault } from '../../../pipeline/errors.ts';
import type { Auth, AuthSurroundings } from './auth.ts';

export interface Oauth2Options {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
}

/** A token is not used in its last minute. */
const MARGIN_MS = 60_000;
/** What is assumed where the server does not say how long a token lives. */
const LIFE_S = 300;

export function oauth2(options: Oauth2Options, { ask, now }: AuthSurroundings): Auth {
  let kept: { readonly token: string; readonly until: number } | undefined;

  const fetchToken = async (): Promise<string> => {
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
    const answer = parse(body);
    const { access_token: token, expires_in: life } = answer;
    if (typeof token === 'string' && status < 300) {
      kept = { token, until: now() + (Number(life) || LIFE_S) * 1000 - MARGIN_MS };
      return token;
    }
    const { error } = answer;
    const said = typeof error === 'string' ? `${String(status)}, ${error}` : String(status);
    // RFC 6749 section 5.2: what is wrong with the client or its rights is said with 400 or 401.
    if (status >= 400 && status < 500 && status !== 429)
      throw new Fault(
        'access_denied',
        `${url.host} gives no token (${said}): check client id, client secret and scope, and whether the secret has expired`,
      );
    throw new Fault('input_unavailable', `${url.host} gives no token just now (${said})`);
  };

  return {
    apply: async ({ headers }) => {
      const token = kept !== undefined && kept.until > now() ? kept.token : await fetchToken();
      headers.set('authorization', `Bearer ${token}`);
    },
    renew: () => {
      const had = kept !== undefined;
      kept = undefined;
      return had;
    },
  };
}

function parse(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
