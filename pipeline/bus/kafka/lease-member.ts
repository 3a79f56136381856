// A member of the group that leases are shared out in, from joining to leaving: what is its own, and whether that is still sure.
import { setTimeout as sleep } from 'node:timers/promises';
import type kafkajs from 'kafkajs';
import type { BusMeter } from '../../bus-meter.ts';
import { Fault } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { count } from '../../meter.ts';
import { GOODBYE_MS, goodbye } from './connection.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { kafkaFault } from './kafka-fault.ts';
import { type Wish, leaseAssigner, shareIn, wishOf } from './lease-plan.ts';
import { onAbort } from './on-abort.ts';
import { Since } from './since.ts';
import { within } from './within.ts';

/** How often the clock is looked at, and how often the group is asked again what came of a joining, in ms. */
const LOOK_MS = 250;

export interface LeaseMemberOptions {
  readonly config: KafkaConfig;
  readonly client: kafkajs.Kafka;
  readonly group: string;
  /** A topic that all members may read, and that none of them does: the protocol wants one. */
  readonly topic: string;
  /** How long the group waits for its members to join again, in ms. */
  readonly rebalanceTimeoutMs: number;
  readonly retry: kafkajs.RetryOptions;
  readonly meter: BusMeter;
  readonly log: Log;
  readonly wish: () => Omit<Wish, 'memberId'>;
  /** The share has been learned anew. */
  readonly onShare: () => void;
  /** The brokers may have given the share to others by now. */
  readonly onExpired: (reason: string) => void;
}

export class LeaseMember {
  /** Names that are this member's. */
  share: ReadonlySet<string> = new Set();
  /** Whose the others are: name -> process. */
  others: ReadonlyMap<string, string> = new Map();
  /** Counts the joinings: the share may be another after each. */
  term = 0;

  readonly #options: LeaseMemberOptions;
  readonly #consumer: kafkajs.Consumer;
  readonly #failed: Promise<never>;
  #fail: (error: unknown) => void = () => undefined;
  #memberId = '';
  /** When the last request was sent that the coordinator answered well. */
  #sign = new Since();
  readonly #sentAt = new Map<string, number>();
  #expired = false;
  #commits = 0;
  #over = false;

