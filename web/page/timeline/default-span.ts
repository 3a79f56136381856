// The stretch of time that the timeline begins with.
import type { Story } from '../../api/answers.ts';
import type { Span } from './scale.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What led to it, and how it ended, are told too. */
const BEFORE = 15 * MINUTE;
const AFTER = 5 * MINUTE;
const ROUND = 5 * MINUTE;

/** Around what the deployment tells of, in round minutes. */
export function storySpan({ from, to }: Pick<Story, 'from' | 'to'>): Span {
  return {
    from: Math.floor((Date.parse(from) - BEFORE) / ROUND) * ROUND,
    to: Math.ceil((Date.parse(to) + AFTER) / ROUND) * ROUND,
  };
}

/** The day that ends with the newest event, the minute it is in included. */
export function lastDay(newest: number): Span {
  const to = (Math.floor(newest / MINUTE) + 1) * MINUTE;
  return { from: to - DAY, to };
}
