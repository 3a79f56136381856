// How long an object that is not there, or refused, is looked for again: its notification may come before it, and rights are mended.
import type { CollectorContext } from '../collector.ts';
import type { SourceLedger } from '../ledger.ts';
import type { ObjectTrouble } from './aws.ts';
import { shardOf, uriOf, type NamedObject } from './named-object.ts';
import type { ReceivedMessage } from './queue.ts';

/** It is looked for so many times, at least. */
const LOOKS = 4;
const LONGEST_S = 300;
/** A message comes back a little later than it was hidden for. */
const LATE_MS = 15_000;

export class Patience {
  /** Something was given up for this run that may come right in another. */
  gaveUp = false;
  readonly #ms: number;
  readonly #now: () => number;
  /** Buckets of which this process has read an object. */
  readonly #readable = new Set<string>();
  /** Messages that were put back, and until when they are waited for. */
  readonly #back = new Map<string, number>();

  /** `now` is ms since 1970 UTC. */
  constructor(ms: number, now: () => number) {
    this.#ms = ms;
    this.#now = now;
  }

  /** Whether a message that was put back has not come again. */
  get waiting(): boolean {
    const now = performance.now();
    for (const [id, until] of this.#back) if (until < now) this.#back.delete(id);
    return this.#back.size > 0;
  }

  returned({ id }: ReceivedMessage): void {
    this.#back.delete(id);
  }

  /** An object was read: what was said of it before is over. */
  read(object: NamedObject, { receives }: ReceivedMessage, ledger: SourceLedger): void {
    this.#readable.add(object.bucket);
    if (receives > 1) ledger.closed(shardOf(object), uriOf(object));
  }

  /**
   * Whether the object is to be taken as lost. One that is refused is not as long as nothing of its bucket can be read: then not the object
   * is at fault, but our rights, and rejecting would empty the queue.
   */
  isOver(object: NamedObject, { kind }: ObjectTrouble, message: ReceivedMessage): boolean {
    if (kind === 'changed' || kind === 'unreadable') return true;
    return this.#spent(message) && (kind === 'missing' || this.#readable.has(object.bucket));
  }

  /** Gives for how many seconds the message is to be hidden, and whether it is given up for this run. */
  putBack(
    object: NamedObject,
    trouble: ObjectTrouble,
    message: ReceivedMessage,
    { log, ledger }: Pick<CollectorContext, 'log' | 'ledger'>,
  ): { readonly seconds: number; readonly spent: boolean } {
    const seconds = Math.min(LONGEST_S, Math.max(1, Math.ceil(this.#ms / 1000 / LOOKS)));
    const spent = this.#spent(message);
    if (spent) {
      this.gaveUp = true;
      ledger.gap({
        kind: 'unreadable',
        shard: shardOf(object),
        what: uriOf(object),
        message: trouble.message,
      });
    } else this.#back.set(message.id, performance.now() + seconds * 1000 + LATE_MS);
    const why = spent
      ? `${trouble.message}; allow s3:GetObject in the policy of the user or role`
      : trouble.message;
    log.warn({ kind: trouble.kind, seconds }, `${why}; trying again in ${String(seconds)} s`);
    return { seconds, spent };
  }

  /** By the queue's clock and ours, so that a second look is taken whatever they show. */
  #spent({ sentAt, receives }: ReceivedMessage): boolean {
    if (this.#ms === 0) return true;
    if (Number.isNaN(sentAt)) return receives > LOOKS;
    return receives > 1 && this.#now() - sentAt >= this.#ms;
  }
}
