// How a value is read: in quotes of any escaping, or bare.
import { match } from './pattern.ts';
import type { RecordText } from './record-text.ts';
import { markEnd } from './redacted.ts';

/** The bytes of a value, and where reading goes on behind its closing quote. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const SINGLE = 0x27;
const DOUBLE = 0x22;
const BACKSLASH = 0x5c;

/** Behind an even number of quotes: then they are a whole value, and not a doubled quote that opens one. */
const AFTER_VALUE = /[\s,;:)}\]&"'\\>]|$/y;

/**
 * The value whose opening quote, or the backslashes before it, stands at `open`; undefined when there is none. `hit` is a place in the
 * string or cell that holds the value. `around` is the number of double quotes on each side of the member's name: one in JSON, two
 * in JSON in a CSV cell; undefined when the value belongs to no such member.
 *
 * A quote's depth shows in the backslashes before it: none, one, three, seven ... A deeper quote is content; a shallower one ends
 * what is around the value. In CSV and in SQL literals a quote stands for itself when doubled. A value that does not end is read
 * to the end of what is around it.
 */
export function quoted(record: RecordText, hit: number, open: number, around?: number): Value | undefined {
  const { text } = record;
  const leading = runOf(text, open, BACKSLASH);
  const quote = text.charCodeAt(open + leading);
  if (quote !== SINGLE && quote !== DOUBLE) return undefined;
  const member = quote === DOUBLE && (record.json || around !== undefined);
  const limit = quote === DOUBLE && (record.json || around === 1) ? text.length : record.limit(hit);
  if (open + leading >= limit) return undefined;
  // A backslash of the value is two in JSON, which never escapes a single quote.
  const scale = quote === SINGLE && leading % 2 === 0 && record.mayBeJson(hit) ? 2 : 1;
  const own = depth(leading / scale);
  const inRow = Math.min(runOf(text, open + leading, quote), limit - open - leading);
  const doubled = inRow % 2 === 0 && record.inCell(hit) ? 2 : 1;
  const mark: QuoteMark = {
    quote,
    slashes: slashesOf(own, scale),
    count: quote === SINGLE || record.json ? 1 : (around ?? doubled),
  };
  const size = mark.slashes + mark.count;
  const opening = open + leading - mark.slashes;
  const first = marksAt(text, opening, mark, limit);
  if (first === 0) return undefined;
  // An even number of quotes before a value: a literal within a literal, each quote doubled.
  const unit =
    !member && first % 2 === 0 && match(AFTER_VALUE, text, opening + first * size) === undefined ? first : 1;
  const start = opening + unit * size;
  for (let i = start; ;) {
    // A slice shares memory and bounds the search.
    const distance = text.slice(i, limit).indexOf(quote === DOUBLE ? '"' : "'");
    if (distance === -1) return { start, end: limit, next: limit };
    const at = i + distance;
    const slashes = slashesBefore(text, i, at);
    const found = depth(slashes / scale);
    if (found < own) return { start, end: at - slashesOf(found, scale), next: at };
    // Behind backslashes that escape each other, or in deeper JSON the quote: then the value goes on.
    const goesOn =
      !member && slashes >= 2 * (mark.slashes + 1) && match(AFTER_VALUE, text, at + 1) === undefined;
    if (found > own || goesOn || slashes % scale !== 0) {
      i = at + mark.count;
      continue;
    }
    const end = at - mark.slashes;
    const marks = marksAt(text, end, mark, limit);
    if (marks === 0) return { start, end, next: at };
    const units = member ? 1 : Math.floor(marks / unit);
    if (units % 2 === 1) {
      const close = end + (units - 1) * unit * size;
      return { start, end: close, next: close + unit * size };
    }
    // Doubled quotes are content; less than one unit behind them ends what is around the value.
    i = end + marks * size;
    if (marks % unit !== 0) return { start, end: end + units * unit * size, next: i };
  }
}

