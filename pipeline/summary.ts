// What a run did, as rows: the terminal and the page show the same ones.
import type { Meter } from './meter.ts';

export interface SummaryRow {
  readonly source: string;
  readonly dataset: string;
  readonly records: number;
  readonly events: number;
  readonly replaced: number;
  readonly duplicates: number;
  readonly rejects: readonly (readonly [code: string, count: number])[];
  readonly filtered: readonly (readonly [reason: string, count: number])[];
  /** First and last @timestamp, ms since 1970 UTC. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** Records a second over the run. */
  readonly rate: number;
}

/** One row a source, in the order of configuration; `elapsedMs` is the time the run took. */
export function summaryRows(meter: Meter, elapsedMs: number): readonly SummaryRow[] {
  const sorted = (map: ReadonlyMap<string, number>): [string, number][] =>
    [...map].sort((a, b) => b[1] - a[1]);
  return meter.all().map((counts) => ({
    source: counts.source,
    dataset: counts.dataset,
    records: counts.records,
    events: counts.events,
    replaced: counts.replaced,
    duplicates: counts.duplicates,
    rejects: sorted(counts.rejects),
    filtered: sorted(counts.filtered),
    first: counts.first,
    last: counts.last,
    rate: elapsedMs > 0 ? (counts.records * 1000) / elapsedMs : 0,
  }));
}
