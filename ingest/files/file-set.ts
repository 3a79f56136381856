// The files of a source: found, told apart, read in turn, and let go.
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digest } from '../../pipeline/identity.ts';
import type { Shard } from '../outbox.ts';
import { toReject, type ContainerFault } from '../to-record.ts';
import { InputError } from './raw-read.ts';
import type { FilesContext } from './files-context.ts';
import { FollowedFile } from './followed-file.ts';
import { ContentFault } from '../content/inflate.ts';
import { LostContent } from './lost-content.ts';
import { besides, namesIn, scan, type ScanConfig } from './scan.ts';

/** So much is read of one file before the others have their turn, in bytes of content. */
const TURN = 64 * 1024 * 1024;
/** Files kept open although they have been read to their end, so that what is written until they are rotated can be read. */
const KEPT_OPEN = 128;
const NOTHING = Buffer.alloc(0);

export class FileSet {
  /** False when an input could not be read to its end. */
  complete = true;
  readonly #config: ScanConfig;
  readonly #shared: FilesContext;
  readonly #lost: LostContent;
  readonly #files = new Map<string, FollowedFile>();
  readonly #open = new Set<FollowedFile>();
  /** Faults that have been said once. */
  readonly #said = new Set<string>();
  /** The files there were at start. */
  #first: ReadonlySet<string> | undefined;

  constructor(config: ScanConfig, shared: FilesContext) {
    this.#config = config;
    this.#shared = shared;
    this.#lost = new LostContent(shared.origins);
  }

  /** Whether nothing is left to read, until idle. */
  get over(): boolean {
    return [...this.#files.values()].every((file) => file.over);
  }

  /** Whether there are files, all could be read, and nothing is left in them. */
  get caughtUp(): boolean {
    return this.complete && this.#files.size > 0 && [...this.#files.values()].every((file) => !file.pending);
  }

  /** Takes note of what files there are and how they look. */
  async look(): Promise<void> {
    const { files, missing } = await scan(this.#config);
    const { untilIdle } = this.#shared.context;
    const there = new Set<string>();
    if (this.#first === undefined) {
      for (const { path, reason } of missing) this.#sayMissing(path, reason);
      if (files.length === 0)
        this.#shared.context.log.warn({}, `no file matches ${this.#config.paths.join(', ')}`);
    }
    for (const found of files) {
      there.add(found.id);
      const file = this.#files.get(found.id);
      if (file !== undefined) file.seen(found);
      else if (!untilIdle || (this.#first?.has(found.id) ?? true))
        this.#files.set(found.id, new FollowedFile(found, this.#shared));
    }
    this.#first ??= there;
    for (const [id, file] of this.#files) if (!there.has(id)) await this.#vanished(id, file);
  }

  /** Gives each file a turn; true when some have more. */
  async read(): Promise<boolean> {
    const { context } = this.#shared;
    let more = false;
    let behind = [...this.#files.values()].reduce((sum, file) => sum + file.behind, 0);
    context.counts.behindBytes = behind;
    for (const file of this.#files.values()) {
      if (context.signal.aborted) break;
      const before = file.behind;
      try {
        // With many large files, taking turns would need too many handles.
        const turn = this.#open.size < KEPT_OPEN ? TURN : Number.POSITIVE_INFINITY;
        if (await file.advance(turn, context.untilIdle)) more = true;
      } catch (error) {
        await this.#failed(file, error);
      }
      behind += file.behind - before;
      context.counts.behindBytes = behind;
      await this.#keepFewOpen(file);
    }
    if (!context.signal.aborted && (await this.#searchLost())) more = true;
    return more;
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) await file.close();
  }

  /** A file that no path leads to: rotated out of sight, or deleted. */
  async #vanished(id: string, file: FollowedFile): Promise<void> {
    if (file.stray && !file.over && !file.open) return;
    if (file.over || (await file.vanish())) {
      if (file.over || !file.open) await this.#release(id, file);
      return;
    }
    const { path } = file.found;
    const renamed = (await besides(path, await namesIn(dirname(path)))).find((other) => other.id === id);
    if (renamed !== undefined) {
      file.seen(renamed);
      return;
    }
    this.#report(file, 'unreadable', 'vanished before it was read to its end');
    await this.#release(id, file);
  }

  async #release(id: string, file: FollowedFile): Promise<void> {
    await file.release();
    this.#open.delete(file);
    this.#files.delete(id);
  }

  /** Takes up files that may hold what rotation took away; true when there are any. */
  async #searchLost(): Promise<boolean> {
    const { origins, outbox, context } = this.#shared;
    for (const origin of origins.age(context.now())) outbox.touch(origin);
    const strays = await this.#lost.candidates(context.now(), (id) => this.#files.has(id));
    for (const found of strays) this.#files.set(found.id, new FollowedFile(found, this.#shared, true));
    return strays.length > 0;
  }

  /** A file that cannot be read holds up no other. */
  async #failed(file: FollowedFile, error: unknown): Promise<void> {
    if (error instanceof ContentFault) {
      await file.giveUp();
      if (!file.stray) this.#report(file, error.code, error.message);
      return;
    }
    if (!(error instanceof InputError)) throw error;
    await file.close();
    // A name that leads nowhere may be found elsewhere by the next scan.
    if (error.code === 'ENOENT' && !file.stray) return;
    if (file.stray || this.#shared.context.untilIdle) await file.giveUp();
    const fault = `${file.found.path} ${error.code}`;
    if (!file.stray && !this.#said.has(fault)) this.#report(file, 'unreadable', error.message);
    this.#said.add(fault);
  }

  #report(file: FollowedFile, code: ContainerFault['code'], message: string): void {
    const { context, outbox } = this.#shared;
    const { path, mtimeMs } = file.found;
    const uri = file.origin?.state.uri ?? pathToFileURL(path).href;
    const identity = file.origin?.state.identity ?? digest('unreadable', uri);
    const shard: Shard = file.origin ?? { key: identity, checkpoint: () => undefined };
    const place = { collector: 'files', uri, identity, referenceTime: Math.floor(mtimeMs) };
    const offset = file.origin?.state.position ?? 0;
    outbox.addReject(toReject({ code, message, offset, bytes: NOTHING }, place, context), shard);
    context.log.warn({ path }, message);
    if (code === 'unreadable') this.complete = false;
  }

  #sayMissing(path: string, reason: string): void {
    const { log, untilIdle } = this.#shared.context;
    if (untilIdle) this.complete = false;
    log.warn({ path, reason }, 'there is no such file to read');
  }

  /** Many old files must not hold all the handles there are. */
  async #keepFewOpen(file: FollowedFile): Promise<void> {
    if (file.open) this.#open.add(file);
    else this.#open.delete(file);
    if (this.#open.size <= KEPT_OPEN) return;
    for (const other of this.#open) {
      if (other.pending) continue;
      this.#open.delete(other);
      await other.close();
      return;
    }
  }
}