  constructor(options: LeaseMemberOptions) {
    const { client, config, group, rebalanceTimeoutMs, retry, wish } = options;
    this.#options = options;
    this.#failed = new Promise<never>((_, reject) => {
      this.#fail = reject;
    });
    this.#failed.catch(() => undefined);
    this.#consumer = client.consumer({
      groupId: group,
      partitionAssigners: [leaseAssigner(wish)],
      sessionTimeout: config.sessionTimeoutMs,
      rebalanceTimeout: rebalanceTimeoutMs,
      heartbeatInterval: Math.min(3000, Math.floor(config.sessionTimeoutMs / 6)),
      allowAutoTopicCreation: false,
      retry: { ...retry, restartOnFailure: () => Promise.resolve(false) },
      // Nothing is fetched; heartbeats are sent between pauses of this length.
      maxWaitTimeInMs: 500,
    });
    this.#listen();
  }

  /** Whether the share is surely this member's at this moment; a frozen process learns here that it was. */
  check(): void {
    if (this.#expired || this.#sign.elapsed < this.#options.config.sessionTimeoutMs) return;
    this.#expired = true;
    this.share = new Set();
    this.#options.onExpired(
      `the brokers have not heard of this process for ${String(Math.round(this.#sign.elapsed))} ms`,
    );
  }

  /** Stays a member until the signal and leaves then. Rejects when the consumer has failed. */
  async run(signal: AbortSignal): Promise<void> {
    const { config, group, topic } = this.#options;
    const stopped = onAbort(signal);
    const watch = setInterval(() => {
      this.#look();
    }, LOOK_MS);
    const starting = this.#start(topic);
    try {
      await Promise.race([starting, stopped.promise]);
      await Promise.race([stopped.promise, this.#failed]);
    } catch (error) {
      throw kafkaFault(error, config, `joining group ${group}`);
    } finally {
      this.#over = true;
      clearInterval(watch);
      stopped.release();
      // A member that is left in the middle of joining is a ghost: the group would wait for it until its session is over.
      await within(GOODBYE_MS, starting);
      await goodbye(this.#consumer);
    }
  }

  /** Whether the coordinator says, now, that this member's term still lasts: it refuses those of an earlier one. */
  async confirm(offset: number): Promise<boolean> {
    const before = this.#commits;
    try {
      await this.#consumer.commitOffsets([
        { topic: this.#options.topic, partition: 0, offset: String(offset) },
      ]);
    } catch {
      return false;
    }
    // kafkajs says nothing of a commit that it left out because it is stopping.
    return this.#commits > before && !this.#over && !this.#expired;
  }

  async #start(topic: string): Promise<void> {
    await this.#consumer.connect();
    await this.#consumer.subscribe({ topics: [topic], fromBeginning: true });
    await this.#consumer.run({ autoCommit: false, eachBatch: () => Promise.resolve() });
  }

  #listen(): void {
    const consumer = this.#consumer;
    const { events } = consumer;
    const { group, meter } = this.#options;
    consumer.on(events.REQUEST, ({ payload: { apiName, sentAt } }) => {
      this.#sentAt.set(apiName, sentAt);
    });
    consumer.on(events.HEARTBEAT, () => {
      this.#heard(this.#sentAt.get('Heartbeat'));
      // Taken for lost by mistake: what the group still has for this member is granted anew.
      if (this.#expired) void this.#learn(this.term);
      this.#expired = false;
    });
    // Who is about to join again is waited for, and keeps its share as long.
    consumer.on(events.REBALANCING, () => {
      this.#heard(Date.now());
    });
    consumer.on(events.COMMIT_OFFSETS, () => {
      this.#commits++;
    });
    consumer.on(events.GROUP_JOIN, ({ payload: { memberId } }) => {
      this.#heard(this.#sentAt.get('SyncGroup'));
      this.#expired = false;
      this.#memberId = memberId;
      this.term++;
      count(meter.rebalances, group);
      meter.outside.delete(group);
      void this.#learn(this.term);
    });
    consumer.on(events.CRASH, ({ payload: { error } }) => {
      this.#fail(error);
    });
  }

  /** Looks up what the leader has given to whom: kafkajs hands on partitions only. */
  async #learn(term: number): Promise<void> {
    while (term === this.term && !this.#over) {
      // Brokers that do not answer are the consumer's to report.
      const group = await this.#consumer.describeGroup().catch(() => undefined);
      if (term !== this.term) return;
      const own = group?.members.find(({ memberId }) => memberId === this.#memberId);
      const share = own && shareIn(own);
      if (group && share && !this.#expired) {
        this.others = new Map(
          group.members
            .filter((each) => each !== own)
            .flatMap((each) => {
              const { holder } = wishOf(each.memberId, each.memberMetadata);
              return (shareIn(each) ?? []).map((name) => [name, holder] as const);
            }),
        );
        this.share = new Set(share);
        this.#options.onShare();
        return;
      }
      await sleep(LOOK_MS);
    }
  }

  /** The coordinator has answered to what was sent at this time, in ms since 1970 UTC. */
  #heard(sentAt: number | undefined): void {
    // What was lost meanwhile is lost, also when the answer had long been waiting.
    this.check();
    if (sentAt !== undefined) this.#sign = new Since(sentAt);
  }

  #look(): void {
    this.check();
    const { config, group, rebalanceTimeoutMs } = this.#options;
    const stillMs = config.sessionTimeoutMs + rebalanceTimeoutMs + 10_000;
    if (this.#sign.elapsed > stillMs)
      this.#fail(new Fault('bus_unavailable', `nothing heard of group ${group} for ${String(stillMs)} ms`));
  }
}
