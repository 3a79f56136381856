// Finds the shape that most lines of a text log share, as a regular expression with named groups.
import { isActionName, isAddress, isEmail, isStatusCode, outcomeOf, timeWriting } from './values.ts';
import { meaningOf } from './verbs.ts';

/** What may stand in a line, each ending where only it can end: times with their spaces, quoted and bracketed text, words. */
const TIME =
  '\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?: ?(?:Z|[+-]\\d\\d:?\\d\\d))?|\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d(?: [+-]\\d{4})?|[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d';
const TOKEN = new RegExp(
  `(?<bracket>\\[)(?:(?<bracketTime>${TIME})|[^\\]]*)\\]|"[^"]*"|(?<time>${TIME})|\\S+`,
  'g',
);

/** What a client asked of an HTTP server, as web servers log it. */
const REQUEST = /^"[A-Z]+ \S+ HTTP\/[\d.]+"$/;

const LEVEL = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)$/i;

/** One place in a line: its value without what surrounds it in every line. */
interface Token {
  readonly kind: 'time' | 'quoted' | 'bracketed' | 'word';
  readonly text: string;
}

/** Patterns of what stands in a place. */
const INSIDE = {
  quoted: '[^"]*',
  bracketed: '[^\\]]*',
  word: '\\S+',
} as const;

export interface LineShape {
  readonly shape: RegExp;
  /** Words that each line must have. */
  readonly fixed: readonly string[];
}

