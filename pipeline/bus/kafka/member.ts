// A member of a consumer group on kafkajs, from joining to leaving: fetch, process, commit what is durable, heartbeat all the while.
import { setTimeout as sleep } from 'node:timers/promises';
import type kafkajs from 'kafkajs';
import { Fault } from '../../errors.ts';
import { count } from '../../meter.ts';
import { GOODBYE_MS } from './connection.ts';
import { Generation } from './generation.ts';
import type { GroupOptions } from './group-options.ts';
import { isLost, isRebalance } from './group-errors.ts';
import { clientFault, kafkaFault } from './kafka-fault.ts';
import { readMessage } from './message.ts';
import { onAbort } from './on-abort.ts';
import { type PartitionOffset, type Positions, type TopicPartition, createPositions } from './positions.ts';
import { type Part, type Progress, keyOf, takeTurn } from './turn.ts';
import { within } from './within.ts';

/** How often the heart is asked to beat, in ms; kafkajs sends a heartbeat when one is due. */
const BEAT_MS = 500;
/** How long work in hand may take once the process is to stop, in ms. */
const DRAIN_MS = 10_000;

/** A batch that kafkajs waits for. */
interface Arrival {
  readonly payload: kafkajs.EachBatchPayload;
  readonly part: Part;
  readonly generation: Generation;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class Member {
  readonly positions: Positions;
  /** Last time (ms since 1970 UTC) that the consumer gave a sign of life. */
  lastSign: number;
  /** Broker's time of the last record processed, by topic, in ms since 1970 UTC. */
  readonly lastTimes = new Map<string, number>();
  /** Whether a turn has been finished. */
  progressed = false;
  /** Whether records are being processed now. */
  busy = false;

  readonly #options: GroupOptions;
  readonly #consumer: kafkajs.Consumer;
  readonly #failed: Promise<never>;
  #fail: (error: unknown) => void = () => undefined;
  #generation: Generation | undefined;
  #waiting: Arrival[] = [];
  #turns: Promise<void> | undefined;
  #starting: Promise<void> = Promise.resolve();
  /** Work that was given up but still runs: a store that does not answer. */
  #left: Promise<unknown> = Promise.resolve();
  #stopping = false;
  #joins = 0;

  constructor(options: GroupOptions) {
    const { client, config, group, now } = options;
    this.#options = options;
    this.positions = createPositions(options);
    this.lastSign = now();
    this.#failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    this.#failed.catch(() => undefined);
    this.#consumer = client.consumer({
      groupId: group,
      sessionTimeout: config.sessionTimeoutMs,
      rebalanceTimeout: options.rebalanceTimeoutMs,
      heartbeatInterval: Math.min(3000, Math.floor(config.sessionTimeoutMs / 3)),
      allowAutoTopicCreation: false,
      // A consumer that crashed is made anew, by us: kafkajs would go on with half of its state.
      retry: { ...options.retry, restartOnFailure: () => Promise.resolve(false) },
      minBytes: 1,
      maxWaitTimeInMs: 500,
      maxBytes: options.fetchBytes,
      maxBytesPerPartition: options.fetchBytes / 2,
    });
    this.#listen();
  }

  /** Consumes until the signal; drains, commits and leaves then. Rejects when the consumer has failed. */
  async run(signal: AbortSignal): Promise<void> {
    const { topics, config, group } = this.#options;
    let stop = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const drain = (): void => {
      this.#stopping = true;
      this.#generation?.drain(DRAIN_MS);
      stop();
    };
    if (signal.aborted) return;
    signal.addEventListener('abort', drain, { once: true });
    try {
      this.#starting = this.#start(topics);
      await Promise.race([this.#starting, stopped]);
      await Promise.race([stopped, this.#failed]);
    } catch (error) {
      throw kafkaFault(error, config, `reading as group ${group}`);
    } finally {
      signal.removeEventListener('abort', drain);
      await this.#close();
    }
  }

  /** Fails the run from outside, as when the consumer stands still. */
  fail(error: Fault): void {
    this.#fail(error);
  }

  async #start(topics: readonly string[]): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await this.#consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      // All batches of a fetch are handed over at once; how many are processed at once is decided here.
      partitionsConsumedConcurrently: 100,
      eachBatch: (payload) => this.#arrive(payload),
    });
  }

  async #close(): Promise<void> {
    this.#stopping = true;
    this.#generation?.drain(DRAIN_MS);
    // A member that is left in the middle of joining is a ghost: the group would wait for it until its session is over.
    await within(GOODBYE_MS, this.#starting);
    // What is in work is committed as a member: kafkajs has its batches back already, and would leave at once.
    await this.#turns;
    // For those that have come since it waits: they are given back unread.
    const leaving = this.#consumer.disconnect().catch(() => undefined);
    await this.#turns;
    await within(GOODBYE_MS, leaving);
    this.#generation?.close();
  }

  #listen(): void {
    const consumer = this.#consumer;
    const { events } = consumer;
    const { config, group, meter, log, now } = this.#options;
    const alive = (): void => {
      this.lastSign = now();
    };
    consumer.on(events.FETCH, alive);
    consumer.on(events.GROUP_JOIN, ({ payload }) => {
      alive();
      count(meter.rebalances, group);
      meter.outside.delete(group);
      const assigned = Object.entries(payload.memberAssignment).flatMap(([topic, partitions]) =>
        partitions.map((partition) => ({ topic, partition })),
      );
      log.info({ group, partitions: assigned.length }, `joined group ${group}`);
      this.#generation?.end('lost', undefined);
      this.#generation?.close();
      this.#generation = new Generation(this.#assign(assigned), this.#options.rebalanceTimeoutMs / 2);
      if (this.#stopping) this.#generation.drain(0);
    });
    // Only markers of transactions, or what was never committed: there is nothing to process, and the end may be just behind it.
    consumer.on(events.START_BATCH_PROCESS, ({ payload: { topic, partition, batchSize, lastOffset } }) => {
      if (batchSize > 0) return;
      this.#passOver({ topic, partition, offset: Number(lastOffset) + 1 }).catch(() => undefined);
    });
    consumer.on(events.CRASH, ({ payload: { error } }) => {
      this.#fail(clientFault(error, config, `reading as group ${group}`));
    });
  }

  /**
   * Sees what retention removed, and says where to go on, before anything is fetched: of a committed offset that is out of range kafkajs
   * makes "the beginning", after which nobody knows any more what is missing.
   */
  async #assign(assigned: readonly TopicPartition[]): Promise<void> {
    const paused = assigned.map(({ topic, partition }) => ({ topic, partitions: [partition] }));
    const join = ++this.#joins;
    this.#consumer.pause(paused);
    try {
      const moved = await this.positions.assign(assigned);
      if (moved.length === 0) return;
      const offsets = moved.map((each) => ({ ...each, offset: String(each.offset) }));
      for (const each of offsets) this.#consumer.seek(each);
      await this.#consumer.commitOffsets(offsets);
    } finally {
      if (join === this.#joins) this.#consumer.resume(paused);
    }
  }

  /** Commits an offset with nothing to process before it, once what came earlier is finished, unless more is by then. */
  async #passOver(to: PartitionOffset): Promise<void> {
    const generation = this.#generation;
    await this.#turns;
    const isPassed = this.positions
      .all()
      .some((each) => keyOf(each) === keyOf(to) && each.offset >= to.offset);
    if (generation?.enough.aborted !== false || isPassed) return;
    await this.#consumer.commitOffsets([{ ...to, offset: String(to.offset) }]);
    this.positions.moved(to);
  }

  #arrive(payload: kafkajs.EachBatchPayload): Promise<void> {
    const generation = this.#generation;
    if (!generation) return Promise.reject(new Error('a batch came before the group was joined'));
    const { topic, partition } = payload.batch;
    const messages = payload.batch.messages.map(readMessage);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ payload, part: { topic, partition, messages }, generation, resolve, reject });
      this.#turns ??= this.#takeTurns();
    });
  }

  async #takeTurns(): Promise<void> {
    // The other batches of the same fetch arrive before this goes on.
    await Promise.resolve();
    this.busy = true;
    while (this.#waiting.length > 0) {
      // Those of one share at a time: of an earlier one nothing may be committed.
      const generation = this.#waiting[0]?.generation;
      const arrivals = this.#waiting.filter((each) => each.generation === generation);
      this.#waiting = this.#waiting.filter((each) => each.generation !== generation);
      try {
        await this.#turn(arrivals);
      } catch (error) {
        this.#fail(error);
        // What was fetched meanwhile lies behind a hole: nothing of it may be committed.
        generation?.end('lost', undefined);
        for (const { reject } of arrivals) reject(error);
      }
    }
    this.busy = false;
    // At once: what arrives from now on needs turns of its own.
    this.#turns = undefined;
  }

  async #turn(arrivals: readonly Arrival[]): Promise<void> {
    const [first] = arrivals;
    if (!first) return;
    const { generation, payload } = first;
    const { handler, limits, meter } = this.#options;
    const heart = this.#beat(payload, generation);
    let progress: readonly Progress[] = [];
    try {
      const ended = onAbort(generation.enough);
      await Promise.race([Promise.all([generation.ready, this.#left]), ended.promise]);
      ended.release();
      if (!generation.enough.aborted) {
        for (const { part } of arrivals) this.#noteArrival(part);
        fetchNext(arrivals);
      }
      const turn = await takeTurn(
        arrivals.map(({ part }) => part),
        handler,
        limits,
        generation.enough,
        generation.abandon,
      );
      this.#left = turn.left;
      ({ progress } = turn);
      for (const { part, finished } of progress)
        for (const { value } of part.messages.slice(0, finished)) meter.bytes.in += value?.length ?? 0;
      await this.#commit(arrivals, generation, progress);
    } finally {
      clearInterval(heart);
    }
    this.#settle(arrivals, generation, progress);
  }

  #noteArrival({ topic, partition, messages }: Part): void {
    const [first] = messages;
    if (!first) return;
    this.positions.arrived({ topic, partition, offset: first.offset });
    if (!this.lastTimes.has(topic)) this.lastTimes.set(topic, first.timestamp);
  }

  /** Commits what is finished, again and again for as long as the partitions surely are ours. */
  async #commit(
    arrivals: readonly Arrival[],
    generation: Generation,
    progress: readonly Progress[],
  ): Promise<void> {
    const offsets = progress.flatMap(({ part, finished }) => {
      const { topic, partition, messages } = part;
      const last = messages[finished - 1];
      if (last === undefined) return [];
      // Behind the last message there may be markers of transactions, which nobody gets to see.
      const batch = arrivals.find((each) => each.part === part)?.payload.batch;
      const whole = finished === messages.length && batch !== undefined;
      return [{ topic, partition, last, offset: (whole ? Number(batch.lastOffset()) : last.offset) + 1 }];
    });
    if (offsets.length === 0) return;
    const topics = [...new Set(offsets.map(({ topic }) => topic))].map((topic) => ({
      topic,
      partitions: offsets
        .filter((each) => each.topic === topic)
        .map(({ partition, offset }) => ({ partition, offset: String(offset) })),
    }));
    const until = this.#options.now() + this.#options.config.sessionTimeoutMs;
    while (!generation.lost) {
      try {
        await arrivals[0]?.payload.commitOffsetsIfNecessary({ topics });
        break;
      } catch (error) {
        if (isLost(error)) generation.end('lost', error as Error);
        else if (isRebalance(error)) generation.end('rebalance', error as Error);
        else if (this.#options.now() < until) {
          await sleep(200);
          continue;
        } else throw error;
        return;
      }
    }
    if (generation.lost) return;
    this.progressed = true;
    this.lastSign = this.#options.now();
    for (const { topic, partition, offset, last } of offsets) {
      this.positions.moved({ topic, partition, offset });
      this.lastTimes.set(topic, last.timestamp);
    }
  }

  /** Tells kafkajs how far each batch got, and to join again when the share has ended. */
  #settle(arrivals: readonly Arrival[], generation: Generation, progress: readonly Progress[]): void {
    const finished = new Map(progress.map((each) => [each.part, each.finished]));
    for (const { payload, part, resolve, reject } of arrivals) {
      const last = part.messages[(finished.get(part) ?? 0) - 1];
      if (last !== undefined && !generation.lost) payload.resolveOffset(String(last.offset));
      if (generation.error) reject(generation.error);
      else resolve();
    }
  }

  /** Heartbeats while a turn takes its time; what the coordinator answers ends the share. */
  #beat(payload: kafkajs.EachBatchPayload, generation: Generation): NodeJS.Timeout {
    const { now, config } = this.#options;
    let beating = false;
    let lastBeat = now();
    const beat = async (): Promise<void> => {
      if (beating) return;
      beating = true;
      try {
        await payload.heartbeat();
        lastBeat = now();
      } catch (error) {
        if (isLost(error)) generation.end('lost', error as Error);
        else if (isRebalance(error)) generation.end('rebalance', error as Error);
        else if (now() - lastBeat > config.sessionTimeoutMs) generation.end('lost', error as Error);
      } finally {
        beating = false;
      }
    };
    return setInterval(() => void beat(), BEAT_MS);
  }
}

/**
 * Lets kafkajs fetch the next batches while these are processed: they arrive and wait for their turn. Only where more is there already: from a
 * fetch that brings nothing kafkajs may join the group again by itself, and what is in hand would be given up.
 */
function fetchNext(arrivals: readonly Arrival[]): void {
  if (arrivals.every(({ payload }) => payload.batch.offsetLag() === '0')) return;
  for (const { payload, part, resolve } of arrivals) {
    const last = part.messages.at(-1);
    if (last !== undefined) payload.resolveOffset(String(last.offset));
    resolve();
  }
}
