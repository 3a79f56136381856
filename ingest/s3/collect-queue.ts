// Collects what the messages of a queue name: a message is deleted once the last record of all its objects is safe, never before.
import { Fault } from '../../pipeline/errors.ts';
import type { Collected } from '../collector.ts';
import { ObjectTrouble } from './aws.ts';
import { limited, type Limited } from './limited.ts';
import { rejectMessage, rejectObject } from './lost-object.ts';
import { shardOf, type NamedObject } from './named-object.ts';
import { readNotification } from './notification.ts';
import { Patience } from './patience.ts';
import { Queue, type ReceivedMessage } from './queue.ts';
import { shardWithoutCheckpoint, type S3Context, type TakeObject } from './s3-context.ts';

/** Waiting for messages costs nothing; 20 s is the longest SQS waits. Until idle it is short: three times nothing is the end. */
const WAIT_SECONDS = 20;
const IDLE_WAIT_SECONDS = 1;
const EMPTY_RECEIVES = 3;
/** So many messages are held beyond those that are worked on. */
const AHEAD = 10;
const DEFAULT_VISIBILITY = 300;
/** A message that is given up until idle does not come again in the same run. */
const LONG_S = 3600;

interface Done {
  readonly message: ReceivedMessage;
  readonly whenSafe: readonly (() => void)[];
}

/**
 * Until the shared signal, or with untilIdle until three receives in a row gave nothing. `fail` ends everything that shares the signal
 * with an error.
 */
export async function collectQueue(
  url: string,
  shared: S3Context,
  take: TakeObject,
  fail: (error: unknown) => void,
): Promise<Collected> {
  const collector = new QueueCollector(url, shared, take, fail);
  return collector.run();
}

class QueueCollector {
  readonly #shared: S3Context;
  readonly #take: TakeObject;
  readonly #fail: (error: unknown) => void;
  readonly #queue: Queue;
  readonly #visibility: number;
  readonly #concurrency: number;
  readonly #patience: Patience;
  readonly #name: string;
  /** Received, and neither deleted nor put back; with the bytes they name. */
  readonly #held = new Map<ReceivedMessage, number>();
  /** Given up until idle; shown again at the end. */
  readonly #parked: ReceivedMessage[] = [];
  readonly #working = new Set<Promise<void>>();
  #finished: Done[] = [];
  #deleting: Promise<void> | undefined;
  #wake: () => void = () => undefined;

  constructor(url: string, shared: S3Context, take: TakeObject, fail: (error: unknown) => void) {
    const { config, context, aws } = shared;
    this.#shared = shared;
    this.#take = take;
    this.#fail = fail;
    this.#visibility = config.visibilitySeconds ?? DEFAULT_VISIBILITY;
    this.#concurrency = config.concurrency ?? 4;
    this.#queue = new Queue(url, aws, this.#visibility);
    this.#patience = new Patience(config.patienceMs ?? 15 * 60 * 1000, context.now);
    this.#name = `queue ${url.split('/').at(-1) ?? url}`;
  }

