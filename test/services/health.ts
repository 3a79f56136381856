// Asks an Elasticsearch whether it is ready: its health, as this distribution has no root page.
import { request as plain } from 'node:http';
import { request as secured } from 'node:https';
import type { EsUser } from './elasticsearch-users.ts';

export interface Ask {
  readonly user?: EsUser;
  /** Whoever signed the server's certificate, and however old it is: only to see whether it has started. */
  readonly anyCertificate?: boolean;
}

/** True when it answers and all its main shards are there. Never rejects. */
export function isHealthy(url: string, { user, anyCertificate = false }: Ask = {}): Promise<boolean> {
  const request = url.startsWith('https:') ? secured : plain;
  return new Promise((resolve) => {
    const asked = request(
      `${url}/_cluster/health?wait_for_status=yellow&timeout=1s`,
      {
        agent: false,
        timeout: 3000,
        rejectUnauthorized: !anyCertificate,
        ...(user && { auth: `${user.username}:${user.password}` }),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode === 200);
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', () => {
      resolve(false);
    });
    asked.end();
  });
}
