// A progress bar while something long runs, where a terminal is there to show it.
import { Presets, SingleBar } from 'cli-progress';
import type { Meter } from '../../pipeline/meter.ts';
import { number } from './table.ts';

const EVERY_MS = 250;

/** Shows bytes read of bytes known to be there, on stderr, until the function it gives is called. Does nothing without a terminal. */
export function showProgress(meter: Meter): () => void {
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
      done += counts.bytes;
      behind += counts.behindBytes;
      records += counts.records;
      for (const each of counts.rejects.values()) rejects += each;
    }
    const rate = number((records * 1000) / Math.max(1, performance.now() - started));
    bar.setTotal(Math.max(1, done + behind));
    bar.update(done, { records: number(records), rate, rejects: number(rejects) });
  };
  bar.start(1, 0, { records: '0', rate: '0', rejects: '0' });
  const timer = setInterval(update, EVERY_MS);
  return () => {
    clearInterval(timer);
    update();
    bar.stop();
  };
}
