// The HTTP face of a running process: page, health, metrics, and the API by which other commands reach the store it owns.
import { readFileSync } from 'node:fs';
import { timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { Fault } from '../pipeline/errors.ts';
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import type { RejectQuery, RejectStore } from '../pipeline/ports.ts';
import type { ReplayResult } from '../pipeline/replay.ts';
import type { Receivers } from '../pipeline/receivers.ts';
import { createListener, listenLocally, type Tls } from './listener.ts';
import { type PageData, renderPage } from './page.ts';
import { receiverRoutes } from './receiver-routes.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Undefined: plain HTTP. */
  readonly tls?: Tls | undefined;
  /** Bearer token of the API; other commands find it in the lock file. */
  readonly token: string;
  readonly metrics: Registry;
  /** Undefined where the process has no store: no API then. */
  readonly rejects: RejectStore | undefined;
  readonly replay: (query: RejectQuery, force: boolean) => Promise<ReplayResult>;
  /** What is known of the completeness of the sources that this process collects. */
  readonly statuses: () => readonly SourceStatus[];
  /** Where others may send records to; undefined where the process collects nothing. */
  readonly receivers: Receivers | undefined;
  /** Undefined: health and metrics only. */
  readonly page: (() => Promise<PageData>) | undefined;
  /** Why the process cannot work just now, or undefined when it can. */
  readonly unready: () => string | undefined;
}

export interface Server {
  readonly url: string;
  /** Where other commands of this machine reach the API. */
  readonly localUrl: string;
  readonly close: () => Promise<void>;
}

/** Starts listening. A taken port is Fault `port_in_use`. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const app = fastify({
    bodyLimit: 64 * 1024,
    serverFactory: (handler) => createListener(options.tls, handler),
  });
  secure(app);
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = options.unready();
    return reply
      .code(reason === undefined ? 200 : 503)
      .send(reason === undefined ? { status: 'ready' } : { status: reason });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(options.metrics.contentType).send(await options.metrics.metrics()),
  );
  if (options.page) pageRoutes(app, options.page);
  apiRoutes(app, options);
  if (options.receivers) receiverRoutes(app, options.receivers);

  try {
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') throw error;
    const address = `${options.host}:${String(options.port)}`;
    const what = code === 'EADDRINUSE' ? 'another program is listening there' : `it cannot be used (${code})`;
    throw new Fault(
      'port_in_use',
      `cannot listen on ${address}: ${what}; choose another with listen.port or --port`,
      error,
    );
  }
  // Listening on TCP, so the address is never a pipe's name.
  const { address, family, port } = app.server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  const url = `${options.tls ? 'https' : 'http'}://${host}:${String(port)}`;
  if (options.tls === undefined) return { url, localUrl: url, close: () => app.close() };
  const local = await listenLocally((request, response) => {
    app.routing(request, response);
  });
  return {
    url,
    localUrl: local.url,
    close: async () => {
      await Promise.all([app.close(), local.close()]);
    },
  };
}

function secure(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy':
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
}

function pageRoutes(app: FastifyInstance, page: () => Promise<PageData>): void {
  app.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderPage(await page())),
  );
  const style = readFileSync(join(import.meta.dirname, 'page/style.css'));
  app.get('/style.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style));
}

function apiRoutes(app: FastifyInstance, { token, statuses, rejects, replay }: ServerOptions): void {
  app.register((api, _options, done) => {
    api.addHook('onRequest', async (request, reply) => {
      if (!isToken(request.headers.authorization, token))
        await reply.code(401).send({ error: 'a valid token is needed' });
    });
    api.get('/api/sources/status', () => statuses());
    if (rejects) rejectRoutes(api, rejects, replay);
    done();
  });
}

function rejectRoutes(api: FastifyInstance, rejects: RejectStore, replay: ServerOptions['replay']): void {
  api.post<{ Body: RejectQuery }>('/api/rejects/list', ({ body }) => rejects.list(body));
  api.get('/api/rejects/counts', () => rejects.counts());
  api.post<{ Body: { query: RejectQuery; force: boolean } }>('/api/rejects/replay', ({ body }) =>
    replay(body.query, body.force),
  );
}

function isToken(header: string | undefined, token: string): boolean {
  const expected = Buffer.from(`Bearer ${token}`);
  const given = Buffer.from(header ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
