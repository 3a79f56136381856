// How far an export is, as a bar on a terminal; nothing where there is none.
import { Presets, SingleBar } from 'cli-progress';
import { number } from './table.ts';

export interface ExportProgress {
  readonly rows: (rows: number) => void;
  readonly end: () => void;
}

/** On stderr, until `end`. The total may come later, or never. */
export function exportProgress(total: () => Promise<number | undefined>): ExportProgress {
  if (!process.stderr.isTTY) return { rows: () => undefined, end: () => undefined };
  const started = performance.now();
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {done} of {all} events  {rate}/s',
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  let known = 0;
  let last = 0;
  const show = (): void => {
    const rate = number((last * 1000) / Math.max(1, performance.now() - started));
    bar.update(Math.min(last, Math.max(known, 1)), {
      done: number(last),
      all: number(Math.max(known, last)),
      rate,
    });
  };
  bar.start(1, 0, { done: '0', all: '?', rate: '0' });
  total()
    .then((count = 0) => {
      known = count;
      bar.setTotal(Math.max(count, 1));
      show();
    })
    .catch(() => undefined);
  return {
    rows: (rows) => {
      last = rows;
      show();
    },
    end: () => {
      show();
      bar.stop();
    },
  };
}
