// Every metric that a process of accesstrail can serve, with its labels and help: from the code that serves them.
import type { Registry } from 'prom-client';
import { createBusMeter } from '../../pipeline/bus-meter.ts';
import { addBusMetrics } from '../../pipeline/bus-metrics.ts';
import { addLedgerMetrics } from '../../pipeline/ledger/metrics.ts';
import { createMeter } from '../../pipeline/meter.ts';
import { createMetrics } from '../../pipeline/metrics.ts';
import { addReceiverMetrics } from '../../pipeline/receiver-metrics.ts';
import { createReceivers } from '../../pipeline/receivers.ts';
import { addRejectShareMetric, createRejectShare } from '../../pipeline/reject-share.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { addStoreMetrics } from '../../pipeline/store-metrics.ts';

export interface Metric {
  /** With its prefix. */
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'summary';
  readonly help: string;
  readonly labels: readonly string[];
}

/** A registry as that of a process with all stages, on Kafka and Elasticsearch. */
export function wholeRegistry(): Registry {
  const meter = createMeter();
  const registry = createMetrics(meter, '0', Date.now);
  addLedgerMetrics(registry, () => []);
  addReceiverMetrics(registry, createReceivers([]));
  addRejectShareMetric(registry, createRejectShare(meter));
  addBusMetrics(registry, createBusMeter());
  addStoreMetrics(registry, createStoreMeter());
  return registry;
}

/** By name. */
export function allMetrics(): ReadonlyMap<string, Metric> {
  // What prom-client gives has its label names too, which its types leave out.
  const metrics = wholeRegistry().getMetricsAsArray() as unknown as readonly (Omit<Metric, 'labels'> & {
    readonly labelNames: readonly string[];
  })[];
  return new Map(
    metrics.map(({ name, type, help, labelNames }) => [name, { name, type, help, labels: labelNames }]),
  );
}
