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
import { besides, fileAt, isAway, namesIn, scan, type ScanConfig } from './scan.ts';

/** So much is read of one file before the others have their turn, in bytes of content. */
const TURN = 64 * 1024 * 1024;
/** Files kept open although they have been read to their end, so that what is written until they are rotated can be read. */
const KEPT_OPEN = 128;
/** Looking at all files takes at most this part of the time; of so many that this would be felt, a smaller one. */
const LOOKING_SHARE = 0.1;
const MANY = 1000;
const MANY_SHARE = 0.02;
/** So long, in ms, a fault that may pass is waited for until idle. */
const PASSING_MS = 30_000;
const NOTHING = Buffer.alloc(0);
/** What the ledger says of completeness is said of all files of a source together. */
export const SHARD = 'files';

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
  /** Since when reading them fails for a reason that may pass, ms since 1970 UTC. */
  readonly #failing = new WeakMap<FollowedFile, number>();
  /** The files there were at start. */
  #first: ReadonlySet<string> | undefined;
  /** When all files were looked at last, ms since 1970 UTC. */
  #lookedAt = Number.NEGATIVE_INFINITY;
  /** From when on all are looked at again (performance.now()): when something is amiss, and in any case. */
  #soonest = 0;
  #latest = 0;

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

  /** Up to when (ms since 1970 UTC) it is known what files there are. */
  get lookedAt(): number {
    return this.#lookedAt;
  }

  /**
   * Takes note of how files look: of many only those that may have changed, as long as all of these are where they were. Gives the pause
   * before the next look, in ms at least.
   */
  async look(): Promise<number> {
    const began = performance.now();
    const pause = (): number => (performance.now() - began) / LOOKING_SHARE;
    const { untilIdle, now } = this.#shared.context;
    const lively = [...this.#files.values()].filter((file) => file.lively);
    const few = untilIdle || this.#files.size <= MANY || lively.length > MANY;
    const due = few || began >= this.#latest;
    if (!due && ((await this.#lookAt(lively)) || began < this.#soonest)) return pause();
    this.#lookedAt = now();
    await this.#lookAtAll();
    this.#soonest = performance.now() + pause();
    this.#latest = performance.now() + (performance.now() - began) / MANY_SHARE;
    return few ? pause() : 0;
  }

  /** False when one of them is not where it was. */
  async #lookAt(lively: readonly FollowedFile[]): Promise<boolean> {
    let amiss = false;
    for (const file of lively) {
      if (file.gone) await file.vanish();
      if (file.gone || file.stray) continue;
      const found = await fileAt(file.found.path);
      if (typeof found === 'string' || found.id !== file.found.id) amiss = true;
      else file.seen(found);
    }
    return !amiss;
  }

  async #lookAtAll(): Promise<void> {
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
      const wanted = !untilIdle || (this.#first?.has(found.id) ?? true);
      // A file that was created while lost content was looked for is one of ours all the same.
      if (file?.stray === true && wanted) await this.#release(found.id, file);
      if (file !== undefined && !(file.stray && wanted)) file.seen(found);
      else if (wanted) this.#files.set(found.id, new FollowedFile(found, this.#shared));
    }
    this.#first ??= there;
    for (const [id, file] of this.#files) if (!there.has(id)) await this.#vanished(id, file);
  }

  /** Gives each file a turn; true when some have more. */
  async read(): Promise<boolean> {
    const { context } = this.#shared;
    let more = false;
    const awake = [...this.#files.values()].filter((file) => context.untilIdle || !file.resting);
    let behind = awake.reduce((sum, file) => sum + file.behind, 0);
    context.counts.behindBytes = behind;
    for (const file of awake) {
      if (context.signal.aborted) break;
      const before = file.behind;
      try {
        // With many large files, taking turns would need too many handles.
        const turn = this.#open.size < KEPT_OPEN ? TURN : Number.POSITIVE_INFINITY;
        if (await file.advance(turn, context.untilIdle)) more = true;
        if (file.origin !== undefined && !file.pending)
          for (const what of [hrefOf(file), lostIn(file)]) context.ledger.closed(SHARD, what);
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
    // What cannot be asked for now is not known to be gone.
    if (await isAway(file.found.path)) return;
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
    this.#vanishedUnread(file);
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
      if (file.stray) return;
      if (error.code === 'unreadable') this.#cannotBeRead(file, error.message);
      else this.#report(file, error.code, error.message);
      return;
    }
    if (!(error instanceof InputError)) throw error;
    await file.close();
    if (error.passing && this.#mayPass(file)) {
      this.#warnOnce(file.found.path, error);
      return;
    }
    // A name that leads nowhere may be found elsewhere by the next scan.
    if (error.code === 'ENOENT' && !file.stray) return;
    if (file.stray || this.#shared.context.untilIdle) await file.giveUp();
    const fault = `${file.found.path} ${error.code}`;
    if (!file.stray && !this.#said.has(fault)) this.#cannotBeRead(file, error.message);
    this.#said.add(fault);
  }

  /** Whether to try again what a disk or network could not give: for ever while following. */
  #mayPass(file: FollowedFile): boolean {
    const { untilIdle, now } = this.#shared.context;
    if (!untilIdle) return true;
    const since = this.#failing.get(file) ?? now();
    this.#failing.set(file, since);
    return now() - since < PASSING_MS;
  }

  #warnOnce(path: string, { code, message }: InputError): void {
    const said = `${path} ${code} for now`;
    if (!this.#said.has(said))
      this.#shared.context.log.warn({ path, code }, `${message}; trying again until it can be`);
    this.#said.add(said);
  }

  #report(file: FollowedFile, code: ContainerFault['code'], message: string): void {
    const { context, outbox } = this.#shared;
    const { path, mtimeMs } = file.found;
    const uri = file.origin?.state.uri ?? hrefOf(file);
    const identity = file.origin?.state.identity ?? digest('unreadable', uri);
    const shard: Shard = file.origin ?? { key: identity, checkpoint: () => undefined };
    const place = { collector: 'files', uri, identity, referenceTime: Math.floor(mtimeMs) };
    const offset = file.origin?.state.position ?? 0;
    outbox.addReject(toReject({ code, message, offset, bytes: NOTHING }, place, context), shard);
    context.log.warn({ path }, message);
    if (code === 'unreadable') this.complete = false;
  }

  /** Only a copy of it, when there is one, can bring back what was in it. */
  #vanishedUnread(file: FollowedFile): void {
    const message = 'vanished before it was read to its end';
    this.#report(file, 'unreadable', message);
    this.#shared.context.ledger.gap({ kind: 'expired', shard: SHARD, what: lostIn(file), message });
  }

  /** The log is forgotten, and the next process begins with all files: the ledger knows. */
  #cannotBeRead(file: FollowedFile, message: string): void {
    this.#report(file, 'unreadable', message);
    this.#shared.context.ledger.gap({ kind: 'unreadable', shard: SHARD, what: hrefOf(file), message });
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

function hrefOf({ found }: FollowedFile): string {
  return pathToFileURL(found.path).href;
}

/** Names content that is gone, so that another file under its name is not taken for it, and a copy is. */
function lostIn(file: FollowedFile): string {
  const { uri, identity } = file.origin?.state ?? {};
  return uri === undefined || identity === undefined
    ? `${hrefOf(file)}, never opened`
    : `${uri}, content ${identity}`;
}
