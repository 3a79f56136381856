// Tokens for SASL OAUTHBEARER: from a token endpoint by client credentials, or from a file that something else keeps fresh.
import { readFile } from 'node:fs/promises';
import { Fault } from '../../errors.ts';

/** OAuth 2.0 client credentials (RFC 6749, section 4.4). */
export interface ClientCredentials {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string | undefined;
}

/** A token is asked for anew so long before it ends, in ms; a shorter one after half of its time. */
const EARLY_MS = 60_000;
const REQUEST_MS = 10_000;
/** Of a token whose endpoint does not say how long it lasts, in seconds. */
const UNTOLD_SECONDS = 300;

interface Token {
  readonly value: string;
  /** By performance.now. */
  readonly until: number;
}

/**
 * Gives the token of a client, the same one for as long as it is good for a while yet. Throws Fault `access_denied` when the endpoint
 * refuses the client, `bus_unavailable` when it does not answer as it should. Neither token nor secret is ever in a message.
 */
export function clientToken(credentials: ClientCredentials): () => Promise<string> {
  let asked: Promise<Token> | undefined;
  return async () => {
    let token = await asked?.catch(() => undefined);
    if (!token || performance.now() >= token.until) {
      asked = fetchToken(credentials);
      token = await asked;
    }
    return token.value;
  };
}

/** Gives what stands in the file now, without white space around it. Throws Fault `access_denied` when there is nothing to be read. */
export function fileToken(path: string): () => Promise<string> {
  return async () => {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      const { code = 'error' } = error as NodeJS.ErrnoException;
      throw new Fault(
        'access_denied',
        `the token file ${path} cannot be read (${code}): check tokenFile`,
        error,
      );
    });
    if (text.trim() === '') throw new Fault('access_denied', `the token file ${path} is empty`);
    return text.trim();
  };
}

async function fetchToken({ tokenUrl, clientId, clientSecret, scope }: ClientCredentials): Promise<Token> {
  const began = performance.now();
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    ...(scope === undefined ? {} : { scope }),
  });
  let response: Response;
  let text: string;
  try {
    response = await fetch(tokenUrl, { method: 'POST', body, signal: AbortSignal.timeout(REQUEST_MS) });
    text = await response.text();
  } catch (error) {
    throw new Fault(
      'bus_unavailable',
      `the token endpoint ${tokenUrl} does not answer: ${reason(error)}`,
      error,
    );
  }
  const answer = membersOf(text);
  if (response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429)
    throw new Fault(
      'access_denied',
      `the token endpoint ${tokenUrl} refuses client ${clientId} (${String(response.status)} ${typeof answer['error'] === 'string' ? answer['error'] : ''}): check clientId, clientSecret and scope`,
    );
  const { access_token: value, expires_in: seconds } = answer;
  if (!response.ok || typeof value !== 'string' || value === '')
    throw new Fault(
      'bus_unavailable',
      `the token endpoint ${tokenUrl} gives no token (${String(response.status)})`,
    );
  const lasts = 1000 * (Number(seconds) > 0 ? Number(seconds) : UNTOLD_SECONDS);
  return { value, until: began + Math.max(lasts - EARLY_MS, lasts / 2) };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** fetch says only that it failed; its cause says why. */
function reason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return cause?.message ?? message ?? String(error);
}
