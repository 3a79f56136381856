// Answers health checks while the process waits for the servers it needs: alive, and not ready.
import { once } from 'node:events';
import type http from 'node:http';
import { listenOn } from './listen-on.ts';
import { type Tls, connectionsOf, createListener } from './listener.ts';

export interface WaitingOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: Tls | undefined;
}

const RETRY_SECONDS = '5';

/**
 * Listens until `close`, which gives the port free for the real server. Senders are told to come again (503 with Retry-After). A taken
 * port is Fault `port_in_use`.
 */
export async function startWaitingServer(
  options: WaitingOptions,
): Promise<{ readonly close: () => Promise<void> }> {
  const server = createListener(options.tls, answer);
  const connections = connectionsOf(server);
  await listenOn(options, async () => {
    server.listen(options.port, options.host);
    await once(server, 'listening');
  });
  return {
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      connections.end();
      await closed;
    },
  };
}

const answer: http.RequestListener = ({ url }, response) => {
  const alive = url === '/healthz';
  response.writeHead(alive ? 200 : 503, {
    'content-type': 'application/json',
    connection: 'close',
    ...(alive ? {} : { 'retry-after': RETRY_SECONDS }),
  });
  response.end(
    JSON.stringify({
      status: alive ? 'ok' : 'starting: waiting for a server that it needs; its log says which',
    }),
  );
};
