// Splits what comes over one TCP connection into syslog messages: counted ones, or ones that end with a line end or NUL (RFC 6587).
import { beforeLineEnd, Pending } from '../framing/pending.ts';
import type { Frame } from '../framing/splitter.ts';

const NUL = 0;
const LF = 10;
const CR = 13;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const LESS = 60;
/** A larger count is none: nobody sends such messages. */
const LARGEST_COUNT = 64 * 1024 * 1024;
/** So many bytes tell whether a count begins here: eight digits and the space. */
const COUNT_LENGTH = 9;
/** Digits, a space and <PRI>: where counted messages go on after something that is none. */
const NEXT_LENGTH = COUNT_LENGTH + 5;
const LINE_END = 2;

/**
 * message: whole; stray: bytes between two counted messages, where none can be; cut: the connection ended within a message. Frames too
 * long for the limit have a `length`.
 */
export interface Piece {
  readonly kind: 'message' | 'stray' | 'cut';
  readonly frame: Frame;
}

/**
 * first: nothing is known of the sender yet; between: a count is expected; counted: in a counted message; line: in one that ends with its
 * delimiter; stray: in something that is not counted where a count was expected.
 */
type State = 'first' | 'between' | 'counted' | 'line' | 'stray';

export class MessageSplitter {
  readonly #pending: Pending;
  #state: State = 'first';
  /** Whether the sender counts: it did so in its first message. */
  #counts = false;
  /** What a piece is that is not counted although the sender counts. */
  #stray: 'stray' | 'message' = 'stray';
  /** Index of the next byte to look at; the message under way begins at index 0. */
  #next = 0;
  /** Bytes of the counted message from index 0 on. */
  #left = 0;

  /** `limit`: longest message given whole, in bytes. */
  constructor(limit: number) {
    this.#pending = new Pending({ limit });
  }

  /** Pieces that the chunk completes; they do not depend on how the stream is cut into chunks. */
  push(chunk: Buffer): Piece[] {
    this.#pending.append(chunk);
    const pieces: Piece[] = [];
    while (this.#pending.bytes.length > 0 && this.#step(pieces, false));
    return pieces;
  }

  /** The connection is over. With `graceful` its sender closed it: a last line without its end is a message. */
  end(graceful: boolean): Piece[] {
    const pieces: Piece[] = [];
    while (this.#pending.bytes.length > 0 && this.#step(pieces, true));
    const { bytes, outgrown } = this.#pending;
    if (bytes.length > 0 || outgrown) {
      const kind = this.#state === 'line' ? 'message' : this.#state === 'stray' ? this.#stray : 'cut';
      this.#take(pieces, kind === 'message' && !graceful ? 'cut' : kind, bytes.length, bytes.length);
    }
    return pieces;
  }

  /** False when more bytes are needed. */
  #step(pieces: Piece[], final: boolean): boolean {
    switch (this.#state) {
      case 'first':
      case 'between':
        return this.#begin(final);
      case 'counted':
        return this.#counted(pieces);
      case 'line':
        return this.#line(pieces);
      case 'stray':
        return this.#seek(pieces, final);
    }
  }

  #begin(final: boolean): boolean {
    const pending = this.#pending;
    let from = 0;
    while (isDelimiter(pending.bytes[from]) || (this.#counts && pending.bytes[from] === SPACE)) from += 1;
    pending.drop(from);
    const { bytes } = pending;
    if (bytes.length === 0) return false;
    const count = countAt(bytes, 0, final);
    if (count === 'unknown') return false;
    if (count !== undefined) {
      pending.drop(count.length);
      this.#counts = true;
      this.#left = count.value;
      this.#state = 'counted';
    } else {
      this.#state = this.#counts ? 'stray' : 'line';
      // A counting relay may pass on a line of another sender; all else is no message.
      this.#stray = bytes[0] === LESS ? 'message' : 'stray';
    }
    this.#next = 0;
    return true;
  }

  #counted(pieces: Piece[]): boolean {
    const { bytes, limit } = this.#pending;
    if (bytes.length >= this.#left) {
      const to = this.#pending.outgrown || this.#left > limit ? this.#left : withoutEnd(bytes, this.#left);
      this.#take(pieces, 'message', to, this.#left);
      return true;
    }
    if (this.#left > limit && bytes.length >= limit) {
      this.#left -= bytes.length;
      this.#pending.shed(bytes.length);
    }
    return false;
  }

  #line(pieces: Piece[]): boolean {
    const { bytes, limit } = this.#pending;
    let at = this.#next;
    while (at < bytes.length && bytes[at] !== LF && bytes[at] !== NUL) at += 1;
    this.#next = at;
    if (at < bytes.length) {
      this.#take(pieces, 'message', bytes[at] === NUL ? at : beforeLineEnd(bytes, 0, at + 1), at + 1);
      return true;
    }
    if (at > limit + LINE_END) this.#shed(at - LINE_END);
    return false;
  }

