// Lays out rows so that columns line up in a terminal, and fit its width.
import { cut, displayWidth, filled } from './display-width.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** May be cut to make the table fit; the others keep their width. */
  readonly flexible?: true;
}

const GAP = '  ';
const LEAST = 8;

/** The table as text with a header line, no trailing spaces; `width` is the terminal's, in columns. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], width = 160): string {
  const clean = rows.map((row) => row.map(printable));
  const widths = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...clean.map((row) => displayWidth(row[index] ?? ''))),
  );
  shrink(columns, widths, width);
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join(GAP)
      .trimEnd();
  const header = columns.map(({ title }) => title);
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  return [line(header), rule, ...clean.map(line)].join('\n') + '\n';
}

/** Takes columns off the widest flexible column until the table fits. */
function shrink(columns: readonly Column[], widths: number[], width: number): void {
  let excess = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (widths.length - 1) - width;
  for (; excess > 0; excess--) {
    let widest = -1;
    for (const [index, { flexible }] of columns.entries())
      if (flexible && (widths[index] ?? 0) > Math.max(LEAST, widths[widest] ?? 0)) widest = index;
    if (widest < 0) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const short = cut(text, width);
  return align === 'right'
    ? ' '.repeat(Math.max(0, width - displayWidth(short))) + short
    : filled(short, width);
}

/** Control characters of a record must not reach the terminal: they could move the cursor or hide a row. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** 1234567 -> 1,234,567 */
export function number(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** 1 event, 1,234,567 events */
export function amount(value: number, noun: string): string {
  return `${number(value)} ${noun}${Math.round(value) === 1 ? '' : 's'}`;
}

/** ms since 1970 UTC -> 2026-11-19 02:17:31Z; a dash for none. */
export function instant(ms: number | undefined): string {
  return ms === undefined ? '–' : `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}
