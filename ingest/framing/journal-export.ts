// Splits systemd's journal export format (https://systemd.io/JOURNAL_EXPORT_FORMATS/): fields, and an empty line behind each entry.
import { Pending } from './pending.ts';
import type { Frame, Splitter, SplitterOptions } from './splitter.ts';

const LF = 10;
const EQUALS = 61;
/** A binary value's length, 64 bits little-endian, stands before it. */
const LENGTH_BYTES = 8;
/** Longest name of a field. */
const NAME_BYTES = 64;
const NAME = /^[A-Z_][A-Z0-9_]*$/;
/** What an entry that is not understood ends before: the first field of the next one. */
const NEXT = Buffer.from('\n\n__CURSOR=');

/** name: at the start of a field; text: in the value of one that ends with its line; binary: in one of known length; seek: in what is not understood. */
type State = 'name' | 'text' | 'binary' | 'seek';

export class JournalExportSplitter implements Splitter {
  readonly broken = undefined;
  readonly #pending: Pending;
  #state: State = 'name';
  /** Index of the next byte to look at; the entry begins at index 0. */
  #next = 0;
  /** Bytes of a binary value, and of the line end behind it, from #next on. */
  #left = 0;
  /** Bytes of the entry before index 0. */
  #forgotten = 0;

  constructor(options: SplitterOptions = {}) {
    this.#pending = new Pending(options);
  }

  readonly push = (chunk: Buffer): Frame[] => {
    this.#pending.append(chunk);
    const frames: Frame[] = [];
    while (this.#step(frames));
    this.#shed();
    return frames;
  };

  /** What is left is an entry: one that is cut off shows as such when it is read. */
  readonly end = (): Frame[] => {
    const frames: Frame[] = [];
    this.#take(frames, this.#pending.bytes.length, this.#state === 'name' ? 1 : 0);
    return frames;
  };

  readonly idle = (): Frame[] => [];

  /** False when more bytes are needed. */
  #step(frames: Frame[]): boolean {
    switch (this.#state) {
      case 'name':
        return this.#name(frames);
      case 'text':
        return this.#text();
      case 'binary':
        return this.#binary();
      case 'seek':
        return this.#seek(frames);
    }
  }

  #name(frames: Frame[]): boolean {
    const { bytes } = this.#pending;
    const from = this.#next;
    let at = from;
    while (at < bytes.length && at - from <= NAME_BYTES && bytes[at] !== LF && bytes[at] !== EQUALS) at += 1;
    if (at === bytes.length && at - from <= NAME_BYTES) return false;
    if (at === from && bytes[at] === LF) {
      this.#take(frames, at + 1, 2);
      return true;
    }
    if (at - from > NAME_BYTES || !NAME.test(bytes.toString('latin1', from, at))) return this.#lost();
    if (bytes[at] === EQUALS) {
      this.#state = 'text';
      this.#next = at + 1;
      return true;
    }
    if (bytes.length < at + 1 + LENGTH_BYTES) return false;
    const length = bytes.readBigUInt64LE(at + 1);
    if (length > BigInt(Number.MAX_SAFE_INTEGER)) return this.#lost();
    this.#state = 'binary';
    this.#next = at + 1 + LENGTH_BYTES;
    this.#left = Number(length) + 1;
    return true;
  }

  #text(): boolean {
    const { bytes } = this.#pending;
    const end = bytes.indexOf(LF, this.#next);
    this.#next = end < 0 ? bytes.length : end + 1;
    if (end >= 0) this.#state = 'name';
    return end >= 0;
  }

  #binary(): boolean {
    const { bytes } = this.#pending;
    const there = Math.min(this.#left, bytes.length - this.#next);
    this.#next += there;
    this.#left -= there;
    if (this.#left > 0) return false;
    if (bytes[this.#next - 1] !== LF) return this.#lost();
    this.#state = 'name';
    return true;
  }

  #seek(frames: Frame[]): boolean {
    const { bytes } = this.#pending;
    const at = bytes.indexOf(NEXT, Math.max(0, this.#next - NEXT.length));
    if (at < 0) {
      this.#next = bytes.length;
      return false;
    }
    this.#take(frames, at + 2, 2);
    return true;
  }

  /** The entry is none: it ends before one that is, or with the input. Its lengths cannot be trusted, so it is looked at again. */
  #lost(): boolean {
    this.#state = 'seek';
    // What is longer than the limit may be forgotten by now.
    if (this.#forgotten + this.#next <= this.#pending.limit + NEXT.length) this.#next = 0;
    return true;
  }

  /** The entry up to `end`; as many line ends as said belong to the form and not to it. */
  #take(frames: Frame[], end: number, lineEnds: number): void {
    const { bytes, outgrown } = this.#pending;
    let to = end;
    while (to > 0 && end - to < lineEnds && bytes[to - 1] === LF) to -= 1;
    if (to > 0 || outgrown) frames.push(this.#pending.frame(0, to, end));
    this.#pending.drop(end);
    this.#state = 'name';
    this.#next = 0;
    this.#forgotten = 0;
  }

  #shed(): void {
    const count = this.#next - NEXT.length;
    if (this.#forgotten + count <= this.#pending.limit || count <= 0) return;
    this.#pending.shed(count);
    this.#forgotten += count;
    this.#next = NEXT.length;
  }
}
