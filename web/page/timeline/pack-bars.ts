// Puts sessions into rows so that none covers another.
import { type Span, place } from './scale.ts';

export interface Bar<Session> {
  readonly session: Session;
  /** Left edge and width in pixels, cut at the edges of the chart. */
  readonly x: number;
  readonly width: number;
  readonly row: number;
  /** Whether it began before, and went on after, what the chart shows. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** A session of a second is still seen. */
const LEAST_WIDTH = 4;
const GAP = 2;

/**
 * Sessions of one lane that touch the span, the earliest first, each in the topmost row that is free; what finds no room in `most` rows is
 * left to `hidden`.
 */
export function packBars<Session extends { readonly time: number; readonly end: number }>(
  sessions: readonly Session[],
  span: Span,
  width: number,
  most: number,
): { readonly bars: readonly Bar<Session>[]; readonly rows: number; readonly hidden: number } {
  const free: number[] = [];
  const bars: Bar<Session>[] = [];
  let hidden = 0;
  const touching = sessions.filter(({ time, end }) => end >= span.from && time < span.to);
  for (const session of [...touching].sort((a, b) => a.time - b.time || b.end - a.end)) {
    const x = Math.max(0, place(session.time, span, width));
    const right = Math.max(x + LEAST_WIDTH, Math.min(width, place(session.end, span, width)));
    const found = free.findIndex((end) => end + GAP <= x);
    const row = found === -1 ? free.length : found;
    if (row >= most) {
      hidden++;
      continue;
    }
    free[row] = right;
    const openLeft = session.time < span.from;
    bars.push({ session, x, width: right - x, row, openLeft, openRight: session.end > span.to });
  }
  return { bars, rows: free.length, hidden };
}
