// The geometry of one lane: sessions above, marks below, and the items in the order in which the keyboard visits them.
import type { Deed, Lane, Session } from './lanes.ts';
import { type Bar, packBars } from './pack-bars.ts';
import { type Mark, packMarks } from './pack-marks.ts';
import { type Span, place } from './scale.ts';

/** Heights in pixels. */
export const BAR_HEIGHT = 18;
export const BAR_STEP = 21;
export const MARK_STEP = 22;
export const PADDING = 9;

export interface Item {
  /** Of its first event. */
  readonly id: string;
  readonly x: number;
}

export interface LaneLayout {
  readonly lane: Lane;
  readonly bars: readonly Bar<Session>[];
  readonly marks: readonly Mark<Deed>[];
  /** Sessions for which there was no row. */
  readonly hidden: number;
  readonly height: number;
  /** Where the marks begin. */
  readonly marksTop: number;
  /** From left to right. */
  readonly items: readonly Item[];
}

export interface LayoutOptions {
  readonly width: number;
  readonly measure: (text: string) => number;
  /** Rows of changes and failures at most; fewer where there are many lanes. */
  readonly rows: number;
}

const MOST_BARS = 6;
const ACCESS_ROWS = 2;

export function layOut(lane: Lane, span: Span, { width, measure, rows }: LayoutOptions): LaneLayout {
  const { bars, rows: barRows, hidden } = packBars(lane.sessions, span, width, MOST_BARS);
  // What was changed and what failed stands together above what only looked: the story is read there.
  const isNotable = ({ kind }: Deed): boolean => kind !== 'access';
  const notable = packMarks(lane.marks.filter(isNotable), span, { width, rows, measure });
  const others = lane.marks.filter((mark) => !isNotable(mark));
  const access = packMarks(others, span, { width, rows: ACCESS_ROWS, measure });
  const marks = [
    ...notable.marks,
    ...access.marks.map((mark) => ({ ...mark, row: mark.row + notable.rows })),
  ];
  const markRows = notable.rows + access.rows;
  const marksTop = PADDING + barRows * BAR_STEP;
  const items = [
    ...bars.map(({ session, x }) => ({ id: session.deed.id, x })),
    ...marks.map(({ events: [first], x }) => ({ id: first.id, x })),
  ];
  return {
    lane,
    bars,
    marks,
    hidden,
    marksTop,
    height: Math.max(2 * PADDING + BAR_STEP, marksTop + markRows * MARK_STEP + PADDING),
    items: items.sort((a, b) => a.x - b.x),
  };
}

/** Events per so many pixels, for a strip that shows how dense they are; of the busiest place. */
export function densityBars(
  buckets: readonly { readonly time: number; readonly count: number }[],
  intervalMs: number,
  span: Span,
  width: number,
): readonly { readonly x: number; readonly width: number; readonly share: number }[] {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return buckets.flatMap(({ time, count }) => {
    const left = Math.max(0, place(time, span, width));
    const right = Math.min(width, place(time + intervalMs, span, width));
    // The root keeps one event beside a thousand visible.
    return count === 0 || right <= left
      ? []
      : [{ x: left, width: Math.max(1, right - left - 1), share: Math.sqrt(count / most) }];
  });
}
