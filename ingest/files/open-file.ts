// An open file on its way through splitter, masking and outbox.
import type { Form } from '../../normalizers/contract.ts';
import { createSplitter } from '../framing/create-splitter.ts';
import type { Frame, Splitter } from '../framing/splitter.ts';
import { toRecord, toReject, type ContainerFault, type RecordOrigin } from '../to-record.ts';
import type { Content } from './content.ts';
import type { FilesContext } from './files-context.ts';
import { ContentFault } from '../content/inflate.ts';
import { HEAD, type FileState, type Origin } from './origin.ts';
import type { FoundFile } from './scan.ts';

/** So many bytes of the beginning are compared after each read, to notice that a file was truncated and written anew meanwhile. */
const WATCHED = 1024;
const NOTHING = Buffer.alloc(0);

export class OpenFile {
  readonly content: Content;
  readonly origin: Origin;
  readonly #shared: FilesContext;
  readonly #splitter: Splitter;

  private constructor(content: Content, origin: Origin, framing: Form['framing'], shared: FilesContext) {
    this.content = content;
    this.origin = origin;
    this.#shared = shared;
    this.#splitter = createSplitter(framing, { start: origin.state.resume });
  }

  /** Goes to where an origin was left; undefined when the content does not begin like it or ends before. */
  static async resume(content: Content, origin: Origin, shared: FilesContext): Promise<OpenFile | undefined> {
    const { state } = origin;
    const head = Buffer.from(await content.peek(HEAD));
    if (state.head !== undefined && !origin.beginsLike(head)) return undefined;
    if (state.resume > 0 && !(await content.skipTo(state.resume))) return undefined;
    const framing = shared.context.source.forms[state.form]?.framing;
    if (framing === undefined) throw new Error(`the source has no form "${state.form}"`);
    origin.beginning = head;
    return new OpenFile(content, origin, framing, shared);
  }

  /** Reads up to `budget` bytes of content, unless told to stop. */
  async read(budget: number, mtimeMs: number): Promise<'more' | 'end' | 'replaced'> {
    const { signal } = this.#shared.context;
    for (let left = budget; left > 0 && !signal.aborted;) {
      const offset = this.content.offset;
      const bytes = await this.content.read();
      if (!(await this.content.beginsWith(this.origin.beginning.subarray(0, WATCHED)))) return 'replaced';
      if (bytes === undefined) return 'end';
      this.#remember(offset, bytes);
      await this.#deliver(this.#splitter.push(bytes), mtimeMs);
      left -= bytes.length;
    }
    return 'more';
  }

  /** The last record of a file that has not grown for a while. */
  async idle(mtimeMs: number): Promise<void> {
    await this.#deliver(this.#splitter.idle(), mtimeMs);
  }

  /** The file is at its real end: hands over what is left, and says what is wrong with it. */
  async finish(mtimeMs: number): Promise<void> {
    this.content.final = true;
    // What a decompressor still holds; a plain file has been read to its end.
    if (this.content.compressed) await this.read(Number.POSITIVE_INFINITY, mtimeMs);
    await this.#deliver(this.#splitter.end(), mtimeMs);
    if (this.#splitter.broken !== undefined) this.reject(this.#splitter.broken, mtimeMs);
  }

  /** The content is cut off or damaged: whole records are handed over, the one that is not whole becomes part of the reject. */
  async fail({ code, message }: ContentFault, mtimeMs: number): Promise<void> {
    const frames = this.#splitter.end();
    const unfinished = this.#splitter.broken ?? frames.pop();
    await this.#deliver(frames, mtimeMs);
    const { offset, bytes } = unfinished ?? { offset: this.origin.state.position, bytes: NOTHING };
    this.reject({ code, message, offset, bytes }, mtimeMs);
  }

  reject(fault: ContainerFault, mtimeMs: number): void {
    const { outbox, context } = this.#shared;
    outbox.addReject(toReject(fault, recordOrigin(this.origin, mtimeMs), context), this.origin);
  }

  /** Notes that there is nothing more to read until the file changes. */
  settle({ ino, size, ctimeMs }: FoundFile, ended: boolean): void {
    const read: FileState = { ino, size, ctimeMs, ended, packed: this.content.compressed };
    this.origin.state.read = read;
    this.#shared.outbox.touch(this.origin);
  }

  async close(): Promise<void> {
    this.origin.checkpoint();
    this.origin.beginning = NOTHING;
    await this.content.close();
  }

  async #deliver(frames: readonly Frame[], mtimeMs: number): Promise<void> {
    const { outbox, context } = this.#shared;
    const place = recordOrigin(this.origin, mtimeMs);
    const already = this.origin.state.position;
    for (const [index, frame] of frames.entries()) {
      // Inside a container reading begins at its start.
      if (frame.end <= already) continue;
      // Records that end together are passed over together.
      const last = frames[index + 1]?.end !== frame.end;
      if (frame.length !== undefined) {
        this.reject(
          { ...frame, code: 'too_large', message: 'the record is too long to be held in memory' },
          mtimeMs,
        );
        if (last) this.origin.advance(frame);
        continue;
      }
      const made = toRecord(frame, place, context);
      const record = made instanceof Promise ? await made : made;
      if (last) this.origin.advance(frame);
      if (outbox.add(record, this.origin)) await outbox.flush();
    }
  }

  /** Keeps the beginning of the content, to know it again. */
  #remember(offset: number, bytes: Buffer): void {
    const known = this.origin.beginning;
    const from = known.length - offset;
    if (known.length >= HEAD || from < 0 || from >= bytes.length) return;
    this.origin.beginning = Buffer.concat([known, bytes.subarray(from, from + HEAD - known.length)]);
  }
}

/** Where the records of an origin come from. */
function recordOrigin({ state }: Origin, mtimeMs: number): RecordOrigin {
  return { collector: 'files', uri: state.uri, identity: state.identity, referenceTime: Math.floor(mtimeMs) };
}