/** What stands before the first pair of a line, and its pairs. */
const BEFORE_PAIRS = /^(\S.*?) +([^\s="]{1,128}=.*)$/;

/**
 * The shape of lines that end in key=value pairs, which the group `pairs` holds, and begin with columns: a time, a level. Undefined
 * when the lines are not so.
 */
export function pairsShape(
  lines: readonly string[],
  share: number,
  isPairs: (text: string) => boolean,
): LineShape | undefined {
  const parted = lines.flatMap((line) => {
    const [, head = '', pairs = ''] = BEFORE_PAIRS.exec(line) ?? [];
    return isPairs(pairs) ? [head] : [];
  });
  if (parted.length < lines.length * share) return undefined;
  const head = columnsOf(parted, share, 1);
  if (!head?.isWhole) return undefined;
  const shape = new RegExp(`^${head.pattern} +(?<pairs>[^\\s="]{1,128}=.*)$`);
  return fitting(lines, share, { shape, fixed: head.fixed });
}

/** Columns that fewer lines have than `share` are left to a last group, `message`. Undefined when the lines share too little. */
export function lineShape(lines: readonly string[], share: number): LineShape | undefined {
  const columns = columnsOf(lines, share, 3);
  if (!columns) return undefined;
  const shape = new RegExp(`^${columns.pattern}${columns.isWhole ? '' : '(?: +(?<message>.*))?'}$`);
  return fitting(lines, share, { shape, fixed: columns.fixed });
}

/** The shape, where so great a share of the lines has it. */
function fitting(lines: readonly string[], share: number, found: LineShape): LineShape | undefined {
  return lines.filter((line) => found.shape.test(line)).length >= lines.length * share ? found : undefined;
}

interface Columns {
  readonly pattern: string;
  /** Nothing stands behind them in most lines. */
  readonly isWhole: boolean;
  readonly fixed: readonly string[];
}

/** The columns that most lines have, `least` of them or more; undefined when there are fewer, or nothing in them can be named. */
function columnsOf(lines: readonly string[], share: number, least: number): Columns | undefined {
  const rows = lines.map(tokens);
  const most = columnsOfMost(rows, share);
  const columns: Token[][] = [];
  for (let index = 0; index < most; index++) {
    const column = rows.flatMap((row) => row[index] ?? []);
    const [first] = column;
    if (!first || column.filter(({ kind }) => kind === first.kind).length < lines.length * share) break;
    columns.push(column.filter(({ kind }) => kind === first.kind));
  }
  if (columns.length < least || columns.every(isFixed)) return undefined;
  const names = new Set<string>();
  const parts = columns.map((column, index) => placeOf(column, columns[index - 1], names));
  // Prose has columns too, but nothing in them that could be named.
  if ([...names].every((name) => name.startsWith('field'))) return undefined;
  return {
    pattern: parts.join(' +'),
    isWhole: rows.filter((row) => row.length === columns.length).length >= lines.length * share,
    fixed: columns.flatMap((column) => (isWord(column) ? [column[0]?.text ?? ''] : [])),
  };
}

function tokens(line: string): Token[] {
  return [...line.matchAll(TOKEN)].map(({ 0: text, groups = {} }) => {
    if (groups['time'] !== undefined) return { kind: 'time', text };
    if (groups['bracket'] !== undefined) return { kind: 'bracketed', text };
    return { kind: text.startsWith('"') && text.length > 1 ? 'quoted' : 'word', text };
  });
}

/** The most columns that so great a share of the lines has. */
function columnsOfMost(rows: readonly (readonly Token[])[], share: number): number {
  const lengths = rows.map(({ length }) => length).sort((a, b) => b - a);
  return lengths[Math.ceil(lengths.length * share) - 1] ?? 0;
}

function isFixed(column: readonly Token[]): boolean {
  return column.length > 1 && column.every(({ text }) => text === column[0]?.text);
}

/** The same word in all lines. A level is none: that of the next line may be another. */
function isWord(column: readonly Token[]): boolean {
  const { kind, text } = column[0] ?? { kind: 'word', text: '' };
  return isFixed(column) && kind === 'word' && !/\d/.test(text) && !LEVEL.test(text);
}

/** The pattern of one place: the text itself where all lines have the same, else a named group within what all begin and end with. */
function placeOf(column: readonly Token[], before: readonly Token[] | undefined, names: Set<string>): string {
  const { kind, text } = column[0] ?? { kind: 'word', text: '' };
  if (isWord(column)) return escaped(text);
  if (column.every((token) => REQUEST.test(token.text)))
    return `"(?<${unique('method', names)}>[A-Z]+) (?<${unique('path', names)}>\\S+) [^"]*"`;
  const [open, close] = kind === 'quoted' ? ['"', '"'] : kind === 'bracketed' ? ['[', ']'] : edges(column);
  const values = column.map((token) => token.text.slice(open.length, token.text.length - close.length));
  const word = before && isFixed(before) ? (before[0]?.text ?? '') : '';
  const name = unique(nameOf(values, open, word), names);
  const inside = kind === 'time' ? words(text) : INSIDE[kind];
  return `${escaped(open)}(?<${name}>${kind === 'word' && close !== '' ? '\\S+?' : inside})${escaped(close)}`;
}

/** As many words as the time has. */
function words(time: string): string {
  return time
    .split(/ +/)
    .map(() => '\\S+')
    .join(' +');
}

/** What stands before a value, as `user=` in all lines, and the punctuation after it. */
function edges(column: readonly Token[]): [open: string, close: string] {
  if (column[0]?.kind === 'time') return ['', ''];
  const texts = column.map(({ text }) => text);
  const [, key = ''] = /^([\w.-]+[=:])/.exec(texts[0] ?? '') ?? [];
  const open = key !== '' && texts.every((text) => text.startsWith(key) && !isAddress(text)) ? key : '';
  const [last = ''] = /[:,;]$/.exec(texts[0] ?? '') ?? [];
  const close = last !== '' && texts.every((text) => text.endsWith(last)) ? last : '';
  return [open, close];
}

/** By the key before it, the word before it, or what it looks like. */
function nameOf(values: readonly string[], open: string, word: string): string {
  const all = (test: (value: string) => unknown): boolean =>
    values.filter((value) => test(value)).length >= values.length * 0.9;
  const key = open.replace(/[=:]$/, '');
  if (/^[A-Za-z]\w*$/.test(key)) return key;
  if (all(timeWriting)) return 'time';
  if (all(isAddress)) return 'ip';
  if (all(isEmail)) return 'user';
  if (all((value) => LEVEL.test(value))) return 'level';
  if (all(isStatusCode)) return 'status';
  if (all(outcomeOf)) return 'outcome';
  if (/^(?:user|login|account|host|session|action|event|role|project|path|file|id)[:=]?$/i.test(word))
    return word.replace(/\W/g, '').toLowerCase();
  if (all((value) => isActionName(value) && meaningOf(value))) return 'action';
  return 'field';
}

function unique(name: string, names: Set<string>): string {
  let found = name;
  for (let count = 2; names.has(found); count++) found = `${name}${String(count)}`;
  names.add(found);
  return found;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
