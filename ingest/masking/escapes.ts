// Undoes the escapes that hide ordinary characters in JSON, so that "\u0070assword" is found like "password".
import { match } from './pattern.ts';
import type { RecordText } from './record-text.ts';

/** A record with such escapes undone. */
export interface Unescaped {
  readonly bytes: Buffer;
  /** The place in the original of a place in `bytes`; that of one within an escape is the escape's end. */
  readonly originOf: (place: number) => number;
}

/** Anchor of records that have such escapes. */
export const ESCAPE_ANCHORS: readonly string[] = ['.\\\\u00[01234567]'];

const ESCAPE = /u00[0-7][0-9a-fA-F]/y;
const BACKSLASH = 0x5c;

/** A piece of the result, and where it began: text as it was, or what stands for one escape. */
export interface Piece {
  readonly text: string;
  readonly place: number;
  readonly origin: number;
  readonly escape: boolean;
}

/**
 * Replaces \u00XX of ASCII, at any depth of JSON within JSON: a control character by a blank, a quote by a quote with the backslashes
 * that it has at that depth, doubled where the record may be CSV; others by themselves. Undefined when there is nothing to undo.
 */
export function unescaped({ text, json }: RecordText): Unescaped | undefined {
  const pieces: Piece[] = [];
  let place = 0;
  const add = (piece: string, origin: number, escape: boolean): void => {
    pieces.push({ text: piece, place, origin, escape });
    place += piece.length;
  };
  let done = 0;
  for (let at = text.indexOf('u00'); at !== -1; at = text.indexOf('u00', at + 1)) {
    let slashes = 0;
    while (at - slashes > done && text.charCodeAt(at - slashes - 1) === BACKSLASH) slashes++;
    const end = match(ESCAPE, text, at);
    if (end === undefined || slashes === 0) continue;
    // Of a run of backslashes the last 1, 2, 4 ... belong to the escape, by its depth; those before them are content.
    const own = slashes & -slashes;
    add(text.slice(done, at - own), done, false);
    add(character(Number.parseInt(text.slice(end - 2, end), 16), own, json), at - own, true);
    done = end;
  }
  if (pieces.length === 0) return undefined;
  add(text.slice(done), done, false);
  return joinPieces(pieces);
}

/** The pieces as one record. */
export function joinPieces(pieces: readonly Piece[]): Unescaped {
  const bytes = Buffer.from(pieces.map((piece) => piece.text).join(''), 'latin1');
  return { bytes, originOf: (wanted) => originIn(pieces, wanted) };
}

function character(code: number, depth: number, json: boolean): string {
  const char = String.fromCharCode(code);
  if (char === '"') return '\\'.repeat(2 * depth - 1) + (json ? char : char + char);
  if (char === '\\') return char.repeat(2 * depth);
  return code < 0x20 ? ' ' : char;
}

function originIn(pieces: readonly Piece[], wanted: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.place ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return wanted;
  const inside = wanted - piece.place;
  return piece.escape && inside > 0 ? (pieces[low + 1]?.origin ?? wanted) : piece.origin + inside;
}
