// A store's numbers in Prometheus form, beside those of the sources.
import { Counter, Histogram, type Registry } from 'prom-client';
import type { StoreMeter } from './store-meter.ts';

const PREFIX = 'accesstrail_';

/** Upper bounds in seconds; the aim is a p99 under 3. */
const BUCKETS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 5, 10, 30, 60, 300];

/** Adds them to a registry made by createMetrics. */
export function addStoreMetrics(registry: Registry, meter: StoreMeter): void {
  const registers = [registry];
  const counter = (name: string, help: string, value: () => number): void => {
    new Counter({
      name: PREFIX + name,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  };
  counter('bulk_requests_total', 'Bulk requests that were answered.', () => meter.requests);
  counter('bulk_bytes_total', 'Bytes of the bodies of bulk requests that were answered.', () => meter.bytes);
  counter(
    'events_late_total',
    'Events sent to the late index: that of their period is closed.',
    () => meter.late,
  );
  counter(
    'events_kept_older_total',
    'Better mappings not written: the older copy stands in a closed index.',
    () => meter.keptOlder,
  );
  counter(
    'events_moved_total',
    'Older copies removed after a better mapping was written to another index.',
    () => meter.moved,
  );
  new Counter({
    name: `${PREFIX}bulk_retries_total`,
    help: 'Items that had to be sent again, by class.',
    labelNames: ['class'],
    registers,
    collect() {
      this.reset();
      for (const [why, count] of meter.retries) this.inc({ class: why }, count);
    },
  });
  new Histogram({
    name: `${PREFIX}received_to_searchable_seconds`,
    help:
      'From the receipt of a record to the first search that found its event, measured on one new event at a time, at most one a second; ' +
      'searches are 0.1 s apart, so a value is up to that too long. Needs event.created.',
    buckets: BUCKETS,
    registers,
    collect() {
      for (const value of meter.searchable.take()) this.observe(value);
    },
  });
}
