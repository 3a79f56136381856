// Cuts long texts. DuckDB holds 2,048 values of a column in memory at once when it reads or compresses, so no value may be long.
import type { StoreDocument } from '../../pipeline/ports.ts';
import { LONGEST_SEARCHED } from './searched-sql.ts';

/** Length of a piece in UTF-16 units; a multiple of 4, so that base64 is cut between its groups. */
export const PIECE = 16_384;

/** One more than is searched (searched-sql.ts): what was cut is still told from what is short enough. */
const KEPT = LONGEST_SEARCHED + 1;
const KEPT_ITEMS = 1_000;

/** Cuts a text into pieces that make it again when joined; never between the halves of a surrogate pair. */
export function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + PIECE, text.length);
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

/** The pieces an event's JSON is kept in besides; none for the usual one, which stands whole in its row. */
export function piecesOf({ json }: StoreDocument): readonly string[] {
  return json.length > PIECE ? cut(json) : [];
}

/**
 * What of an event is searched: all of it, or of a long one its fields without the record as it was logged, long values cut; and what is
 * unmapped where that leaves the whole short enough.
 */
export function searched(document: StoreDocument): string {
  if (document.json.length <= PIECE) return document.json;
  const { event } = document;
  const fields = {
    ...event,
    event: { ...event.event, original: undefined },
    oncall: { ...event.oncall, original: { ...event.oncall.original, base64: undefined } },
  };
  const all = JSON.stringify(fields, shortened);
  return all.length <= PIECE ? all : JSON.stringify({ ...fields, unmapped: undefined }, shortened);
}

function shortened(_: string, value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, KEPT);
  return Array.isArray(value) ? value.slice(0, KEPT_ITEMS) : value;
}
