// The bus on a real broker: the contract, every compression, headers, sizes, gaps.
import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import { envelopeOf, headersOf } from '../../pipeline/bus/kafka/envelope-headers.ts';
import { type Message, readMessage } from '../../pipeline/bus/kafka/message.ts';
import { partitionOf } from '../../pipeline/bus/kafka/partition.ts';
import { topicName } from '../../pipeline/bus/kafka/topics.ts';
import type { Envelope } from '../../schemas/generated/types.ts';
import { busContract } from '../contracts/bus.contract.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { envelope } from '../support/events.ts';
import { testFolder } from '../support/folder.ts';
import { asAdmin, kafkaConfig, openTestBus, removeTopics, setUp, type TestBus } from '../support/kafka.ts';
import { eventLines, line } from '../support/lines-source.ts';
import { type PipelineParts, pipelineParts } from '../support/pipeline-parts.ts';
import { random } from '../support/random.ts';
import { until } from '../support/until.ts';

const folder = testFolder('kafka-bus');

/** Runs both workers to the end of what is there. */
async function settle({ kafka }: TestBus, { stage, store }: PipelineParts): Promise<void> {
  const normalized = kafka.normalize(stage).run({ untilIdle: true, upstream: Promise.resolve() });
  const indexed = kafka.index(store).run({ untilIdle: true, upstream: normalized });
  await Promise.all([normalized, indexed]);
}

