// The bus meter's numbers in Prometheus form, read when scraped.
import { Counter, Gauge, type Registry } from 'prom-client';
import type { BusMeter, StageCounts } from './bus-meter.ts';

const PREFIX = 'accesstrail_';

/** Adds the numbers of a bus to the registry of /metrics. */
export function addBusMetrics(registry: Registry, meter: BusMeter): void {
  const registers = [registry];

  const perStage = (name: string, help: string, value: (counts: StageCounts) => number): void => {
    new Counter({
      name: PREFIX + name,
      help,
      labelNames: ['stage', 'source', 'dataset'],
      registers,
      collect() {
        this.reset();
        for (const counts of meter.stages()) {
          const { stage, source, dataset } = counts;
          this.inc({ stage, source, dataset }, value(counts));
        }
      },
    });
  };
  perStage('stage_in_total', 'Records that a stage read.', (counts) => counts.in);
  perStage('stage_out_total', 'Records that a stage passed on.', (counts) => counts.out);
  perStage('stage_rejected_total', 'Records that a stage rejected.', ({ rejected }) => rejected);
  perStage('stage_filtered_total', 'Records that are no access events.', ({ filtered }) => filtered);
  perStage('stage_duplicates_total', 'Events that were stored already.', ({ duplicates }) => duplicates);

  const perKey = (name: string, help: string, label: string, map: ReadonlyMap<string, number>): void => {
    new Counter({
      name: PREFIX + name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset();
        for (const [key, value] of map) this.inc({ [label]: key }, value);
      },
    });
  };
  perKey('bus_rebalances_total', 'Rebalances of a consumer group.', 'group', meter.rebalances);
  perKey('bus_restarts_total', 'Consumers started again after a failure.', 'group', meter.restarts);
  perKey('bus_retries_total', 'Faults of the brokers that were retried.', 'code', meter.retries);
  perKey('bus_missing_records_total', 'Records that retention removed unread.', 'topic', meter.missing);

  const lag = (
    name: string,
    help: string,
    value: (each: { records: number; seconds: number }) => number,
  ): void => {
    new Gauge({
      name: PREFIX + name,
      help,
      labelNames: ['group', 'topic'],
      registers,
      collect() {
        this.reset();
        for (const each of meter.lags.values())
          this.set({ group: each.group, topic: each.topic }, value(each));
      },
    });
  };
  lag('bus_lag_records', 'Records not yet processed by a group.', ({ records }) => records);
  lag('bus_lag_seconds', 'Age of the record a group is at.', ({ seconds }) => seconds);

  new Gauge({
    name: `${PREFIX}bus_paused_partitions`,
    help: 'Partitions that wait because their stage cannot go on.',
    labelNames: ['group'],
    registers,
    collect() {
      this.reset();
      for (const [group, value] of meter.paused) this.set({ group }, value);
    },
  });
  new Counter({
    name: `${PREFIX}bus_bytes_total`,
    help: 'Bytes of records written to and read from the bus, before compression.',
    labelNames: ['direction'],
    registers,
    collect() {
      this.reset();
      this.inc({ direction: 'in' }, meter.bytes.in);
      this.inc({ direction: 'out' }, meter.bytes.out);
    },
  });
}
