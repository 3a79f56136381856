// The store for many machines: events in indices by period, rejects in one of their own, on one Elasticsearch cluster.
import type { Check } from '../../pipeline/check.ts';
import type { EventExport } from '../../pipeline/event-export.ts';
import type { EventTail } from '../../pipeline/event-tail.ts';
import type { SavedSearches } from '../../pipeline/saved-searches.ts';
import type { Log } from '../../pipeline/log.ts';
import type { EventReader, RejectStore, Store } from '../../pipeline/ports.ts';
import type { StoreMeter } from '../../pipeline/store-meter.ts';
import { BulkSender } from './bulk-sender.ts';
import { checkClock } from './check-connection.ts';
import { elasticsearchChecks } from './checks.ts';
import { connect } from './cluster.ts';
import { Copies } from './copies.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import { eventExport } from './event-export.ts';
import { eventReader } from './event-reader.ts';
import { eventTail } from './event-tail.ts';
import { EventWriter } from './event-writer.ts';
import { Indices } from './indices.ts';
import { createLayout } from './layout.ts';
import { rejectStore, writeRejects } from './reject-store.ts';
import { Revisions } from './revisions.ts';
import { savedSearches } from './saved-searches.ts';
import { SearchableProbe } from './searchable-probe.ts';
import { Strays } from './strays.ts';
import { verifySetUp, verifyTemplate } from './verify.ts';

export interface ElasticsearchOptions {
  readonly config: ElasticsearchConfig;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** Made by createStoreMeter; addStoreMetrics shows it on /metrics. */
  readonly meter: StoreMeter;
  /** ms since 1970 UTC. */
  readonly now: () => number;
  /** Aborted when the process is to stop: what measures stops, requests under way are finished. */
  readonly signal: AbortSignal;
}

export interface ElasticsearchStore {
  readonly store: Store;
  readonly reader: EventReader;
  readonly tail: EventTail;
  readonly saved: SavedSearches;
  readonly exports: EventExport;
  readonly rejects: RejectStore;
  /** What the cluster must be like; for setup and doctor. */
  readonly checks: () => Promise<readonly Check[]>;
  readonly close: () => Promise<void>;
}

/**
 * Connects and verifies what a run needs. Throws Fault `not_set_up` (run setup), `store_version` (a newer program ran setup), `access_denied`,
 * `untrusted`, or `store_unavailable`, which may come right by itself.
 */
export async function openElasticsearch(options: ElasticsearchOptions): Promise<ElasticsearchStore> {
  const { config, log, meter, now, signal } = options;
  const { namespace } = config;
  const cluster = connect(config);
  try {
    await verifySetUp(cluster, namespace);
    const { what, state, found, remedy } = await checkClock(cluster, now);
    if (state !== 'fine') log.warn({ state }, `${what}: ${found}; ${remedy ?? ''}`);
  } catch (error) {
    await cluster.close();
    throw error;
  }
  const layout = createLayout(namespace, config.layout);
  const indices = new Indices({
    cluster,
    namespace,
    layout,
    replicas: config.replicas,
    now,
    verifyTemplate: () => verifyTemplate(cluster, namespace),
  });
  const revisions = new Revisions(cluster, namespace, now);
  const strays = new Strays(cluster, indices, [layout.outOfRange, layout.late], now);
  const copies = new Copies(cluster, indices, strays, revisions);
  const sender = new BulkSender(cluster, meter);
  const probe = new SearchableProbe({ cluster, meter, now, signal });
  const writer = new EventWriter({
    sender,
    indices,
    copies,
    revisions,
    strays,
    layout,
    meter,
    now,
    onCreated: (document, index) => {
      probe.offer(document, index);
    },
    onClosed: (index) => {
      log.info(
        { index },
        `${index} takes no more writes and its period is over: its new events go to ${layout.late.index}`,
      );
    },
  });
  const close = async (): Promise<void> => {
    await probe.close();
    await cluster.close();
  };
  return {
    store: {
      write: async (documents, rejects) => {
        // First: given again after a fault they cost little, while events that are done are not sent again.
        if (rejects.length > 0) await writeRejects(sender, namespace, rejects);
        return documents.length > 0 ? writer.write(documents) : [];
      },
      close,
    },
    reader: eventReader(cluster, namespace),
    tail: eventTail(cluster, namespace, now),
    saved: savedSearches(cluster, namespace, config.replicas),
    exports: eventExport(cluster, namespace),
    rejects: rejectStore(cluster, namespace),
    checks: () => elasticsearchChecks(config, now),
    close,
  };
}
