// Bytes that are not in a record yet, contiguous, and bounded although a record may be longer than memory allows.
import { RECORD_HEAD, RECORD_LIMIT, type Frame, type SplitterOptions } from './splitter.ts';

const NOTHING = Buffer.alloc(0);
const LF = 10;
const CR = 13;

/** Holds what was pushed and not dropped. Indices are into `bytes`; a written byte is never overwritten, so that frames may share it. */
export class Pending {
  bytes: Buffer = NOTHING;
  readonly limit: number;
  /** Offset of bytes[0] in the origin. */
  #offset: number;
  #spare: Buffer = NOTHING;
  #head: { readonly offset: number; readonly bytes: Buffer } | undefined;

  constructor(options: SplitterOptions) {
    this.#offset = options.start ?? 0;
    this.limit = options.limit ?? RECORD_LIMIT;
  }

  /** Whether the record at index 0 has been shed, at least in part. */
  get outgrown(): boolean {
    return this.#head !== undefined;
  }

  offsetOf(index: number): number {
    return this.#offset + index;
  }

  append(chunk: Buffer): void {
    if (this.bytes.length === 0) {
      this.bytes = chunk;
      this.#spare = NOTHING;
      return;
    }
    const length = this.bytes.length + chunk.length;
    if (this.#spare.length < chunk.length) {
      // A record over many chunks is copied a logarithmic number of times.
      const room = Buffer.allocUnsafeSlow(chunk.length > this.bytes.length ? length : length * 2);
      this.bytes.copy(room);
      this.#spare = room.subarray(this.bytes.length);
      this.bytes = room;
    }
    chunk.copy(this.#spare);
    this.#spare = this.#spare.subarray(chunk.length);
    this.bytes = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, length);
  }

  /** Forgets the first `count` bytes. */
  drop(count: number): void {
    if (count === 0) return;
    this.#offset += count;
    this.bytes = count === this.bytes.length ? NOTHING : this.bytes.subarray(count);
  }

  /** Forgets the first `count` bytes of a record at index 0 that is known to be longer than the limit, except for its beginning. */
  shed(count: number): void {
    this.#head ??= { offset: this.#offset, bytes: this.#beginning(0) };
    this.drop(count);
  }

  /** The record from index `from` to `to`, with `end` behind its delimiter. A shed record must be at index 0. */
  frame(from: number, to: number, end: number, container?: number): Frame {
    if (this.#head !== undefined || to - from > this.limit) return this.#cut(from, to, end, container);
    const offset = this.#offset + from;
    const bytes = this.bytes.subarray(from, to);
    // Written out, because spreading would halve the speed of splitting short records.
    return container === undefined
      ? { offset, end: this.#offset + end, bytes }
      : { offset, end: this.#offset + end, bytes, container };
  }

  /** The offset of an unfinished record at index 0, and its beginning. */
  unfinished(): { readonly offset: number; readonly bytes: Buffer } {
    return this.#head ?? { offset: this.#offset, bytes: this.#beginning(0) };
  }

  #cut(from: number, to: number, end: number, container: number | undefined): Frame {
    const { offset, bytes } = this.#head ?? { offset: this.#offset + from, bytes: this.#beginning(from) };
    this.#head = undefined;
    const frame = { offset, end: this.#offset + end, bytes, length: this.#offset + to - offset };
    return container === undefined ? frame : { ...frame, container };
  }

  /** A copy, so that a few MiB do not keep the whole alive. */
  #beginning(from: number): Buffer {
    return Buffer.from(this.bytes.subarray(from, from + Math.min(RECORD_HEAD, this.limit)));
  }
}

/** The index of the line end (LF or CR LF) that closes the bytes up to `to`, or `to` itself. */
export function beforeLineEnd(bytes: Buffer, from: number, to: number): number {
  const line = to > from && bytes[to - 1] === LF ? to - 1 : to;
  return line > from && bytes[line - 1] === CR ? line - 1 : line;
}
