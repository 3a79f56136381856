// Packs texts into one buffer, so that a whole batch goes to DuckDB as one parameter instead of by thousands of calls.

/** Stands between texts: a control character is in no JSON text. */
const SEPARATOR = 0x1e;

/** Larger batches are cut: DuckDB holds a parameter several times over while it works. */
const CAPACITY = 16 * 2 ** 20;

export interface TextBatch {
  /** Of the texts given: from the first (inclusive) to the last (exclusive) in this batch. */
  readonly from: number;
  readonly to: number;
  /** UTF-8; valid until the next batch is asked for. */
  readonly bytes: Uint8Array;
}

/** SQL that gives the texts of a batch, one a row, in order: to stand in a SELECT list. */
export const unpacked = (parameter: string): string =>
  `unnest(string_split(decode(${parameter}::BLOB), chr(${String(SEPARATOR)})))`;

/** Packs for one writer, into the same memory again and again. */
export class TextPacker {
  #buffer = Buffer.allocUnsafe(CAPACITY);

  /** Cuts texts (JSON, so without control characters) into batches. A text longer than a batch has one for itself. */
  *pack(texts: readonly string[]): Generator<TextBatch> {
    let from = 0;
    let length = 0;
    for (const [index, text] of texts.entries()) {
      // A UTF-16 unit makes at most 3 bytes; counting them exactly costs a pass over the text.
      if (length + 1 + text.length * 3 > CAPACITY) {
        const bytes = Buffer.byteLength(text);
        if (length > 0 && length + 1 + bytes > CAPACITY) {
          yield { from, to: index, bytes: this.#buffer.subarray(0, length) };
          from = index;
          length = 0;
        }
        if (bytes > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(bytes);
      }
      if (index > from) this.#buffer[length++] = SEPARATOR;
      length += this.#buffer.write(text, length);
    }
    if (texts.length > from) yield { from, to: texts.length, bytes: this.#buffer.subarray(0, length) };
    if (this.#buffer.length > CAPACITY) this.#buffer = Buffer.allocUnsafe(CAPACITY);
  }
}
