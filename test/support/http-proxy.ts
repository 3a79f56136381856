// An HTTP proxy before a real server that lets a test answer some requests itself.
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  createServer,
  request,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * What the proxy answers itself; `drop` closes the connection after the server has answered, `hold` never answers. `pass`: the server's
 * answer up to so many bytes of its body, then the connection is closed, or held without a word more.
 */
export type Reply =
  | { readonly status: number; readonly body?: object | string }
  | { readonly pass: number; readonly then: 'cut' | 'hold' }
  | 'drop'
  | 'hold';

export interface HttpProxy {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** Decides on each request; undefined lets it through. Can be set anew at any time. */
  decide: (request: Seen) => Reply | undefined;
  readonly close: () => Promise<void>;
}

/** Starts one on a free port before the server at `target`. */
export async function startHttpProxy(target: string): Promise<HttpProxy> {
  const seen: Seen[] = [];
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      const { method = '', url: path = '', headers } = incoming;
      const each = { method, path, headers, body };
      seen.push(each);
      const reply = proxy.decide(each);
      if (reply === 'hold') return;
      if (typeof reply === 'object' && 'status' in reply) answer(outgoing, reply);
      else forward(target, incoming, body, outgoing, reply);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const proxy: HttpProxy = {
    url: `http://127.0.0.1:${String(port)}`,
    seen,
    decide: () => undefined,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function answer(outgoing: ServerResponse, { status, body = {} }: Extract<Reply, { status: number }>): void {
  const isText = typeof body === 'string';
  outgoing.writeHead(status, {
    'content-type': isText ? 'application/xml' : 'application/json',
    'x-elastic-product': 'Elasticsearch',
  });
  outgoing.end(isText ? body : JSON.stringify(body));
}

function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  reply: Exclude<Reply, 'hold' | { status: number }> | undefined,
): void {
  const onward = request(new URL(url ?? '/', target), { method, headers }, (incoming) => {
    if (reply === 'drop') {
      incoming.resume().on('end', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(incoming.statusCode ?? 502, incoming.headers);
    if (reply === undefined) incoming.pipe(outgoing);
    else passPart(incoming, outgoing, reply);
  });
  onward.on('error', () => outgoing.destroy());
  onward.end(body);
}

function passPart(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { pass, then }: Extract<Reply, { pass: number }>,
): void {
  let left = pass;
  incoming.on('data', (chunk: Buffer) => {
    if (left <= 0) return;
    outgoing.write(chunk.subarray(0, left), () => {
      if (left <= 0 && then === 'cut') outgoing.destroy();
    });
    left -= chunk.length;
  });
  incoming.on('end', () => {
    if (left > 0) outgoing.end();
  });
}
