// Shows bytes: as a hex dump, and as text in which nothing is hidden.
import { allShown } from '../shown-text.ts';

export interface HexRow {
  /** Of the first byte, 8 hex digits. */
  readonly offset: string;
  /** 16 bytes as hex digits, fewer in the last row. */
  readonly hex: string;
  /** The same bytes as ASCII, a dot for what has no form there. */
  readonly text: string;
}

const ROW = 16;

/** Rows of 16 bytes from the beginning, at most `most` rows. */
export function hexRows(bytes: Uint8Array, most: number): readonly HexRow[] {
  const rows: HexRow[] = [];
  for (let start = 0; start < bytes.length && rows.length < most; start += ROW) {
    const row = bytes.subarray(start, start + ROW);
    rows.push({
      offset: start.toString(16).padStart(8, '0'),
      hex: Array.from(row, (byte) => byte.toString(16).padStart(2, '0')).join(' '),
      text: Array.from(row, (byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join(''),
    });
  }
  return rows;
}

export interface ShownText {
  readonly text: string;
  /** False where bytes are not UTF-8: each is shown as U+FFFD. */
  readonly utf8: boolean;
}

/** Bytes as text; characters without a form of their own are named, such as `[U+202E]`. */
export function shownText(bytes: Uint8Array): ShownText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text: allShown(text), utf8: isUtf8(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
