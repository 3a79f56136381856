// Splits JSON: values one after another, and the elements of arrays that hold the records, while they stream by.
import { keyPath, opensContainer, type KeyPath } from './json-path.ts';
import { JsonScanner } from './json-scanner.ts';
import { beforeLineEnd, Pending } from './pending.ts';
import type { Break, Frame, Splitter, SplitterOptions } from './splitter.ts';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const COMMA = 44;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const LINE_END = 2;

/**
 * between: values (at the root, or elements of the array that is open); value: inside one; line: in a line at the root that is no
 * object or array; seek: in a broken value, which ends before the next line that begins with a bracket; trailer: behind a
 * container's array, inside the objects around it.
 */
type Mode = 'between' | 'value' | 'line' | 'seek' | 'trailer';

export class JsonSplitter implements Splitter {
  broken: Break | undefined;
  readonly #pending: Pending;
  readonly #scanner = new JsonScanner();
  readonly #arrays: readonly KeyPath[];
  readonly #levels: number;
  #mode: Mode = 'between';
  /** Indices of the value's first byte and of the next byte to look at. */
  #start = 0;
  #next = 0;
  /** Brackets around the elements of the array that is open; 0 at the root. */
  #base = 0;
  /** Offset of the container that is open, or was given up. */
  #container: number | undefined;
  /** A container has been given up: what is left of it is read as root values, and its closing brackets are passed over. */
  #orphaned = false;

  constructor(arrays: readonly (readonly string[])[] = [], options: SplitterOptions = {}) {
    this.#pending = new Pending(options);
    this.#arrays = arrays.map(keyPath);
    this.#levels = Math.max(0, ...arrays.map((keys) => keys.length));
  }

  readonly push = (chunk: Buffer): Frame[] => {
    const frames: Frame[] = [];
    this.#pending.append(chunk);
    this.#split(frames);
    this.#forget(this.#mode === 'between' || this.#mode === 'trailer' ? this.#next : this.#start);
    return frames;
  };

