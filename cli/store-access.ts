// Reaches the rejects of a store: through the process that owns it, or by opening it when nobody does.
import type { RejectQuery, RejectStore } from '../pipeline/ports.ts';
import type { ReplayResult } from '../pipeline/replay.ts';
import { Fault } from '../pipeline/errors.ts';
import { readLock } from '../sinks/duckdb/lock.ts';
import { checkSources } from './config/check-sources.ts';
import { readSettings } from './config/settings.ts';
import { createLogger } from './logger.ts';
import { openRuntime } from './runtime.ts';

/** How long a server that does not answer is tried again, in ms. */
const PATIENCE_MS = 30_000;

export interface RejectAccess {
  readonly list: RejectStore['list'];
  readonly replay: (query: RejectQuery, force: boolean) => Promise<ReplayResult>;
  /** What becomes of a replay shows later: its records travel over Kafka. */
  readonly later: boolean;
}

/** Runs `use` with the rejects of the configured store. Throws Fault `store_locked` when the owner has no API. */
export async function withRejects<T>(config: string, use: (rejects: RejectAccess) => Promise<T>): Promise<T> {
  const { settings, document } = readSettings(config, process.env);
  const sources = await checkSources(settings, document);
  const later = settings.kafka !== undefined;
  const owner = settings.elasticsearch ? undefined : await readLock(settings.duckdb.path);
  if (owner) {
    if (owner.url === undefined || owner.token === undefined)
      throw new Fault(
        'store_locked',
        `process ${String(owner.pid)} is using ${settings.duckdb.path} and serves no API; try again when it is done`,
      );
    return use({ ...remoteRejects(owner.url, owner.token), later });
  }
  const log = createLogger('warn');
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const runtime = await openRuntime({ settings, sources, log, version: '', signal });
  try {
    return await use({ list: runtime.rejects.list, replay: runtime.replay, later });
  } finally {
    await runtime.close();
  }
}

function remoteRejects(url: string, token: string): Omit<RejectAccess, 'later'> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Fault(
        'store_unavailable',
        `${url} answered ${String(response.status)}: ${await response.text()}`,
      );
    return response.json();
  };
  // Both ends are of this version: the answers are what the ports give.
  return {
    list: (query) => post('/api/rejects/list', query) as ReturnType<RejectStore['list']>,
    replay: (query, force) => post('/api/rejects/replay', { query, force }) as Promise<ReplayResult>,
  };
}
