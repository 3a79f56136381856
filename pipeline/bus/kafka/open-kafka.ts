// The bus on Kafka: what a process opens once and hands to its collectors, workers, setup and doctor.
import { hostname } from 'node:os';
import type { Reject } from '../../../schemas/generated/types.ts';
import { type BusMeter, createBusMeter } from '../../bus-meter.ts';
import type { Check } from '../../check.ts';
import type { Log } from '../../log.ts';
import type { Meter } from '../../meter.ts';
import type { Bus, CheckpointStore, Leases, Store } from '../../ports.ts';
import type { NormalizeStage } from '../../stages/normalize.ts';
import { type KafkaStage, aclsOf } from './acls.ts';
import { kafkaCheckpoints } from './checkpoints.ts';
import { kafkaChecks } from './checks.ts';
import { RETRY, createClient } from './client.ts';
import { connection } from './connection.ts';
import type { GroupOptions } from './group-options.ts';
import { groupWorker } from './group-worker.ts';
import { indexHandler } from './index-handler.ts';
import { kafkaBus, replayOver } from './kafka-bus.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { kafkaLeases } from './leases.ts';
import { normalizeHandler } from './normalize-handler.ts';
import { createOutbox } from './outbox.ts';
import { createPublisher } from './publisher.ts';
import { type Groups, type TopicRole, groupName, topicName } from './topics.ts';
import type { Handler } from './turn.ts';
import type { Worker } from './worker.ts';

export type { KafkaStage } from './acls.ts';
export type { Worker } from './worker.ts';

/** A slice is what one call of a stage gets; two are in work at once, so that one is computed while the other is written. */
const NORMALIZE = {
  limits: { records: 500, bytes: 2_000_000, atLeast: 100, atOnce: 2 },
  fetchBytes: 150_000,
} as const;
/** A store likes long batches, and the next one ready when it has taken one. */
const INDEX = {
  limits: { records: 1250, bytes: 4_000_000, atLeast: 500, atOnce: 4 },
  fetchBytes: 2_000_000,
} as const;

export interface KafkaOptions {
  readonly config: KafkaConfig;
  /** Tells the brokers' logs and quotas which process this is, such as accesstrail-normalize. */
  readonly clientId: string;
  readonly log: Log;
  readonly meter: Meter;
  /** Aborted when the process is to stop: workers drain, whatever waits for a broker ends with Fault `stopping`. */
  readonly signal: AbortSignal;
  /** Ms since 1970 UTC. */
  readonly now: () => number;
  /** How long a group waits for its members to join again, in ms; half of it is for finishing what is in work. Default 60,000. */
  readonly rebalanceTimeoutMs?: number;
}

export interface KafkaBus {
  /** Resolves when a broker has answered. Throws Fault `bus_unavailable`, `access_denied` or `untrusted`. */
  readonly connect: () => Promise<void>;
  /** Counts per stage and source, lag, gaps and so on, for addBusMetrics. */
  readonly numbers: BusMeter;
  /** Raw records to `.raw`, rejects of containers to `.rejects`; publish resolves when all in-sync replicas have them. */
  readonly bus: Bus;
  /** On `.checkpoints` (compacted), read to its end by load; durable when save resolves. */
  readonly checkpoints: CheckpointStore;
  /** Shared out among all processes of the namespace that ask for them; one lost at once when the process is not heard of any more. */
  readonly leases: Leases;
  /** `.raw` -> `.events` and `.rejects`; filtered records are counted. */
  readonly normalize: (stage: NormalizeStage) => Worker;
  /** `.events` and `.rejects` -> store; documents that it refuses become rejects of stage index. */
  readonly index: (store: Store) => Worker;
  /** Publishes each to the topic that its stage reads (normalize: `.raw`, index: `.events`), attempt + 1; resolves when all are safe. */
  readonly replay: (rejects: readonly Reject[]) => Promise<void>;
  /** Connection, rights, topics and their settings, replication, groups' lag, retention against committed offsets. Never throws for what it finds. */
  readonly checks: () => Promise<readonly Check[]>;
  /** The access rules that a principal (such as User:normalizer) needs for these stages, as kafka-acls commands. */
  readonly acls: (principal: string, stages: readonly KafkaStage[]) => string;
  /** Disconnects everything; safe to call more than once. */
  readonly close: () => Promise<void>;
}

const REBALANCE_MS = 60_000;

/** Makes the bus. Nothing is connected before the first use, so that `checks` can tell of brokers that are not there. */
export function openKafka(options: KafkaOptions): KafkaBus {
  const { config, clientId, log, meter, signal, now } = options;
  const { rebalanceTimeoutMs = Math.max(REBALANCE_MS, 2 * config.sessionTimeoutMs) } = options;
  const numbers = createBusMeter();
  const client = createClient(config, clientId);
  const admin = connection(() => client.admin({ retry: RETRY }), config, { serial: true });
  const publisher = createPublisher({ config, client, admin, log, meter: numbers });
  const outbox = createOutbox(publisher, config, now);
  const name = (role: TopicRole): string => topicName(config, role);
  const leases = kafkaLeases({
    config,
    client,
    publisher,
    group: groupName(config, 'leases'),
    topic: name('checkpoints'),
    holder: `process ${String(process.pid)} on ${hostname()}`,
    // Members do nothing else: who does not join again within a session is gone.
    rebalanceTimeoutMs: config.sessionTimeoutMs,
    retry: RETRY,
    meter: numbers,
    log,
    signal,
  });

  const worker = (
    group: Groups,
    topics: readonly string[],
    handler: Handler,
    sizes: Pick<GroupOptions, 'limits' | 'fetchBytes'>,
  ): Worker =>
    groupWorker({
      config,
      client,
      admin,
      group: groupName(config, group),
      topics,
      handler,
      ...sizes,
      rebalanceTimeoutMs,
      // Joining a group may take the rebalance timeout, and nothing is fetched meanwhile.
      watch: { everyMs: 10_000, stillMs: rebalanceTimeoutMs + 30_000 },
      retry: RETRY,
      meter: numbers,
      log,
      signal,
      now,
    });

  return {
    connect: async () => {
      await admin.use('connecting', (each) => each.describeCluster());
    },
    numbers,
    bus: kafkaBus({ outbox, meter, busMeter: numbers, signal }),
    checkpoints: kafkaCheckpoints({
      client,
      admin,
      config,
      topic: name('checkpoints'),
      signal,
      log,
      publisher,
    }),
    leases,
    normalize: (stage) =>
      worker(
        'normalize',
        [name('raw')],
        normalizeHandler({ stage, outbox, meter, busMeter: numbers, now }),
        NORMALIZE,
      ),
    index: (store) =>
      worker(
        'index',
        [name('events'), name('rejects')],
        indexHandler({
          store,
          outbox,
          meter,
          busMeter: numbers,
          log,
          group: groupName(config, 'index'),
          topics: { events: name('events'), rejects: name('rejects') },
          now,
        }),
        INDEX,
      ),
    replay: (rejects) => replayOver(outbox, rejects, signal),
    checks: () => kafkaChecks(admin, config),
    acls: (principal, stages) => aclsOf(config, principal, stages),
    close: async () => {
      await leases.close();
      await Promise.all([publisher.close(), admin.close()]);
    },
  };
}
