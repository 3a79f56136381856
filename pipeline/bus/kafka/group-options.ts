// What a consumer group's member is made with.
import type kafkajs from 'kafkajs';
import type { BusMeter } from '../../bus-meter.ts';
import type { Log } from '../../log.ts';
import type { Connection } from './connection.ts';
import type { KafkaConfig } from './kafka-config.ts';
import type { Handler, SliceLimits } from './turn.ts';

export interface GroupOptions {
  readonly config: KafkaConfig;
  readonly client: kafkajs.Kafka;
  readonly admin: Connection<kafkajs.Admin>;
  readonly group: string;
  /** Read to their ends one after the other when run until idle: the first may add to the second. */
  readonly topics: readonly string[];
  readonly handler: Handler;
  readonly limits: SliceLimits;
  /**
   * Bytes of one fetch from a broker, compressed, at most half of it from one partition: its records are three to ten times as many, and
   * with the objects made of them twice that again. It bounds what a member holds in memory.
   */
  readonly fetchBytes: number;
  /** How long the group waits for its members to join again, in ms; half of it is for finishing what is in work. */
  readonly rebalanceTimeoutMs: number;
  /** How often the member is looked at, and after how long without progress it stands still, in ms. */
  readonly watch: { readonly everyMs: number; readonly stillMs: number };
  readonly retry: kafkajs.RetryOptions;
  readonly meter: BusMeter;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly now: () => number;
}
