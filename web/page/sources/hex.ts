// Shows bytes: as a hex dump, and as text in which nothing is hidden.

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

/** Control characters, and characters that change how others are read: what a record may hide behind. */
const HIDDEN =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** Bytes as text; characters without a form of their own are named, such as `[U+202E]`. */
export function shownText(bytes: Uint8Array): ShownText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text: text.replace(HIDDEN, named), utf8: isUtf8(bytes) };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
