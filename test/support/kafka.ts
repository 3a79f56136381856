// A bus on a test's broker, under a namespace of its own, with its topics set up.
import { randomBytes } from 'node:crypto';
import kafkajs from 'kafkajs';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import { type KafkaBus, openKafka } from '../../pipeline/bus/kafka/open-kafka.ts';
import { wantedTopics } from '../../pipeline/bus/kafka/topics.ts';
import { type Meter, createMeter } from '../../pipeline/meter.ts';
import { until } from './until.ts';

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly details: object;
  readonly message: string;
}

export interface TestBus {
  readonly kafka: KafkaBus;
  readonly config: KafkaConfig;
  readonly meter: Meter;
  readonly logged: readonly LogLine[];
  /** Stops its workers as the process would. */
  readonly stop: () => void;
  readonly close: () => Promise<void>;
}

export function kafkaConfig(brokers: readonly string[], changes: Partial<KafkaConfig> = {}): KafkaConfig {
  return {
    namespace: `test-${randomBytes(6).toString('hex')}`,
    brokers,
    ssl: false,
    sasl: undefined,
    dev: true,
    partitions: 6,
    compression: 'lz4',
    sessionTimeoutMs: 10_000,
    ...changes,
  };
}

export interface TestBusOptions {
  readonly meter?: Meter;
  readonly rebalanceTimeoutMs?: number;
  /** Told of each line that is logged. */
  readonly onLog?: (line: LogLine) => void;
}

/** A bus as one process would open it. */
export function openTestBus(
  config: KafkaConfig,
  { meter = createMeter(), rebalanceTimeoutMs = 60_000, onLog }: TestBusOptions = {},
): TestBus {
  const logged: LogLine[] = [];
  const logger =
    (level: LogLine['level']) =>
    (details: object, message: string): void => {
      logged.push({ level, details, message });
      onLog?.({ level, details, message });
    };
  const stopping = new AbortController();
  const kafka = openKafka({
    config,
    clientId: 'test',
    log: { info: logger('info'), warn: logger('warn'), error: logger('error') },
    meter,
    signal: stopping.signal,
    now: Date.now,
    rebalanceTimeoutMs,
  });
  return {
    kafka,
    config,
    meter,
    logged,
    stop: () => {
      stopping.abort();
    },
    close: async () => {
      stopping.abort();
      await kafka.close();
    },
  };
}

/** Makes the topics as setup does. */
export async function setUp({ kafka }: TestBus): Promise<void> {
  for (const { mend } of await kafka.checks()) await mend?.();
}

/** Does something as the operator of the broker. */
export async function asAdmin<T>(
  config: KafkaConfig,
  work: (admin: kafkajs.Admin) => Promise<T>,
): Promise<T> {
  const admin = createClient(config, 'test-admin').admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

/** Removes the topics of a namespace. */
export async function removeTopics(config: KafkaConfig): Promise<void> {
  await asAdmin(config, async (admin) => {
    const ours = new Set(wantedTopics(config).map(({ name }) => name));
    const topics = (await admin.listTopics()).filter((name) => ours.has(name));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  });
}

/** Makes a topic, as somebody else would. */
export async function makeTopic(
  config: KafkaConfig,
  topic: string,
  partitions = 1,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const configEntries = Object.entries(settings).map(([name, value]) => ({ name, value }));
  await asAdmin(config, (admin) =>
    createTopic(admin, { topic, numPartitions: partitions, replicationFactor: 1, configEntries }),
  );
}

/** Makes a topic and waits until the broker answers for it, which it learns of a moment later: kafkajs waits for its leaders only. */
export async function createTopic(admin: kafkajs.Admin, topic: kafkajs.ITopicConfig): Promise<void> {
  await admin.createTopics({ waitForLeaders: false, topics: [topic] });
  await until(`the topic ${topic.topic}`, async () => {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic.topic] });
      return topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0));
    } catch (error) {
      if ((error as { readonly type?: unknown }).type === 'UNKNOWN_TOPIC_OR_PARTITION') return false;
      throw error;
    }
  });
}

/** What somebody else sends: values (null: a tombstone), to partition 0 unless told. */
export async function produce(
  config: KafkaConfig,
  topic: string,
  values: readonly (string | Buffer | null)[],
  { compression = 'none', partition = 0 }: { compression?: 'none' | 'gzip' | 'lz4'; partition?: number } = {},
): Promise<void> {
  const { CompressionTypes } = kafkajs;
  const types = { none: CompressionTypes.None, gzip: CompressionTypes.GZIP, lz4: CompressionTypes.LZ4 };
  const producer = createClient(config, 'somebody-else').producer({ allowAutoTopicCreation: false });
  try {
    await producer.connect();
    await producer.send({
      topic,
      compression: types[compression],
      messages: values.map((value) => ({ value, partition, key: 'k' })),
    });
  } finally {
    await producer.disconnect();
  }
}

/** Lets a principal read topics and use groups whose names begin so. */
export async function allowToRead(config: KafkaConfig, principal: string, prefix: string): Promise<void> {
  const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
  const acl = [AclResourceTypes.TOPIC, AclResourceTypes.GROUP].map((resourceType) => ({
    principal,
    host: '*',
    operation: AclOperationTypes.READ,
    permissionType: AclPermissionTypes.ALLOW,
    resourceType,
    resourceName: prefix,
    resourcePatternType: ResourcePatternTypes.PREFIXED,
  }));
  await asAdmin(config, (admin) => admin.createAcls({ acl }));
}
