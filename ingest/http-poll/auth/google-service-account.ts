// A service account of Google Cloud: a JSON web token signed with its key gets an access token; without a key the machine's own account does.
// https://developers.google.com/identity/protocols/oauth2/service-account#httprest
// https://cloud.google.com/compute/docs/access/authenticate-workloads#applications
import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../../pipeline/errors.ts';
import { parseJson, textAt, valueAt } from '../json-value.ts';
import type { Auth, AuthSurroundings } from './auth.ts';
import { type Token, keptToken } from './kept-token.ts';
import { readPrivateKey, signedJwt } from './signed-jwt.ts';

export interface GoogleServiceAccountOptions {
  /** The account's key as JSON, or the path of the file that holds it; undefined: that of the machine or pod, by the metadata server. */
  readonly key?: string | undefined;
  readonly scope: string;
}

interface Account {
  readonly email: string;
  readonly keyId: string | undefined;
  readonly key: KeyObject;
  readonly tokenUri: string;
}

const TOKEN_URI = 'https://oauth2.googleapis.com/token';
/** Plain HTTP: the address leads to the machine itself. */
const METADATA_URL =
  'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token';
/** "maximum of 1 hour after the issued time" */
const JWT_LIFE_S = 3600;
/** Our clock may be ahead of Google's by so much. */
const DRIFT_S = 60;

/** Throws Fault config when the key cannot be read. */
export function googleServiceAccount(
  { key, scope }: GoogleServiceAccountOptions,
  { ask, now, dir }: AuthSurroundings,
): Auth {
  const account = key === undefined ? undefined : readAccount(key, dir);

  const fetchToken = async (): Promise<Token> => {
    if (account === undefined) {
      const url = new URL(METADATA_URL);
      url.searchParams.set('scopes', scope);
      const headers = new Headers({ 'metadata-flavor': 'Google' });
      return tokenOf(await ask(url, { method: 'GET', headers }), 'the machine', url.host, now());
    }
    const url = new URL(account.tokenUri);
    const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' });
    const body = new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: assertionOf(account, scope, now()),
    }).toString();
    return tokenOf(await ask(url, { method: 'POST', headers, body }), account.email, url.host, now());
  };
  return keptToken(fetchToken, now);
}

/** `now` is in ms since 1970 UTC. */
function assertionOf({ email, key, keyId, tokenUri }: Account, scope: string, now: number): string {
  const iat = Math.floor(now / 1000) - DRIFT_S;
  return signedJwt({ iss: email, scope, aud: tokenUri, iat, exp: iat + JWT_LIFE_S }, key, keyId);
}

function tokenOf(
  { status, body }: { readonly status: number; readonly body: string },
  who: string,
  host: string,
  now: number,
): Token {
  const answer = parseJson(body);
  const token = textAt(answer, ['access_token']);
  const seconds = valueAt(answer, ['expires_in']);
  if (status < 300 && token !== undefined)
    return { token, expires: now + (typeof seconds === 'number' ? seconds : 300) * 1000 };
  const why = [textAt(answer, ['error']), textAt(answer, ['error_description'])].filter(
    (part) => part !== undefined,
  );
  const said = `${String(status)}, ${why.join(': ') || 'without a reason'}`;
  if (status >= 400 && status < 500 && status !== 429)
    throw new Fault(
      'access_denied',
      `${host} gives no token to ${who} (${said}): check the key, that the account is not disabled, and this machine's clock`,
    );
  throw new Fault('input_unavailable', `${host} gives no token just now (${said})`);
}

function readAccount(given: string, dir: string): Account {
  const account = parseJson(given.trimStart().startsWith('{') ? given : fileAt(resolve(dir, given)));
  const [email, key] = [textAt(account, ['client_email']), textAt(account, ['private_key'])];
  if (email === undefined || key === undefined)
    throw new Fault('config', 'the key of the service account has no client_email and private_key');
  return {
    email,
    key: readPrivateKey(key, dir),
    keyId: textAt(account, ['private_key_id']),
    tokenUri: textAt(account, ['token_uri']) ?? TOKEN_URI,
  };
}

function fileAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // What was taken for a path is not repeated: it may be a key.
    const { code } = error as { readonly code?: string };
    throw new Fault(
      'config',
      `the key is neither JSON nor the path of a file that holds it (${String(code)})`,
    );
  }
}
