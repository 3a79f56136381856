// All origins of a source: kept in its checkpoints, found again by content.
import type { CollectorContext } from '../collector.ts';
import { fingerprintBy, Origin, parseOrigin, type Fingerprint, type OriginState } from './origin.ts';
import type { FoundFile } from './scan.ts';

/** An origin without a file is forgotten after a day: what would come back is read again, and stored once. */
const FORGET_MS = 24 * 60 * 60 * 1000;

export class Origins {
  readonly #byKey = new Map<string, Origin>();
  readonly #byIdentity = new Map<string, Origin[]>();
  readonly #byInode = new Map<number, Origin>();

  readonly fingerprint: Fingerprint;

  private constructor(fingerprint: Fingerprint) {
    this.fingerprint = fingerprint;
  }

  /** The origins that a source had when it was last run. */
  static async load({ source, checkpoints, mask, log }: CollectorContext): Promise<Origins> {
    const origins = new Origins(fingerprintBy(mask));
    for (const [key, text] of await checkpoints.load(source.id)) {
      const origin = parseOrigin(key, text, origins.fingerprint);
      if (origin !== undefined) origins.#add(origin);
      else log.warn({ shard: key }, 'a checkpoint cannot be read: its file is read from the start');
    }
    return origins;
  }

  /**
   * The origin that a file holds and in which there is nothing to read, because it has not changed since. With `final` a last record
   * without its delimiter must have been read too.
   */
  unchanged(file: FoundFile, final: boolean): Origin | undefined {
    const origin = this.#byInode.get(file.ino);
    const read = origin?.state.read;
    if (read === undefined || origin?.attached !== false || (final && !read.ended)) return undefined;
    return read.size === file.size && read.ctimeMs === file.ctimeMs ? origin : undefined;
  }

  /** Origins that content with this identity and beginning may be; those read furthest first. */
  candidates(identity: string, head: Buffer): Origin[] {
    const group = this.#byIdentity.get(identity) ?? [];
    return group
      .filter((origin) => origin.beginsLike(head))
      .sort((a, b) => b.state.position - a.state.position);
  }

  /** A new origin; `state` may be that of another, whose content has been copied. */
  create(state: OriginState, transient = false): Origin {
    let key = state.identity;
    for (let copy = 2; this.#byKey.has(key); copy += 1) key = `${state.identity}.${String(copy)}`;
    const origin = new Origin(key, { ...state, lost: undefined }, this.fingerprint, transient);
    this.#add(origin);
    return origin;
  }

  /** Origins that no file is known to hold. */
  unattached(): Origin[] {
    return [...this.#byKey.values()].filter((origin) => !origin.attached);
  }

  /** Notes since when origins are without a file, and forgets old ones; gives those whose checkpoint changes. */
  age(now: number): Origin[] {
    const changed = this.unattached().filter(
      ({ state }) => state.lost === undefined || now - state.lost > FORGET_MS,
    );
    for (const origin of changed) {
      if (origin.state.lost === undefined) origin.state.lost = now;
      else this.#forget(origin);
    }
    return changed;
  }

  #add(origin: Origin): void {
    const { identity, read } = origin.state;
    this.#byKey.set(origin.key, origin);
    this.#byIdentity.set(identity, [...(this.#byIdentity.get(identity) ?? []), origin]);
    if (read !== undefined) this.#byInode.set(read.ino, origin);
  }

  #forget(origin: Origin): void {
    origin.transient = true;
    const { identity } = origin.state;
    const left = (this.#byIdentity.get(identity) ?? []).filter((other) => other !== origin);
    this.#byKey.delete(origin.key);
    if (left.length > 0) this.#byIdentity.set(identity, left);
    else this.#byIdentity.delete(identity);
  }
}
