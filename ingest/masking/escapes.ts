// Undoes the escapes that hide ordinary characters in JSON, so that "\u0070assword" is found like "password".
import type { RecordText } from './record-text.ts';

/** A record with such escapes undone, and where each of its bytes stood. */
export interface Unescaped {
  readonly bytes: Buffer;
  /** Place in the record -> place in the original; a place within an escape is its end. One longer than the record. */
  readonly origin: Int32Array;
}

/** Anchor of records that have such escapes. */
export const ESCAPE_ANCHORS: readonly string[] = ['.\\\\u00[01234567]'];

const ESCAPE = /u00([0-7][0-9a-f])/giy;
const BACKSLASH = 0x5c;

/**
 * Replaces \u00XX of ASCII, at any depth of JSON within JSON: a control character by a blank, a quote by a quote with the backslashes
 * that it has at that depth, doubled where the record may be CSV; others by themselves. `text` has one character a byte. Undefined
 * when there is nothing to undo.
 */
export function unescaped({ text, json }: RecordText): Unescaped | undefined {
  const parts: string[] = [];
  const places: number[] = [];
  let done = 0;
  const copy = (end: number): void => {
    parts.push(text.slice(done, end));
    for (; done < end; done++) places.push(done);
  };
  for (let at = text.indexOf('u00'); at !== -1; at = text.indexOf('u00', at + 1)) {
    ESCAPE.lastIndex = at;
    const digits = ESCAPE.exec(text)?.[1];
    let slashes = 0;
    while (at - slashes > done && text.charCodeAt(at - slashes - 1) === BACKSLASH) slashes++;
    if (digits === undefined || slashes === 0) continue;
    // Of a run of backslashes the last 1, 2, 4 ... belong to the escape, by its depth; those before them are content.
    const own = slashes & -slashes;
    copy(at - own);
    const end = at + 'u00XX'.length;
    const replacement = character(Number.parseInt(digits, 16), own, json);
    parts.push(replacement);
    places.push(done, ...Array.from({ length: replacement.length - 1 }, () => end));
    done = end;
  }
  if (done === 0) return undefined;
  copy(text.length);
  places.push(text.length);
  return { bytes: Buffer.from(parts.join(''), 'latin1'), origin: Int32Array.from(places) };
}

function character(code: number, depth: number, json: boolean): string {
  const char = String.fromCharCode(code);
  if (char === '"') return '\\'.repeat(2 * depth - 1) + (json ? char : char + char);
  if (char === '\\') return char.repeat(2 * depth);
  return code < 0x20 ? ' ' : char;
}
