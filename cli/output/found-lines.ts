// Found events for programs: JSON, a line each or as one array, and CSV that a spreadsheet can open safely.
import { type Cell, type Column, rowMaker } from '../../exports/columns.ts';
import { csvCell } from '../../exports/write/csv.ts';
import type { FoundEvent } from '../../pipeline/ports.ts';

/** Text before the first, for each, and after the last. */
export interface Writer {
  readonly head: string;
  readonly each: (found: FoundEvent, index: number) => string;
  readonly tail: (count: number) => string;
}

/** Whole events, or only the columns asked for, by their flat names. */
export function ndjsonWriter(columns: readonly Column[] | undefined): Writer {
  const text = jsonOf(columns);
  return { head: '', each: (found) => `${text(found)}\n`, tail: () => '' };
}

export function jsonWriter(columns: readonly Column[] | undefined): Writer {
  const text = jsonOf(columns);
  return {
    head: '[',
    each: (found, index) => `${index === 0 ? '' : ','}\n  ${text(found)}`,
    tail: (count) => (count === 0 ? ']\n' : '\n]\n'),
  };
}

export function csvWriter(columns: readonly Column[]): Writer {
  const row = rowMaker(columns, undefined);
  return {
    head: csvLine(columns.map(({ name }) => name)),
    each: ({ id, json }) => {
      const values = row(id, JSON.parse(json) as Readonly<Record<string, unknown>>);
      return csvLine(columns.map(({ name }) => values[name]));
    },
    tail: () => '',
  };
}

/** As RFC 4180 has it. */
export function csvLine(cells: readonly (Cell | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function jsonOf(columns: readonly Column[] | undefined): (found: FoundEvent) => string {
  if (columns === undefined) return ({ json }) => json;
  const row = rowMaker(columns, undefined);
  return ({ id, json }) => JSON.stringify(row(id, JSON.parse(json) as Readonly<Record<string, unknown>>));
}
