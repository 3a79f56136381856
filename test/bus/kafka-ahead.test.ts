// A consumer fetches ahead of the turn in work; what lies behind a turn that failed is neither processed nor committed.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import { connection } from '../../pipeline/bus/kafka/connection.ts';
import { groupWorker } from '../../pipeline/bus/kafka/group-worker.ts';
import { offsetsOf } from '../../pipeline/bus/kafka/positions.ts';
import { topicName } from '../../pipeline/bus/kafka/topics.ts';
import type { Handler } from '../../pipeline/bus/kafka/turn.ts';
import type { Worker } from '../../pipeline/bus/kafka/worker.ts';
import { Fault } from '../../pipeline/errors.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { groupOptions } from './group-options.ts';
import {
  asAdmin,
  kafkaConfig,
  makeTopic,
  openTestBus,
  produce,
  removeTopics,
  setUp,
} from '../support/kafka.ts';
import { eventLines, linesSource } from '../support/lines-source.ts';
import { until } from '../support/until.ts';

const RECORDS = 4000;
const idle = { untilIdle: true, upstream: Promise.resolve() } as const;

await describeWith('fetching ahead', { broker: sharedKafka }, ({ broker }) => {
  const bus = openTestBus(kafkaConfig(broker.brokers, { partitions: 1 }));
  const { config } = bus;
  const admin = connection(() => createClient(config, 'ahead').admin(), config, { serial: true });
  const topic = topicName(config, 'raw');
  beforeAll(async () => {
    await setUp(bus);
    for (let from = 0; from < RECORDS; from += 500)
      await bus.kafka.bus.publish({
        records: eventLines(linesSource('lines'), from, from + 500, 100),
        rejects: [],
      });
  });
  afterAll(async () => {
    await admin.close();
    await bus.close();
    await removeTopics(config);
  });

  /** A real consumer of small fetches; `arrived` is told of each batch that it gets, with or without something to process. */
  function worker(
    group: string,
    handler: Handler,
    {
      arrived = () => undefined,
      read = topic,
      signal = new AbortController().signal,
    }: { arrived?: () => void; read?: string; signal?: AbortSignal } = {},
  ): Worker {
    return groupWorker(
      groupOptions(
        {
          config,
          admin,
          group,
          topics: [read],
          handler,
          fetchBytes: 20_000,
          limits: { records: 10_000, bytes: 10_000_000, atLeast: 10_000, atOnce: 1 },
          watch: { everyMs: 1000, stillMs: 60_000 },
          signal,
        },
        (consumer) => consumer.on(consumer.events.START_BATCH_PROCESS, arrived),
      ),
    );
  }

  const committed = async (group: string, read = topic): Promise<number> =>
    [...(await offsetsOf(admin, group, [read])).values()].reduce((sum, each) => sum + each.committed, 0);

  test('the next batches arrive while a turn is in work, and a turn that fails leaves nothing committed', async () => {
    const group = `${config.namespace}-failing`;
    const turns: number[] = [];
    let batches = 0;
    const failing: Handler = async (parts) => {
      turns.push(parts.reduce((sum, { messages }) => sum + messages.length, 0));
      const before = batches;
      await until('the next batch has come', () => batches > before);
      // The event comes just before the batch.
      await new Promise(setImmediate);
      throw new Fault('store_broken', 'only the operator can mend this');
    };
    const running = worker(group, failing, { arrived: () => batches++ }).run(idle);
    await expect(running).rejects.toMatchObject({ code: 'store_broken' });
    expect(turns).toHaveLength(1);
    expect(turns[0]).toBeLessThan(RECORDS);
    expect(batches).toBe(2);
    expect(await committed(group)).toBeLessThanOrEqual(0);

    const again: string[] = [];
    await worker(group, (parts) => {
      for (const { messages } of parts) again.push(...messages.map(({ offset }) => String(offset)));
      return Promise.resolve();
    }).run(idle);
    expect(again).toHaveLength(RECORDS);
    expect(new Set(again).size).toBe(RECORDS);
    expect(await committed(group)).toBe(RECORDS);
  });

  test('who is stopped finishes and commits the turn in work, before the group is left', async () => {
    const group = `${config.namespace}-stopped`;
    const stop = new AbortController();
    let seen = 0;
    const slow: Handler = async (parts) => {
      stop.abort();
      // Time enough to leave a group in.
      for (let look = 0; look < 50; look++) await committed(group);
      seen += parts.reduce((sum, { messages }) => sum + messages.length, 0);
    };
    await worker(group, slow, { signal: stop.signal }).run({ untilIdle: false, upstream: Promise.resolve() });
    expect(seen).toBeGreaterThan(0);
    expect(seen).toBeLessThan(RECORDS);
    expect(await committed(group)).toBe(seen);
  });

  test('what holds nothing to process is passed over only when what lies before it is finished', async () => {
    const read = `${config.namespace}-transactions`;
    await makeTopic(config, read);
    await produce(
      config,
      read,
      Array.from({ length: 9 }, () => 'x'.repeat(1000)),
    );
    const producer = createClient(config, 'somebody-else').producer({
      transactionalId: read,
      maxInFlightRequests: 1,
      idempotent: true,
    });
    await producer.connect();
    const transaction = await producer.transaction();
    await transaction.send({
      topic: read,
      messages: Array.from({ length: 15 }, () => ({ value: 'y'.repeat(1000), partition: 0 })),
    });
    await transaction.abort();
    await producer.disconnect();

    const group = `${config.namespace}-passing`;
    let batches = 0;
    let offset = 0;
    const failing: Handler = async () => {
      await until('the batch without a record has come', () => batches > 1);
      for (let look = 0; look < 20; look++) offset = Math.max(offset, await committed(group, read));
      throw new Fault('store_broken', 'only the operator can mend this');
    };
    await expect(worker(group, failing, { arrived: () => batches++, read }).run(idle)).rejects.toMatchObject({
      code: 'store_broken',
    });
    expect(offset).toBe(0);
    expect(await committed(group, read)).toBeLessThanOrEqual(0);

    let records = 0;
    await worker(
      group,
      (parts) => {
        records += parts.reduce((sum, { messages }) => sum + messages.length, 0);
        return Promise.resolve();
      },
      { read },
    ).run(idle);
    expect(records).toBe(9);
    expect(await committed(group, read)).toBe(9 + 15 + 1);
    await asAdmin(config, (each) => each.deleteTopics({ topics: [read] }));
  });
});
