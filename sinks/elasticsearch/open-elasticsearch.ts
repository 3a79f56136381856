// The store for many machines: events in indices by period, rejects in one of their own, on one Elasticsearch cluster.
import type { Check } from '../../pipeline/check.ts';
import type { EventReader, RejectStore, Store } from '../../pipeline/ports.ts';
import type { StoreMeter } from '../../pipeline/store-meter.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';

/** The part of a logger that the store uses; pino's is one. */
export interface StoreLog {
  readonly info: (details: object, message: string) => void;
  readonly warn: (details: object, message: string) => void;
}

export interface ElasticsearchOptions {
  readonly config: ElasticsearchConfig;
  readonly log: StoreLog;
  /** Made by createStoreMeter; addStoreMetrics shows it on /metrics. */
  readonly meter: StoreMeter;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  /** Aborted when the process is to stop: requests under way are given up. */
  readonly signal: AbortSignal;
}

export interface ElasticsearchStore {
  readonly store: Store;
  readonly reader: EventReader;
  readonly rejects: RejectStore;
  /** What the cluster must be like; for setup and doctor. */
  readonly checks: () => Promise<readonly Check[]>;
  readonly close: () => Promise<void>;
}
