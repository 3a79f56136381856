// Committed offsets that retention has passed, and a member that is told of them late: nothing is fetched before it is known what is gone.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type kafkajs from 'kafkajs';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import { type Connection, connection } from '../../pipeline/bus/kafka/connection.ts';
import type { GroupOptions } from '../../pipeline/bus/kafka/group-options.ts';
import { groupWorker } from '../../pipeline/bus/kafka/group-worker.ts';
import { createPositions } from '../../pipeline/bus/kafka/positions.ts';
import { groupName, topicName } from '../../pipeline/bus/kafka/topics.ts';
import { createBusMeter } from '../../pipeline/bus-meter.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { asAdmin, kafkaConfig, openTestBus, removeTopics, setUp } from '../support/kafka.ts';
import { eventLines, linesSource } from '../support/lines-source.ts';
import { groupOptions } from './group-options.ts';

/** What kafkajs commits when it finds a position out of range: the worker ended, or joined again, before it committed the next. */
const BEGINNING = -2;

await describeWith('offsets out of range', { broker: sharedKafka }, ({ broker }) => {
  const bus = openTestBus(kafkaConfig(broker.brokers, { partitions: 2 }));
  const { config } = bus;
  const topic = topicName(config, 'raw');
  const admin = connection(() => createClient(config, 'out-of-range').admin(), config, { serial: true });
  beforeAll(async () => {
    await setUp(bus);
    await bus.kafka.bus.publish({ records: eventLines(linesSource('lines'), 0, 500), rejects: [] });
  });
  afterAll(async () => {
    await admin.close();
    await bus.close();
    await removeTopics(config);
  });

  /** What a worker of the group is made with; each look at offsets waits until its consumer has had the chance to fetch three times. */
  function slowly(group: string, handled: number[]): GroupOptions {
    let fetches = 0;
    let go = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow: Connection<kafkajs.Admin> = {
      ...admin,
      use: (doing, work) =>
        doing.includes('offsets') ? asked.then(() => admin.use(doing, work)) : admin.use(doing, work),
    };
    return groupOptions(
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
  }

  /** Commits an offset for each partition as the operator would, and removes what lies before its last `kept` records. Gives the ends. */
  const remove = async (
    group: string,
    kept: number,
    offset: (end: number) => number,
  ): Promise<ReadonlyMap<number, number>> =>
    asAdmin(config, async (each) => {
      const found = await each.fetchTopicOffsets(topic);
      const at = (of: (end: number) => number): { partition: number; offset: string }[] =>
        found.map(({ partition, high }) => ({ partition, offset: String(of(Number(high))) }));
      await each.setOffsets({ groupId: group, topic, partitions: at(offset) });
      await each.deleteTopicRecords({ topic, partitions: at((end) => end - kept) });
      return new Map(found.map(({ partition, high }) => [partition, Number(high)]));
    });

  test.each([
    ['an offset', 3, 3],
    ['"from the beginning"', BEGINNING, 0],
  ])('are gaps where the group has committed %s', async (_, offset, from) => {
    const group = `${groupName(config, 'normalize')}${String(offset)}`;
    const ends = await remove(group, 5, () => offset);
    const handled: number[] = [];
    const options = slowly(group, handled);
    await groupWorker(options).run({ untilIdle: true, upstream: Promise.resolve() });
    const gone = Array.from(ends, ([partition, end]) => ({ group, topic, partition, from, to: end - 5 }));
    expect(new Set(options.meter.gaps)).toEqual(new Set(gone));
    expect(handled).toHaveLength(10);
  });

  test('are gaps from where a member had got to, when it joins again', async () => {
    const group = groupName(config, 'index');
    const meter = createBusMeter();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const positions = createPositions({ group, admin, meter, log });
    const ends = await remove(group, 4, (end) => end - 4);
    const assigned = Array.from(ends.keys(), (partition) => ({ topic, partition }));
    expect(await positions.assign(assigned)).toEqual([]);
    await remove(group, 1, () => BEGINNING);
    const moved = Array.from(ends, ([partition, end]) => ({ topic, partition, offset: end - 1 }));
    expect(new Set(await positions.assign(assigned))).toEqual(new Set(moved));
    const gone = Array.from(ends, ([partition, end]) => ({ partition, from: end - 4, to: end - 1 }));
    expect(meter.gaps).toMatchObject(gone);
  });
});
