// Collects what listing a bucket shows, look after look.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../pipeline/errors.ts';
import type { FromS3 } from '../../schemas/generated/types.ts';
import type { Collected } from '../collector.ts';
import { ObjectTrouble } from './aws.ts';
import { limited, type Limited } from './limited.ts';
import { ListState, type Pass } from './list-state.ts';
import { listed, type ListedObject } from './listing.ts';
import { rejectObject } from './lost-object.ts';
import { shardOf } from './named-object.ts';
import { shardWithoutCheckpoint, type S3Context, type TakeObject } from './s3-context.ts';

export type ListConfig = NonNullable<FromS3['list']>;

/** So many objects may be refused before any is read: then our rights are at fault. */
const REFUSED = 20;
/** So many objects are under way or wait for their turn. */
const AHEAD = 128;

/**
 * Until the shared signal, or with untilIdle until a look that began after start is over. `fail` ends everything that shares the signal
 * with an error.
 */
export async function collectList(
  config: ListConfig,
  shared: S3Context,
  take: TakeObject,
  fail: (error: unknown) => void,
): Promise<Collected> {
  const { context } = shared;
  const { signal, untilIdle } = context;
  const since = Date.parse(config.since);
  const saved = await context.checkpoints.load(context.source.id);
  const state = new ListState(saved, { since, overlapMs: config.overlapMs ?? 6 * 60 * 60 * 1000 });
  while (!signal.aborted) {
    const { pass, resumed } = state.begin(context.now());
    await new Look(config, shared, take, fail, state, pass).run();
    if (untilIdle && !resumed) break;
    if (!untilIdle) await sleep(config.pollMs ?? 60_000, undefined, { signal }).catch(() => undefined);
  }
  return { complete: !untilIdle || !signal.aborted };
}

/** One look, or the rest of one. */
class Look {
  readonly #config: ListConfig;
  readonly #shared: S3Context;
  readonly #take: TakeObject;
  readonly #fail: (error: unknown) => void;
  readonly #state: ListState;
  readonly #pass: Pass;
  readonly #working = new Set<Promise<void>>();
  /** Keys in the order of the listing whose objects, or those before, are under way; true: handed over. */
  readonly #order = new Map<string, boolean>();
  /** Refused, while nothing could be read. */
  #refused: (readonly [ListedObject, ObjectTrouble])[] = [];
  #anyRead = false;

  constructor(
    config: ListConfig,
    shared: S3Context,
    take: TakeObject,
    fail: (error: unknown) => void,
    state: ListState,
    pass: Pass,
  ) {
    this.#config = config;
    this.#shared = shared;
    this.#take = take;
    this.#fail = fail;
    this.#state = state;
    this.#pass = pass;
  }

  async run(): Promise<void> {
    const { aws, context, outbox, config } = this.#shared;
    const { signal } = context;
    const { bucket, prefix = '' } = this.#config;
    const limit = limited(config.concurrency ?? 4);
    const fromDay = this.#state.fromDay(this.#pass);
    try {
      const options = { bucket, prefix, after: this.#pass.after, fromDay, signal };
      for await (const page of listed(aws, options))
        for (const object of page) await this.#see(object, limit);
    } catch (error) {
      this.#fail(error);
    }
    await Promise.all(this.#working);
    if (signal.aborted) {
      await outbox.settle();
      return;
    }
    if (this.#refused.length > 0) this.#refuse();
    for (const shard of this.#state.end(this.#pass)) outbox.touch(shard);
    await outbox.settle();
    context.ledger.behind(`s3://${bucket}/${prefix}`, { bytes: 0, seconds: 0 });
  }

  /** Begins to read what has not been read; waits while much is under way. */
  async #see(object: ListedObject, limit: Limited): Promise<void> {
    if (this.#shared.context.signal.aborted) return;
    this.#order.set(object.key, false);
    if (!this.#state.wants(object)) {
      this.#done(object.key);
      return;
    }
    while (this.#working.size >= AHEAD) await Promise.race(this.#working);
    const work = limit(() => this.#work(object)).catch((error: unknown) => {
      this.#fail(error);
    });
    this.#working.add(work);
    void work.finally(() => this.#working.delete(work));
  }

  async #work(object: ListedObject): Promise<void> {
    const { context } = this.#shared;
    context.counts.behindBytes += object.size;
    try {
      const { whenSafe } = await this.#take(object, shardWithoutCheckpoint(shardOf(object)));
      this.#anyRead = true;
      if (whenSafe !== undefined) {
        await this.#shared.outbox.settle();
        whenSafe();
      }
    } catch (error) {
      if (!(error instanceof ObjectTrouble)) throw error;
      if (error.kind === 'refused' && !this.#anyRead) {
        this.#refused.push([object, error]);
        if (this.#refused.length >= REFUSED) this.#refuse();
        return;
      }
      this.#reject(object, error);
    } finally {
      context.counts.behindBytes -= object.size;
    }
    this.#handedOver(object);
    if (this.#anyRead)
      for (const [refused, trouble] of this.#refused.splice(0)) this.#reject(refused, trouble);
  }

  #reject(object: ListedObject, trouble: ObjectTrouble): void {
    const shard = shardWithoutCheckpoint(shardOf(object));
    rejectObject(object, trouble, Buffer.from(JSON.stringify(object)), shard, this.#shared);
    this.#handedOver(object);
  }

  /** Nothing can be read at all: rejecting would pass over the whole bucket. */
  #refuse(): void {
    const [, trouble] = this.#refused[0] ?? [];
    throw new Fault(
      'access_denied',
      `${trouble?.message ?? ''}; no object can be read: allow s3:GetObject in the policy of the user or role`,
      trouble,
    );
  }

  #handedOver(object: ListedObject): void {
    const slot = this.#state.read(object, this.#pass);
    if (slot !== undefined) this.#shared.outbox.touch(slot);
    this.#done(object.key);
  }

  /** Moves the place from which a look would be resumed up to the first object that is under way. */
  #done(key: string): void {
    this.#order.set(key, true);
    let moved = false;
    for (const [each, done] of this.#order) {
      if (!done) break;
      this.#pass.after = each;
      this.#order.delete(each);
      moved = true;
    }
    if (moved) this.#shared.outbox.touch(this.#state);
  }
}
