// Reads lines of key=value pairs (logfmt) into the same members as JSON.
import type { JsonObject, Parsed } from './json.ts';
import { reject } from './outcome.ts';
import { put } from './put.ts';

/** A key of up to 128 characters, and its value up to the next space or in quotes; a backslash takes the next character as it is. */
const PAIR = /(?<!\S)([^\s="]{1,128})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;

/**
 * The pairs of a line, values as text; a key that comes again makes a list. What stands before, between and after the pairs is `message`.
 * Rejects: `empty`, and `not_a_log_line` without any pair.
 */
export function parseKeyValues(line: string): Parsed {
  if (line.trim() === '') return { ok: false, reject: reject('empty', 'the record has no content') };
  const record: JsonObject = {};
  const rest: string[] = [];
  let end = 0;
  let pairs = 0;
  for (const { index, 0: pair, 1: key = '', 2: quoted, 3: plain = '' } of line.matchAll(PAIR)) {
    rest.push(line.slice(end, index).trim());
    end = index + pair.length;
    pairs++;
    put(record, key, quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'));
  }
  if (pairs === 0)
    return { ok: false, reject: reject('not_a_log_line', 'there is no key=value in the line') };
  rest.push(line.slice(end).trim());
  const message = rest.filter((part) => part !== '').join(' ');
  if (message !== '') put(record, 'message', message);
  return { ok: true, record };
}
