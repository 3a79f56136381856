// Cuts long texts. DuckDB holds 2,048 values of a column in memory at once when it reads or compresses, so no value may be long.
import type { StoreDocument } from '../../pipeline/ports.ts';

/** Length of a piece in UTF-16 units; a multiple of 4, so that base64 is cut between its groups. */
export const PIECE = 16_384;

/** As in Elasticsearch (ignore_above): longer values are kept, but not searched. */
const SEARCHED = 8_191;
const SEARCHED_ITEMS = 100;

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

/** What of an event is searched: all of it, or of a long one its fields, long values cut, without the record as it was logged. */
export function searched({ json, event }: StoreDocument): string {
  if (json.length <= PIECE) return json;
  const fields = { ...event, event: { ...event.event, original: undefined }, unmapped: undefined };
  return JSON.stringify(fields, (_, value: unknown) => {
    if (typeof value === 'string') return value.slice(0, SEARCHED);
    return Array.isArray(value) ? value.slice(0, SEARCHED_ITEMS) : value;
  });
}
