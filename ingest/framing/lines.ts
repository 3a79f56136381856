// Splits at line ends: one physical line is one record, empty lines are none.
import { beforeLineEnd, Pending } from './pending.ts';
import type { Frame, Splitter, SplitterOptions } from './splitter.ts';

const LF = 10;
/** A line end may be two bytes, of which the first is no part of the record only when the second comes. */
const LINE_END = 2;

export class LineSplitter implements Splitter {
  readonly broken = undefined;
  readonly #pending: Pending;
  #searched = 0;

  constructor(options: SplitterOptions = {}) {
    this.#pending = new Pending(options);
  }

  readonly push = (chunk: Buffer): Frame[] => {
    const pending = this.#pending;
    pending.append(chunk);
    const { bytes } = pending;
    const frames: Frame[] = [];
    let start = 0;
    for (let at = bytes.indexOf(LF, this.#searched); at >= 0; at = bytes.indexOf(LF, start)) {
      this.#take(frames, start, at + 1);
      start = at + 1;
    }
    pending.drop(start);
    this.#searched = bytes.length - start;
    if (this.#searched > pending.limit + LINE_END) {
      pending.shed(this.#searched - LINE_END);
      this.#searched = LINE_END;
    }
    return frames;
  };

  readonly end = (): Frame[] => {
    const frames: Frame[] = [];
    const { length } = this.#pending.bytes;
    this.#take(frames, 0, length);
    this.#pending.drop(length);
    return frames;
  };

  readonly idle = (): Frame[] => [];

  #take(frames: Frame[], start: number, end: number): void {
    const to = beforeLineEnd(this.#pending.bytes, start, end);
    if (to > start || this.#pending.outgrown) frames.push(this.#pending.frame(start, to, end));
  }
}
