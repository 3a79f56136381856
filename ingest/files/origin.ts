// One stream of content, whatever file holds it by now: how far it has been read, and how to know it again.
import { hash } from 'node:crypto';
import type { Frame } from '../framing/splitter.ts';
import type { Shard } from '../outbox.ts';

/** As much of a file's beginning is compared to know it again, in bytes. */
export const HEAD = 16 * 1024;
/** At most as much of the first line makes the identity, in bytes. */
const IDENTITY_LINE = 4096;
/** At most as much of the last record is compared, in bytes. */
const LAST = 4096;
const LF = 10;
const CR = 13;

/** 32 hex digits by which bytes are known again. They are over masked bytes, so that nothing kept tells of a secret. */
export type Fingerprint = (bytes: Buffer) => string;

export function fingerprintBy(mask: (bytes: Buffer) => { readonly bytes: Buffer }): Fingerprint {
  return (bytes) => hash('sha256', mask(bytes).bytes).slice(0, 32);
}

/** A stretch of content by its fingerprint. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
  readonly hash: string;
}

/** A file as it was when there was nothing more to read in it. */
export interface FileState {
  readonly ino: number;
  readonly size: number;
  /** Time of the last change of content or name: unlike the modification time it cannot be set. */
  readonly ctimeMs: number;
  /** Its end was taken as the end: a last record without its delimiter is read. */
  readonly ended: boolean;
  /** It is compressed: nobody appends to it. */
  readonly packed: boolean;
}

/** What is kept of an origin in its checkpoint. */
export interface OriginState {
  /** file: URI as found first, and the path it had last. */
  readonly uri: string;
  path: string;
  /** 32 hex digits; a pure function of the content. */
  readonly identity: string;
  readonly form: string;
  /** Offset behind the last record handed over, and where a splitter begins to get behind it. */
  position: number;
  resume: number;
  /** The beginning of what was read, and the last record. */
  head: Stretch | undefined;
  last: Stretch | undefined;
  /** Set when there is nothing more to read as long as the file stays as it is. */
  read: FileState | undefined;
  /** When no file held this content any longer, ms since 1970 UTC. */
  lost: number | undefined;
}

export class Origin implements Shard {
  readonly key: string;
  readonly state: OriginState;
  /** Nothing is kept of it: a pipe cannot be read again, and what has been gone for long is forgotten. */
  transient: boolean;
  /** Whether a file is known to hold this content. */
  attached = false;
  /** Its file was read to the end before it went: nothing is left that could be found elsewhere. */
  finished: boolean;
  /** The content's first bytes while its file is open, HEAD at most. */
  beginning: Buffer = Buffer.alloc(0);
  readonly #fingerprint: Fingerprint;
  #lastFrame: Frame | undefined;

  constructor(key: string, state: OriginState, fingerprint: Fingerprint, transient = false) {
    this.key = key;
    this.state = state;
    this.#fingerprint = fingerprint;
    this.transient = transient;
    this.finished = state.read?.packed === true;
  }

  /** Notes that a frame has been handed over. */
  advance(frame: Frame): void {
    this.state.position = frame.end;
    this.state.resume = frame.container ?? frame.end;
    this.state.read = undefined;
    this.#lastFrame = frame;
  }

  checkpoint(): string | undefined {
    if (this.transient) return undefined;
    const { state, beginning } = this;
    if (beginning.length > (state.head?.length ?? 0)) state.head = this.#stretch(0, beginning);
    if (this.#lastFrame !== undefined) {
      const { offset, bytes, piece = bytes.length } = this.#lastFrame;
      state.last = this.#stretch(offset, bytes.subarray(0, Math.min(LAST, piece)));
    }
    this.#lastFrame = undefined;
    return JSON.stringify(state);
  }

  /** Whether content that begins so can be this one. Nothing is known of an origin of which nothing was read. */
  beginsLike(head: Buffer): boolean {
    const known = this.state.head;
    return known !== undefined && this.isAt(known, head.subarray(0, known.length));
  }

  /** Whether bytes are those of a stretch. */
  isAt(known: Stretch, bytes: Buffer): boolean {
    return known.length === bytes.length && this.#fingerprint(bytes) === known.hash;
  }

  #stretch(offset: number, bytes: Buffer): Stretch {
    return { offset, length: bytes.length, hash: this.#fingerprint(bytes) };
  }
}

/** The first physical line, at most 4,096 bytes of it: what makes the identity. Undefined while it is not complete, unless `final`. */
export function firstLine(head: Buffer, final: boolean): Buffer | undefined {
  const end = head.indexOf(LF);
  if (end < 0 && head.length < IDENTITY_LINE && !final) return undefined;
  const line = head.subarray(0, Math.min(IDENTITY_LINE, end < 0 ? head.length : end));
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}

/** The origin of a checkpoint; undefined when it cannot be read: the content is then read again. */
export function parseOrigin(key: string, text: string, fingerprint: Fingerprint): Origin | undefined {
  const value = parse(text);
  const uri = value['uri'];
  const path = value['path'];
  const identity = value['identity'];
  const form = value['form'];
  const position = value['position'];
  const resume = value['resume'];
  if (
    typeof uri !== 'string' ||
    typeof path !== 'string' ||
    typeof identity !== 'string' ||
    typeof form !== 'string'
  )
    return undefined;
  if (typeof position !== 'number' || typeof resume !== 'number') return undefined;
  const lost = typeof value['lost'] === 'number' ? value['lost'] : undefined;
  const head = isStretch(value['head']) ? value['head'] : undefined;
  const last = isStretch(value['last']) ? value['last'] : undefined;
  const read = isFileState(value['read']) ? value['read'] : undefined;
  return new Origin(
    key,
    { uri, path, identity, form, position, resume, head, last, read, lost },
    fingerprint,
  );
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isStretch(value: unknown): value is Stretch {
  return isRecord(value) && hasNumbers(value, ['offset', 'length']) && typeof value['hash'] === 'string';
}

function isFileState(value: unknown): value is FileState {
  return (
    isRecord(value) &&
    hasNumbers(value, ['ino', 'size', 'ctimeMs']) &&
    typeof value['ended'] === 'boolean' &&
    typeof value['packed'] === 'boolean'
  );
}

function hasNumbers(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === 'number');
}
