// The completeness ledger in Prometheus form, read when scraped: watermark, lag, gaps, silence.
import { Counter, Gauge, type Registry } from 'prom-client';
import { GAP_KINDS } from './gaps.ts';
import type { SourceStatus } from './status.ts';

const PREFIX = 'accesstrail_';

/** Adds the ledgers of the sources that this process collects to the registry of /metrics. */
export function addLedgerMetrics(registry: Registry, all: () => readonly SourceStatus[]): void {
  const registers = [registry];
  const perSource = (
    name: string,
    help: string,
    value: (status: SourceStatus) => number | undefined,
  ): void => {
    new Gauge({
      name: PREFIX + name,
      help,
      labelNames: ['source'],
      registers,
      collect() {
        this.reset();
        for (const status of all()) {
          const current = value(status);
          if (current !== undefined) this.set({ source: status.source }, current);
        }
      },
    });
  };
  const seconds = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : ms / 1000);
  perSource(
    'complete_through_timestamp_seconds',
    "Everything up to then has arrived, seconds since 1970 UTC of the sender's time; absent while unknown.",
    ({ through }) => seconds(through),
  );
  perSource(
    'last_arrival_timestamp_seconds',
    'When a record last arrived, in this run or an earlier one, seconds since 1970 UTC.',
    ({ last }) => seconds(last),
  );
  perSource(
    'lag_records',
    'Records known to be there and not yet collected.',
    ({ behind }) => behind?.records,
  );
  perSource('lag_bytes', 'Bytes known to be there and not yet collected.', ({ behind }) => behind?.bytes);
  perSource(
    'lag_seconds',
    'How far the shard is behind that is furthest behind.',
    ({ behind }) => behind?.seconds,
  );
  perSource(
    'source_silent',
    '1 while nothing arrives for longer than is usual for the source.',
    ({ silence }) => (silence.silent ? 1 : 0),
  );
  perSource(
    'source_refused',
    '1 while the sender refuses us, such as a revoked credential.',
    ({ refusal }) => (refusal ? 1 : 0),
  );
  perSource(
    'silence_probability_log10',
    'How likely the present silence is by the rhythm of the source, as log10.',
    ({ silence }) => silence.log10,
  );

  new Gauge({
    name: `${PREFIX}gaps_open`,
    help: 'Stretches of input that did not arrive, or not as they were sent, by kind.',
    labelNames: ['source', 'kind'],
    registers,
    collect() {
      this.reset();
      for (const { source, gapsOpen } of all())
        for (const kind of GAP_KINDS) this.set({ source, kind }, gapsOpen[kind] ?? 0);
    },
  });
  new Counter({
    name: `${PREFIX}gaps_total`,
    help: 'Gaps noted since the source was first collected, by kind.',
    labelNames: ['source', 'kind'],
    registers,
    collect() {
      this.reset();
      // Every kind from the beginning: of one that first shows as 1, Prometheus sees no increase.
      for (const { source, gapsNoted } of all())
        for (const kind of GAP_KINDS) this.inc({ source, kind }, gapsNoted[kind] ?? 0);
    },
  });
}
