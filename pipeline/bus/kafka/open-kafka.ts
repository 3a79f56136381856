// The bus on Kafka: what a process opens once and hands to its collectors, workers, setup and doctor.
import type { Reject } from '../../../schemas/generated/types.ts';
import type { Check } from '../../check.ts';
import type { Log } from '../../log.ts';
import type { Meter } from '../../meter.ts';
import type { Bus, Checkpoints, Store } from '../../ports.ts';
import type { NormalizeStage } from '../../stages/normalize.ts';
import type { KafkaConfig } from './kafka-config.ts';

/** What a process does with Kafka; each needs other rights. */
export type KafkaStage = 'collect' | 'normalize' | 'index';

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
}

/** A consumer group's member that runs one stage. */
export interface Worker {
  /**
   * Runs until the signal (and drains then), or with `untilIdle` until everything up to the end offsets is processed; these are taken
   * once `upstream` has resolved. Rejects with a Fault when the process must stop.
   */
  readonly run: (options: {
    readonly untilIdle: boolean;
    readonly upstream: Promise<unknown>;
  }) => Promise<void>;
}

export interface KafkaBus {
  /** Raw records to `.raw`, rejects of containers to `.rejects`; publish resolves when all in-sync replicas have them. */
  readonly bus: Bus;
  /** On `.checkpoints` (compacted), read to its end by load; durable when save resolves. */
  readonly checkpoints: Checkpoints;
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

/** Nothing is connected before the first use, so that `checks` can tell of a broker that is not there. */
export type OpenKafka = (options: KafkaOptions) => KafkaBus;
