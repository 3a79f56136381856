// Opens the configured store: the DuckDB file that this process then owns, or an Elasticsearch cluster.
import type { Registry } from 'prom-client';
import type { EventExport } from '../pipeline/event-export.ts';
import type { EventTail } from '../pipeline/event-tail.ts';
import type { SavedSearches } from '../pipeline/saved-searches.ts';
import type { Checkpoints, EventReader, RejectStore, Store } from '../pipeline/ports.ts';
import { retryLog } from '../pipeline/log.ts';
import { withBackoff } from '../pipeline/retry.ts';
import { createStoreMeter } from '../pipeline/store-meter.ts';
import { addStoreMetrics } from '../pipeline/store-metrics.ts';
import type { ElasticsearchConfig } from '../sinks/elasticsearch/elasticsearch-config.ts';
import type { Settings } from './config/settings.ts';
import type { Logger } from './logger.ts';

export interface OpenedStore {
  readonly store: Store;
  readonly reader: EventReader;
  readonly tail: EventTail;
  readonly saved: SavedSearches;
  readonly exports: EventExport;
  readonly rejects: RejectStore;
  /** Kept beside the events; undefined where the store has no room for them. */
  readonly checkpoints: Checkpoints | undefined;
  readonly addMetrics: (registry: Registry) => void;
  /** Tells other commands of this machine where the API of the process is that owns the store. */
  readonly announce: (api: { readonly url: string; readonly token: string }) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A DuckDB file, which has room for checkpoints. */
export type OpenedFile = OpenedStore & { readonly checkpoints: Checkpoints };

export interface StoreOptions {
  readonly settings: Pick<Settings, 'duckdb' | 'elasticsearch'>;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Whether a cluster that does not answer is waited for. */
  readonly patient: boolean;
}

/** Throws Fault `store_locked`, `store_version`, `store_broken`; of a cluster also what openElasticsearch throws. */
export function openStore({ settings, log, signal, patient }: StoreOptions): Promise<OpenedStore> {
  const { elasticsearch } = settings;
  if (elasticsearch === undefined) return openFile(settings.duckdb);
  const open = (): Promise<OpenedStore> => openCluster(elasticsearch, log, signal);
  return patient ? withBackoff(open, { signal, onRetry: retryLog(log) }) : open();
}

/** The DuckDB file, locked for this process. */
export async function openFile(duckdb: Settings['duckdb']): Promise<OpenedFile> {
  const { acquireLock } = await import('../sinks/duckdb/lock.ts');
  const { openDuckdb } = await import('../sinks/duckdb/open-duckdb.ts');
  const lock = await acquireLock(duckdb.path);
  try {
    const opened = await openDuckdb(duckdb);
    return {
      ...opened,
      addMetrics: () => undefined,
      announce: (api) => lock.publish(api),
      close: async () => {
        await opened.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openCluster(
  config: ElasticsearchConfig,
  log: Logger,
  signal: AbortSignal,
): Promise<OpenedStore> {
  const { openElasticsearch } = await import('../sinks/elasticsearch/open-elasticsearch.ts');
  const meter = createStoreMeter();
  const opened = await openElasticsearch({ config, log, meter, now: Date.now, signal });
  return {
    ...opened,
    checkpoints: undefined,
    addMetrics: (registry) => {
      addStoreMetrics(registry, meter);
    },
    announce: () => Promise.resolve(),
  };
}
