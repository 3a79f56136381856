// Listens for syslog over TCP (RFC 6587) and TLS (RFC 5425).
import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, TLSSocket } from 'node:tls';
import { digest } from '../../pipeline/identity.ts';
import type { CollectorContext } from '../collector.ts';
import { clientName, isAllowed } from './allowed-client.ts';
import { Connection } from './connection.ts';
import type { Delivery } from './delivery.ts';
import { senderUri, takeAddress, type Listener } from './listening.ts';
import { seldom } from './seldom.ts';
import type { SyslogConfig, SyslogTls } from './syslog-config.ts';

const HANDSHAKE_MS = 30_000;
const KEEPALIVE_MS = 60_000;

/** `run` names this process's run: connections of two runs are different origins. Throws Fault `port_in_use`. */
export async function listenStream(
  config: SyslogConfig,
  delivery: Delivery,
  run: string,
  context: CollectorContext,
): Promise<Listener> {
  const { tls, host, port, maxConnections } = config;
  const { source } = context;
  const warn = seldom(context);
  const scheme = tls ? 'tls' : 'tcp';
  const connections = new Set<Connection>();
  let count = 0;

  const accept = (socket: Socket): void => {
    const uri = senderUri(scheme, socket.remoteAddress);
    const stranger = tls && strangerOn(socket, tls);
    if (stranger !== undefined) {
      warn({ sender: uri, client: stranger }, 'a syslog sender is not one of allowedClients');
      socket.destroy();
      return;
    }
    socket.setKeepAlive(true, KEEPALIVE_MS);
    count += 1;
    const identity = digest('syslog', source.id, config.listen, run, String(count));
    const connection = new Connection(socket, { ...config, delivery, place: { uri, identity } });
    connections.add(connection);
    connection.done
      .then((end) => {
        if (typeof end === 'object') warn({ sender: uri, cut: end.cut }, 'a syslog connection was cut');
      })
      // The bus has given up, which ends the whole source.
      .catch(() => undefined)
      .finally(() => connections.delete(connection));
  };

  const server = createServer(tls, accept, (error, sender) => {
    warn({ sender, reason: error.message }, 'a syslog sender could not sign in');
  });
  server.maxConnections = maxConnections;
  server.on('drop', (refused) => {
    const sender = senderUri(scheme, refused?.remoteAddress);
    warn({ sender, maxConnections }, 'a syslog connection was refused: maxConnections are open');
  });
  await takeAddress(config, source.id, async () => {
    server.listen({ host, port });
    await once(server, 'listening');
  });

  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      await Promise.all([...connections].map((connection) => connection.drain()));
      await closed;
    },
  };
}

/** `refused` is told of senders that are not let in. */
function createServer(
  tls: SyslogTls | undefined,
  accept: (socket: Socket) => void,
  refused: (error: Error, sender: string) => void,
): Server {
  // Half-open: what a sender sent before its end is read to its end.
  if (tls === undefined) return createTcpServer({ allowHalfOpen: true }, accept);
  const { cert, key, clientCa } = tls;
  const clients = clientCa === undefined ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: true };
  const server = createTlsServer(
    { cert, key, ...clients, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_MS, allowHalfOpen: true },
    accept,
  );
  return server.on('tlsClientError', (error, socket) => {
    refused(error, senderUri('tls', socket.remoteAddress));
  });
}

/** The name of a client that may not send. */
function strangerOn(socket: Socket, { allowedClients }: SyslogTls): string | undefined {
  if (allowedClients === undefined || !(socket instanceof TLSSocket)) return undefined;
  const certificate = socket.getPeerCertificate();
  return isAllowed(certificate, allowedClients) ? undefined : clientName(certificate);
}