await describeWith('the bus on Kafka', { broker: sharedKafka }, ({ broker }) => {
  const opened: TestBus[] = [];
  const open = async (changes = {}): Promise<TestBus> => {
    const bus = openTestBus(kafkaConfig(broker.brokers, changes));
    opened.push(bus);
    await setUp(bus);
    return bus;
  };
  afterAll(async () => {
    for (const bus of opened) {
      await bus.close();
      await removeTopics(bus.config);
    }
  });

  busContract('the bus on Kafka', folder, async (parts) => {
    const bus = openTestBus(kafkaConfig(broker.brokers), { meter: parts.meter });
    await setUp(bus);
    return {
      bus: bus.kafka.bus,
      checkpoints: bus.kafka.checkpoints,
      settle: () => settle(bus, parts),
      replay: bus.kafka.replay,
      close: async () => {
        await bus.close();
        await removeTopics(bus.config);
      },
    };
  });

  test.each(['none', 'gzip', 'lz4'] as const)(
    'with compression %s all arrives as it was sent',
    async (compression) => {
      const bus = await open({ compression });
      const parts = await pipelineParts(`${folder}/${compression}`);
      const odd = line(parts.source, Buffer.concat([Buffer.from('bad '), randomBytes(5000)]), 0);
      await bus.kafka.bus.publish({ records: [odd, ...eventLines(parts.source, 1, 2000)], rejects: [] });
      await settle(bus, parts);
      const { events, rejects } = await parts.stored();
      expect(events.size).toBe(1999);
      expect(rejects.map(({ input }) => input)).toEqual([odd.bytes.toString('base64')]);
      await parts.close();
    },
  );

  test('envelopes travel whole, whatever stands in them', async () => {
    const { integer, pick } = random(7);
    const texts = [
      '',
      ' ',
      '0',
      '☃',
      'ä'.repeat(70),
      'x'.repeat(63),
      'x'.repeat(64),
      'a\r\n\t\u0000b',
      '🔑'.repeat(40),
      '[]{}="\\',
    ];
    const text = (): string => pick(texts) + String(integer(10));
    const number = (): number => pick([0, 1, integer(1000), Number.MAX_SAFE_INTEGER, Date.UTC(2026, 0)]);
    const envelopes = Array.from({ length: 300 }, (): Envelope => ({
      sourceId: text(),
      dataset: text(),
      instance: text(),
      collector: text(),
      originUri: text(),
      originIdentity: text(),
      originOffset: number(),
      received: number(),
      referenceTime: number(),
      maskingVersion: 1 + integer(3),
      maskingCount: integer(3),
      ...(integer(2) === 0 && { blob: text(), length: number() }),
      ...(integer(2) === 0 && { attempt: 1 + integer(5), rejectId: text() }),
      ...(integer(2) === 0 && { traceId: text() }),
    }));
    for (const compression of ['lz4', 'none'] as const) {
      const bus = await open({ compression, partitions: 1 });
      const records = envelopes.map((each, index) => ({
        bytes: Buffer.from(`value ${String(index)}`),
        envelope: each,
      }));
      await bus.kafka.bus.publish({ records, rejects: [] });
      const messages = await readAll(bus, 'raw', envelopes.length);
      expect(messages.map((message) => envelopeOf(message.headers()))).toEqual(envelopes);
      expect(messages.map(({ value }) => value?.toString())).toEqual(
        records.map(({ bytes }) => bytes.toString()),
      );
    }
  });

  test('a record without a whole envelope is a reject that says where it stands', async () => {
    const bus = await open({ partitions: 1 });
    const parts = await pipelineParts(`${folder}/foreign`);
    const producer = createClient(bus.config, 'foreign').producer();
    await producer.connect();
    const [offset, ...others] = headersOf(envelope(1)).filter(([name]) => name !== 'accesstrail-source');
    await producer.send({
      topic: topicName(bus.config, 'raw'),
      messages: [
        { value: 'from elsewhere', headers: Object.fromEntries([...others, ...(offset ? [offset] : [])]) },
      ],
    });
    await producer.send({
      topic: topicName(bus.config, 'events'),
      messages: [
        { key: 'k', value: '{}' },
        { key: 'k', value: null },
      ],
    });
    await producer.send({
      topic: topicName(bus.config, 'rejects'),
      messages: [{ key: 'k', value: 'no reject' }],
    });
    await producer.disconnect();
    await settle(bus, parts);
    const { rejects } = await parts.stored();
    const where = rejects.map(
      ({ stage, message, envelope: { originUri } }) => `${stage} ${originUri}: ${message}`,
    );
    expect(where.sort()).toEqual([
      expect.stringMatching(/^index kafka:.*\.events\/0: .*no key or no value/),
      expect.stringMatching(/^index kafka:.*\.events\/0: .*headers accesstrail-version/),
      expect.stringMatching(/^index kafka:.*\.rejects\/0: .*is no reject/),
      expect.stringMatching(/^normalize kafka:.*\.raw\/0: .*no header accesstrail-source/),
    ]);
    await parts.close();
  });

  test('a record too large for the topic, amid others, is a reject; the others arrive', async () => {
    const bus = await open({ partitions: 2 });
    const parts = await pipelineParts(`${folder}/too-large`);
    await asAdmin(bus.config, (admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: kafkajs.ConfigResourceTypes.TOPIC,
            name: topicName(bus.config, 'raw'),
            configEntries: [{ name: 'max.message.bytes', value: '100000' }],
          },
        ],
      }),
    );
    const noise = (bytes: number): Buffer =>
      Buffer.from(`event 9999 ${randomBytes(bytes / 2).toString('hex')}`);
    const records = eventLines(parts.source, 0, 500);
    const large = line(parts.source, noise(400_000), 1_000_000);
    await bus.kafka.bus.publish({
      records: [...records.slice(0, 250), large, ...records.slice(250)],
      rejects: [],
    });
    await settle(bus, parts);
    const { events, rejects } = await parts.stored();
    expect(events.size).toBe(500);
    expect(rejects).toMatchObject([{ stage: 'normalize', code: 'too_large', envelope: large.envelope }]);
    expect(Buffer.from(rejects[0]?.input ?? '', 'base64')).toEqual(large.bytes);
    await parts.close();
  });

  test('what retention removed before it was read is a gap, and the rest is read', async () => {
    const bus = await open({ partitions: 2 });
    const parts = await pipelineParts(`${folder}/gap`);
    const raw = topicName(bus.config, 'raw');
    await bus.kafka.bus.publish({ records: eventLines(parts.source, 0, 1000), rejects: [] });
    await settle(bus, parts);
    const read = (await parts.stored()).events.size;

    await bus.kafka.bus.publish({ records: eventLines(parts.source, 1000, 2000), rejects: [] });
    const kept = (high: string, partition: number): number => Number(high) - (partition === 0 ? 0 : 10);
    const ends = await asAdmin(bus.config, async (admin) => {
      const found = await admin.fetchTopicOffsets(raw);
      const partitions = found.map(({ partition, high }) => ({
        partition,
        offset: String(kept(high, partition)),
      }));
      await admin.deleteTopicRecords({ topic: raw, partitions });
      return found;
    });
    await settle(bus, parts);
    const { gaps, missing } = bus.kafka.numbers;
    expect(gaps.map(({ partition, to }) => [partition, to]).sort()).toEqual(
      ends.map(({ partition, high }) => [partition, kept(high, partition)]).sort(),
    );
    expect(missing.get(raw)).toBe(990);
    expect(
      bus.logged.some(({ level, message }) => level === 'error' && message.includes('gone unread')),
    ).toBe(true);
    expect((await parts.stored()).events.size).toBe(read + 10);

    await settle(bus, parts);
    expect(gaps).toHaveLength(2);
    await parts.close();
  });

  test('what retention removes before a worker that is at work gets to it is a gap too', async () => {
    const bus = await open({ partitions: 1 });
    const parts = await pipelineParts(`${folder}/late`);
    const raw = topicName(bus.config, 'raw');
    const total = 4000;
    // Long enough that one fetch is not all of it.
    const records = Array.from({ length: total }, (_, number) =>
      line(parts.source, `event ${String(number)} ${randomBytes(500).toString('hex')}`, number),
    );
    await bus.kafka.bus.publish({ records, rejects: [] });
    let reached = 0;
    let go: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      go = resolve;
    });
    const working = bus.kafka
      .normalize(async (batch) => {
        reached += batch.length;
        await gone;
        return parts.stage(batch);
      })
      .run({ untilIdle: true, upstream: Promise.resolve() });
    await until('the worker has its first records', () => reached > 0);
    await asAdmin(bus.config, async (admin) => {
      await admin.fetchTopicOffsets(raw);
      await admin.deleteTopicRecords({
        topic: raw,
        partitions: [{ partition: 0, offset: String(total - 7) }],
      });
    });
    go();
    await working;
    const { gaps } = bus.kafka.numbers;
    expect(gaps).toMatchObject([{ topic: raw, partition: 0, to: total - 7 }]);
    expect(reached).toBe((gaps[0]?.from ?? 0) + 7);
    await parts.close();
  });

  test('a group whose offsets have expired says what it cannot know, and begins at what is there', async () => {
    const bus = await open({ partitions: 1 });
    const parts = await pipelineParts(`${folder}/expired`);
    const raw = topicName(bus.config, 'raw');
    await bus.kafka.bus.publish({ records: eventLines(parts.source, 0, 100), rejects: [] });
    await settle(bus, parts);
    await asAdmin(bus.config, async (admin) => {
      await admin.fetchTopicOffsets(raw);
      await admin.deleteTopicRecords({ topic: raw, partitions: [{ partition: 0, offset: '40' }] });
      await admin.deleteGroups([`${bus.config.namespace}.normalize`]);
    });
    await settle(bus, parts);
    expect(bus.kafka.numbers.gaps).toMatchObject([{ topic: raw, partition: 0, from: 0, to: 40 }]);
    expect((await parts.stored()).events.size).toBe(100);
    await parts.close();
  });

  test('while the store is away nothing is committed, and the partitions wait; then all is stored', async () => {
    const bus = await open({ partitions: 3 });
    const parts = await pipelineParts(`${folder}/away`);
    await bus.kafka.bus.publish({ records: eventLines(parts.source, 0, 300), rejects: [] });
    parts.faults.away = true;
    const settled = settle(bus, parts);
    const { paused } = bus.kafka.numbers;
    const group = `${bus.config.namespace}.index`;
    await until('partitions wait', () => (paused.get(group) ?? 0) > 0);
    const committed = await asAdmin(bus.config, (admin) =>
      admin.fetchOffsets({ groupId: group, topics: [topicName(bus.config, 'events')] }),
    );
    expect(committed.flatMap(({ partitions }) => partitions.map(({ offset }) => offset))).toEqual([
      '-1',
      '-1',
      '-1',
    ]);
    parts.faults.away = false;
    await settled;
    expect((await parts.stored()).events.size).toBe(300);
    expect(paused.get(group)).toBe(0);
    await parts.close();
  });

  test('keys go where every Kafka client sends them', () => {
    const partitioner = kafkajs.Partitioners.DefaultPartitioner();
    const { integer } = random(3);
    for (let length = 0; length < 70; length++) {
      const key = Buffer.from(Array.from({ length }, () => integer(256)));
      for (const partitions of [1, 7, 12]) {
        const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
          partitionErrorCode: 0,
          partitionId,
          leader: 1,
          replicas: [],
          isr: [],
        }));
        const theirs = partitioner({ topic: 't', partitionMetadata, message: { key, value: null } });
        expect(partitionOf(key, partitions)).toBe(theirs);
      }
    }
  });

  /** Reads as many messages as there are to be, as a foreign consumer would. */
  async function readAll({ config }: TestBus, role: 'raw', count: number): Promise<Message[]> {
    const consumer = createClient(config, 'reader').consumer({
      groupId: `${config.namespace}.test-reader`,
      maxWaitTimeInMs: 100,
    });
    const messages: Message[] = [];
    await consumer.connect();
    await consumer.subscribe({ topics: [topicName(config, role)], fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        messages.push(readMessage(message));
        return Promise.resolve();
      },
    });
    await until('all messages are read', () => messages.length >= count);
    await consumer.disconnect();
    return messages;
  }
});