/** A quoted value in the same string as its name: the quote that ends that string opens none. */
export function quotedWithin(record: RecordText, hit: number, open: number): Value | undefined {
  if (record.json && open + runOf(record.text, open, BACKSLASH) >= record.limit(hit)) return undefined;
  const value = quoted(record, hit, open);
  const isEnd = value !== undefined && record.json && /[,}\]:]/.test(record.text.charAt(value.start));
  return isEnd ? undefined : value;
}

/** How a quote is written at the depth of a value: backslashes, then the quote once or, in CSV, more often. */
interface QuoteMark {
  readonly quote: number;
  readonly slashes: number;
  readonly count: number;
}

/** How many of these quotes follow each other at `at`. */
function marksAt(text: string, at: number, mark: QuoteMark, limit: number): number {
  const char = String.fromCharCode(mark.quote);
  const one = '\\'.repeat(mark.slashes) + char.repeat(mark.count);
  let count = 0;
  while (at + (count + 1) * one.length <= limit && text.startsWith(one, at + count * one.length)) count++;
  return count;
}

function slashesBefore(text: string, from: number, at: number): number {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === BACKSLASH) first--;
  return at - first;
}

/** How often a quote has been escaped, by the number of backslashes before it; an even number belongs to what precedes. */
function depth(slashes: number): number {
  const bits = ~Math.floor(slashes);
  return Math.min(31 - Math.clz32(bits & -bits), 8);
}

/** The backslashes that belong to a quote of that depth. */
function slashesOf(quoteDepth: number, scale: number): number {
  return ((1 << quoteDepth) - 1) * scale;
}

function runOf(text: string, at: number, code: number): number {
  let end = at;
  while (text.charCodeAt(end) === code) end++;
  return end - at;
}

/** What ends a bare value, besides quotes and the limit. */
export interface BareStyle {
  readonly stops: string;
  /** A comma or ampersand ends the value where a next member seems to follow. */
  readonly lists: boolean;
  /** A comma ends the value where it may be the end of a CSV cell without quotes. */
  readonly cells: boolean;
}

export const WORD: BareStyle = { stops: ' \t\r\n\f\v"\'`;', lists: true, cells: true };
export const UP_TO_SEMICOLON: BareStyle = { stops: '\t\r\n\f\v"\'`;', lists: false, cells: true };
export const UP_TO_NEXT: BareStyle = { ...UP_TO_SEMICOLON, cells: false };

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

const NEXT_MEMBER = /[,&](?:\s|$|["'\\&]|[\w.%[\]-]{1,60}\s{0,4}[=:])/y;

/** The value without quotes that begins at `from`; it may be empty. Closing brackets at its end are not part of it. */
export function bare(record: RecordText, hit: number, from: number, style: BareStyle): Value {
  const { text } = record;
  const limit = record.limit(hit);
  const row = style.cells && !record.json && !record.inCell(hit);
  let end = from;
  while (end < limit) {
    const char = text.charAt(end);
    if (style.stops.includes(char) || (row && char === ',')) break;
    if (style.lists && (char === ',' || char === '&')) {
      if (match(NEXT_MEMBER, text, end) !== undefined) break;
    }
    const length = char === '\\' ? escapeLength(record, end) : 1;
    if (length === 0) break;
    end = Math.min(end + length, limit);
  }
  const full = end;
  const unopened = closingBracketsOnly(text.slice(from, end));
  while (end > from && unopened.includes(text.charAt(end - 1))) end--;
  return { start: from, end: markEnd(text, from, full) ?? end, next: full };
}

/** The closing brackets that do not belong to a value, as it has no opening one. */
function closingBracketsOnly(value: string): string {
  return [...BRACKETS]
    .filter(([opening]) => !value.includes(opening))
    .map(([, closing]) => closing)
    .join('');
}

/** How far a value goes on at backslashes: they and what the last one escapes; 0 where white space or a quote ends the value. */
function escapeLength({ text, json }: RecordText, at: number): number {
  const run = runOf(text, at, BACKSLASH);
  const next = text.charAt(at + run);
  if (next === '"' || next === "'") return 0;
  if (!json || run % 2 === 0) return run;
  return next === 'u' ? run + 'uXXXX'.length : next === '/' ? run + 1 : run - 1;
}
