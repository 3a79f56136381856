// When results are due: cron in a zone, safe over changes of clocks.
import { Cron } from 'croner';

export interface Schedule {
  readonly cron: string;
  readonly timezone: string;
}

/** Why a cron expression cannot be used; undefined when it can. */
export function cronFault(cron: string, timezone: string): string | undefined {
  try {
    const first = jobOf({ cron, timezone }).nextRun(new Date(0));
    return first === null ? `"${cron}" never comes: no day is like that` : undefined;
  } catch (error) {
    return `"${cron}" is no cron expression (minute hour day month weekday): ${(error as Error).message.replace(/^CronPattern: /, '')}`;
  }
}

/** The next moment after an instant (ms since 1970 UTC). A fixed time that is skipped comes when the clocks were put forward, one that comes twice once. */
export function nextDue(schedule: Schedule, after: number): number | undefined {
  return jobOf(schedule).nextRun(new Date(after))?.getTime();
}

/** All moments after one instant up to another, inclusive, oldest first. */
export function* dueBetween(schedule: Schedule, after: number, upTo: number): Generator<number> {
  const job = jobOf(schedule);
  for (let last = after; ;) {
    const next = job.nextRun(new Date(last))?.getTime();
    if (next === undefined || next > upTo || next <= last) return;
    yield next;
    last = next;
  }
}

function jobOf({ cron, timezone }: Schedule): Cron {
  return new Cron(cron, { timezone, paused: true, mode: '5-or-6-parts' });
}
