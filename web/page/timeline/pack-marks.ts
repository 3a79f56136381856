// Puts the marks of a lane into rows, with room for a few words beside those that matter, and joins what would lie on top of each other.
import { type Span, place } from './scale.ts';

/** What a mark tells, the gravest first: where several share a place, the gravest is what is seen. */
export const MARK_KINDS = ['failure', 'change', 'access'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface Markable {
  readonly time: number;
  readonly kind: MarkKind;
  /** A few words beside the mark, where there is room; none for what does not matter. */
  readonly label: string;
}

export interface Mark<Each> {
  /** Oldest first; more than one where there was no room for each. */
  readonly events: readonly [Each, ...Each[]];
  readonly kind: MarkKind;
  /** Middle in pixels. */
  readonly x: number;
  readonly row: number;
  /** Pixels that the words may take; 0 for none. */
  readonly labelWidth: number;
}

export interface PackOptions {
  /** Pixels of the chart. */
  readonly width: number;
  readonly rows: number;
  /** Pixels of a text, as good as can be told without drawing it. */
  readonly measure: (label: string) => number;
}

/** Pixels that a mark takes, and from its middle to its words. */
const SIZE = 14;
export const LABEL_OFFSET = 10;
/** Fewer pixels than these are no words. */
const LEAST_LABEL = 44;

interface Placed<Each> {
  events: [Each, ...Each[]];
  kind: MarkKind;
  x: number;
  row: number;
  labelWidth: number;
}

/** Marks of the events within the span, oldest first. A row is taken that costs the fewest words; the same place in all rows is one mark. */
export function packMarks<Each extends Markable>(
  events: readonly Each[],
  span: Span,
  { width, rows, measure }: PackOptions,
): { readonly marks: readonly Mark<Each>[]; readonly rows: number } {
  const last: Placed<Each>[] = [];
  const marks: Placed<Each>[] = [];
  const within = events.filter(({ time }) => time >= span.from && time < span.to);
  for (const event of [...within].sort((a, b) => a.time - b.time)) {
    const x = place(event.time, span, width);
    const row = rowFor(last, x, rows);
    const before = last[row];
    if (before !== undefined && before.x + SIZE > x) {
      before.events.push(event);
      before.kind = graver(before.kind, event.kind);
      continue;
    }
    if (before) before.labelWidth = fitting(before.labelWidth, x - SIZE / 2 - before.x - LABEL_OFFSET);
    const wanted = event.label === '' ? 0 : measure(event.label);
    const labelWidth = fitting(wanted, width - x - LABEL_OFFSET);
    const mark: Placed<Each> = { events: [event], kind: event.kind, x, row, labelWidth };
    last[row] = mark;
    marks.push(mark);
  }
  return { marks, rows: last.length };
}

/** The topmost row where nothing is in the way; else a new one; else the one that loses the fewest words; else the nearest mark. */
function rowFor<Each>(last: readonly Placed<Each>[], x: number, rows: number): number {
  const loss = last.map((mark) => {
    if (mark.x + SIZE > x) return Number.MAX_SAFE_INTEGER / 2 - mark.x;
    const end = mark.labelWidth === 0 ? mark.x + SIZE : mark.x + LABEL_OFFSET + mark.labelWidth + SIZE;
    return Math.max(0, end - x);
  });
  const clear = loss.indexOf(0);
  if (clear !== -1) return clear;
  if (last.length < rows) return last.length;
  return loss.indexOf(Math.min(...loss));
}

function fitting(wanted: number, room: number): number {
  const width = Math.min(wanted, room);
  return width >= Math.min(wanted, LEAST_LABEL) ? Math.max(0, width) : 0;
}

function graver(a: MarkKind, b: MarkKind): MarkKind {
  return MARK_KINDS.indexOf(a) <= MARK_KINDS.indexOf(b) ? a : b;
}
