// Says the same thing once a minute at most, and how often it was the case: what strangers send must not fill the log.
import type { CollectorContext } from '../collector.ts';

const QUIET_MS = 60_000;

/** A function that warns; what is said again within a minute is counted, and told with the next. */
export function seldom({
  log,
  now,
}: Pick<CollectorContext, 'log' | 'now'>): (details: object, message: string) => void {
  const said = new Map<string, { time: number; more: number }>();
  return (details, message) => {
    const before = said.get(message);
    if (before !== undefined && now() - before.time < QUIET_MS) {
      before.more += 1;
      return;
    }
    said.set(message, { time: now(), more: 0 });
    log.warn(
      before === undefined || before.more === 0 ? details : { ...details, more: before.more },
      message,
    );
  };
}
