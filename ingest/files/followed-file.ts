// One file by its inode: when it is opened, read, taken as ended, and closed.
import { Content } from './content.ts';
import type { FilesContext } from './files-context.ts';
import { ContentFault } from '../content/inflate.ts';
import { OpenFile } from './open-file.ts';
import type { Origin } from './origin.ts';
import { recognise } from './recognise.ts';
import type { FoundFile } from './scan.ts';

/**
 * A file that no path leads to any more is let go after so many times recordIdleMs without growth: a writer that was told to open its log
 * anew may take its time, and what it writes until then is in no other file. A compressed file that is cut off is waited for as long.
 */
const LINGER = 12;
/** A file that grew so lately, in ms, may soon grow again. */
const LIVELY_MS = 60_000;

export class FollowedFile {
  /** How it looked last. */
  found: FoundFile;
  /** It may hold something that has not been read. */
  pending = true;
  /** No path of the source leads to it: what is left in it is read, then it is let go. */
  readonly stray: boolean;
  /** Nothing more will come of it. */
  over = false;
  readonly #shared: FilesContext;
  #origin: Origin | undefined;
  #open: OpenFile | undefined;
  #gone = false;
  #moved = false;
  /** When it last grew, and whether its last record was asked for since. */
  #grownAt: number;
  #idled = false;
  /** Its compressed content ended too early when it was read last: it may still be written. */
  #cutOff = false;

  /** A stray file is only read if it holds what is known, and known not to be read to its end. */
  constructor(found: FoundFile, shared: FilesContext, stray = false) {
    this.found = found;
    this.stray = stray;
    this.#shared = shared;
    this.#grownAt = Math.min(found.ctimeMs, shared.context.now());
    const origin = stray ? undefined : shared.origins.unchanged(found, shared.context.untilIdle);
    if (origin === undefined) return;
    this.#attach(origin);
    this.#idled = true;
    this.pending = false;
    this.over = shared.context.untilIdle;
  }

  get open(): boolean {
    return this.#open !== undefined;
  }

