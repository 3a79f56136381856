// The meter's numbers in Prometheus form; they are read when scraped, so that counting costs the stream nothing.
import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';
import type { Meter, SourceCounts } from './meter.ts';

const PREFIX = 'accesstrail_';

/** A registry for /metrics. `now` is ms since 1970 UTC, for the age of the last record. */
export function createMetrics(meter: Meter, version: string, now: () => number): Registry {
  const registry = new Registry();
  // The delay of the event loop is measured by a timer: every 10 ms, as by default, it costs one percent of a core.
  collectDefaultMetrics({ register: registry, prefix: PREFIX, eventLoopMonitoringPrecision: 200 });
  const registers = [registry];

  const perSource = (name: string, help: string, value: (counts: SourceCounts) => number): void => {
    new Counter({
      name: PREFIX + name,
      help,
      labelNames: ['source', 'dataset'],
      registers,
      collect() {
        this.reset();
        for (const counts of meter.all()) this.inc(labels(counts), value(counts));
      },
    });
  };
  perSource('records_total', 'Records collected.', ({ records }) => records);
  perSource('record_bytes_total', 'Bytes of the records collected, after masking.', ({ bytes }) => bytes);
  perSource('events_total', 'New events stored.', ({ events }) => events);
  perSource('events_replaced_total', 'Events replaced by a better mapping.', ({ replaced }) => replaced);
  perSource('duplicates_total', 'Records that were stored already.', ({ duplicates }) => duplicates);
  perSource('masked_secrets_total', 'Secrets masked before anything was written.', ({ masked }) => masked);

  const perReason = (
    name: string,
    help: string,
    label: string,
    map: (counts: SourceCounts) => Map<string, number>,
  ): void => {
    new Counter({
      name: PREFIX + name,
      help,
      labelNames: ['source', 'dataset', label],
      registers,
      collect() {
        this.reset();
        for (const counts of meter.all())
          for (const [reason, count] of map(counts)) this.inc({ ...labels(counts), [label]: reason }, count);
      },
    });
  };
  perReason('rejects_total', 'Records rejected, by code.', 'code', ({ rejects }) => rejects);
  perReason(
    'filtered_total',
    'Records that are no access events, by reason.',
    'reason',
    ({ filtered }) => filtered,
  );
  perReason(
    'dropped_total',
    'What came, could not be kept and is not sent again (syslog over UDP), by cause.',
    'cause',
    ({ dropped }) => dropped,
  );
  perReason(
    'collector_steps_total',
    'Containers of records that a collector changed, or that hold none (messages of Kafka), by what it is.',
    'step',
    ({ steps }) => steps,
  );

  const gauge = (name: string, help: string, value: (counts: SourceCounts) => number | undefined): void => {
    new Gauge({
      name: PREFIX + name,
      help,
      labelNames: ['source', 'dataset'],
      registers,
      collect() {
        this.reset();
        for (const counts of meter.all()) {
          const current = value(counts);
          if (current !== undefined) this.set(labels(counts), current);
        }
      },
    });
  };
  gauge('behind_bytes', 'Bytes known to be there and not yet collected.', ({ behindBytes }) => behindBytes);
  gauge('last_record_age_seconds', 'Seconds since a record was last collected.', ({ lastReceived }) =>
    lastReceived === undefined ? undefined : (now() - lastReceived) / 1000,
  );
  gauge('last_event_timestamp_seconds', 'Latest @timestamp seen, seconds since 1970 UTC.', ({ last }) =>
    last === undefined ? undefined : last / 1000,
  );

  new Counter({
    name: `${PREFIX}store_retries_total`,
    help: 'Store faults that were retried, by code.',
    labelNames: ['code'],
    registers,
    collect() {
      this.reset();
      for (const [code, count] of meter.retries) this.inc({ code }, count);
    },
  });
  new Gauge({
    name: `${PREFIX}build_info`,
    help: 'Version that runs.',
    labelNames: ['version', 'node'],
    registers,
  }).set({ version, node: process.version }, 1);
  return registry;
}

const labels = ({ source, dataset }: SourceCounts): { source: string; dataset: string } => ({
  source,
  dataset,
});
