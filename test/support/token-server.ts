// A token endpoint as RFC 6749 (section 4.4) has it, for one client; its tokens are unsigned, as a test broker takes them.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../services/free-port.ts';

export interface TokenServer {
  readonly url: string;
  /** How tokens are given now: what they last (in s), or the status and error that is answered instead. */
  answer: { readonly seconds: number } | { readonly status: number; readonly error?: string };
  /** Bodies of the requests so far. */
  readonly asked: readonly URLSearchParams[];
  readonly close: () => Promise<void>;
}

/** Starts it; tokens are for `subject`. */
export async function startTokenServer(subject: string, secret: string): Promise<TokenServer> {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const body = new URLSearchParams(text);
      asked.push(body);
      const say = (status: number, answer: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      };
      if (body.get('client_secret') !== secret || body.get('grant_type') !== 'client_credentials')
        say(401, { error: 'invalid_client' });
      else if ('status' in kept.answer) say(kept.answer.status, { error: kept.answer.error });
      else
        say(200, {
          access_token: unsigned(subject, kept.answer.seconds),
          expires_in: kept.answer.seconds,
          token_type: 'Bearer',
        });
    });
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const kept: TokenServer = {
    url: `http://127.0.0.1:${String(port)}/token`,
    answer: { seconds: 3600 },
    asked,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return kept;
}

/** A JWT with no signature (RFC 7519, section 6). */
export function unsigned(subject: string, seconds: number): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ sub: subject, iat: now, exp: now + seconds })}.`;
}
