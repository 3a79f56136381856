// How a value is read: in quotes of any escaping, or bare; and which values are no secrets.
import type { RecordText } from './record-text.ts';

/** The bytes of a value, and where reading goes on behind its closing quote. */
export interface Value {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const SINGLE = 0x27;
const DOUBLE = 0x22;
const BACKSLASH = 0x5c;

/** Behind two quotes: then they are an empty value, not the doubled quote that opens one. */
const AFTER_VALUE = /[\s,;:)}\]&"'\\>]|$/y;

/**
 * The value whose opening quote, or the backslashes before it, stands at `open`; undefined when there is none. `hit` is a place in the
 * string or cell that holds the value.
 *
 * A quote's depth shows in the backslashes before it: none, one, three, seven ... A deeper quote is content; a shallower one ends
 * what is around the value. In CSV and in SQL literals a quote stands for itself when doubled. A value that does not end is read
 * to the end of what is around it.
 */
export function quoted(record: RecordText, hit: number, open: number): Value | undefined {
  const { text } = record;
  const slashes = runOf(text, open, BACKSLASH);
  const quote = text.charCodeAt(open + slashes);
  if (quote !== SINGLE && quote !== DOUBLE) return undefined;
  const jsonQuote = record.json && quote === DOUBLE;
  const limit = jsonQuote ? text.length : record.limit(hit);
  if (open + slashes >= limit) return undefined;
  // A backslash of the value is two in JSON, which never escapes a single quote.
  const scale = record.json && quote === SINGLE ? 2 : 1;
  const own = depth(slashes / scale);
  const width = ((1 << own) - 1) * scale + 1;
  const opening = open + slashes + 1 - width;
  const cell = quote === DOUBLE && record.inCell(hit) ? 2 : 1;
  const first = quotesAt(text, opening, width, quote, limit);
  const count = Math.floor(first / cell);
  if (count === 0) return undefined;
  AFTER_VALUE.lastIndex = opening + first * width;
  // An even number of quotes before a value: a literal within a literal, each quote doubled.
  const unit = !jsonQuote && count % 2 === 0 && !AFTER_VALUE.test(text) ? count * cell : cell;
  const start = opening + unit * width;
  for (let i = start; i < limit;) {
    const code = text.charCodeAt(i);
    const before = code === BACKSLASH ? runOf(text, i, BACKSLASH) : 0;
    const at = i + before;
    if (text.charCodeAt(at) !== quote || at >= limit) {
      i = at === i ? i + 1 : at;
      continue;
    }
    const found = depth(before / scale);
    if (found < own) return { start, end: at, next: at };
    i = at + 1;
    if (found > own) continue;
    const end = i - width;
    const quotes = quotesAt(text, end, width, quote, limit);
    const units = jsonQuote ? 1 : Math.floor(quotes / unit);
    if (units % 2 === 1) {
      const close = end + (units - 1) * unit * width;
      return { start, end: close, next: close + unit * width };
    }
    // Doubled quotes are content; less than one unit behind them ends what is around the value.
    i = end + quotes * width;
    if (quotes % unit !== 0) return { start, end: end + units * unit * width, next: i };
  }
  return { start, end: limit, next: limit };
}

/** How often a quote has been escaped, by the number of backslashes before it; an even number belongs to what precedes. */
function depth(slashes: number): number {
  const bits = ~Math.floor(slashes);
  return Math.min(31 - Math.clz32(bits & -bits), 8);
}

function runOf(text: string, at: number, code: number): number {
  let end = at;
  while (text.charCodeAt(end) === code) end++;
  return end - at;
}

/** Number of quotes that follow each other at `at`, each as `width` characters with its backslashes. */
function quotesAt(text: string, at: number, width: number, quote: number, limit: number): number {
  let count = 0;
  for (let i = at; i + width <= limit; i += width, count++)
    if (
      text.charCodeAt(i + width - 1) !== quote ||
      runOf(text.slice(i, i + width), 0, BACKSLASH) !== width - 1
    )
      break;
  return count;
}

/** What ends a bare value, besides quotes and the limit. */
export interface BareStyle {
  readonly stops: string;
  /** A comma or ampersand ends the value where a next member seems to follow. */
  readonly lists: boolean;
}

