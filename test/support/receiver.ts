// The built program as a receiver, and senders of it: signatures as vendors document them.
import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Socket, connect } from 'node:net';
import { join } from 'node:path';
import { digest } from '../../pipeline/identity.ts';
import { urlOf } from './deployment.ts';
import { type Ended, type Running, launch } from './program.ts';
import { readStore, type Stored } from './store.ts';
import { until } from './until.ts';

export interface Receiving {
  readonly running: Running;
  readonly url: string;
  readonly post: (path: string, body: string | Buffer, headers?: Record<string, string>) => Promise<Answer>;
  /** How many requests to a source ended so. */
  readonly requests: (source: string, outcome: string) => Promise<number>;
  readonly stop: () => Promise<Ended>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Deployed {
  readonly config: string;
  readonly start: () => Promise<Receiving>;
  /** What is in the store that no process owns. */
  readonly stored: () => Promise<Stored>;
}

/** A configuration with an embedded store in a folder; `sources` in YAML. */
export function receiverDeployment(
  folder: string,
  name: string,
  sources: string,
  database?: string,
): Deployed {
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const config = join(dir, 'accesstrail.yaml');
  const path = database ?? join(dir, 'store.duckdb');
  writeFileSync(
    config,
    `store: { duckdb: { path: ${path} } }\nblobs: { dir: ${join(dir, 'blobs')} }\nlisten: { port: 0 }\nsources:\n${sources}`,
  );
  return {
    config,
    start: async () => {
      const receiver = await receiving(launch(['run', '-c', config]));
      await until('the receivers to be open', async () => {
        return (await fetch(`${receiver.url}/readyz`)).status === 200;
      });
      return receiver;
    },
    stored: () => readStore(path),
  };
}

/** A process that has said, or will say, where it listens. */
export async function receiving(running: Running): Promise<Receiving> {
  const url = await urlOf(running);
  return {
    running,
    url,
    post: (path, body, headers = {}) => post(`${url}${path}`, body, headers),
    requests: async (source, outcome) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const line = `accesstrail_receiver_requests_total{source="${source}",outcome="${outcome}"} `;
      return Number(
        text
          .split('\n')
          .find((each) => each.startsWith(line))
          ?.slice(line.length),
      );
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      return running.ended;
    },
  };
}

export async function post(
  url: string,
  body: string | Buffer,
  headers: Record<string, string>,
): Promise<Answer> {
  const answer = await fetch(url, {
    method: 'POST',
    body: Buffer.from(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() };
}

/** A request over a bare connection that sends only the beginning of its body. */
export function beginRequest(
  url: string,
  path: string,
  headers: string[],
  body: string,
  sent: number,
): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const head = [
    `POST ${path} HTTP/1.1`,
    `host: ${hostname}`,
    'connection: close',
    `content-length: ${String(Buffer.byteLength(body))}`,
    ...headers,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, sent)}`);
  return socket;
}

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

export function hmacOf(secret: string | Buffer, text: string, encoding: 'hex' | 'base64' = 'hex'): string {
  return createHmac('sha256', secret).update(text).digest(encoding);
}

/** The `_id` of a CloudTrail record. */
export const trailId = (eventId: string): string => digest('aws.cloudtrail', eventId);
