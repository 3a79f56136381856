// Reads logfmt lines as Go programs write them (logrus, slog, go-kit) into the same members as JSON.
import type { JsonObject, Parsed } from './json.ts';
import { reject } from './outcome.ts';

/** A key of up to 128 characters, and a value without quotes. */
const KEY = /([^\s="]{1,128})=/y;
const PLAIN = /[^\s"]*/y;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{3})|(.))/g;
const NAMED: Readonly<Record<string, string | undefined>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The pairs of a line, values as text; a key that comes again makes a list. Rejects: `empty`, and `not_a_log_line` for a line that is anything
 * else than pairs. Unlike parseKeyValues it knows Go's escapes, and takes no words between the pairs.
 */
export function parseLogfmt(line: string): Parsed {
  const record: JsonObject = {};
  const end = line.trimEnd().length;
  let at = line.length - line.trimStart().length;
  if (at >= end) return { ok: false, reject: reject('empty', 'the record has no content') };
  while (at < end) {
    KEY.lastIndex = at;
    const key = KEY.exec(line)?.[1];
    const value = key === undefined ? undefined : valueAt(line, KEY.lastIndex);
    if (key === undefined || value === undefined || (value.end < end && !isBlank(line.charCodeAt(value.end))))
      return { ok: false, reject: reject('not_a_log_line', `no key=value at character ${String(at)}`) };
    put(record, key, value.text);
    at = value.end;
    while (at < end && isBlank(line.charCodeAt(at))) at++;
  }
  return { ok: true, record };
}

interface Value {
  readonly text: string;
  readonly end: number;
}

/** In quotes as Go's strconv.Quote writes it, or up to the next blank; undefined where a quote is never closed. */
function valueAt(line: string, from: number): Value | undefined {
  if (line[from] !== '"') {
    PLAIN.lastIndex = from;
    const text = PLAIN.exec(line)?.[0] ?? '';
    return { text, end: from + text.length };
  }
  for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    let slashes = 0;
    while (line[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return { text: unquoted(line.slice(from + 1, at)), end: at + 1 };
  }
  return undefined;
}

function unquoted(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(ESCAPE, (_, hex?: string, short?: string, long?: string, octal?: string, one = '') => {
    const digits = hex ?? short ?? long;
    const code = digits === undefined ? parseInt(octal ?? '', 8) : parseInt(digits, 16);
    if (Number.isNaN(code)) return NAMED[String(one)] ?? String(one);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function put(record: JsonObject, key: string, value: string): void {
  if (key === '__proto__') return;
  const before = Object.hasOwn(record, key) ? record[key] : undefined;
  if (before === undefined) record[key] = value;
  else if (Array.isArray(before)) before.push(value);
  else record[key] = [before, value];
}
