// A consumer that stands still though records wait: it is started again, and when that does not help the process is told to stop.
import { afterAll, expect, test } from '@jest/globals';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import { connection } from '../../pipeline/bus/kafka/connection.ts';
import type { GroupOptions } from '../../pipeline/bus/kafka/group-options.ts';
import { groupWorker } from '../../pipeline/bus/kafka/group-worker.ts';
import { groupName, topicName } from '../../pipeline/bus/kafka/topics.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { groupOptions } from './group-options.ts';
import { kafkaConfig, openTestBus, removeTopics, setUp } from '../support/kafka.ts';
import { eventLines, linesSource } from '../support/lines-source.ts';

await describeWith('consumers on Kafka', { broker: sharedKafka }, ({ broker }) => {
  const bus = openTestBus(kafkaConfig(broker.brokers, { partitions: 2 }));
  const { config } = bus;
  const admin = connection(() => createClient(config, 'still').admin(), config, { serial: true });
  afterAll(async () => {
    await admin.close();
    await bus.close();
    await removeTopics(config);
  });
  const topic = topicName(config, 'raw');

  /** Real consumers; the first `still` of them fetch nothing, as their partitions are paused behind our back. */
  function options(still: number, handled: (records: number) => void): GroupOptions {
    let made = 0;
    return groupOptions(
      {
        config,
        admin,
        group: groupName(config, 'normalize'),
        topics: [topic],
        handler: (parts) => {
          handled(parts.reduce((sum, { messages }) => sum + messages.length, 0));
          return Promise.resolve();
        },
        fetchBytes: 500_000,
        limits: { records: 100, bytes: 1_000_000, atLeast: 1, atOnce: 1 },
        watch: { everyMs: 50, stillMs: 3000 },
      },
      (consumer) => {
        if (made++ >= still) return;
        consumer.resume = () => undefined;
        consumer.on(consumer.events.GROUP_JOIN, () => {
          consumer.pause([{ topic }]);
        });
      },
    );
  }

  test('one that stands still for ever is a fault; one that does so once is started again and reads all', async () => {
    await setUp(bus);
    await bus.kafka.bus.publish({ records: eventLines(linesSource('lines'), 0, 500), rejects: [] });
    const idle = { untilIdle: true, upstream: Promise.resolve() };
    let handled = 0;
    const note = (records: number): void => {
      handled += records;
    };
    const restarts: object[] = [];
    const log = {
      info: () => undefined,
      warn: (details: object) => restarts.push(details),
      error: () => undefined,
    };
    const never = { ...options(Infinity, note), log };
    await expect(groupWorker(never).run(idle)).rejects.toMatchObject({ code: 'bus_stuck' });
    expect(handled).toBe(0);
    // A topic that has just been made may not be known at once, which is another reason to start again.
    expect(restarts.filter((each) => 'code' in each && each.code === 'bus_stuck')).toHaveLength(2);
    expect(never.meter.restarts.get(never.group)).toBe(restarts.length);

    const once = options(1, note);
    await groupWorker(once).run(idle);
    expect(handled).toBe(500);
    expect(once.meter.restarts.get(once.group)).toBeGreaterThan(0);
  });
});
