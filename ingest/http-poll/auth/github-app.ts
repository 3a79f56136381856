// The installation of a GitHub App: a JSON web token signed with the app's key gets an access token, which is good for an hour.
// https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
// https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
import { type KeyObject, createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../../pipeline/errors.ts';
import { parseJson, textAt } from '../json-value.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { type Token, keptToken } from './kept-token.ts';

export interface GithubAppOptions {
  /** The app's client id, or its number. */
  readonly appId: string;
  readonly installationId: string;
  /** PEM, with line ends or with `\n` for them, or the path of a file that holds it. */
  readonly privateKey: string;
}

/** Our clock may be ahead of GitHub's by so much. */
const DRIFT_S = 60;
/** GitHub takes 10 minutes at most. */
const JWT_LIFE_S = 540;

/** Throws Fault config when the key cannot be read. */
export function githubApp(options: GithubAppOptions, { ask, now, baseUrl, dir }: AuthSurroundings): Auth {
  const { appId, installationId } = options;
  const key = readKey(options.privateKey, dir);
  const path = `${baseUrl.pathname.replace(/\/$/, '')}/app/installations/${encodeURIComponent(installationId)}/access_tokens`;
  const url = new URL(path, baseUrl);

  const fetchToken = async (): Promise<Token> => {
    const headers = new Headers({
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${appToken(appId, key, now())}`,
      'x-github-api-version': '2022-11-28',
    });
    const { status, body } = await ask(url, { method: 'POST', headers });
    const answer = parseJson(body);
    const [token, expires] = [textAt(answer, ['token']), Date.parse(textAt(answer, ['expires_at']) ?? '')];
    if (status === 201 && token !== undefined && !Number.isNaN(expires)) return { token, expires };
    const said = `${String(status)}, ${textAt(answer, ['message']) ?? 'without a reason'}`;
    if (status >= 400 && status < 500 && status !== 429 && !/rate limit/i.test(said))
      throw new Fault(
        'access_denied',
        `${url.host} gives no token to the app ${appId} (${said}): check appId, installationId and privateKey, this machine's clock, and whether the app is still installed and not suspended`,
      );
    throw new Fault('input_unavailable', `${url.host} gives no token just now (${said})`);
  };

  return keptToken(fetchToken, now);
}

/** The JSON web token (RS256) by which an app says who it is. `now` is in ms since 1970 UTC. */
export function appToken(appId: string, key: KeyObject, now: number): string {
  const seconds = Math.floor(now / 1000);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = part({ alg: 'RS256', typ: 'JWT' });
  const body = part({ iat: seconds - DRIFT_S, exp: seconds + JWT_LIFE_S, iss: appId });
  const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), key).toString('base64url');
  return `${head}.${body}.${signature}`;
}

function readKey(given: string, dir: string): KeyObject {
  try {
    const pem = given.includes('-----BEGIN') ? given : readFileSync(resolve(dir, given), 'utf8');
    // In variables of the environment line ends are often written \n.
    return createPrivateKey(pem.replaceAll('\\n', '\n'));
  } catch (error) {
    // Neither the key nor what was taken for a path is repeated: it may be a key.
    const { code } = error as { readonly code?: unknown };
    const why = typeof code === 'string' ? ` (${code})` : '';
    throw new Fault('config', `privateKey is neither a PEM nor the path of a file that holds one${why}`);
  }
}
