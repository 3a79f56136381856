// The share of a source's records that were rejected within the last minute: over 5 % somebody should look.
import { Gauge, type Registry } from 'prom-client';
import type { Meter } from './meter.ts';

const WINDOW_MS = 60_000;

interface Sample {
  readonly at: number;
  readonly records: number;
  readonly rejects: number;
}

export interface RejectShare {
  /** Looks at the numbers; to be called every few seconds, with ms of a clock that is never set. */
  readonly sample: (now: number) => void;
  /** 0 to 1 over the last minute, by source; a source of which nothing came is left out. */
  readonly shares: () => ReadonlyMap<string, number>;
}

export function createRejectShare(meter: Meter): RejectShare {
  const samples = new Map<string, Sample[]>();
  return {
    sample: (now) => {
      for (const { source, records, rejects } of meter.all()) {
        const kept = (samples.get(source) ?? []).filter(({ at }) => now - at <= WINDOW_MS);
        const total = [...rejects.values()].reduce((sum, count) => sum + count, 0);
        samples.set(source, [...kept, { at: now, records, rejects: total }]);
      }
    },
    shares: () =>
      new Map(
        [...samples].flatMap(([source, kept]) => {
          const [first, last] = [kept[0], kept.at(-1)];
          if (!first || !last) return [];
          const rejects = last.rejects - first.rejects;
          // A container that breaks is a reject without a record.
          const all = Math.max(last.records - first.records, rejects);
          return all > 0 ? [[source, rejects / all] as const] : [];
        }),
      ),
  };
}

export function addRejectShareMetric(registry: Registry, share: RejectShare): void {
  new Gauge({
    name: 'accesstrail_rejects_share',
    help: 'Share of the records of the last minute that were rejected; alert above 0.05.',
    labelNames: ['source'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [source, value] of share.shares()) this.set({ source }, value);
    },
  });
}