  async run(): Promise<Collected> {
    const { signal, untilIdle } = this.#shared.context;
    const beat = setInterval(() => void this.#extend(), (this.#visibility * 1000) / 3);
    try {
      await this.#receiveAll();
    } catch (error) {
      this.#fail(error);
    }
    // What was stopped in the middle is read again, by whoever gets its message.
    while (this.#working.size > 0) await Promise.race(this.#working);
    await this.#deleting;
    clearInterval(beat);
    await this.#letGo();
    if (!untilIdle) return { complete: true };
    if (!signal.aborted) await this.#tellHidden();
    return { complete: !signal.aborted && !this.#patience.gaveUp };
  }

  async #receiveAll(): Promise<void> {
    const { context } = this.#shared;
    const { signal, untilIdle } = context;
    const limit = limited(this.#concurrency);
    const most = this.#concurrency + AHEAD;
    for (let empty = 0; !signal.aborted;) {
      if (this.#held.size >= most) {
        await this.#freed();
        continue;
      }
      const wait = untilIdle ? IDLE_WAIT_SECONDS : WAIT_SECONDS;
      const messages = await this.#queue.receive(wait, most - this.#held.size, signal);
      empty = messages.length === 0 ? empty + 1 : 0;
      for (const message of messages) this.#begin(message, limit);
      this.#tellBehind();
      const idle = empty >= EMPTY_RECEIVES && this.#held.size === 0 && !this.#patience.waiting;
      if (untilIdle && idle) return;
    }
  }

  #begin(message: ReceivedMessage, limit: Limited): void {
    this.#held.set(message, 0);
    this.#patience.returned(message);
    const work = limit(() => this.#work(message)).then(
      (done) => {
        if (done !== undefined) this.#finish(done);
      },
      (error: unknown) => {
        this.#fail(error);
      },
    );
    this.#working.add(work);
    void work.finally(() => this.#working.delete(work));
  }

  /** Reads what a message names. Undefined when it was put back. */
  async #work(message: ReceivedMessage): Promise<Done | undefined> {
    const { objects, fault } = readNotification(message.body);
    if (objects === undefined) {
      rejectMessage(message.body, fault, this.#queue.url, shardWithoutCheckpoint(this.#name), this.#shared);
      return { message, whenSafe: [] };
    }
    this.#held.set(
      message,
      objects.reduce((sum, { size = 0 }) => sum + size, 0),
    );
    this.#tellBehind();
    const whenSafe: (() => void)[] = [];
    for (const object of objects) {
      const shard = shardWithoutCheckpoint(shardOf(object));
      try {
        const taken = await this.#take(object, shard);
        if (taken.whenSafe !== undefined) whenSafe.push(taken.whenSafe);
        this.#patience.read(object, message, this.#shared.context.ledger);
      } catch (error) {
        if (!(error instanceof ObjectTrouble)) throw error;
        if (this.#patience.isOver(object, error, message))
          rejectObject(object, error, Buffer.from(message.body), shard, this.#shared);
        else {
          await this.#putBack(message, object, error);
          return undefined;
        }
      }
    }
    return { message, whenSafe };
  }

  async #putBack(message: ReceivedMessage, object: NamedObject, trouble: ObjectTrouble): Promise<void> {
    const { context } = this.#shared;
    const { seconds, spent } = this.#patience.putBack(object, trouble, message, context);
    const parked = spent && context.untilIdle;
    if (parked) this.#parked.push(message);
    this.#release(message);
    await this.#hide([message], parked ? LONG_S : seconds);
  }

  /** Many are deleted behind one commit: what is finished meanwhile goes with the next. */
  #finish(done: Done): void {
    this.#finished.push(done);
    this.#deleting ??= this.#deleteFinished()
      .catch((error: unknown) => {
        this.#fail(error);
      })
      .finally(() => {
        this.#deleting = undefined;
      });
  }

  async #deleteFinished(): Promise<void> {
    const { outbox, context } = this.#shared;
    while (this.#finished.length > 0) {
      const finished = this.#finished.splice(0);
      await outbox.settle();
      for (const { whenSafe } of finished) for (const each of whenSafe) each();
      const failed = await this.#queue.delete(finished.map(({ message }) => message));
      if (failed.length > 0)
        context.log.warn(
          { failed },
          'messages could not be deleted: they will come again, and be stored once',
        );
      for (const { message } of finished) this.#release(message);
    }
  }

  /** Hides the messages that are held for longer. A failure may make them come twice, no more. */
  async #extend(): Promise<void> {
    if (this.#held.size > 0) await this.#hide([...this.#held.keys()], this.#visibility);
  }

  async #hide(messages: readonly ReceivedMessage[], seconds: number): Promise<void> {
    try {
      const failed = await this.#queue.hide(messages, seconds);
      if (failed.length === 0) return;
      this.#shared.context.log.warn(
        { failed },
        'messages could not be hidden for longer: they may come twice',
      );
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#shared.context.log.warn({ code: error.code }, `${error.message}; messages may come twice`);
    }
  }

  /** What is still held is shown to others at once. */
  async #letGo(): Promise<void> {
    const left = [...this.#held.keys(), ...this.#parked];
    if (left.length > 0) await this.#hide(left, 0);
    this.#held.clear();
    this.#tellBehind();
  }

  #release(message: ReceivedMessage): void {
    this.#held.delete(message);
    this.#tellBehind();
    this.#wake();
  }

  /** A place was freed, or all is to stop. */
  async #freed(): Promise<void> {
    const { signal } = this.#shared.context;
    let wake = (): void => undefined;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    this.#wake = wake;
    signal.addEventListener('abort', wake);
    await woken;
    signal.removeEventListener('abort', wake);
  }

  #tellBehind(): void {
    const { context } = this.#shared;
    let bytes = 0;
    let oldest = Number.POSITIVE_INFINITY;
    for (const [{ sentAt }, size] of this.#held) {
      bytes += size;
      if (sentAt < oldest) oldest = sentAt;
    }
    context.counts.behindBytes = bytes;
    const seconds = Number.isFinite(oldest) ? Math.max(0, (context.now() - oldest) / 1000) : 0;
    context.ledger.behind(this.#name, { bytes, seconds });
  }

  /** Says when messages are with somebody else, or wait after a crash until they are shown again. */
  async #tellHidden(): Promise<void> {
    try {
      const { hidden } = await this.#queue.depth();
      if (hidden > 0)
        this.#shared.context.log.warn(
          { queue: this.#queue.url, hidden },
          'messages of the queue are hidden: another process has them, or had them when it ended',
        );
    } catch (error) {
      // The right to look at the queue is not needed for anything else.
      if (!(error instanceof Fault)) throw error;
    }
  }
}
