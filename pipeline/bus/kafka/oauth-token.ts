// Tokens for SASL OAUTHBEARER: from a token endpoint by client credentials, or from a file that something else keeps fresh.
import { readFile } from 'node:fs/promises';
import { type ClientCredentials, issuedToken, tokenForm } from '../../client-credentials.ts';
import { Fault } from '../../errors.ts';

/** A token is asked for anew so long before it ends, in ms; a shorter one after half of its time. */
const EARLY_MS = 60_000;
const REQUEST_MS = 10_000;

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

async function fetchToken(credentials: ClientCredentials): Promise<Token> {
  const { tokenUrl } = credentials;
  const began = performance.now();
  let response: Response;
  let text: string;
  try {
    response = await fetch(tokenUrl, {
      method: 'POST',
      body: tokenForm(credentials),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    text = await response.text();
  } catch (error) {
    throw new Fault(
      'bus_unavailable',
      `the token endpoint ${tokenUrl} does not answer: ${reason(error)}`,
      error,
    );
  }
  const { token, seconds } = issuedToken(credentials, response.status, text, 'bus_unavailable');
  const lasts = 1000 * seconds;
  return { value: token, until: began + Math.max(lasts - EARLY_MS, lasts / 2) };
}

/** fetch says only that it failed; its cause says why. */
function reason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string } };
  return cause?.message ?? message ?? String(error);
}