  /** Looks for a line end, or for where a count stands before a <PRI>. */
  #seek(pieces: Piece[], final: boolean): boolean {
    const { bytes, limit } = this.#pending;
    for (let at = this.#next; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === LF) {
        this.#take(pieces, this.#stray, beforeLineEnd(bytes, 0, at + 1), at + 1);
        return true;
      }
      if (!isDigit(byte) || (at > 0 && isDigit(bytes[at - 1]))) continue;
      const next = nextAt(bytes, at, final);
      if (next === 'unknown') {
        this.#next = at;
        return false;
      }
      if (next && at > 0) {
        this.#take(pieces, this.#stray, at, at);
        return true;
      }
    }
    this.#next = bytes.length;
    if (this.#next > limit + NEXT_LENGTH) this.#shed(this.#next - LINE_END);
    return false;
  }

  /** Takes the bytes up to `to`; those from there to `end` are its delimiter. */
  #take(pieces: Piece[], kind: Piece['kind'], to: number, end: number): void {
    const pending = this.#pending;
    if (to > 0 || pending.outgrown) pieces.push({ kind, frame: pending.frame(0, to, end) });
    pending.drop(end);
    this.#next = 0;
    this.#left = 0;
    this.#state = this.#counts ? 'between' : 'line';
  }

  #shed(count: number): void {
    this.#pending.shed(count);
    this.#next -= count;
  }
}

/** Senders that count may end a message with a line end or NUL too. */
function withoutEnd(bytes: Buffer, to: number): number {
  let end = to;
  while (end > 0 && isDelimiter(bytes[end - 1])) end -= 1;
  return end;
}

interface Count {
  readonly value: number;
  /** Digits and the space. */
  readonly length: number;
}

/** The count at an index; undefined when there is none, unknown while too few bytes are there to tell. */
function countAt(bytes: Buffer, from: number, final: boolean): Count | 'unknown' | undefined {
  let at = from;
  while (at < bytes.length && at - from < COUNT_LENGTH && isDigit(bytes[at])) at += 1;
  if (at === from || bytes[from] === ZERO || at - from === COUNT_LENGTH) return undefined;
  if (at === bytes.length) return final ? undefined : 'unknown';
  if (bytes[at] !== SPACE) return undefined;
  const value = Number(bytes.toString('latin1', from, at));
  return value <= LARGEST_COUNT ? { value, length: at + 1 - from } : undefined;
}

/** Whether a count and a <PRI> stand at an index. */
function nextAt(bytes: Buffer, from: number, final: boolean): boolean | 'unknown' {
  const count = countAt(bytes, from, final);
  if (count === undefined) return false;
  if (count === 'unknown') return 'unknown';
  const text = bytes.toString('latin1', from + count.length, from + count.length + 5);
  if (/^<\d{1,3}>/.test(text)) return true;
  return !final && /^(?:<\d{0,3})?$/.test(text) ? 'unknown' : false;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function isDelimiter(byte: number | undefined): boolean {
  return byte === LF || byte === CR || byte === NUL;
}
