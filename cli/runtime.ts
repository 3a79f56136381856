// Composes a running process: store, bus, collectors, meter, server. The one place that knows all the parts.
import { randomBytes } from 'node:crypto';
import type { Collected, CollectorContext } from '../ingest/collector.ts';
import { collectFiles } from '../ingest/files/collect-files.ts';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { embeddedBus } from '../pipeline/embedded.ts';
import { type Meter, createMeter } from '../pipeline/meter.ts';
import { createMetrics } from '../pipeline/metrics.ts';
import type { Bus } from '../pipeline/ports.ts';
import { replay } from '../pipeline/replay.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import { normalizeStage } from '../pipeline/stages/normalize.ts';
import { directoryBlobs } from '../sinks/blobs/directory.ts';
import { type DuckdbStore, openDuckdb } from '../sinks/duckdb/open-duckdb.ts';
import { acquireLock } from '../sinks/duckdb/lock.ts';
import type { PageData } from '../web/page.ts';
import { startServer } from '../web/server.ts';
import type { Settings } from './config/settings.ts';
import type { Logger } from './logger.ts';

export interface Runtime {
  readonly meter: Meter;
  readonly duckdb: DuckdbStore;
  readonly bus: Bus;
  /** Collects from all sources at once; false when an input was not read to its end. */
  readonly collect: (untilIdle: boolean) => Promise<boolean>;
  /** Serves page, API, metrics and health, and tells other commands where; gives the URL. */
  readonly serve: (listen: Settings['listen'], page: () => Promise<PageData>) => Promise<string>;
  /** Releases everything, in order; safe to call once, whatever was started. */
  readonly close: () => Promise<void>;
}

export interface RuntimeOptions {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, PreparedSource>;
  readonly log: Logger;
  readonly version: string;
  /** Aborted when the process is to stop. */
  readonly signal: AbortSignal;
}

/** Takes the store's lock and opens it. Throws Fault `store_locked`, `store_version` or `store_broken`. */
export async function openRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { settings, sources, log, signal } = options;
  const lock = await acquireLock(settings.duckdb.path);
  let duckdb: DuckdbStore;
  try {
    duckdb = await openDuckdb(settings.duckdb);
  } catch (error) {
    await lock.release();
    throw error;
  }
  const meter = createMeter();
  for (const { id, source } of settings.sources) meter.of(id, source);
  const blobs = directoryBlobs(settings.blobs);
  const bus = embeddedBus({
    normalize: normalizeStage({ sources, blobs, notBefore: settings.notBefore, now: Date.now }),
    store: duckdb.store,
    meter,
    now: Date.now,
    signal,
    onRetry: (fault, pauseMs) => {
      log.warn({ code: fault.code, pauseMs }, `${fault.message}; trying again in ${String(pauseMs)} ms`);
    },
  });
  let stopServer: (() => Promise<void>) | undefined;

  return {
    meter,
    duckdb,
    bus,
    collect: (untilIdle) => collectAll(options, { bus, blobs, meter, duckdb, untilIdle }),
    serve: async (listen, page) => {
      const token = randomBytes(24).toString('hex');
      const server = await startServer({
        ...listen,
        token,
        metrics: createMetrics(meter, options.version, Date.now),
        rejects: duckdb.rejects,
        replay: (query, force) => replay(bus, duckdb.rejects, query, force),
        page,
        unready: () => (signal.aborted ? 'draining' : undefined),
      });
      stopServer = server.close;
      await lock.publish({ url: server.url, token });
      return server.url;
    },
    close: async () => {
      await stopServer?.();
      await duckdb.close();
      await lock.release();
    },
  };
}

interface CollectParts {
  readonly bus: Bus;
  readonly blobs: CollectorContext['blobs'];
  readonly meter: Meter;
  readonly duckdb: DuckdbStore;
  readonly untilIdle: boolean;
}

async function collectAll(
  { settings, sources, log, signal }: RuntimeOptions,
  { bus, blobs, meter, duckdb, untilIdle }: CollectParts,
): Promise<boolean> {
  const collecting = settings.sources.map(({ id, form, files }): Promise<Collected> => {
    const source = sources.get(id);
    if (!source) throw new Error(`source ${id} was not prepared`);
    const mask = createMasker({ ...maskingKey(settings), secrets: source.normalizer.secrets });
    return collectFiles(
      { ...files, ...(form === undefined ? {} : { form }), baseDir: settings.dir },
      {
        source: { id, dataset: source.dataset, instance: source.instance, forms: source.normalizer.forms },
        bus,
        checkpoints: duckdb.checkpoints,
        blobs,
        mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
        now: Date.now,
        signal,
        untilIdle,
        counts: meter.of(id, source.dataset),
        log: log.child({ source: id }),
      },
    );
  });
  const results = await Promise.all(collecting);
  return results.every(({ complete }) => complete);
}

function maskingKey({ maskingKey: key }: Settings): { key?: string } {
  return key === undefined ? {} : { key };
}
