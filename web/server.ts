// The HTTP face of a running process: page and API, health, metrics, and what is received by HTTP.
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Receivers } from '../pipeline/receivers.ts';
import { ApiError, sendError, toApiError } from './api/api-error.ts';
import { type ApiParts, registerApi } from './api/api.ts';
import { listenOn } from './listen-on.ts';
import { connectionsOf, createListener, listenLocally, type Tls } from './listener.ts';
import { receiverRoutes } from './receiver-routes.ts';
import { staticPage } from './static-page.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Undefined: plain HTTP. */
  readonly tls?: Tls | undefined;
  readonly metrics: Registry;
  readonly api: ApiParts;
  /** Where others may send records to; undefined where the process collects nothing. */
  readonly receivers: Receivers | undefined;
  /** Why the process cannot work just now, or undefined when it can. */
  readonly unready: () => string | undefined;
}

export interface Server {
  readonly url: string;
  /** Where other commands of this machine reach the API. */
  readonly localUrl: string;
  readonly close: () => Promise<void>;
}

/** Longest body of a request, but of those that say otherwise. */
const BODY_BYTES = 64 * 1024;

/** Starts listening. A taken port is Fault `port_in_use`. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { api, tls } = options;
  const { trustedProxies } = api.settings;
  const app = fastify({
    bodyLimit: BODY_BYTES,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => {
      void sendError(reply, request, toApiError(error));
    },
    serverFactory: (handler) => createListener(tls, handler),
  });
  const connections = connectionsOf(app.server);
  app.addHook('preClose', (done) => {
    connections.end();
    done();
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
  app.setNotFoundHandler((request, reply) =>
    sendError(reply, request, new ApiError('not_found', 'there is nothing at this address')),
  );
  if (api.serves) staticPage(app, join(import.meta.dirname, 'page'));
  await registerApi(app, api);
  if (options.receivers) receiverRoutes(app, options.receivers);

  await listenOn(options, () => app.listen({ host: options.host, port: options.port }));
  // Listening on TCP, so the address is never a pipe's name.
  const { address, family, port } = app.server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  const url = `${tls ? 'https' : 'http'}://${host}:${String(port)}`;
  if (tls === undefined) return { url, localUrl: url, close: () => app.close() };
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

/** Nothing is fetched from elsewhere, nothing within a page runs or is styled but what came as a file of ours. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function secure(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': request.id,
    });
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
