// A progress bar while something long runs, where a terminal is there to show it.
import { Presets, SingleBar } from 'cli-progress';
import type { Meter, SourceCounts } from '../../pipeline/meter.ts';
import { number } from './table.ts';

const EVERY_MS = 250;

export interface ProgressOptions {
  /** Whether this process also stores what it reads: only what has come to its end counts then. */
  readonly toStore: boolean;
}

/** Shows how much is done of what is known to be there, on stderr, until the function it gives is called. Does nothing without a terminal. */
export function showProgress(meter: Meter, { toStore }: ProgressOptions): () => void {
  if (!process.stderr.isTTY) return () => undefined;
  const started = performance.now();
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {records} records  {rate}/s  {rejects} rejects',
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const update = (): void => {
    let done = 0;
    let behind = 0;
    let records = 0;
    let rejects = 0;
    for (const counts of meter.all()) {
      const rejected = sum(counts.rejects);
      const handled = toStore ? Math.min(counts.records, storedOf(counts) + rejected) : counts.records;
      const share = counts.records === 0 ? 1 : handled / counts.records;
      done += counts.bytes * share;
      behind += counts.behindBytes + counts.bytes * (1 - share);
      records += handled;
      rejects += rejected;
    }
    const rate = number((records * 1000) / Math.max(1, performance.now() - started));
    bar.setTotal(Math.max(1, Math.round(done + behind)));
    bar.update(Math.round(done), { records: number(records), rate, rejects: number(rejects) });
  };
  bar.start(1, 0, { records: '0', rate: '0', rejects: '0' });
  const timer = setInterval(update, EVERY_MS);
  return () => {
    clearInterval(timer);
    update();
    bar.stop();
  };
}

/** Records that have come to their end without being rejected. */
function storedOf({ events, replaced, duplicates, filtered }: SourceCounts): number {
  return events + replaced + duplicates + sum(filtered);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, each) => total + each, 0);
}
