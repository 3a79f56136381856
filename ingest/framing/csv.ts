// Splits CSV into rows: line ends inside quotes belong to the row, and a row with a broken quote ends where the next one begins.
import { beforeLineEnd, Pending } from './pending.ts';
import type { Frame, Splitter, SplitterOptions } from './splitter.ts';
import { startTest, type LineTest } from './start-pattern.ts';

const LF = 10;
const CR = 13;
const QUOTE = 34;
const COMMA = 44;
const LINE_END = 2;

/**
 * Where the scanner is: at the start of a field, in an unquoted or quoted one, behind a quote in a quoted one (its end or the first of
 * two), or in a row that is broken, at the start or inside of one of its lines.
 */
type State = 'start' | 'field' | 'quoted' | 'quote' | 'broken' | 'broken line';

export class CsvSplitter implements Splitter {
  readonly broken = undefined;
  readonly #pending: Pending;
  readonly #begins: LineTest;
  #state: State = 'start';
  /** Indices of the row's first byte and of the next byte to look at. */
  #row = 0;
  #next = 0;

  constructor(start: RegExp, options: SplitterOptions = {}) {
    this.#pending = new Pending(options);
    this.#begins = startTest(start);
  }

  readonly push = (chunk: Buffer): Frame[] => {
    this.#pending.append(chunk);
    const frames: Frame[] = [];
    this.#split(frames, false);
    this.#forget(this.#row);
    return frames;
  };

  readonly end = (): Frame[] => {
    const frames: Frame[] = [];
    this.#split(frames, true);
    while (this.#state === 'quoted') {
      this.#recover();
      this.#split(frames, true);
    }
    this.#take(frames, this.#pending.bytes.length);
    this.#forget(this.#row);
    return frames;
  };

  /** A broken row ends at its last complete line: the row that would end it may not come for long. */
  readonly idle = (): Frame[] => {
    const frames: Frame[] = [];
    if (this.#state === 'broken' && this.#next === this.#pending.bytes.length) {
      this.#take(frames, this.#next);
      this.#forget(this.#row);
      this.#state = 'start';
    }
    return frames;
  };

  #split(frames: Frame[], final: boolean): void {
    let more = true;
    while (more) {
      const broken = this.#state === 'broken' || this.#state === 'broken line';
      more = broken ? this.#seek(frames, final) : this.#scan(frames);
    }
  }

  /** Takes rows until the bytes end (false), or a row is found to be broken or too long (true). */
  #scan(frames: Frame[]): boolean {
    const { bytes, limit } = this.#pending;
    let state = this.#state;
    let at = this.#next;
    let stop = this.#row + limit + LINE_END;
    while (at < bytes.length) {
      if (at === stop) return this.#recover();
      const byte = bytes[at];
      if (state === 'quoted') {
        if (byte === QUOTE) state = 'quote';
      } else if (byte === LF) {
        this.#take(frames, at + 1);
        stop = this.#row + limit + LINE_END;
        state = 'start';
      } else if (state === 'quote') {
        if (byte === QUOTE) state = 'quoted';
        else if (byte === COMMA) state = 'start';
        else if (byte !== CR) return this.#recover();
      } else if (byte === COMMA) state = 'start';
      else if (state === 'start') state = byte === QUOTE ? 'quoted' : 'field';
      at += 1;
    }
    this.#state = state;
    this.#next = at;
    return false;
  }

  /** In a broken row: looks line by line for the one that begins the next row, until it is found (true) or the bytes end (false). */
  #seek(frames: Frame[], final: boolean): boolean {
    const { bytes } = this.#pending;
    while (this.#next < bytes.length) {
      const end = bytes.indexOf(LF, this.#next);
      const to = end < 0 ? bytes.length : end;
      if (this.#state === 'broken') {
        const begins = this.#next > this.#row && this.#begins(bytes, this.#next, to, final || end >= 0);
        if (begins === undefined) break;
        if (begins) {
          this.#take(frames, this.#next);
          this.#state = 'start';
          return true;
        }
      }
      this.#state = end < 0 ? 'broken line' : 'broken';
      this.#next = end < 0 ? to : end + 1;
    }
    if (this.#next - this.#row > this.#pending.limit + LINE_END) {
      this.#forget(this.#row);
      this.#pending.shed(this.#next - LINE_END);
      this.#next = LINE_END;
    }
    return false;
  }

  /** Goes back to the beginning of the row, as its quotes cannot be trusted. */
  #recover(): true {
    this.#state = 'broken';
    this.#next = this.#row;
    return true;
  }

  #take(frames: Frame[], end: number): void {
    const { bytes, outgrown } = this.#pending;
    const to = beforeLineEnd(bytes, this.#row, end);
    if (to > this.#row || outgrown) frames.push(this.#pending.frame(this.#row, to, end));
    this.#row = end;
  }

  #forget(count: number): void {
    this.#pending.drop(count);
    this.#row -= count;
    this.#next -= count;
  }
}