  /** Whether there is nothing to do with it before it looks different. */
  get resting(): boolean {
    return this.over || (!this.pending && this.#idled && !this.#gone && !this.#cutOff);
  }

  /** Whether it may well look different soon. */
  get lively(): boolean {
    return !this.over && (this.open || !this.resting || !this.#stillFor(LIVELY_MS));
  }

  /** No path leads to it, as far as is known. */
  get gone(): boolean {
    return this.#gone;
  }

  get origin(): Origin | undefined {
    return this.#origin;
  }

  /** Bytes of the file that have not been read. */
  get behind(): number {
    return this.pending ? Math.max(0, this.found.size - (this.#open?.content.taken ?? 0)) : 0;
  }

  /** Takes note of how the file looks in a scan. */
  seen(found: FoundFile): void {
    this.#gone = false;
    if (found.path !== this.found.path) {
      this.#moved = true;
      this.#idled = false;
      if (this.#origin !== undefined) this.#origin.state.path = found.path;
    }
    this.#update(found);
  }

  /** No path leads to the file any more. False when it holds something that cannot be read for that. */
  async vanish(): Promise<boolean> {
    if (!this.#gone) this.#idled = false;
    this.#gone = true;
    if (this.#open === undefined) return !this.pending;
    const { size, mtimeMs, ctimeMs } = await this.#open.content.stat();
    this.#update({ ...this.found, size, mtimeMs, ctimeMs });
    return true;
  }

  /**
   * Reads up to `budget` bytes of content; true when there is more. With `final` the end of the file is taken as the end. Throws InputError,
   * and ContentFault for content of which nothing can be read; what else is wrong with the content becomes a reject.
   */
  async advance(budget: number, final: boolean): Promise<boolean> {
    const idle = this.#stillFor(this.#shared.recordIdleMs);
    if (this.over || !(this.pending || final || (idle && !this.#idled) || this.#lingered)) return false;
    if (this.#open !== undefined && (await this.#isShorter(this.#open))) await this.#replaced();
    try {
      this.#open ??= await this.#begin(final, idle);
      return this.#open !== undefined && (await this.#read(this.#open, budget, final, idle));
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      if (!final && error.code === 'container_truncated' && this.#mayGrow) {
        await this.close();
        this.#cutOff = true;
        this.pending = false;
        this.#idled = true;
        return false;
      }
      if (this.#open === undefined) throw error;
      await this.#open.fail(error, this.found.mtimeMs);
      await this.#end(this.#open, final);
      return false;
    }
  }

  /** It cannot be read as it is: it is looked at again when it changes. */
  async giveUp(): Promise<void> {
    await this.close();
    this.pending = false;
    this.#idled = true;
    this.#cutOff = false;
    this.over = this.stray || this.#shared.context.untilIdle;
  }

  /** Gives the file handle back; reading goes on where it was left when the file is opened again. */
  async close(): Promise<void> {
    await this.#open?.close();
    this.#open = undefined;
  }

  /** Closes it for good. */
  async release(): Promise<void> {
    await this.close();
    if (this.#origin === undefined) return;
    this.#origin.attached = false;
    // What a stray file holds may be a copy that is still being made.
    this.#origin.finished = (this.over && !this.stray) || this.#origin.state.read?.packed === true;
    this.#origin = undefined;
  }

  /** Whether the file ends before what has been read of it. How it looked last may be older than what was read. */
  async #isShorter({ content }: OpenFile): Promise<boolean> {
    if (this.found.pipe || this.found.size >= content.taken) return false;
    return (await content.stat()).size < content.taken;
  }

  #stillFor(ms: number): boolean {
    return this.#shared.context.now() - this.#grownAt >= ms;
  }

  get #lingered(): boolean {
    return (this.#gone || this.#cutOff) && !this.#mayGrow;
  }

  get #mayGrow(): boolean {
    return !this.found.pipe && !this.#stillFor(LINGER * this.#shared.recordIdleMs);
  }

  #update(found: FoundFile): void {
    // Until idle, what is written after its end was reached is for the next run.
    if (this.over && this.#shared.context.untilIdle) return;
    const grown = found.size !== this.found.size || found.ctimeMs !== this.found.ctimeMs;
    this.found = found;
    if (!grown) return;
    this.pending = true;
    this.over = false;
    this.#idled = false;
    this.#cutOff = false;
    this.#grownAt = this.#shared.context.now();
  }

  async #begin(final: boolean, idle: boolean): Promise<OpenFile | undefined> {
    const { path, pipe, size, ino } = this.found;
    if (!pipe && size === 0) {
      this.#wait(final, idle);
      return undefined;
    }
    const content = await Content.open(path, this.#shared.context.signal);
    let opened: OpenFile | undefined;
    try {
      // When another file has taken the name, the next scan, or the next search, tells where this one is.
      if ((await content.stat()).ino !== ino) {
        this.over = this.stray;
        return undefined;
      }
      content.final = final || (idle && content.compressed);
      opened = await this.#identify(content, final, idle);
      return opened;
    } finally {
      if (opened === undefined) await content.close();
    }
  }

  async #identify(content: Content, final: boolean, idle: boolean): Promise<OpenFile | undefined> {
    if (content.compression === undefined && !final) {
      this.#wait(final, idle);
      return undefined;
    }
    if (this.#origin === undefined) {
      // A compressed copy of what is known may still be written, with pauses.
      const growing = !final && content.compressed && this.#mayGrow;
      const settled = (idle && !growing) || this.found.pipe;
      const origin = await recognise(content, this.found, this.#shared, {
        settled,
        final,
        onlyKnown: this.stray,
      });
      if (origin === undefined) {
        this.#wait(final, idle);
        this.#cutOff = growing;
        return undefined;
      }
      this.#attach(origin);
    }
    const opened = this.#origin && (await OpenFile.resume(content, this.#origin, this.#shared));
    if (opened === undefined) await this.#replaced();
    return opened;
  }

  /** There is nothing in it, or too little to begin with. */
  #wait(final: boolean, idle: boolean): void {
    this.pending = false;
    this.#idled = idle;
    this.over = final || this.stray;
  }

  async #read(open: OpenFile, budget: number, final: boolean, idle: boolean): Promise<boolean> {
    const { mtimeMs, pipe } = this.found;
    const before = open.content.taken;
    const result = await open.read(budget, mtimeMs);
    if (this.#shared.context.signal.aborted) return false;
    if (result === 'replaced') await this.#replaced();
    if (result !== 'end') return true;
    this.pending = false;
    const { compressed } = open.content;
    // What was there when it had not grown for long has been read, and no more.
    const { taken } = open.content;
    const still = idle && (compressed || taken === before || taken === this.found.size);
    if (final || pipe || this.#lingered || (still && (compressed || this.#moved || this.stray))) {
      await open.finish(mtimeMs);
      await this.#end(open, final);
    } else if (still) {
      await open.idle(mtimeMs);
      open.settle(this.found, false);
      this.#idled = true;
    }
    return false;
  }

  async #end(open: OpenFile, final: boolean): Promise<void> {
    open.settle(this.found, true);
    await this.close();
    this.pending = false;
    this.#idled = true;
    this.#cutOff = false;
    this.over = final || this.found.pipe || this.#gone || this.stray;
    // Who opens a pipe next writes something else.
    if (this.found.pipe) await this.release();
  }

  /** The file was truncated and written anew: what it holds now is another origin. */
  async #replaced(): Promise<void> {
    await this.close();
    if (this.#origin !== undefined) this.#origin.attached = false;
    this.#origin = undefined;
    this.pending = true;
    this.#idled = false;
  }

  #attach(origin: Origin): void {
    this.#origin = origin;
    origin.attached = true;
    origin.state.path = this.found.path;
    origin.state.lost = undefined;
    origin.finished = false;
  }
}