  readonly end = (): Frame[] => {
    const frames: Frame[] = [];
    // A value that is never closed may have swallowed good lines.
    while (this.#mode === 'value' && (this.#base === 0 || this.#scanner.suspect) && !this.#pending.outgrown) {
      this.#seekFrom(this.#start);
      this.#split(frames);
    }
    const { length } = this.#pending.bytes;
    if (this.#base > 0 || this.#mode === 'trailer') this.#break();
    else if (this.#mode !== 'between')
      this.#take(frames, beforeLineEnd(this.#pending.bytes, this.#start, length), length);
    return frames;
  };

  readonly idle = (): Frame[] => [];

  #split(frames: Frame[]): void {
    let more = true;
    while (more && this.#next < this.#pending.bytes.length) {
      if (this.#mode === 'between') this.#between();
      else if (this.#mode === 'value') more = this.#value(frames);
      else if (this.#mode === 'trailer') more = this.#trailer();
      else more = this.#line(frames);
    }
  }

  /** Passes over delimiters to the next value, or to the end of the array. */
  #between(): void {
    const { bytes } = this.#pending;
    let at = this.#next;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (byte === COMMA || byte === LF || byte === SPACE || byte === CR || byte === TAB) continue;
      if (this.#orphaned && (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT)) continue;
      this.#begin(byte, at);
      return;
    }
    this.#next = at;
  }

  #begin(byte: number | undefined, at: number): void {
    const root = this.#base === 0;
    this.#start = at;
    this.#next = at;
    if (byte === CLOSE_ARRAY && !root) {
      this.#next = at + 1;
      this.#base = 0;
      this.#scanner.depth -= 1;
      this.#scanner.begin(at + 1, 0, 0);
      if (this.#scanner.depth > 0) this.#mode = 'trailer';
      else this.#leaveContainer();
    } else if (byte === OPEN_ARRAY && root) {
      this.#next = at + 1;
      this.#scanner.enterArray();
      this.#enterContainer();
    } else if (byte !== OPEN_OBJECT && root) {
      this.#mode = 'line';
    } else {
      this.#mode = 'value';
      this.#scanner.begin(at, this.#base, root ? this.#levels : 0);
    }
  }

  #value(frames: Frame[]): boolean {
    const { bytes, limit, outgrown } = this.#pending;
    const bound = this.#start + limit + 1;
    const bounded = !outgrown && bytes.length >= bound;
    const scanner = this.#scanner;
    // At the root a wrong structure is taken to end with the line; in an array the brackets are trusted for as long as they fit.
    const result = scanner.scan(bytes, bounded ? bound : bytes.length, this.#base === 0);
    this.#next = scanner.at;
    if (result === 'done') {
      this.#take(frames, beforeSpace(bytes, this.#next), this.#next);
    } else if (result === 'array') {
      if (opensContainer(bytes, scanner.brackets(), this.#arrays)) this.#enterContainer();
    } else if (result === 'broken' || (bounded && scanner.suspect)) {
      this.#seekFrom(outgrown ? this.#next : this.#start);
    } else {
      if (bounded || outgrown) this.#shed(this.#next);
      return bounded;
    }
    return true;
  }

  /** A line at the root ends where it ends; a broken value ends before a line that begins with a bracket. */
  #line(frames: Frame[]): boolean {
    const { bytes, limit } = this.#pending;
    let at = bytes.indexOf(LF, this.#next);
    for (; at >= 0; at = bytes.indexOf(LF, at + 1)) {
      const next = bytes[at + 1];
      if (this.#mode === 'seek' && next === undefined) break;
      if (this.#mode === 'line' || next === OPEN_OBJECT || next === OPEN_ARRAY) {
        this.#orphaned ||= this.#base > 0;
        this.#base = 0;
        this.#scanner.depth = 0;
        this.#take(frames, beforeLineEnd(bytes, this.#start, at + 1), at + 1);
        return true;
      }
    }
    this.#next = at < 0 ? bytes.length : at;
    if (this.#next - this.#start > limit + LINE_END) this.#shed(this.#next - LINE_END);
    return false;
  }

  /** Passes over the members behind a container's array. */
  #trailer(): boolean {
    const { bytes } = this.#pending;
    const result = this.#scanner.scan(bytes, bytes.length, false);
    this.#next = this.#scanner.at;
    if (result === 'done') this.#leaveContainer();
    if (result !== 'broken') return result === 'done';
    this.#start = this.#next;
    this.#seekFrom(this.#next);
    return true;
  }

  #enterContainer(): void {
    this.#base = this.#scanner.depth;
    if (!this.#orphaned) this.#container = this.#pending.offsetOf(this.#start);
    this.#mode = 'between';
  }

  #leaveContainer(): void {
    if (!this.#orphaned) this.#container = undefined;
    this.#mode = 'between';
  }

  #seekFrom(index: number): void {
    this.#mode = 'seek';
    this.#next = index;
  }

  #take(frames: Frame[], to: number, end: number): void {
    frames.push(this.#pending.frame(this.#start, to, end, this.#container));
    this.#mode = 'between';
    this.#start = end;
    this.#next = end;
  }

  #break(): void {
    const code = this.#mode === 'seek' ? 'container_broken' : 'container_truncated';
    this.#forget(this.#mode === 'between' || this.#mode === 'trailer' ? this.#next : this.#start);
    const message =
      code === 'container_broken'
        ? 'the brackets or quotes of an element do not match: where the next one begins cannot be told'
        : 'the array or the object around it is never closed';
    this.broken = { ...this.#pending.unfinished(), code, message };
  }

  /** The value is longer than the limit: what has been looked at, up to an index, is forgotten but for its beginning. */
  #shed(index: number): void {
    const count = index - this.#start;
    this.#forget(this.#start);
    this.#pending.shed(count);
    this.#next -= count;
    this.#scanner.shift(count);
    this.#scanner.forgetBrackets();
  }

  #forget(count: number): void {
    this.#pending.drop(count);
    this.#scanner.shift(count);
    this.#start -= count;
    this.#next -= count;
  }
}

/** The index behind the last byte before `to` that is no white space. */
function beforeSpace(bytes: Buffer, to: number): number {
  let end = to;
  for (
    let byte = bytes[end - 1];
    byte === SPACE || byte === LF || byte === CR || byte === TAB;
    byte = bytes[end - 1]
  )
    end -= 1;
  return end;
}
