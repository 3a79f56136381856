// What a consumer group's member is made with.
import type kafkajs from 'kafkajs';
import type { BusMeter } from '../../bus-meter.ts';
import type { Log } from '../../log.ts';
import type { Connection } from './connection.ts';
import type { ClusterConfig } from './kafka-config.ts';
import type { PartitionOffset, TopicPartition } from './positions.ts';
import type { Handler, SliceLimits } from './turn.ts';

/** Of topics that are not ours: they may be as old, as sparse and as busy as they like. */
export interface ForeignTopics {
  /** Where a group begins that has committed nothing yet. */
  readonly start: 'earliest' | 'latest';
  /** Told of what retention removed unread: first missing offset, and the first that is there again. */
  readonly onGap: (gap: TopicPartition & { readonly from: number; readonly to: number }) => void;
  /** Told that a topic ends before this offset, which the group has reached: it was made anew, and is read from its beginning. */
  readonly onReset: (reached: PartitionOffset) => void;
  /** Told now and then how far each partition of this member has got, and where its end was at that time (ms since 1970 UTC). */
  readonly onLook: (partitions: readonly (PartitionOffset & { readonly high: number })[], at: number) => void;
}

export interface GroupOptions {
  readonly config: ClusterConfig;
  readonly client: kafkajs.Kafka;
  readonly admin: Connection<kafkajs.Admin>;
  readonly group: string;
  /** Read to their ends one after the other when run until idle: the first may add to the second. */
  readonly topics: readonly string[];
  readonly handler: Handler;
  readonly limits: SliceLimits;
  /**
   * Bytes of one fetch from a broker, compressed, at most half of it from one partition: its records are three to ten times as many, and
   * with the objects made of them twice that again. It bounds what a member holds in memory: what is in work, and the fetch after it.
   */
  readonly fetchBytes: number;
  /** What only a reader of others' topics needs. */
  readonly foreign?: ForeignTopics;
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
