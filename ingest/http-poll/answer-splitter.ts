// Takes the records out of an answer while it streams by, byte for byte, and keeps what is around them: there the next page is named.
import { Fault } from '../../pipeline/errors.ts';
import { createSplitter } from '../framing/create-splitter.ts';
import type { Frame, Splitter } from '../framing/splitter.ts';
import type { Keys } from './description.ts';
import { parseJson, valueAt } from './json-value.ts';

/** Longest record held whole; a longer one is a reject. */
export const LIMIT = 16 * 1024 * 1024;
/** An answer may hold so much beside its records. */
const BESIDE = 64 * 1024 * 1024;
const OPEN_ARRAY = 91;
const MARK_AND_SPACE = /^\uFEFF?\s*/;

/** Takes one answer, chunk by chunk. Throws Fault when it is not what was described, or does not end as it should. */
export interface AnswerReader {
  /** Records that the chunk completes. */
  readonly push: (chunk: Buffer) => readonly Frame[];
  /** Last records, and what the answer says beside its records. */
  readonly end: () => { readonly frames: readonly Frame[]; readonly rest: unknown };
}

export class AnswerSplitter implements AnswerReader {
  readonly #at: Keys;
  readonly #optional: boolean;
  readonly #splitter: Splitter;
  /** What stands before the first record, once there is one. */
  #head: Buffer | undefined;
  /** What has been pushed since the end of the last record, and its offset. */
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #keptFrom = 0;
  #begun = false;

  /** `at` leads to the array of records; an empty path is the answer itself. `optional`: it may be left out when there are none. */
  constructor(at: Keys, optional = false) {
    this.#at = at;
    this.#optional = optional;
    this.#splitter = createSplitter(
      { kind: 'json', ...(at.length === 0 ? {} : { arrays: [at] }) },
      { limit: LIMIT },
    );
  }

  /** Records that the chunk completes. Throws Fault when this is not the answer that was described. */
  push(chunk: Buffer): Frame[] {
    if (!this.#begun) this.#begin(chunk);
    this.#kept.push(chunk);
    this.#keptBytes += chunk.length;
    const frames = this.#splitter.push(chunk).filter(isElement);
    const [first, last] = [frames[0], frames.at(-1)];
    if (first && last) {
      const kept = Buffer.concat(this.#kept);
      this.#head ??= Buffer.from(kept.subarray(0, first.offset - this.#keptFrom));
      const rest = Buffer.from(kept.subarray(last.end - this.#keptFrom));
      this.#keptFrom = last.end;
      this.#kept = [rest];
      this.#keptBytes = rest.length;
    } else if (this.#keptBytes > BESIDE)
      throw new Fault('config', 'the answer holds far more than records: check records.at');
    return frames;
  }

  /** Last records, and the answer without its records. Throws Fault when it does not end as it should. */
  end(): { readonly frames: readonly Frame[]; readonly rest: unknown } {
    const frames = this.#splitter.end().filter(isElement);
    if (this.#splitter.broken !== undefined)
      throw new Fault('input_unavailable', `the answer is cut off: ${this.#splitter.broken.message}`);
    const text = Buffer.concat([this.#head ?? Buffer.alloc(0), ...this.#kept]).toString();
    const rest = parseJson(text.replace(MARK_AND_SPACE, ''));
    if (rest === undefined)
      throw new Fault('input_unavailable', `the answer is no JSON: ${text.slice(0, 80).trim()}`);
    const records = valueAt(rest, this.#at);
    const leftOut = this.#optional && records === undefined;
    if (this.#head === undefined && records !== null && !leftOut && !Array.isArray(records))
      throw new Fault('config', `the answer has no array ${this.#shown}: ${holding(rest)}; check records.at`);
    return { frames, rest };
  }

  /** An array where an object was described would be split into records that are none. */
  #begin(chunk: Buffer): void {
    const start = chunk.toString('utf8', 0, 64).replace(MARK_AND_SPACE, '');
    if (start === '') return;
    this.#begun = true;
    if (this.#at.length > 0 && start.charCodeAt(0) === OPEN_ARRAY)
      throw new Fault('config', `the answer is an array, and has no member ${this.#shown}; check records.at`);
  }

  get #shown(): string {
    return this.#at.length === 0 ? 'at its root' : this.#at.join('.');
  }
}

function isElement({ container }: Frame): boolean {
  return container !== undefined;
}

function holding(rest: unknown): string {
  if (typeof rest !== 'object' || rest === null) return `it is ${rest === null ? 'null' : typeof rest}`;
  return `it has ${Object.keys(rest).slice(0, 10).join(', ') || 'nothing'}`;
}
