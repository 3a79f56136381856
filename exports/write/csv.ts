// CSV as RFC 4180 has it, safe to open in a spreadsheet: no cell begins as a formula does.
import { type Cell, type Column, cellText } from '../columns.ts';
import { stagedRows, writeThrough } from '../lines.ts';

/** What a spreadsheet takes for a formula, or lets become one; with a ' before it, it has to be told from one that got its ' here. */
const FORMULA = /^'*[=+\-@\t\r\n\0]/;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** Turns staged rows into a CSV file with a header. */
export async function writeCsv(rows: string, columns: readonly Column[], file: string): Promise<void> {
  await writeThrough(file, csvTexts(rows, columns));
}

async function* csvTexts(rows: string, columns: readonly Column[]): AsyncGenerator<string> {
  // Names are ours or the configuration's: @timestamp stays what it is.
  yield line(columns.map(({ name }) => quoted(name)));
  for await (const page of stagedRows(rows))
    yield page.map((row) => line(columns.map(({ name }) => csvCell(row[name])))).join('');
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

/** A value as CSV: several are joined by "; ", a text that begins as a formula does gets a ' before it, nothing is empty. */
export function csvCell(value: Cell | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = cellText(value);
  return quoted(FORMULA.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
