// Topics of others: where reading begins and ends, whatever stands between the messages.
import { afterAll, expect, test } from '@jest/globals';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import {
  type TopicReader,
  type TopicReaderOptions,
  checkTopics,
  openTopicReader,
} from '../../pipeline/bus/kafka/topic-reader.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { asAdmin, kafkaConfig, makeTopic, produce } from '../support/kafka.ts';
import { until } from '../support/until.ts';

interface Reading {
  readonly reader: TopicReader;
  readonly values: string[];
  readonly gaps: string[];
  readonly resets: number[];
  readonly logged: string[];
  readonly stop: () => void;
}

await describeWith('reading topics of others', { broker: sharedKafka }, ({ broker }) => {
  const config = kafkaConfig(broker.brokers, { sessionTimeoutMs: 6000 });
  const { namespace } = config;
  const opened: Reading[] = [];
  afterAll(async () => {
    for (const { reader } of opened) await reader.close();
    await asAdmin(config, async (admin) => {
      const topics = (await admin.listTopics()).filter((name) => name.startsWith(namespace));
      await admin.deleteTopics({ topics });
    });
  });

  const open = (topic: string, changes: Partial<TopicReaderOptions> = {}): Reading => {
    const stopping = new AbortController();
    const reading = { values: [], gaps: [], resets: [], logged: [] } as {
      values: string[];
      gaps: string[];
      resets: number[];
      logged: string[];
    };
    const log = (_details: object, message: string): void => {
      reading.logged.push(message);
    };
    const reader = openTopicReader({
      config,
      groupId: `${topic}-group`,
      topics: [topic],
      start: 'earliest',
      handler: (parts) => {
        for (const { messages } of parts) reading.values.push(...messages.map(({ value }) => String(value)));
        return Promise.resolve();
      },
      onGap: ({ from, to }) => reading.gaps.push(`${String(from)}-${String(to)}`),
      onReset: ({ offset }) => reading.resets.push(offset),
      onLook: () => undefined,
      log: { info: log, warn: log, error: log },
      signal: stopping.signal,
      now: Date.now,
      ...changes,
    });
    const made = {
      ...reading,
      reader,
      stop: () => {
        stopping.abort();
      },
    };
    opened.push(made);
    return made;
  };
  const topicOf = async (name: string, settings = {}): Promise<string> => {
    await makeTopic(config, `${namespace}-${name}`, 1, settings);
    return `${namespace}-${name}`;
  };
  const numbers = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, index) => String(from + index));

  test('a new group begins at the beginning, however much was removed before, and misses nothing', async () => {
    const topic = await topicOf('begin');
    await produce(config, topic, numbers(0, 20));
    await asAdmin(config, async (admin) => {
      await admin.fetchTopicMetadata({ topics: [topic] });
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '10' }] });
    });
    const { reader, values, gaps } = open(topic);
    expect(await checkTopics(config, `${topic}-group`, [topic])).toMatchObject({
      state: 'fine',
      found: expect.stringContaining('has not begun'),
    });
    await reader.run(true);
    expect(values).toEqual(numbers(10, 20));
    expect(gaps).toEqual([]);
    expect(await reader.offsets()).toMatchObject([{ committed: 20, low: 10, high: 20 }]);
  });

  test('or at the end, and goes on there after a restart', async () => {
    const topic = await topicOf('latest');
    await produce(config, topic, numbers(0, 500));
    const first = open(topic, { start: 'latest' });
    const running = first.reader.run(false);
    await until(
      'it to have joined',
      async () => ((await first.reader.offsets())[0]?.committed ?? -1) === 500,
    );
    first.stop();
    await running;
    await produce(config, topic, numbers(500, 510));
    const second = open(topic, { start: 'latest' });
    await second.reader.run(true);
    expect([...first.values, ...second.values]).toEqual(numbers(500, 510));
  });

  test('transactions leave marks between the messages and behind the last: no gap, and the end is reached', async () => {
    const topic = await topicOf('transactions');
    const producer = createClient(config, 'transactions').producer({
      transactionalId: `${namespace}-transactions`,
      maxInFlightRequests: 1,
      idempotent: true,
    });
    await producer.connect();
    for (const [value, commits] of [
      ['a', true],
      ['b', false],
      ['c', true],
      ['d', false],
    ] as const) {
      const transaction = await producer.transaction();
      await transaction.send({ topic, messages: [{ value }] });
      await (commits ? transaction.commit() : transaction.abort());
    }
    await producer.disconnect();
    const { reader, values, gaps } = open(topic);
    await reader.run(true);
    expect(values).toEqual(['a', 'c']);
    expect(gaps).toEqual([]);
    const again = open(topic);
    await again.reader.run(true);
    expect(again.values).toEqual([]);
  });

  test('a topic that was made anew is read from its beginning', async () => {
    const topic = await topicOf('anew');
    await produce(config, topic, numbers(0, 50));
    await open(topic).reader.run(true);
    await asAdmin(config, (admin) => admin.deleteTopics({ topics: [topic] }));
    await until('the topic to be gone', async () =>
      asAdmin(config, async (admin) => !(await admin.listTopics()).includes(topic)),
    );
    await makeTopic(config, topic);
    await produce(config, topic, numbers(100, 110));
    // Kafka forgets what groups committed to a topic that is deleted; one that was restored it does not.
    await asAdmin(config, (admin) =>
      admin.setOffsets({ groupId: `${topic}-group`, topic, partitions: [{ partition: 0, offset: '50' }] }),
    );
    expect(await checkTopics(config, `${topic}-group`, [topic])).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('it was made anew'),
    });
    const { reader, values, resets } = open(topic);
    await reader.run(true);
    expect(values).toEqual(numbers(100, 110));
    expect(resets).toEqual([50]);
  });

  test('what doctor finds: behind, removed unread, not there, nobody there', async () => {
    const topic = await topicOf('doctor');
    await produce(config, topic, numbers(0, 10));
    const group = `${topic}-group`;
    await open(topic).reader.run(true);
    await produce(config, topic, numbers(10, 15));
    expect(await checkTopics(config, group, [topic])).toMatchObject({
      state: 'fine',
      found: expect.stringContaining('5 messages wait'),
    });
    await asAdmin(config, async (admin) => {
      await admin.fetchTopicMetadata({ topics: [topic] });
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '12' }] });
    });
    expect(await checkTopics(config, group, [topic])).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('2 messages were removed before'),
    });
    const source = { ...config, source: 'hub' };
    expect(await checkTopics(source, group, [`${namespace}-nowhere`])).toMatchObject({
      state: 'wrong',
      found: expect.stringContaining('correct from.kafka.topics of source hub'),
    });
    expect(await checkTopics({ ...source, brokers: ['127.0.0.1:1'] }, group, [topic])).toMatchObject({
      state: 'wrong',
      found: expect.stringContaining('ECONNREFUSED'),
    });
  });
});
