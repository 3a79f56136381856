// Workers of one group on a broker of the test's own: they share, take over, wait and drain, and nothing is lost.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from '../../pipeline/bus/kafka/client.ts';
import { ConfigResourceTypes } from '../../pipeline/bus/kafka/resource-types.ts';
import { type WantedTopic, groupName, topicName, wantedTopics } from '../../pipeline/bus/kafka/topics.ts';
import { Fault } from '../../pipeline/errors.ts';
import { describeWith } from '../services/describe-with.ts';
import { startKafka } from '../services/kafka.ts';
import { testFolder } from '../support/folder.ts';
import {
  asAdmin,
  createTopic,
  kafkaConfig,
  openTestBus,
  setUp,
  type TestBus,
  type TestBusOptions,
} from '../support/kafka.ts';
import { eventLines } from '../support/lines-source.ts';
import { pipelineParts } from '../support/pipeline-parts.ts';
import { until } from '../support/until.ts';

const folder = testFolder('kafka-groups');
const idle = { untilIdle: true, upstream: Promise.resolve() } as const;
const forever = { untilIdle: false, upstream: Promise.resolve() } as const;

await describeWith('groups on Kafka', { broker: startKafka }, ({ broker }) => {
  const opened: TestBus[] = [];
  const member = (config: TestBus['config'], options: TestBusOptions = {}): TestBus => {
    const bus = openTestBus(config, options);
    opened.push(bus);
    return bus;
  };
  afterAll(async () => {
    for (const bus of opened) await bus.close();
  });
  const operator = createClient(kafkaConfig(broker.brokers), 'operator').admin();
  beforeAll(() => operator.connect());
  afterAll(() => operator.disconnect());
  const committed = async (config: TestBus['config']): Promise<number> => {
    const groupId = groupName(config, 'normalize');
    const [found] = await operator.fetchOffsets({ groupId, topics: [topicName(config, 'raw')] });
    return (found?.partitions ?? []).reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0);
  };

  test('one worker, then three, then one: every record is an event, whoever reads it', async () => {
    const config = kafkaConfig(broker.brokers, { partitions: 6 });
    const first = member(config);
    await setUp(first);
    const parts = await pipelineParts(`${folder}/share`);
    const total = 12_000;
    let published = 0;
    const publish = async (upTo: number): Promise<void> => {
      for (; published < upTo; published += 500)
        await first.kafka.bus.publish({
          records: eventLines(parts.source, published, published + 500, 24),
          rejects: [],
        });
    };
    const running = [first.kafka.normalize(parts.stage).run(forever)];
    await publish(3000);
    await until('the first worker reads', async () => (await committed(config)) > 0);

    const [second, third] = [member(config), member(config)];
    running.push(
      second.kafka.normalize(parts.stage).run(forever),
      third.kafka.normalize(parts.stage).run(forever),
    );
    const partitions = (bus: TestBus): number =>
      Number(
        bus.logged.flatMap(({ details }) => ('partitions' in details ? [details.partitions] : [])).at(-1) ??
          0,
      );
    await until('all three share', () => [first, second, third].every((bus) => partitions(bus) === 2));
    await publish(9000);
    await until('all three have read', async () => (await committed(config)) > 6000);

    second.stop();
    third.stop();
    await Promise.all(running.slice(1));
    await publish(total);
    await until('the first has all partitions', () => partitions(first) === 6);
    await until('all is read', async () => (await committed(config)) === total);
    first.stop();
    await Promise.all(running);

    const reader = member(config);
    await reader.kafka.index(parts.store).run(idle);
    expect((await parts.stored()).events.size).toBe(total);
    expect([first, second, third].flatMap(({ kafka }) => kafka.numbers.gaps)).toEqual([]);
    await parts.close();
  });

  test('a worker joins while the store does not answer: it gets its share within the rebalance timeout', async () => {
    const config = kafkaConfig(broker.brokers, { partitions: 2, sessionTimeoutMs: 6000 });
    const [first, second] = [0, 1].map(() => member(config, { rebalanceTimeoutMs: 8000 })) as [
      TestBus,
      TestBus,
    ];
    await setUp(first);
    const parts = await pipelineParts(`${folder}/silent`);
    await first.kafka.bus.publish({ records: eventLines(parts.source, 0, 200, 24), rejects: [] });
    await first.kafka.normalize(parts.stage).run(idle);

    let answer: () => void = () => undefined;
    const silent = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let writes = 0;
    parts.faults.onWrite = () => {
      writes++;
      return silent;
    };
    const running = [first.kafka.index(parts.store).run(forever)];
    await until('the store is asked', () => writes > 0);
    running.push(second.kafka.index(parts.store).run(forever));
    await until(
      'the second has its share',
      () => second.logged.some(({ message }) => message.startsWith('joined')),
      20_000,
    );
    const shares = (): number => first.kafka.numbers.rebalances.get(groupName(config, 'index')) ?? 0;
    await until('the first has gone on to its own share', () => shares() > 1);
    answer();
    await until('all is stored', async () => (await parts.stored()).events.size === 200);
    first.stop();
    second.stop();
    await Promise.all(running);
    await parts.close();
  });

  test('a broker that is restarted delays, and loses nothing', async () => {
    const config = kafkaConfig(broker.brokers, { sessionTimeoutMs: 6000 });
    const bus = member(config);
    await setUp(bus);
    const parts = await pipelineParts(`${folder}/restart`);
    const normalizing = bus.kafka.normalize(parts.stage).run(forever);
    const indexing = bus.kafka.index(parts.store).run(forever);
    const publishing = (async () => {
      for (let from = 0; from < 6000; from += 250)
        await bus.kafka.bus.publish({ records: eventLines(parts.source, from, from + 250), rejects: [] });
    })();
    await until('some is stored', async () => (await parts.stored()).events.size > 500);
    await broker.kill();
    await until('the fault is told', () =>
      bus.logged.some(({ details }) => 'code' in details && details.code === 'bus_unavailable'),
    );
    await broker.restart();
    await publishing;
    await until('all is stored', async () => (await parts.stored()).events.size === 6000);
    bus.stop();
    await Promise.all([normalizing, indexing]);
    expect(bus.kafka.numbers.gaps).toEqual([]);
    await parts.close();
  });

  test('a publish waits for brokers that are away, and ends with the process', async () => {
    const config = kafkaConfig(['127.0.0.1:1']);
    const bus = member(config);
    const parts = await pipelineParts(`${folder}/nobody`);
    const publishing = bus.kafka.bus.publish({ records: eventLines(parts.source, 0, 1), rejects: [] });
    const working = bus.kafka.normalize(parts.stage).run(forever);
    const waits = (text: string): boolean => bus.logged.some(({ message }) => message.includes(text));
    await until('both say that they wait', () => waits('trying again in') && waits('joining again'));
    bus.stop();
    await expect(publishing).rejects.toMatchObject({ code: 'stopping' });
    await working;
    const [check, ...others] = await bus.kafka.checks();
    expect(check).toMatchObject({ state: 'wrong', found: expect.stringContaining('ECONNREFUSED') });
    expect(others).toEqual([]);
    await parts.close();
  });

  test('a topic that is missing stops what needs it, and the remedy is named', async () => {
    const bus = member(kafkaConfig(broker.brokers));
    const parts = await pipelineParts(`${folder}/missing`);
    const expected = { code: 'not_set_up', message: expect.stringContaining('accesstrail setup') };
    const publish = bus.kafka.bus.publish({ records: eventLines(parts.source, 0, 1), rejects: [] });
    // Each looks for its topic for a while: all at once.
    await Promise.all([
      expect(publish).rejects.toMatchObject(expected),
      expect(publish).rejects.toBeInstanceOf(Fault),
      expect(bus.kafka.normalize(parts.stage).run(forever)).rejects.toMatchObject(expected),
      expect(bus.kafka.index(parts.store).run(idle)).rejects.toMatchObject(expected),
      expect(bus.kafka.checkpoints.load('any')).rejects.toMatchObject(expected),
    ]);
    await parts.close();
  });

  test('setup makes the topics, mends wrong settings, leaves partitions, and has nothing to do then', async () => {
    const config = kafkaConfig(broker.brokers, { partitions: 4 });
    const bus = member(config);
    const [raw, events] = wantedTopics(config) as [WantedTopic, WantedTopic];
    const state = async (what: string): Promise<string | undefined> =>
      (await bus.kafka.checks()).find((check) => check.what === what)?.state;
    expect(await state(`topic ${raw.name}`)).toBe('missing');
    await asAdmin(config, (admin) =>
      createTopic(admin, {
        topic: raw.name,
        numPartitions: 2,
        configEntries: [
          { name: 'retention.ms', value: '1000' },
          { name: 'segment.bytes', value: '2000000' },
        ],
      }),
    );
    expect(await state(`topic ${raw.name}`)).toBe('differs');
    expect(await state(`partitions of ${raw.name}`)).toBe('warning');
    await setUp(bus);
    const checks = await bus.kafka.checks();
    expect(checks.filter(({ state: each }) => each !== 'fine').map(({ what }) => what)).toEqual([
      `partitions of ${raw.name}`,
    ]);
    expect(checks.filter(({ mend }) => mend)).toEqual([]);
    expect(checks.find(({ what }) => what === `topic ${events.name}`)?.found).toContain('retention.ms=7 d');
    const own = await asAdmin(config, (admin) =>
      admin.describeConfigs({
        includeSynonyms: false,
        resources: [{ type: ConfigResourceTypes.topic, name: raw.name, configNames: ['segment.bytes'] }],
      }),
    );
    expect(own.resources[0]?.configEntries).toMatchObject([{ configValue: '2000000' }]);
  });

  test('a drained worker has committed what it finished, and another goes on from there', async () => {
    const config = kafkaConfig(broker.brokers, { partitions: 1 });
    const [first, second] = [member(config), member(config)];
    await setUp(first);
    const parts = await pipelineParts(`${folder}/drain`);
    await first.kafka.bus.publish({ records: eventLines(parts.source, 0, 4000), rejects: [] });
    let seen = 0;
    const running = first.kafka
      .normalize((records) => {
        seen += records.length;
        first.stop();
        return parts.stage(records);
      })
      .run(forever);
    await running;
    const done = await committed(config);
    expect(done).toBeGreaterThan(0);
    expect(done).toBe(seen);
    await second.kafka.normalize(parts.stage).run(idle);
    expect(await committed(config)).toBe(4000);
    expect(second.kafka.numbers.of('normalize', 'lines', 'test.lines').in).toBe(4000 - done);
    await parts.close();
  });
});
