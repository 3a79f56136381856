// Makes the HTTP or HTTPS server that the process listens with, and bounds what slow or many senders can hold of it.
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** PEM texts. With `ca` a client must show a certificate that it signed. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
  readonly ca?: string | undefined;
}

/** A whole request, body included, must be here after so many ms; its headers sooner. */
const LIMITS = {
  requestTimeout: 60_000,
  headersTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
  // The page's address and that of a live tail hold the whole query: one as long as there may be, with its spaces and quotes escaped.
  maxHeaderSize: 64 * 1024,
};
const KEEP_ALIVE_MS = 72_000;
const MAX_CONNECTIONS = 2_000;
/** What is still asked so long after the server began to close is not answered: who waits for the process to end kills it later. */
const LAST_ANSWERS_MS = 10_000;

export function createListener(tls: Tls | undefined, handler: http.RequestListener): http.Server {
  const server = tls
    ? https.createServer(
        { ...LIMITS, ...tls, requestCert: tls.ca !== undefined, minVersion: 'TLSv1.2' },
        handler,
      )
    : http.createServer(LIMITS, handler);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

/**
 * The server's connections, which `end` ends while it closes: when nothing is asked any more, at last after `mostMs`; new ones at once.
 * Node waits for those on which nothing was ever asked, which browsers open to be ready, and for senders that stall, as long as they stay.
 */
export function connectionsOf(server: http.Server, mostMs = LAST_ANSWERS_MS): { readonly end: () => void } {
  const sockets = new Set<Socket>();
  let asked = 0;
  let ending = false;
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const endIfQuiet = (): void => {
    if (ending && asked === 0) endAll();
  };
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    endIfQuiet();
  });
  server.on('request', (_request, response) => {
    asked++;
    response.once('close', () => {
      asked--;
      endIfQuiet();
    });
  });
  return {
    end: () => {
      ending = true;
      endIfQuiet();
      setTimeout(endAll, mostMs).unref();
    },
  };
}

/** Listens on the loopback address too, for commands of this machine, which need not trust the certificate then. */
export async function listenLocally(
  handler: http.RequestListener,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createListener(undefined, handler);
  const connections = connectionsOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      connections.end();
      await closed;
    },
  };
}
