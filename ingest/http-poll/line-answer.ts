// Takes the records out of an answer that is lines while it streams by, byte for byte.
import { Fault } from '../../pipeline/errors.ts';
import { createSplitter } from '../framing/create-splitter.ts';
import type { Frame } from '../framing/splitter.ts';
import { type AnswerReader, LIMIT } from './answer-splitter.ts';
import { parseJson } from './json-value.ts';

/** So much is held of lines that are no JSON, until there is one that is. */
const HELD = 1024 * 1024;
/** As much of an answer is shown. */
const SHOWN = 80;

export class LineAnswer implements AnswerReader {
  readonly #splitter = createSplitter({ kind: 'lines' }, { limit: LIMIT });
  readonly #kind: 'json' | 'text';
  /** The first lines, while none of them is JSON: all of them may be a page that some other program gives. Undefined once they are known to be records. */
  #held: Frame[] | undefined;
  #heldBytes = 0;

  constructor(kind: 'json' | 'text') {
    this.#kind = kind;
    if (kind === 'json') this.#held = [];
  }

  readonly push = (chunk: Buffer): Frame[] => this.#records(this.#splitter.push(chunk));

  /** A last line without its end is cut off, unless it is a whole JSON value. Lines have nothing beside them. */
  readonly end = (): { readonly frames: readonly Frame[]; readonly rest: undefined } => {
    const last = this.#splitter.end();
    const whole = this.#kind === 'json' && last.every(isJson);
    const frames = this.#records(whole ? last : []);
    if (this.#held?.[0] !== undefined) throw noLines(this.#held[0]);
    if (last[0] === undefined || whole) return { frames, rest: undefined };
    throw this.#held !== undefined && !isBegun(last[0])
      ? noLines(last[0])
      : new Fault('input_unavailable', 'the answer is cut off: its last line has no end');
  };

  /** Lines among others that are no JSON are records like them, and will be rejects. */
  #records(lines: Frame[]): Frame[] {
    if (this.#held === undefined || lines.length === 0) return lines;
    this.#held.push(...lines);
    if (lines.some(isJson)) {
      const records = this.#held;
      this.#held = undefined;
      return records;
    }
    this.#heldBytes += lines.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (this.#heldBytes > HELD) throw noLines(this.#held[0]);
    return [];
  }
}

/** A line too long to be held is taken for JSON by its first byte. */
function isJson(line: Frame): boolean {
  if (line.length !== undefined) return isBegun(line);
  const value = parseJson(line.bytes.toString());
  return typeof value === 'object' && value !== null;
}

function isBegun({ bytes }: Frame): boolean {
  return /^\s*\{/.test(bytes.toString('latin1', 0, SHOWN));
}

function noLines(first: Frame | undefined): Fault {
  const shown = first?.bytes.toString('utf8', 0, SHOWN).trim() ?? '';
  return new Fault('input_unavailable', `the answer is no lines of JSON: ${shown}`);
}
