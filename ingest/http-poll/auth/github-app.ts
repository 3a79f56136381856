// The installation of a GitHub App: a JSON web token signed with the app's key gets an access token, which is good for an hour.
// https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
// https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
import type { KeyObject } from 'node:crypto';
import { Fault } from '../../../pipeline/errors.ts';
import { parseJson, textAt } from '../json-value.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { type Token, keptToken } from './kept-token.ts';
import { readPrivateKey, signedJwt } from './signed-jwt.ts';

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
  const key = readPrivateKey(options.privateKey, dir);
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

/** The JSON web token by which an app says who it is. `now` is in ms since 1970 UTC. */
export function appToken(appId: string, key: KeyObject, now: number): string {
  const seconds = Math.floor(now / 1000);
  return signedJwt({ iat: seconds - DRIFT_S, exp: seconds + JWT_LIFE_S, iss: appId }, key);
}
