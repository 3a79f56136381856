// An HTTP proxy before a real server that lets a test answer some requests itself.
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

/** What the proxy answers itself; `drop` closes the connection after the server has answered, `hold` never answers. */
export type Reply = { readonly status: number; readonly body?: object } | 'drop' | 'hold';

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
      const each = { method: incoming.method ?? '', path: incoming.url ?? '', body };
      seen.push(each);
      const reply = proxy.decide(each);
      if (reply === 'hold') return;
      if (typeof reply === 'object') answer(outgoing, reply);
      else forward(target, incoming, body, outgoing, reply === 'drop');
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

function answer(outgoing: ServerResponse, reply: Exclude<Reply, string>): void {
  outgoing.writeHead(reply.status, {
    'content-type': 'application/json',
    'x-elastic-product': 'Elasticsearch',
  });
  outgoing.end(JSON.stringify(reply.body ?? {}));
}

function forward(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  drop: boolean,
): void {
  const onward = request(new URL(url ?? '/', target), { method, headers }, (incoming) => {
    if (drop) {
      incoming.resume().on('end', () => outgoing.destroy());
      return;
    }
    outgoing.writeHead(incoming.statusCode ?? 502, incoming.headers);
    incoming.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  onward.end(body);
}
