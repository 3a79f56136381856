// Numbers of a source as text.
import { bytes, count, whole } from '../numbers.ts';
import { duration } from '../time.ts';
import type { SourceAnswer } from './sources-api.ts';

/** `–` where nobody told. */
export function lagWords({ lag }: Pick<SourceAnswer, 'lag'>): string {
  if (lag === undefined) return '–';
  const { records, bytes: size, seconds } = lag;
  const parts = [
    ...(records === undefined ? [] : [count(records, 'record')]),
    ...(size === undefined ? [] : [bytes(size)]),
    ...(seconds === undefined ? [] : [duration(seconds * 1000)]),
  ];
  const none = records === 0 || size === 0 || seconds === 0;
  return parts.length === 0 ? '–' : none && parts.length === 1 ? 'none' : parts.join(', ');
}

/** The sum of what is counted by reason. */
export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

/** `12 heartbeat, 3 health_check`, the most frequent first. */
export function reasonsWords(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([reason, each]) => `${whole(each)} ${reason.replaceAll('_', ' ')}`)
    .join(', ');
}

/** What a replay did, in a sentence. */
export function replayWords({
  replayed,
  reopened,
  skipped,
}: {
  readonly replayed: number;
  readonly reopened: number;
  readonly skipped: number;
}): string {
  const events = replayed - reopened;
  const parts = [
    `${count(replayed, 'record')} sent through again`,
    ...(events > 0 ? [`${whole(events)} ${events === 1 ? 'is an event' : 'are events'} now`] : []),
    ...(reopened > 0
      ? [`${whole(reopened)} failed again and ${reopened === 1 ? 'is' : 'are'} open as before`]
      : []),
    ...(skipped > 0
      ? [
          `${whole(skipped)} left alone (tried five times already, or a file that broke off: mend it, it is read again)`,
        ]
      : []),
  ];
  return `${parts.join('; ')}.`;
}
