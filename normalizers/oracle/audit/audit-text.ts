// Reads the text of audit records in syslog and in operating system files: `NAME :[length] 'value'`, `NAME:[length] "value"`, `NAME:"value"`.
import { flat, type JsonObject } from '../../normalizer.ts';

/** A name, the length of its value in bytes where one is written, and the quote that opens it. */
const START = /\s{0,20}([A-Z][A-Z0-9_$# ]{0,31}?) ?: ?(?:\[(\d{1,9})\] )?(['"])/y;
/** Where a value ends when its length does not say: a quote, and behind it the next name or nothing. */
const NEXT = /['"](?=\s{1,20}[A-Z][A-Z0-9_$# ]{0,31} ?: ?(?:\[\d{1,9}\] )?['"]|\s{0,20}$)/g;

/**
 * The fields by their names, empty ones included. A text under ACTION, which SYS's records have instead of a number, is `ACTION TEXT`. The
 * length is trusted where a quote stands behind it, so that no statement passes for fields.
 */
export function auditTextOf(text: string, from: number): JsonObject {
  const fields: JsonObject = {};
  let at = from;
  for (;;) {
    START.lastIndex = at;
    const found = START.exec(text);
    if (!found) return fields;
    const [, name = '', length, quote = ''] = found;
    const start = START.lastIndex;
    const end = byLength(text, start, length, quote) ?? byNext(text, start, quote);
    const value = flat(text.slice(start, end));
    const isText = name === 'ACTION' && !/^\d{1,9}$/.test(value);
    if (name !== 'LENGTH' && name !== '__proto__') fields[isText ? 'ACTION TEXT' : name] ??= value;
    at = end + 1;
  }
}

function byLength(
  text: string,
  start: number,
  length: string | undefined,
  quote: string,
): number | undefined {
  if (length === undefined) return undefined;
  const count = Number(length);
  const closes = (end: number): boolean => text.charAt(end) === quote && /^\s?$/.test(text.charAt(end + 1));
  if (closes(start + count)) return start + count;
  const end = start + charactersIn(text, start, count);
  return closes(end) ? end : undefined;
}

/** How many UTF-16 units the first bytes of the value are. */
function charactersIn(text: string, start: number, bytes: number): number {
  return Buffer.from(text.slice(start, start + bytes))
    .subarray(0, bytes)
    .toString().length;
}

function byNext(text: string, start: number, quote: string): number {
  NEXT.lastIndex = start;
  for (let found = NEXT.exec(text); found; found = NEXT.exec(text))
    if (found[0] === quote) return found.index;
  return text.length;
}
