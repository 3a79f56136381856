// The part that all local API servers share: they answer as a vendor's documentation says, and go wrong on command.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from '../services/free-port.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded, as a query string is: + is a space. */
  readonly query: URLSearchParams;
  /** Path and query as they came. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ApiAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * What goes wrong with one answer: another one instead; cut in the middle of its body; or held there until the server is closed or the
 * client is gone.
 */
export type Disturbance = ApiAnswer | 'cut' | 'hold';

export interface Api {
  /** Without a slash at its end. */
  readonly url: string;
  /** All requests so far, the status that was answered (0 for what was cut or is held), and when (ms since 1970 UTC). */
  readonly seen: readonly { readonly request: ApiRequest; readonly status: number; readonly at: number }[];
  /** From now on each request is shown to `choose`, which may disturb its answer. It counts the requests shown to it from 1. */
  readonly disturb: (choose: (request: ApiRequest, number: number) => Disturbance | undefined) => void;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of the loopback address. */
export async function startApi(
  answer: (request: ApiRequest, url: string) => ApiAnswer | Promise<ApiAnswer>,
): Promise<Api> {
  const seen: { request: ApiRequest; status: number; at: number }[] = [];
  let choose: Parameters<Api['disturb']>[0] = () => undefined;
  let number = 0;
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;

  const serve = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await read(message);
    const disturbance = choose(request, ++number);
    const intact = disturbance === undefined || disturbance === 'cut' || disturbance === 'hold';
    const { status, headers, body } = intact ? await answer(request, url) : disturbance;
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    response.writeHead(status, { 'content-length': String(bytes.length), ...headers });
    if (disturbance === 'cut' || disturbance === 'hold') {
      seen.push({ request, status: 0, at: Date.now() });
      response.write(bytes.subarray(0, bytes.length >> 1));
      if (disturbance === 'cut') setImmediate(() => response.destroy());
      return;
    }
    seen.push({ request, status, at: Date.now() });
    response.end(bytes);
  };
  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      response.writeHead(599).end(String(error));
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url,
    seen,
    disturb: (next) => {
      choose = next;
      number = 0;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function read(message: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const target = message.url ?? '/';
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  return {
    method: message.method ?? '',
    path: pathname,
    query: searchParams,
    target,
    headers: Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString(),
  };
}

/** A JSON answer. */
export function json(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  };
}

/** The token of `Authorization: Bearer`, whatever its case. */
export function bearer({ headers }: ApiRequest): string | undefined {
  return /^(?:bearer|token) (\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
}
