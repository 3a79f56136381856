// A TCP proxy before a server: lets through, holds still without closing, or closes; for silent servers and broken networks.
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { freePort } from '../services/free-port.ts';

export interface TcpProxy {
  readonly port: number;
  /** Forwards, also what was held back meanwhile. So it begins. */
  readonly pass: () => void;
  /** Forwards nothing more in either direction and closes nothing; new connections are accepted and hear nothing. */
  readonly stall: () => void;
  /** Closes all connections, and each new one at once, until `pass`. */
  readonly cut: () => void;
  /** Connections open to the proxy now. */
  readonly connections: () => number;
  /** Closes everything, and the port. */
  readonly close: () => Promise<void>;
}

type Mode = 'pass' | 'stall' | 'cut';

interface Link {
  readonly client: Socket;
  /** Absent as long as nothing was let through. */
  server?: Socket;
}

/** Listens on a free port of the loopback address and forwards to `targetPort` there. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const links = new Set<Link>();
  let mode: Mode = 'pass';

  const end = (link: Link): void => {
    links.delete(link);
    link.client.destroy();
    link.server?.destroy();
  };
  const flow = (link: Link): void => {
    if (!link.server) {
      const server = connect({ host: '127.0.0.1', port: targetPort, allowHalfOpen: true });
      link.server = server;
      forward(server, link.client, link);
      forward(link.client, server, link);
    }
    link.client.resume();
    link.server.resume();
  };
  /** Held back, a socket is not read: what was sent waits in the system's buffers, and its end is not seen. */
  const forward = (from: Socket, to: Socket, link: Link): void => {
    from.on('data', (chunk) => {
      if (to.write(chunk)) return;
      from.pause();
      to.once('drain', () => {
        if (mode === 'pass') from.resume();
      });
    });
    from.on('end', () => to.end());
    from.on('close', (failed) => {
      // After an error, neither side is told more; else what is written still goes out.
      if (failed || to.destroyed) end(link);
      else to.end();
    });
    from.on('error', () => undefined);
  };

  const listener = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    const link: Link = { client };
    links.add(link);
    client.on('error', () => {
      end(link);
    });
    client.on('close', () => {
      if (!link.server) end(link);
    });
    if (mode === 'pass') flow(link);
    if (mode === 'cut') end(link);
  });
  listener.listen(await freePort(), '127.0.0.1');
  await once(listener, 'listening');

  return {
    port: (listener.address() as AddressInfo).port,
    pass: () => {
      mode = 'pass';
      links.forEach(flow);
    },
    stall: () => {
      mode = 'stall';
      for (const { client, server } of links) {
        client.pause();
        server?.pause();
      }
    },
    cut: () => {
      mode = 'cut';
      links.forEach(end);
    },
    connections: () => links.size,
    close: async () => {
      links.forEach(end);
      const closed = once(listener, 'close');
      listener.close();
      await closed;
    },
  };
}
