// Asks the HTTP API as its users do, for tests.
import { hash } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of it; undefined for other answers. */
  readonly body: unknown;
}

export type Ask = (
  method: string,
  path: string,
  options?: {
    readonly body?: unknown;
    readonly token?: string | undefined;
    readonly headers?: Record<string, string>;
  },
) => Promise<Answer>;

/** Asks the server at a URL; a body that is a text goes out as it is. */
export function askAt(url: string): Ask {
  return async (method, path, { body, token, headers = {} } = {}) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
}

/** The code of an error. */
export function codeOf({ body }: Answer): string | undefined {
  return (body as { error?: { code?: string } } | undefined)?.error?.code;
}

/** An entry of api.tokens and its token. */
export function tokenOf(name: string, role: string, more: object = {}): { token: string; entry: object } {
  const token = `at_test_${name}`;
  return { token, entry: { name, role, sha256: hash('sha256', token), ...more } };
}
