// The API of the process that owns the store, as other commands of this machine use it: the same ports, over HTTP.
import { userInfo } from 'node:os';
import { Fault, type FaultCode } from '../pipeline/errors.ts';
import type { EventReader, FoundEvent, RejectStore, SearchResult } from '../pipeline/ports.ts';
import type { ReplayResult } from '../pipeline/replay.ts';
import type { RejectQuery } from '../pipeline/ports.ts';
import type { CommandAccess } from '../web/api/command-record.ts';
import type { LockOwner } from '../sinks/duckdb/lock.ts';
import { physicalLines } from './lines.ts';

/** A process that runs says so at once; one that was stopped (Ctrl-Z, a paused container) keeps its port and says nothing. */
const ALIVE_MS = 10_000;

export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

export interface OwnerApi {
  readonly reader: EventReader;
  readonly rejects: Pick<RejectStore, 'list'>;
  readonly replay: (query: RejectQuery, force: boolean) => Promise<ReplayResult>;
  /** Events as they are stored, until the signal. */
  readonly follow: (query: string, signal: AbortSignal) => AsyncIterable<FoundEvent>;
  readonly record: (access: CommandAccess) => Promise<void>;
  /** Any other route; throws Fault for an answer that is none. */
  readonly ask: (path: string, asked?: Asked) => Promise<Response>;
}

/** Throws Fault `store_locked` when the owner serves no API. */
export function ownerApi({ pid, url, token }: LockOwner, database: string): OwnerApi {
  if (url === undefined || token === undefined)
    throw new Fault(
      'store_locked',
      `process ${String(pid)} is using ${database} and serves no API; try again when it is done`,
    );
  const headers = { authorization: `Bearer ${token}`, 'x-accesstrail-user': userName() };

  const isAlive = async (): Promise<void> => {
    await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ALIVE_MS) }).catch((error: unknown) => {
      // Who refuses the connection is told of below, and so is one that ends before it is asked.
      if ((error as Error).name !== 'TimeoutError') return;
      throw new Fault(
        'store_unavailable',
        `process ${String(pid)} owns ${database} and has not answered for ${String(ALIVE_MS / 1000)} seconds: ` +
          'if it was stopped (Ctrl-Z, a paused container), let it go on or end it',
      );
    });
  };
  let alive: Promise<void> | undefined;

  const ask = async (path: string, init: Asked = {}): Promise<Response> => {
    await (alive ??= isAlive());
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers } }).catch(
      (error: unknown) => {
        if (init.signal?.aborted) throw new Fault('stopping', 'stopped', error);
        throw new Fault(
          'store_unavailable',
          `${url} does not answer: the process that owns the store is gone`,
          error,
        );
      },
    );
    if (response.ok) return response;
    throw await faultOf(response, url);
  };
  const send = (path: string, body: unknown): Promise<Response> =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  // Both ends are of this version: the answers are what the ports give.
  const post = async <T>(path: string, body: unknown): Promise<T> =>
    (await (await send(path, body)).json()) as T;

  return {
    ask,
    reader: {
      events: async function* (query) {
        const { body } = await send('/api/reader/events', { query });
        if (body) for await (const { bytes } of physicalLines(chunksOf(body))) yield bytes.toString();
      },
      count: async (query) => (await post<{ count: number }>('/api/reader/count', { query })).count,
      search: (request) => post<SearchResult>('/api/reader/search', request),
      event: async (id) => (await post<{ json?: string }>('/api/reader/event', { id })).json,
    },
    rejects: { list: (query) => post('/api/rejects/list', { ...query, input: true }) },
    replay: (query, force) => post('/api/rejects/replay', { query, force }),
    follow: async function* (query, signal) {
      const { body } = await ask(`/api/tail?query=${encodeURIComponent(query)}`, { signal });
      if (!body) return;
      for await (const { bytes } of physicalLines(chunksOf(body))) {
        const line = bytes.toString();
        if (!line.startsWith('data: ')) continue;
        const { id, event } = JSON.parse(line.slice(6)) as { id?: string; event?: unknown };
        if (id === undefined)
          throw new Fault('store_unavailable', `${url} stopped telling: ${line.slice(6)}`);
        yield { id, json: JSON.stringify(event) };
      }
    },
    record: async (access) => {
      await send('/api/reader/record', access);
    },
  };
}

/** The name under which a command is recorded. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user may have no name.
    return `uid-${String(process.getuid?.() ?? 'unknown')}`;
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body) yield Buffer.from(chunk);
  } catch (error) {
    if ((error as Error).name === 'AbortError') return;
    throw new Fault('store_unavailable', 'the process that owns the store broke off its answer', error);
  }
}

const CODES: Readonly<Record<string, FaultCode>> = {
  bad_query: 'usage',
  bad_request: 'usage',
  not_found: 'usage',
  conflict: 'usage',
  too_large: 'usage',
};

async function faultOf(response: Response, url: string): Promise<Fault> {
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string } };
    return new Fault(CODES[error.code] ?? 'store_unavailable', error.message);
  } catch {
    return new Fault(
      'store_unavailable',
      `${url} answered ${String(response.status)}: ${text.slice(0, 500)}`,
    );
  }
}
