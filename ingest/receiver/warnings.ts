// Says at most once a minute, for each kind, what requests were refused for: strangers must not fill the log.
import type { Log } from '../../pipeline/log.ts';
import type { Refused } from './refused.ts';

const QUIET_MS = 60_000;

export interface Warnings {
  readonly refused: (outcome: Refused['outcome'], message: string) => void;
  /** Says what is still unsaid. */
  readonly close: () => void;
}

export function warnings(log: Pick<Log, 'warn'>): Warnings {
  const unsaid = new Map<Refused['outcome'], { count: number; message: string }>();
  const quiet = new Map<Refused['outcome'], NodeJS.Timeout>();
  const say = (outcome: Refused['outcome']): void => {
    const { count, message } = unsaid.get(outcome) ?? { count: 0, message: '' };
    unsaid.delete(outcome);
    quiet.delete(outcome);
    if (count === 0) return;
    log.warn({ outcome, requests: count }, `${String(count)} requests refused: ${message}`);
    quiet.set(outcome, setTimeout(say, QUIET_MS, outcome).unref());
  };
  return {
    refused: (outcome, message) => {
      unsaid.set(outcome, { count: (unsaid.get(outcome)?.count ?? 0) + 1, message });
      if (!quiet.has(outcome)) say(outcome);
    },
    close: () => {
      for (const timer of quiet.values()) clearTimeout(timer);
      for (const outcome of [...unsaid.keys()]) say(outcome);
      for (const timer of quiet.values()) clearTimeout(timer);
    },
  };
}
