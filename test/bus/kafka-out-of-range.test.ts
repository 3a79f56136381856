// A member whose offsets are looked up slowly: nothing is fetched before it is known what retention removed.
import { afterAll, expect, test } from '@jest/globals';
import type kafkajs from 'kafkajs';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import { type Connection, connection } from '../../pipeline/bus/kafka/connection.ts';
import { groupWorker } from '../../pipeline/bus/kafka/group-worker.ts';
import { groupName, topicName } from '../../pipeline/bus/kafka/topics.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { asAdmin, kafkaConfig, openTestBus, removeTopics, setUp } from '../support/kafka.ts';
import { eventLines, linesSource } from '../support/lines-source.ts';
import { groupOptions } from './group-options.ts';

await describeWith('committed offsets out of range', { broker: sharedKafka }, ({ broker }) => {
  const bus = openTestBus(kafkaConfig(broker.brokers, { partitions: 2 }));
  const { config } = bus;
  const topic = topicName(config, 'raw');
  const group = groupName(config, 'normalize');
  const admin = connection(() => createClient(config, 'out-of-range').admin(), config, { serial: true });
  afterAll(async () => {
    await admin.close();
    await bus.close();
    await removeTopics(config);
  });

  test('are gaps for a member that is told of its offsets long after it could have fetched', async () => {
    await setUp(bus);
    await bus.kafka.bus.publish({ records: eventLines(linesSource('lines'), 0, 500), rejects: [] });
    const ends = await asAdmin(config, async (each) => {
      const found = await each.fetchTopicOffsets(topic);
      const partitions = found.map(({ partition }) => ({ partition, offset: '3' }));
      await each.setOffsets({ groupId: group, topic, partitions });
      await each.deleteTopicRecords({
        topic,
        partitions: found.map(({ partition, high }) => ({ partition, offset: String(Number(high) - 5) })),
      });
      return found;
    });

    let fetches = 0;
    let go = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      go = resolve;
    });
    // Each look-up waits until the consumer has had the chance to ask for records three times.
    const slow: Connection<kafkajs.Admin> = {
      ...admin,
      use: (doing, work) =>
        doing.includes('offsets') ? asked.then(() => admin.use(doing, work)) : admin.use(doing, work),
    };
    const handled: number[] = [];
    const options = groupOptions(
      {
        config,
        admin: slow,
        group,
        topics: [topic],
        handler: (parts) => {
          for (const { messages } of parts) handled.push(...messages.map(({ offset }) => offset));
          return Promise.resolve();
        },
        fetchBytes: 500_000,
        limits: { records: 100, bytes: 1_000_000, atLeast: 1, atOnce: 1 },
        watch: { everyMs: 60_000, stillMs: 60_000 },
      },
      (consumer) => {
        consumer.on(consumer.events.FETCH, () => {
          if (++fetches === 3) go();
        });
      },
    );
    await groupWorker(options).run({ untilIdle: true, upstream: Promise.resolve() });

    const gone = ends.map(({ partition, high }) => ({
      ...{ group, topic, partition },
      ...{ from: 3, to: Number(high) - 5 },
    }));
    expect(new Set(options.meter.gaps)).toEqual(new Set(gone));
    expect(handled).toHaveLength(10);
  });
});
