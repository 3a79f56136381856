// Finds the end of one JSON value byte by byte, without decoding it, and notices when its structure cannot be right.

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_ARRAY = 91;
const BACKSLASH = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const SPACE = 32;
const TAB = 9;
const LF = 10;
const CR = 13;

/** Brackets are checked in pairs down to this depth; below it they are only counted. */
const PAIRED = 65_536;

/** How a scan ended: bytes used up, value complete, structure broken, or an array that may be a container has been opened. */
export type ScanResult = 'more' | 'done' | 'broken' | 'array';

export class JsonScanner {
  /** Index behind the last byte looked at; for `done` behind the value. */
  at = 0;
  /** Open brackets, those around the value included. */
  depth = 0;
  /** The value is broken for sure, but its brackets may still tell where it ends. */
  suspect = false;
  #from = 0;
  #base = 0;
  #levels = 0;
  #last: number | undefined = COMMA;
  #inString = false;
  readonly #kinds = new Uint8Array(PAIRED);
  readonly #opened: number[] = [];

  /**
   * Begins a value at index `at` that ends when `base` brackets are open. Arrays inside 1 to `levels` brackets are reported when they
   * open.
   */
  begin(at: number, base: number, levels: number): void {
    this.at = at;
    this.suspect = false;
    this.#from = at;
    this.#base = base;
    this.#levels = levels;
    this.#last = COMMA;
    this.#inString = false;
  }

  /** Opens an array around the values to come. */
  enterArray(): void {
    this.#kinds[this.depth] = OPEN_ARRAY;
    this.depth += 1;
  }

  /** The first `count` bytes are dropped: indices count from behind them. */
  shift(count: number): void {
    this.at -= count;
    this.#from -= count;
  }

  /** Indices of the brackets that are open, outermost first, when an array has been reported. */
  brackets(): number[] {
    return this.#opened.slice(0, this.depth).map((at) => at + this.#from);
  }

  /** Reports no more arrays in this value: its beginning is gone. */
  forgetBrackets(): void {
    this.#levels = 0;
  }

  /** Goes on to index `to`. With `strict` a string or bracket where none can be is `broken` at once, else the value is suspect. */
  scan(bytes: Buffer, to: number, strict: boolean): ScanResult {
    let at = this.at;
    let last = this.#last;
    if (this.#inString) {
      at = stringEnd(bytes, at, to);
      if (at < 0) return this.#more(~at, last);
      this.#inString = false;
      last = QUOTE;
    }
    while (at < to) {
      const byte = bytes[at];
      switch (byte) {
        case QUOTE:
          if (last !== COLON && last !== COMMA && last !== OPEN_OBJECT && last !== OPEN_ARRAY) {
            if (strict) return this.#stop('broken', at);
            this.suspect = true;
          }
          at = stringEnd(bytes, at + 1, to);
          if (at < 0) {
            this.#inString = true;
            return this.#more(~at, last);
          }
          last = QUOTE;
          continue;
        case SPACE:
        case LF:
        case CR:
        case TAB:
          break;
        case COMMA:
          if (this.depth === this.#base) return this.#stop('done', at);
          last = byte;
          break;
        case OPEN_OBJECT:
        case OPEN_ARRAY:
          if (last !== COLON && last !== COMMA && last !== OPEN_ARRAY) {
            if (strict) return this.#stop('broken', at);
            this.suspect = true;
          }
          last = byte;
          at += 1;
          if (this.#open(byte, at - 1)) {
            this.at = at;
            this.#last = last;
            return 'array';
          }
          continue;
        case CLOSE_OBJECT:
        case CLOSE_ARRAY:
          if (this.depth === this.#base) return this.#stop(byte === CLOSE_ARRAY ? 'done' : 'broken', at);
          this.depth -= 1;
          // An object's brackets are 123 and 125, an array's 91 and 93.
          if (this.depth < PAIRED && this.#kinds[this.depth] !== byte - 2) return this.#stop('broken', at);
          if (this.depth === this.#base) return this.#stop('done', at + 1);
          last = byte;
          break;
        default:
          last = byte;
      }
      at += 1;
    }
    return this.#more(at, last);
  }

  #open(byte: number, at: number): boolean {
    const { depth } = this;
    if (depth < PAIRED) this.#kinds[depth] = byte;
    this.depth = depth + 1;
    if (depth > this.#levels) return false;
    this.#opened[depth] = at - this.#from;
    return byte === OPEN_ARRAY && depth > 0;
  }

  #stop(result: 'done' | 'broken', at: number): 'done' | 'broken' {
    this.at = at;
    return result;
  }

  #more(at: number, last: number | undefined): 'more' {
    this.at = at;
    this.#last = last;
    return 'more';
  }
}

/** Index behind the closing quote; ~index to go on from when the string is still open at `to`. */
function stringEnd(bytes: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    at += byte === BACKSLASH ? 2 : 1;
  }
  // A backslash that is the last byte is looked at again together with the byte after it.
  return ~(at > to ? to - 1 : to);
}
