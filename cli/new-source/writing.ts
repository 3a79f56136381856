// Recognises how the lines of a sample are written, and reads them.
import {
  csvFields,
  parseKeyValues,
  parseLine,
  parseRecord,
  parseRow,
  parseSyslog,
  type JsonObject,
  type Parsed,
} from '../../normalizers/normalizer.ts';
import { Fault } from '../../pipeline/errors.ts';
import { split } from '../source-split.ts';
import { type LineShape, lineShape, pairsShape } from './line-shape.ts';

/** How a record is written, and what a mapping needs to know to read it. */
export type Writing =
  /** `arrays`: the container that holds the records, as keys from its root; undefined where each line is a record. */
  | { readonly kind: 'json'; readonly arrays: readonly (readonly string[])[] | undefined }
  | { readonly kind: 'key-values' }
  | { readonly kind: 'csv'; readonly columns: readonly string[] }
  | ({ readonly kind: 'line' } & LineShape);

export interface Written {
  readonly writing: Writing;
  /** A syslog header stands before each record. */
  readonly syslog: boolean;
  /** The records: the lines, or rows that may go on over several of them. */
  readonly rows: readonly string[];
}

/** Share of the lines that must be written alike. */
const MOST = 0.8;

/** What a row of CSV begins with. */
export const CSV_START = /^"?[^",]*"?,/;

/** Text behind a header of syslog that says all there is to say in its structured data. */
const MESSAGE: Writing = { kind: 'line', shape: /^(?<message>.*)$/, fixed: [] };

/** How the lines are written. Throws Fault `usage` when it is in no way that is known. */
export function writingOf(lines: readonly string[]): Written {
  const behind = lines.flatMap((line) => behindSyslog(line) ?? []);
  const syslog = behind.length >= lines.length * MOST;
  const messages = syslog ? behind.flatMap(({ message }) => (message === '' ? [] : [message])) : lines;
  const writing = alike(messages);
  const hasData = syslog && holds(behind, ({ syslog: header }) => header['data'] !== undefined);
  if (hasData && (!writing || writing.kind === 'line')) return { writing: MESSAGE, syslog, rows: lines };
  if (writing) return { writing, syslog, rows: writing.kind === 'csv' && !syslog ? csvRows(lines) : lines };
  throw new Fault(
    'usage',
    `the lines of the sample have nothing in common that could be read: neither JSON, nor key=value, nor CSV with a row of names, nor a shape that most of them have${separatorHint(lines)}`,
  );
}

function behindSyslog(line: string): { readonly message: string; readonly syslog: JsonObject } | undefined {
  let message = '';
  const parsed = parseSyslog(line, (found) => {
    message = found;
    return { ok: true, record: {} };
  });
  return parsed.ok ? { message, syslog: parsed.record['syslog'] as JsonObject } : undefined;
}

function alike(lines: readonly string[]): Writing | undefined {
  if (holds(lines, (line) => parseRecord(line).ok)) return { kind: 'json', arrays: undefined };
  if (holds(lines, isKeyValues)) return { kind: 'key-values' };
  const columns = csvColumns(csvRows(lines));
  if (columns) return { kind: 'csv', columns };
  const shape = pairsShape(lines, MOST, isKeyValues) ?? lineShape(lines, MOST);
  return shape && { kind: 'line', ...shape };
}

/** Reads one record, as the mapping will. */
export function reader(writing: Writing): (text: string) => Parsed {
  switch (writing.kind) {
    case 'json':
      return (text) => parseRecord(text);
    case 'key-values':
      return parseKeyValues;
    case 'csv':
      return (text) => {
        const row = parseRow(text, writing.columns);
        return row === 'header' ? parseRecord('') : row;
      };
    case 'line':
      return (text) => parseLine(text, writing.shape);
  }
}

export function isHeader(line: string, writing: Writing): boolean {
  return writing.kind === 'csv' && parseRow(line, writing.columns) === 'header';
}

/** Two pairs or more, and hardly any other words. */
function isKeyValues(line: string): boolean {
  const parsed = parseKeyValues(line);
  if (!parsed.ok) return false;
  const { message, ...pairs } = parsed.record;
  return Object.keys(pairs).length >= 2 && (typeof message !== 'string' || message.length < line.length / 4);
}

/** Rows as a file of CSV is split: a quoted field may hold line ends. */
function csvRows(lines: readonly string[]): string[] {
  const { records } = split(Buffer.from(lines.join('\n')), { kind: 'csv', start: CSV_START });
  return records.map(String);
}

/** Names in the first row, and as many fields in the others. */
function csvColumns([first = '', ...rows]: readonly string[]): string[] | undefined {
  const columns = csvFields(first);
  if (!columns || columns.length < 3 || new Set(columns).size < columns.length) return undefined;
  if (!columns.every((name) => /^[A-Za-z_@][\w .@/-]{0,60}$/.test(name))) return undefined;
  return holds(rows, (row) => csvFields(row)?.length === columns.length) ? columns : undefined;
}

/** Columns between other separators than commas. */
function separatorHint([first = '', ...rest]: readonly string[]): string {
  const names: readonly (readonly [string, string])[] = [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ];
  for (const [separator, name] of names) {
    const count = first.split(separator).length;
    if (count >= 3 && holds(rest, (line) => line.split(separator).length === count))
      return `. Its columns seem to be separated by ${name}: of CSV only commas are read`;
  }
  return '';
}

function holds<T>(lines: readonly T[], test: (line: T) => boolean): boolean {
  return lines.length > 0 && lines.filter(test).length >= lines.length * MOST;
}
