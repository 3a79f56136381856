// Plain HTTP requests to an Elasticsearch, and whether it is ready: by its health, as this distribution has no root page.
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secured } from 'node:https';
import type { EsUser } from './elasticsearch-users.ts';

export interface Ask {
  /** Default: POST with `json`, else GET. */
  readonly method?: string;
  /** Sent as the body. */
  readonly json?: unknown;
  readonly user?: EsUser;
  /** As the server encoded it. */
  readonly apiKey?: string;
  /** PEM text of the authority to trust. */
  readonly ca?: string;
  /** Whoever signed the server's certificate, and however old it is: only to see whether it has started. */
  readonly anyCertificate?: boolean;
  readonly timeoutMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Resolves with any answer. Rejects when there is none in time, or the server is not trusted. */
export async function ask(url: string, options: Ask = {}): Promise<Answer> {
  const {
    json,
    method = json === undefined ? 'GET' : 'POST',
    user,
    apiKey,
    ca,
    timeoutMs = 30_000,
  } = options;
  const content = json === undefined ? undefined : JSON.stringify(json);
  const request = url.startsWith('https:') ? secured : plain;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asked = request(
      url,
      {
        method,
        agent: false,
        timeout: timeoutMs,
        rejectUnauthorized: options.anyCertificate !== true,
        ...(ca !== undefined && { ca }),
        ...(user && { auth: `${user.username}:${user.password}` }),
        headers: {
          // Stated, as a DELETE would send it without.
          ...(content !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(content),
          }),
          ...(apiKey !== undefined && { authorization: `ApiKey ${apiKey}` }),
        },
      },
      resolve,
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', reject);
    asked.end(content);
  });
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  return { status: response.statusCode ?? 0, body };
}

/** True when it answers and all its main shards are there. Never rejects. */
export async function isHealthy(url: string, options: Ask = {}): Promise<boolean> {
  try {
    const health = `${url}/_cluster/health?wait_for_status=yellow&timeout=1s`;
    return (await ask(health, { timeoutMs: 3000, ...options })).status === 200;
  } catch {
    return false;
  }
}