export const WORD: BareStyle = { stops: ' \t\r\n\f\v"\'`;', lists: true };
export const UP_TO_SEMICOLON: BareStyle = { stops: '\t\r\n\f\v"\'`;', lists: false };

const NEXT_MEMBER = /[,&](?:\s|$|["'\\&]|[\w.%-]{1,40}\s{0,4}[=:])/y;

/** The value without quotes that begins at `from`; it may be empty. Closing brackets at its end are not part of it. */
export function bare(record: RecordText, hit: number, from: number, style: BareStyle): Value {
  const { text } = record;
  const limit = record.limit(hit);
  const row = !record.json && !record.inCell(hit);
  let end = from;
  while (end < limit) {
    const char = text.charAt(end);
    if (style.stops.includes(char) || (row && char === ',')) break;
    if (style.lists && (char === ',' || char === '&')) {
      NEXT_MEMBER.lastIndex = end;
      if (NEXT_MEMBER.test(text)) break;
    }
    const length = char === '\\' ? escapeLength(record, end) : 1;
    if (length === 0) break;
    end = Math.min(end + length, limit);
  }
  const full = end;
  while (end > from && ')]}'.includes(text.charAt(end - 1))) end--;
  return { start: from, end: markEnd(text, from, full) ?? end, next: full };
}

/** Length of the escape at a backslash if it stands for a character of a value; 0 where white space or a quote ends the value. */
function escapeLength({ text, json }: RecordText, at: number): number {
  const next = text.charAt(at + 1);
  if (next === '"' || next === "'") return 0;
  if (!json) return 1;
  return next === 'u' ? 6 : next === '\\' || next === '/' ? 2 : 0;
}

const MARK = /\[masked:[a-z_]+(?::[0-9a-f]{8})?\]/y;

/** The end of a mark that stands at `at` and is followed by nothing but closing brackets up to `end`. */
function markEnd(text: string, at: number, end: number): number | undefined {
  MARK.lastIndex = at;
  if (!MARK.test(text)) return undefined;
  const after = MARK.lastIndex;
  return after <= end && /^[)\]}]*$/.test(text.slice(after, end)) ? after : undefined;
}

/** The end of the mark around `at`, if one is: the words in marks are no anchors. */
export function insideMark(text: string, at: number): number | undefined {
  const start = text.slice(Math.max(0, at - 32), at + 1).lastIndexOf('[masked:');
  if (start === -1) return undefined;
  MARK.lastIndex = Math.max(0, at - 32) + start;
  return MARK.test(text) && MARK.lastIndex > at ? MARK.lastIndex : undefined;
}

/** Values that stand for a secret taken out before, for no value, or that are identifiers and never secret. */
const NO_SECRETS: readonly RegExp[] = [
  /^\[masked:[a-z_]+(?::[0-9a-f]{8})?\]$/,
  // Asterisks, or bullets in UTF-8.
  /^(?:\*|\u00e2\u0080\u00a2){3,}$/,
  /^(?:HIDDEN_DUE_TO_SECURITY_REASONS|Value hidden due to security reasons\.?|redacted)$/i,
  /^[<[({*]{1,3}(?:redacted|filtered|hidden|masked|secret|password|sensitive|sensitive ?data ?removed|sensitive value)[>\])}*]{1,3}$/i,
  /^(?:true|false|null|none|undefined)$/i,
  // Placeholders: ${NAME}, {{ name }}, $1, ?, %s
  /^(?:\$\{\w+\}|\{\{[^{}]*\}\}|\$\d+|\?|%s)$/,
  // Access key ids and the other unique ids of AWS; resource names.
  /^(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AIPA|ANPA|ANVA|APKA|AROA|ASCA)[A-Z0-9]{16}$/,
  /^arn:aws[a-z-]*:[^\s"']+$/,
];

/** Whether a value may stay: it is empty, was redacted before it came here, or is an identifier. */
export function isNoSecret(value: string): boolean {
  return value === '' || (value.length <= 2048 && NO_SECRETS.some((pattern) => pattern.test(value)));
}
