// Does something now, and again whenever a file below a folder has changed.
import { watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { aborted } from './stop-signals.ts';

/** Editors write a file in several steps: what changes within so many ms is one change. */
const SETTLE_MS = 100;

/** Until the signal. `matters` is asked with the path of each changed file in the folder. What changes during `work` makes it run once more. */
export async function onChange(
  folder: string,
  matters: (file: string) => boolean,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  let changed = (): void => undefined;
  let next = new Promise<void>((resolve) => (changed = resolve));
  const watcher = watch(folder, { recursive: true }, (_event, file) => {
    if (file === null || matters(file)) changed();
  });
  try {
    while (!signal.aborted) {
      await work();
      await Promise.race([next, aborted(signal)]);
      await sleep(SETTLE_MS);
      next = new Promise((resolve) => (changed = resolve));
    }
  } finally {
    watcher.close();
  }
}
