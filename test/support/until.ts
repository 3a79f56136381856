// Waits for conditions, so that no test waits for a fixed time.
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when the condition holds; throws after `limitMs`, naming what was waited for. */
export async function until(
  what: string,
  condition: () => boolean | Promise<boolean>,
  limitMs = 60_000,
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`waited in vain for: ${what}`);
    await sleep(10);
  }
}
