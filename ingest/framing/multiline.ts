// Splits before each line that matches the start pattern: a record holds the lines after its first, up to the next such line.
import { beforeLineEnd, Pending } from './pending.ts';
import type { Frame, Splitter, SplitterOptions } from './splitter.ts';
import { startTest, type LineTest } from './start-pattern.ts';

const LF = 10;
const CR = 13;
const LINE_END = 2;

export class MultilineSplitter implements Splitter {
  readonly broken = undefined;
  readonly #pending: Pending;
  readonly #begins: LineTest;
  /** Index of the first line that has not been looked at, and from where on its end is searched for. */
  #line = 0;
  #searched = 0;
  /** The line at #line is known to belong to the record; only its end is missing. */
  #inside = false;

  constructor(start: RegExp, options: SplitterOptions = {}) {
    this.#pending = new Pending(options);
    this.#begins = startTest(start);
  }

  readonly push = (chunk: Buffer): Frame[] => {
    this.#pending.append(chunk);
    return this.#split(false);
  };

  readonly end = (): Frame[] => {
    const frames = this.#split(true);
    this.#take(frames, 0, this.#pending.bytes.length);
    return frames;
  };

  /** The record whose lines are all complete. One with an incomplete line waits: that line may belong to it. */
  readonly idle = (): Frame[] => {
    const { bytes } = this.#pending;
    const frames: Frame[] = [];
    const complete = this.#line === bytes.length;
    if (!this.#inside && (complete || this.#begins(bytes, this.#line, bytes.length, true) === true)) {
      this.#take(frames, 0, this.#line);
      this.#forget(this.#line);
    }
    return frames;
  };

  #split(final: boolean): Frame[] {
    const { bytes } = this.#pending;
    const frames: Frame[] = [];
    let start = 0;
    while (this.#line < bytes.length) {
      const end = bytes.indexOf(LF, this.#searched);
      this.#searched = end < 0 ? bytes.length : end + 1;
      if (!this.#inside) {
        const begins = this.#begins(bytes, this.#line, end < 0 ? bytes.length : end, final || end >= 0);
        if (begins === undefined) break;
        if (begins) {
          this.#take(frames, start, this.#line);
          start = this.#line;
        }
        this.#inside = true;
      }
      if (end < 0) break;
      this.#line = end + 1;
      this.#inside = false;
    }
    this.#forget(start);
    this.#shed();
    return frames;
  }

  /** Blank lines before the first record are none. */
  #take(frames: Frame[], start: number, end: number): void {
    const { bytes, outgrown } = this.#pending;
    const to = beforeLineEnd(bytes, start, end);
    const first = bytes[start];
    const blank =
      (first === LF || first === CR) && bytes.subarray(start, to).every((byte) => byte === LF || byte === CR);
    if (outgrown || (to > start && !blank)) frames.push(this.#pending.frame(start, to, end));
  }

  #forget(count: number): void {
    this.#pending.drop(count);
    this.#line -= count;
    this.#searched -= count;
  }

  #shed(): void {
    const known = this.#inside ? this.#searched : this.#line;
    if (known <= this.#pending.limit + LINE_END) return;
    this.#pending.shed(known - LINE_END);
    this.#line = Math.max(0, this.#line - known + LINE_END);
    this.#searched -= known - LINE_END;
  }
}
