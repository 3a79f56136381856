// Found events for people: a table that fits the terminal, or a few lines each where that is too narrow for one.
import { type Column as Field, cellText, rowMaker } from '../../exports/columns.ts';
import type { FoundEvent } from '../../pipeline/ports.ts';
import { rowOf } from '../../pipeline/timeline.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import type { Paint } from './paint.ts';
import { cut, filled } from './display-width.ts';
import { type Column, instant, printable, table } from './table.ts';

export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

/** An event as cells, and whether it tells of a failure. */
export interface ShownEvent {
  readonly cells: readonly string[];
  readonly failed: boolean;
}

export interface Layout {
  readonly columns: readonly Column[];
  readonly cells: (found: FoundEvent) => ShownEvent;
}

const STORY: readonly Column[] = [
  { title: 'time (UTC)' },
  { title: 'who', flexible: true },
  { title: 'what', flexible: true },
  { title: 'where', flexible: true },
  { title: 'outcome', flexible: true },
  { title: 'source', flexible: true },
];
const TIME_WIDTH = 20;
/** A column is not made narrower. */
const LEAST = 8;
const GAP = 2;

/** The columns asked for, or who did what, where, with what outcome. */
export function layoutOf(fields: readonly Field[] | undefined): Layout {
  if (fields === undefined) return { columns: STORY, cells: storyOf };
  const row = rowMaker(fields, undefined);
  return {
    columns: fields.map(({ name, type }) =>
      type === 'long' || type === 'float'
        ? { title: name, align: 'right', flexible: true }
        : { title: name, flexible: true },
    ),
    cells: ({ id, json }) => {
      const event = JSON.parse(json) as AccessEvent;
      const values = row(id, event as unknown as Readonly<Record<string, unknown>>);
      return {
        cells: fields.map(({ name }) => cellText(values[name])),
        failed: event.event.outcome === 'failure',
      };
    },
  };
}

function storyOf({ json }: FoundEvent): ShownEvent {
  // The store gives back what was validated when it was written.
  const event = JSON.parse(json) as AccessEvent;
  const { time, who, what, where, outcome, source } = rowOf(event);
  return {
    cells: [instant(time), who, what, where, outcome, source],
    failed: event.event.outcome === 'failure',
  };
}

/** All of them, with a heading. */
export function foundText({ columns }: Layout, events: readonly ShownEvent[], look: Look): string {
  if (events.length === 0) return '';
  if (isNarrow(columns, look.width)) return events.map((event) => stacked(columns, event, look)).join('\n');
  const text = table(
    columns,
    events.map(({ cells }) => cells),
    look.width,
  );
  const [heading = '', rule = '', ...lines] = text.trimEnd().split('\n');
  const painted = lines.map((line, index) => (events[index]?.failed ? look.paint.failure(line) : line));
  return `${[look.paint.strong(heading), look.paint.quiet(rule), ...painted].join('\n')}\n`;
}

/** One after the other, for events that are still to come: widths are fixed by the terminal, not by what they hold. */
export function liveText(
  { columns }: Layout,
  look: Look,
): { heading: string; line: (event: ShownEvent) => string } {
  if (isNarrow(columns, look.width))
    return { heading: '', line: (event) => `${stacked(columns, event, look)}\n` };
  const free = look.width - GAP * (columns.length - 1) - (columns === STORY ? TIME_WIDTH : 0);
  const shares = columns.map(({ title }) => (title === 'what' ? 3 : title === 'where' ? 2 : 1));
  const total = shares.reduce((sum, share) => sum + share, columns === STORY ? -1 : 0);
  const widths = columns.map((_column, index) =>
    columns === STORY && index === 0
      ? TIME_WIDTH
      : Math.max(LEAST, Math.floor((free * (shares[index] ?? 1)) / total)),
  );
  const row = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => fitted(printable(cell), widths[index] ?? LEAST))
      .join(' '.repeat(GAP))
      .trimEnd();
  return {
    heading: `${look.paint.strong(row(columns.map(({ title }) => title)))}\n`,
    line: ({ cells, failed }) => `${failed ? look.paint.failure(row(cells)) : row(cells)}\n`,
  };
}

function isNarrow(columns: readonly Column[], width: number): boolean {
  const least = columns.map(({ flexible }) => (flexible ? LEAST : TIME_WIDTH));
  return least.reduce((sum, each) => sum + each + GAP, -GAP) > width;
}

/** Its first cell on a line of its own, the others below it. */
function stacked(columns: readonly Column[], { cells, failed }: ShownEvent, { width, paint }: Look): string {
  const named = (cell: string, index: number): string =>
    cell === '' ? '' : `${columns[index]?.title ?? ''}: ${cell}`;
  const [first = '', ...rest] = columns === STORY ? cells : cells.map(named);
  // Two short ones share a line.
  const others = columns === STORY ? [...rest.slice(0, -2), rest.slice(-2).join(', ')] : rest;
  const lines = others.filter((each) => each !== '').map((each) => cut(`  ${printable(each)}`, width));
  const heading = paint.strong(cut(printable(first), width));
  return `${[heading, ...(failed ? lines.map(paint.failure) : lines)].join('\n')}\n`;
}

function fitted(text: string, width: number): string {
  return filled(cut(text, width), width);
}
