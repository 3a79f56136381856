// Topics of others as a source reads them: by a consumer group of its own, whose offsets say what is safe.
import type { Check } from '../../check.ts';
import { createBusMeter } from '../../bus-meter.ts';
import { Fault } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { RETRY, createClient } from './client.ts';
import { connection } from './connection.ts';
import { onceSettled } from './group-checks.ts';
import type { ForeignTopics } from './group-options.ts';
import { groupWorker } from './group-worker.ts';
import type { ClusterConfig } from './kafka-config.ts';
import { type KnownOffsets, offsetsOf } from './positions.ts';
import type { Handler } from './turn.ts';

export type { ClusterConfig, KafkaSasl } from './kafka-config.ts';
export type { Message } from './message.ts';
export type { KnownOffsets } from './positions.ts';
export type { Part } from './turn.ts';

/** Messages of one call of the handler; two calls are under way at once. */
const LIMITS = { records: 2000, bytes: 2_000_000, atLeast: 200, atOnce: 2 } as const;
/** Bytes of one fetch, compressed; one message is fetched however long it is. */
const FETCH_BYTES = 1_000_000;
const REBALANCE_MS = 60_000;

export interface TopicReaderOptions extends ForeignTopics {
  readonly config: ClusterConfig;
  readonly groupId: string;
  readonly topics: readonly string[];
  /** Resolves when what was made of the messages is safe: their offsets are committed then. */
  readonly handler: Handler;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Ms since 1970 UTC. */
  readonly now: () => number;
}

export interface TopicReader {
  /** Resolves when a broker has answered. Throws Fault `bus_unavailable`, `access_denied` or `untrusted`. */
  readonly connect: () => Promise<void>;
  /**
   * Until the signal (it drains and commits then), or with `untilIdle` until the group has read to the ends that it saw after the start.
   * Waits for brokers that are away, and says so. Throws the Faults that only the operator can mend.
   */
  readonly run: (untilIdle: boolean) => Promise<void>;
  /** What the group has committed, and where each partition begins and ends. */
  readonly offsets: () => Promise<readonly KnownOffsets[]>;
  readonly close: () => Promise<void>;
}

/** Nothing is connected before it is run. Several processes with the same group share the partitions. */
export function openTopicReader(options: TopicReaderOptions): TopicReader {
  const { config, groupId, topics, handler, log, signal, now } = options;
  const client = createClient(config, `accesstrail-${config.source ?? 'source'}`);
  const admin = connection(() => client.admin({ retry: RETRY }), config, { serial: true });
  const rebalanceTimeoutMs = Math.max(REBALANCE_MS, 2 * config.sessionTimeoutMs);
  const worker = groupWorker({
    config,
    client,
    admin,
    group: groupId,
    topics,
    handler,
    foreign: options,
    limits: LIMITS,
    fetchBytes: FETCH_BYTES,
    rebalanceTimeoutMs,
    watch: { everyMs: 10_000, stillMs: rebalanceTimeoutMs + 30_000 },
    retry: RETRY,
    meter: createBusMeter(),
    log,
    signal,
    now,
  });
  return {
    connect: async () => {
      await admin.use('connecting', (each) => each.describeCluster());
    },
    run: (untilIdle) => worker.run({ untilIdle, upstream: Promise.resolve() }),
    offsets: async () => [...(await offsetsOf(admin, groupId, topics)).values()],
    close: admin.close,
  };
}

/** Whether the topics are there and the group may look at them, how far behind it is, and what it has missed. Never throws for that. */
export async function checkTopics(
  config: ClusterConfig,
  groupId: string,
  topics: readonly string[],
): Promise<Omit<Check, 'what'>> {
  const client = createClient(config, 'accesstrail-doctor');
  const admin = connection(() => client.admin({ retry: RETRY }), config, { serial: true });
  try {
    for (const topic of topics)
      await admin.use(`looking up topic ${topic}`, (each) => each.fetchTopicMetadata({ topics: [topic] }));
    const known = await onceSettled(() => offsetsOf(admin, groupId, topics));
    return checkOf(groupId, [...known.values()]);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const remedy =
      error.code === 'bus_unavailable'
        ? 'Start the brokers, or correct from.kafka.brokers; check that this machine may reach them'
        : 'See above';
    return { state: 'wrong', found: error.message, remedy };
  } finally {
    await admin.close();
  }
}

function checkOf(groupId: string, offsets: readonly KnownOffsets[]): Omit<Check, 'what'> {
  const partitions = `${String(offsets.length)} ${offsets.length === 1 ? 'partition' : 'partitions'}`;
  const begun = offsets.filter(({ committed }) => committed >= 0);
  if (begun.length === 0) return { state: 'fine', found: `${partitions}, group ${groupId} has not begun` };
  const sum = (value: (each: KnownOffsets) => number): number =>
    begun.reduce((total, each) => total + Math.max(0, value(each)), 0);
  const waiting = `${String(sum(({ committed, low, high }) => high - Math.max(committed, low)))} messages wait`;
  const gone = sum(({ committed, low }) => low - committed);
  const beyond = sum(({ committed, high }) => committed - high);
  if (gone > 0)
    return {
      state: 'warning',
      found: `${partitions}, ${String(gone)} messages were removed before group ${groupId} read them, ${waiting}`,
      remedy: 'Raise the retention of the topic, or collect without long stops',
    };
  if (beyond > 0)
    return {
      state: 'warning',
      found: `${partitions}, group ${groupId} has read further than the topic reaches: it was made anew`,
      remedy: 'Nothing needs to be done: it is read from its beginning',
    };
  return { state: 'fine', found: `${partitions}, ${waiting} for group ${groupId}` };
}
