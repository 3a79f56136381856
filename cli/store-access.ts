// Reaches the configured store for a command: through the process that owns it, or by opening it when nobody does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventTail } from '../pipeline/event-tail.ts';
import type { EventReader, FoundEvent, RejectQuery, RejectStore } from '../pipeline/ports.ts';
import type { ReplayResult } from '../pipeline/replay.ts';
import { parseQuery } from '../search/parse-query.ts';
import { readLock } from '../sinks/duckdb/lock.ts';
import type { AccessAction, Noted } from '../web/api/access.ts';
import { checkSources } from './config/check-sources.ts';
import { createLogger } from './logger.ts';
import { settingsOrNight } from './night-settings.ts';
import { ownerApi, userName } from './owner-api.ts';
import { packageRoot } from './package-root.ts';
import { type Recording, recorded } from './recorded.ts';
import { openRuntime } from './runtime.ts';

/** How long a server that does not answer is tried again, in ms. */
const PATIENCE_MS = 30_000;

export interface RejectAccess {
  readonly list: RejectStore['list'];
  readonly replay: (query: RejectQuery, force: boolean) => Promise<ReplayResult>;
  /** What becomes of a replay shows later: its records travel over Kafka. */
  readonly later: boolean;
}

export interface EventAccess {
  readonly reader: EventReader;
  /** Events as they are stored from now on that a query (KQL) finds, until the signal. */
  readonly follow: (query: string, signal: AbortSignal) => AsyncIterable<FoundEvent>;
  /** What the command tells of itself for its record: fill it in as it becomes known. */
  readonly noted: Noted;
}

interface Opened {
  readonly reader: EventReader;
  readonly follow: EventAccess['follow'];
  readonly list: RejectStore['list'];
  readonly replay: RejectAccess['replay'];
  /** Keeps what was asked; a no-op where the owner has recorded it already. */
  readonly record: Recording;
  readonly later: boolean;
  /** Whether the owner records rejects itself. */
  readonly remote: boolean;
}

/**
 * Runs `use` with the events of the configured store, and records what was asked as an access event, whatever came of it. Throws Fault
 * `store_locked` when the owner has no API, and what `use` throws.
 */
export async function withEvents<T>(
  config: string,
  action: AccessAction,
  use: (events: EventAccess) => Promise<T>,
): Promise<T> {
  return withStore(config, true, async ({ reader, follow, record }) => {
    const noted: Noted = { object: { type: 'event' } };
    return recorded(action, noted, record, () => use({ reader, follow, noted }));
  });
}

/** Runs `use` with the rejects of the configured store. Throws Fault `store_locked` when the owner has no API. */
export async function withRejects<T>(config: string, use: (rejects: RejectAccess) => Promise<T>): Promise<T> {
  return withStore(config, false, ({ list, replay, later, record, remote }) => {
    if (remote) return use({ list, replay, later });
    return use({
      list: (query) => {
        const noted: Noted = { object: { type: 'reject' } };
        return recorded('rejects', noted, record, async () => {
          const found = await list(query);
          noted.returned = found.length;
          return found;
        });
      },
      replay: (query, force) => {
        const noted: Noted = { object: { type: 'reject' } };
        return recorded('replay', noted, record, async () => {
          const result = await replay(query, force);
          noted.count = result.replayed + result.skipped;
          noted.returned = result.replayed;
          return result;
        });
      },
      later,
    });
  });
}

async function withStore<T>(config: string, reads: boolean, use: (opened: Opened) => Promise<T>): Promise<T> {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { settings, document } = settingsOrNight(config);
  const sources = await checkSources(settings, document);
  const later = settings.kafka !== undefined;
  const owner = settings.elasticsearch ? undefined : await readLock(settings.duckdb.path);
  if (owner) {
    const { reader, follow, rejects, replay, record } = ownerApi(owner, settings.duckdb.path);
    return use({ reader, follow, list: rejects.list, replay, record, later, remote: true });
  }
  const log = createLogger('warn');
  const patience = new AbortController();
  const lose = (): NodeJS.Timeout =>
    setTimeout(() => {
      patience.abort();
    }, PATIENCE_MS).unref();
  let timer = lose();
  const runtime = await openRuntime({ settings, sources, log, version, signal: patience.signal });
  // What is read may take as long as it does.
  if (reads) clearTimeout(timer);
  try {
    return await use({
      reader: runtime.reader,
      follow: (query, until) => watched(runtime.tail, query, until),
      list: runtime.rejects.list,
      replay: runtime.replay,
      record: (access) => runtime.record(access, userName()),
      later,
      remote: false,
    });
  } finally {
    clearTimeout(timer);
    timer = lose();
    await runtime.close();
    clearTimeout(timer);
  }
}

const PAUSE_MS = 500;
const AT_ONCE = 200;

async function* watched(tail: EventTail, query: string, signal: AbortSignal): AsyncGenerator<FoundEvent> {
  const watch = await tail.watch(parseQuery(query, { now: Date.now() }));
  while (!signal.aborted) {
    const found = await watch.next(AT_ONCE);
    yield* found;
    if (found.length < AT_ONCE) await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
}
