// Recognises how the records of a sample are written, and reads them.
import {
  csvFields,
  object,
  parseKeyValues,
  parseLine,
  parseRecord,
  parseRow,
  parseSyslog,
  type Json,
  type JsonObject,
  type Parsed,
} from '../../normalizers/normalizer.ts';
import { Fault } from '../../pipeline/errors.ts';
import { lineShape } from './line-shape.ts';

/** How a record is written, and what a mapping needs to know to read it. */
export type Writing =
  /** `arrays`: the container that holds the records, as keys from its root; undefined where each line is a record. */
  | { readonly kind: 'json'; readonly arrays: readonly (readonly string[])[] | undefined }
  | { readonly kind: 'key-values' }
  | { readonly kind: 'csv'; readonly columns: readonly string[] }
  | { readonly kind: 'line'; readonly shape: RegExp };

export interface SampleRecord {
  /** As it is in the sample, for a case. */
  readonly text: string;
  /** 1-based, among the records or the lines of the sample. */
  readonly place: number;
  readonly members: JsonObject;
}

export interface Sample {
  readonly writing: Writing;
  /** A syslog header stands before each record. */
  readonly syslog: boolean;
  readonly records: readonly SampleRecord[];
  /** Records that are written otherwise. */
  readonly others: number;
}

/** So much of a sample tells what the rest is like. */
const MOST_LINES = 5000;
/** Share of the lines that must be written alike. */
const MOST = 0.8;

/** Throws Fault `usage` for a sample that is written in no way that is known. */
export function readSample(content: string): Sample {
  const text = content.replace(/^\ufeff/, '').trim();
  if (text === '') throw new Fault('usage', 'the sample is empty');
  return container(text) ?? fromLines(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
}

/** Keys under which answers and exports hold their records; an array under another key is part of one record. */
const CONTAINERS =
  /^(?:records?|items?|events?|entries|entities|data|values?|logs?|results?|hits|rows|messages|audit\w*|response)$/i;

/** One JSON value: records in an array, at its root or under one or two keys, or one record over several lines. */
function container(text: string): Sample | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  const path = arrayIn(value, 2);
  if (!path && !text.includes('\n')) return undefined;
  const list = path ? path.reduce((node, key) => object(node)?.[key], value) : [value];
  if (!Array.isArray(list)) return undefined;
  const records = list.flatMap((item, index) => {
    const members = object(item);
    return members ? [{ text: JSON.stringify(item, null, 2), place: index + 1, members }] : [];
  });
  if (records.length === 0) return undefined;
  const arrays = path === undefined || path.length === 0 ? [] : [path];
  const others = list.length - records.length;
  return { writing: { kind: 'json', arrays }, syslog: false, records, others };
}

function arrayIn(value: Json, depth: number): string[] | undefined {
  if (Array.isArray(value)) return object(value[0]) ? [] : undefined;
  const members = object(value);
  if (!members || depth === 0) return undefined;
  for (const [key, member] of Object.entries(members)) {
    if (!CONTAINERS.test(key)) continue;
    const below = arrayIn(member, depth - 1);
    if (below) return [key, ...below];
  }
  return undefined;
}

function fromLines(all: readonly string[]): Sample {
  const lines = all.slice(0, MOST_LINES);
  const message: Parsed = { ok: true, record: {} };
  const syslog = holds(lines, (line) => parseSyslog(line, () => message).ok);
  const messages = syslog ? lines.flatMap(messageOf) : lines;
  const writing = writingOf(messages);
  if (!writing)
    throw new Fault(
      'usage',
      'the lines of the sample have nothing in common that could be read: neither JSON, nor key=value, nor CSV with a row of names, nor a shape that most of them have',
    );
  const read = reader(writing);
  const records: SampleRecord[] = [];
  let others = 0;
  for (const [index, line] of lines.entries()) {
    const parsed = syslog ? parseSyslog(line, read) : read(line);
    if (parsed.ok) records.push({ text: line, place: index + 1, members: parsed.record });
    else if (!isHeader(line, writing)) others++;
  }
  return { writing, syslog, records, others };
}

function messageOf(line: string): string[] {
  let message = '';
  parseSyslog(line, (found) => {
    message = found;
    return { ok: true, record: {} };
  });
  return message === '' ? [] : [message];
}

function writingOf(lines: readonly string[]): Writing | undefined {
  if (holds(lines, (line) => parseRecord(line).ok)) return { kind: 'json', arrays: undefined };
  if (holds(lines, isKeyValues)) return { kind: 'key-values' };
  const columns = csvColumns(lines);
  if (columns) return { kind: 'csv', columns };
  const shape = lineShape(lines, MOST);
  return shape && { kind: 'line', shape };
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

/** Two pairs or more, and hardly any other words. */
function isKeyValues(line: string): boolean {
  const parsed = parseKeyValues(line);
  if (!parsed.ok) return false;
  const { message, ...pairs } = parsed.record;
  return Object.keys(pairs).length >= 2 && (typeof message !== 'string' || message.length < line.length / 4);
}

/** Names in the first row, and as many fields in the others. */
function csvColumns(lines: readonly string[]): string[] | undefined {
  const [first = '', ...rows] = lines;
  const columns = csvFields(first);
  if (!columns || columns.length < 3 || new Set(columns).size < columns.length) return undefined;
  if (!columns.every((name) => /^[A-Za-z_@][\w .@/-]{0,60}$/.test(name))) return undefined;
  return holds(rows, (row) => csvFields(row)?.length === columns.length) ? columns : undefined;
}

function isHeader(line: string, writing: Writing): boolean {
  return writing.kind === 'csv' && parseRow(line, writing.columns) === 'header';
}

function holds(lines: readonly string[], test: (line: string) => boolean): boolean {
  return lines.length > 0 && lines.filter(test).length >= lines.length * MOST;
}
