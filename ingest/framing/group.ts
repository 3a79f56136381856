// Gathers the lines that have the same key into one record, also where lines of others stand between them.
import { LineSplitter } from './lines.ts';
import { RECORD_HEAD, RECORD_LIMIT, type Frame, type Splitter, type SplitterOptions } from './splitter.ts';
import { plainPattern, SHOWN } from './start-pattern.ts';

const LINE_END = Buffer.from('\n');

export interface GroupOptions {
  /** What its groups capture (without any, what it matches) is the key of a line; a line that does not match is a record. */
  readonly key: RegExp;
  /** A line that matches is the last of its group. */
  readonly end?: RegExp | undefined;
  /** A group is complete when so many lines of others have followed its last. */
  readonly window: number;
}

interface Group {
  readonly key: string;
  /** Offset and length of its first line. */
  readonly offset: number;
  readonly piece: number;
  /** Lines and what stands between them, as far as they are kept. */
  readonly parts: Buffer[];
  /** Length of the record. */
  length: number;
  /** Number of its last line. */
  last: number;
}

/**
 * What completes a group stands behind its last line and depends on nothing before that. So a splitter that begins at any line completes
 * groups where one that began earlier does: those that were handed over before end at or before the place reached, and are passed over.
 * Only being idle completes groups earlier, all at once.
 */
export class GroupSplitter implements Splitter {
  readonly broken = undefined;
  readonly #lines: LineSplitter;
  readonly #options: GroupOptions;
  readonly #limit: number;
  /** Open groups by key, in the order of their last lines. */
  readonly #open = new Map<string, Group>();
  /** Lines so far, and the offset behind the last. */
  #count = 0;
  #end: number;
  /** The last bytes pushed are no whole line. */
  #partial = false;

  constructor({ key, end, window }: GroupOptions, options: SplitterOptions = {}) {
    this.#options = { key: plainPattern(key), end: end && plainPattern(end), window };
    this.#lines = new LineSplitter(options);
    this.#limit = options.limit ?? RECORD_LIMIT;
    this.#end = options.start ?? 0;
  }

  readonly push = (chunk: Buffer): Frame[] => {
    if (chunk.length > 0) this.#partial = chunk.at(-1) !== LINE_END[0];
    return this.#gather(this.#lines.push(chunk));
  };

  readonly end = (): Frame[] => [...this.#gather(this.#lines.end()), ...this.#takeAll()];

  /** All open groups, unless a line is incomplete: it may belong to one of them. */
  readonly idle = (): Frame[] => (this.#partial ? [] : this.#takeAll());

  #gather(lines: readonly Frame[]): Frame[] {
    return lines.flatMap((line) => {
      this.#count += 1;
      this.#end = line.end;
      const own = this.#take(line);
      const [oldest] = this.#open.values();
      const passed = oldest !== undefined && this.#count - oldest.last >= this.#options.window;
      return this.#resumable([...own, ...(passed ? [this.#close(oldest)] : [])]);
    });
  }

  /** Puts a line to its group; gives the record that it completes. */
  #take(line: Frame): Frame[] {
    const text = line.bytes.toString('latin1', 0, Math.min(line.bytes.length, SHOWN));
    const match = this.#options.key.exec(text);
    if (match === null) return [line];
    const key = match.length > 1 ? match.slice(1).join('\0') : match[0];
    const group = this.#open.get(key) ?? begin(key, line);
    if (group.last > 0) this.#grow(group, line);
    group.last = this.#count;
    this.#open.delete(key);
    this.#open.set(key, group);
    return this.#options.end?.test(text) === true ? [this.#close(group)] : [];
  }

  #grow(group: Group, line: Frame): void {
    if (group.length <= this.#limit) group.parts.push(LINE_END, line.bytes);
    group.length += LINE_END.length + (line.length ?? line.bytes.length);
  }

  #close({ key, offset, piece, parts, length }: Group): Frame {
    this.#open.delete(key);
    const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    const frame = { offset, end: this.#end, bytes, piece };
    if (length <= this.#limit) return frame;
    return { ...frame, bytes: Buffer.from(bytes.subarray(0, Math.min(RECORD_HEAD, this.#limit))), length };
  }

  /** In the order of their first lines. */
  #takeAll(): Frame[] {
    return [...this.#open.values()].sort((a, b) => a.offset - b.offset).map((group) => this.#close(group));
  }

  /** Reading resumes where the first open group begins. */
  #resumable(frames: Frame[]): Frame[] {
    if (frames.length === 0 || this.#open.size === 0) return frames;
    let container = this.#end;
    for (const { offset } of this.#open.values()) container = Math.min(container, offset);
    return frames.map((frame) => ({ ...frame, container }));
  }
}

function begin(key: string, { offset, bytes, length = bytes.length }: Frame): Group {
  return { key, offset, piece: bytes.length, parts: [bytes], length, last: 0 };
}
