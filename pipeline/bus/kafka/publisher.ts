// Writes records to topics until all in-sync replicas have them: in batches the brokers take, again and again while they are away.
import type kafkajs from 'kafkajs';
import { Fault } from '../../errors.ts';
import { type Log, retryLog } from '../../log.ts';
import { count } from '../../meter.ts';
import { withBackoff } from '../../retry.ts';
import type { BusMeter } from '../../bus-meter.ts';
import { type BusRecord, sizeOf } from './bus-record.ts';
import { compressionType, placeholders } from './codecs.ts';
import { type Connection, connection } from './connection.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { isTooLarge } from './kafka-fault.ts';
import { partitionOf } from './partition.ts';
import { Settling } from './settling.ts';

/** Longest record batch in bytes before compression, but for a single longer record: brokers take 1 MB unless told otherwise. */
const BATCH = 900_000;
/** Most records of a batch: kafkajs copies its list of messages for each message it adds. */
const BATCH_RECORDS = 1000;
/** Longest request in bytes before compression. */
const REQUEST = 4_000_000;

/** Records of one partition that travel as one record batch. */
interface Batch {
  readonly partition: number;
  readonly records: readonly BusRecord[];
  readonly bytes: number;
}

export interface Publisher {
  /**
   * Resolves when all in-sync replicas have the records, with those that are too large for the topic even alone. Waits while the brokers
   * are away, until the signal: then Fault `stopping`. Throws a Fault that only the operator can mend at once.
   */
  readonly publish: (
    topic: string,
    records: readonly BusRecord[],
    signal: AbortSignal,
  ) => Promise<readonly BusRecord[]>;
  /** Writes records to partition 0 of a topic as one batch, likewise; gives the offset of the first. */
  readonly append: (topic: string, records: readonly BusRecord[], signal: AbortSignal) => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface PublisherOptions {
  readonly config: KafkaConfig;
  readonly client: kafkajs.Kafka;
  readonly admin: Connection<kafkajs.Admin>;
  readonly log: Log;
  readonly meter: BusMeter;
}

export function createPublisher({ config, client, admin, log, meter }: PublisherOptions): Publisher {
  const compression = compressionType(config.compression);
  // The partition stands in each message, chosen before.
  const createPartitioner: kafkajs.ICustomPartitioner =
    () =>
    ({ message }) =>
      message.partition ?? 0;
  const producer = connection(
    () => client.producer({ allowAutoTopicCreation: false, createPartitioner }),
    config,
  );
  const partitionCounts = new Map<string, number>();

  const partitionsOf = async (topic: string): Promise<number> => {
    let known = partitionCounts.get(topic);
    if (known === undefined) {
      const { topics } = await admin.use(`looking up topic ${topic}`, (each) =>
        each.fetchTopicMetadata({ topics: [topic] }),
      );
      known = topics[0]?.partitions.length ?? 0;
      if (known === 0) throw new Fault('bus_unavailable', `the brokers name no partition of topic ${topic}`);
      partitionCounts.set(topic, known);
    }
    return known;
  };

  /** One request; gives what the brokers say of it, or undefined when it is too large. */
  const send = async (
    topic: string,
    batches: readonly Batch[],
  ): Promise<readonly kafkajs.RecordMetadata[] | undefined> => {
    const tickets = batches.map(({ partition, records }) => ({ partition, ...messagesOf(records, config) }));
    const messages = tickets.flatMap(({ partition, messages: each }) =>
      each.map((message) => ({ ...message, partition })),
    );
    try {
      return await producer.use(`writing to topic ${topic}`, async (client) => {
        try {
          return await client.send({ topic, acks: -1, compression, messages });
        } catch (error) {
          if (isTooLarge(error)) return undefined;
          throw error;
        }
      });
    } finally {
      for (const { release } of tickets) release();
    }
  };

  /** As `send`, halving what is too large; gives the records that are too large alone. */
  const sendAll = async (topic: string, batches: readonly Batch[]): Promise<readonly BusRecord[]> => {
    if (await send(topic, batches)) return [];
    const [only] = batches;
    if (batches.length === 1 && only?.records.length === 1) return only.records;
    const parts = batches.length > 1 ? batches.map((batch) => [batch]) : batches.flatMap(halves);
    const left: BusRecord[] = [];
    for (const part of parts) left.push(...(await sendAll(topic, part)));
    return left;
  };

  /** Tries the work on a topic again while the brokers are away, or do not know the topic yet. */
  const retryingOn = (topic: string, signal: AbortSignal): (<T>(attempt: () => Promise<T>) => Promise<T>) => {
    const settling = new Settling();
    const say = retryLog(log);
    return <T>(attempt: () => Promise<T>): Promise<T> => {
      const judged = async (): Promise<T> => {
        try {
          return await attempt();
        } catch (error) {
          throw settling.judge(error);
        }
      };
      return withBackoff(judged, {
        signal,
        onRetry: (fault, pauseMs) => {
          partitionCounts.delete(topic);
          count(meter.retries, fault.code);
          say(fault, pauseMs);
        },
      });
    };
  };

  const publish: Publisher['publish'] = async (topic, records, signal) => {
    if (records.length === 0) return [];
    const retrying = retryingOn(topic, signal);
    const partitions = await retrying(() => partitionsOf(topic));
    const requests = requestsOf(batchesOf(records, partitions));
    const left = await Promise.all(requests.map((request) => retrying(() => sendAll(topic, request))));
    for (const { bytes } of requests.flat()) meter.bytes.out += bytes;
    return left.flat();
  };

  const append: Publisher['append'] = async (topic, records, signal) => {
    const sent = await retryingOn(topic, signal)(() => send(topic, [{ partition: 0, records, bytes: 0 }]));
    const offset = sent?.[0]?.baseOffset;
    if (offset === undefined) throw new Fault('not_set_up', `topic ${topic} takes no records of ours`);
    return Number(offset);
  };

  return { publish, append, close: producer.close };
}

/** Uncompressed batches do not pass a codec: kafkajs has to encode them itself. */
function messagesOf(
  records: readonly BusRecord[],
  { compression }: KafkaConfig,
): { messages: Omit<kafkajs.Message, 'partition'>[]; release: () => void } {
  if (compression !== 'none') return placeholders(records);
  const messages = records.map(({ key, value, headers }) => ({
    key,
    value,
    headers: Object.fromEntries(headers),
  }));
  return { messages, release: () => undefined };
}

/** The records by partition, in their order, cut so that no batch is longer than the brokers take. */
function batchesOf(records: readonly BusRecord[], partitions: number): Batch[] {
  const open = new Map<number, { partition: number; records: BusRecord[]; bytes: number }>();
  const batches: Batch[] = [];
  for (const record of records) {
    const partition = partitionOf(record.key, partitions);
    const bytes = sizeOf(record);
    let batch = open.get(partition);
    if (!batch || batch.bytes + bytes > BATCH || batch.records.length >= BATCH_RECORDS) {
      batch = { partition, records: [], bytes: 0 };
      open.set(partition, batch);
      batches.push(batch);
    }
    batch.records.push(record);
    batch.bytes += bytes;
  }
  return batches;
}

/** Batches in requests: one of each partition at most, and no more bytes together than a request may have. */
function requestsOf(batches: readonly Batch[]): Batch[][] {
  const requests: { batches: Batch[]; partitions: Set<number>; bytes: number }[] = [];
  for (const batch of batches) {
    let request = requests.find(
      ({ partitions, bytes }) => !partitions.has(batch.partition) && bytes + batch.bytes <= REQUEST,
    );
    if (!request) {
      request = { batches: [], partitions: new Set(), bytes: 0 };
      requests.push(request);
    }
    request.batches.push(batch);
    request.partitions.add(batch.partition);
    request.bytes += batch.bytes;
  }
  return requests.map((request) => request.batches);
}

function halves({ partition, records }: Batch): Batch[][] {
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)].map((part) => [
    { partition, records: part, bytes: part.reduce((sum, record) => sum + sizeOf(record), 0) },
  ]);
}
