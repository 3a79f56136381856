// Reads a small topic whole, from its beginning to the end that it has now: kafkajs reads only as a group, so by one of its own.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type kafkajs from 'kafkajs';
import { type Connection, goodbye } from './connection.ts';
import { RETRY } from './client.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { kafkaFault } from './kafka-fault.ts';
import { type Message, readMessage } from './message.ts';
import { onAbort } from './on-abort.ts';

export interface ReadTopicOptions {
  readonly client: kafkajs.Kafka;
  readonly admin: Connection<kafkajs.Admin>;
  readonly config: KafkaConfig;
  readonly topic: string;
  readonly signal: AbortSignal;
  readonly onMessage: (message: Message) => void;
}

/** Resolves when all that was there has been handed to `onMessage`, in the order of each partition; early when the signal is aborted. */
export async function readTopic(options: ReadTopicOptions): Promise<void> {
  const { client, admin, config, topic, signal, onMessage } = options;
  const doing = `reading topic ${topic}`;
  const ends = await admin.use(doing, (each) => each.fetchTopicOffsets(topic));
  const missing = new Map(
    ends
      .filter(({ low, high }) => Number(high) > Number(low))
      .map(({ partition, high }) => [partition, Number(high)]),
  );
  if (missing.size === 0) return;

  const groupId = `${topic}.reader.${randomUUID()}`;
  const consumer = client.consumer({
    groupId,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 100,
    maxBytes: 1_000_000,
    maxBytesPerPartition: 1_000_000,
    sessionTimeout: config.sessionTimeoutMs,
    heartbeatInterval: Math.floor(config.sessionTimeoutMs / 3),
    retry: { ...RETRY, restartOnFailure: () => Promise.resolve(false) },
  });
  let finish = (): void => undefined;
  let fail: (error: Error) => void = () => undefined;
  const read = new Promise<void>((resolve, reject) => {
    [finish, fail] = [resolve, reject];
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    fail(payload.error);
  });
  const stopped = onAbort(signal);
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: ({ batch }) => {
        for (const message of batch.messages) onMessage(readMessage(message));
        const end = missing.get(batch.partition);
        if (end !== undefined && Number(batch.lastOffset()) + 1 >= end) missing.delete(batch.partition);
        if (missing.size === 0) finish();
        return Promise.resolve();
      },
    });
    await Promise.race([read, stopped.promise]);
  } catch (error) {
    throw kafkaFault(error, config, doing);
  } finally {
    stopped.release();
    read.catch(() => undefined);
    await goodbye(consumer);
    await forget(admin, groupId);
  }
}

/** Removes the group; one that stays does no harm, the brokers forget it in time. */
async function forget(admin: Connection<kafkajs.Admin>, groupId: string): Promise<void> {
  try {
    await admin.use('removing a reader group', (each) => each.deleteGroups([groupId]));
  } catch {
    await sleep(0);
  }
}
