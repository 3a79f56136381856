// A secured broker: every way in that we support, and what is said when there is no way in.
import { afterAll, expect, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import { describeWith } from '../services/describe-with.ts';
import { startSecuredKafka } from '../services/kafka.ts';
import { testFolder } from '../support/folder.ts';
import { asAdmin, kafkaConfig, openTestBus, setUp, type TestBus } from '../support/kafka.ts';
import { eventLines } from '../support/lines-source.ts';
import { pipelineParts } from '../support/pipeline-parts.ts';

const folder = testFolder('kafka-secured');
const idle = { untilIdle: true, upstream: Promise.resolve() } as const;

await describeWith('secured Kafka', { broker: startSecuredKafka }, ({ broker }) => {
  const ssl = { ca: broker.ca };
  const admin = kafkaConfig(broker.scram, {
    ssl,
    sasl: { mechanism: 'scram-sha-512', ...broker.admin },
    partitions: 2,
  });
  const as = (changes: Partial<KafkaConfig>): KafkaConfig => ({ ...admin, ...changes });
  const opened: TestBus[] = [];
  const open = (config: KafkaConfig): TestBus => {
    const bus = openTestBus(config);
    opened.push(bus);
    return bus;
  };
  afterAll(async () => {
    for (const bus of opened) await bus.close();
  });

  const collector = as({ sasl: { mechanism: 'scram-sha-256', ...broker.collector } });
  const { client } = broker;
  const waysIn: readonly [string, KafkaConfig, string][] = [
    ['SCRAM-SHA-256', collector, `User:${broker.collector.username}`],
    [
      'PLAIN',
      as({ brokers: broker.plain, sasl: { mechanism: 'plain', ...broker.hub } }),
      `User:${broker.hub.username}`,
    ],
    [
      'a client certificate',
      as({ brokers: broker.mtls, ssl: { ...ssl, cert: client.cert, key: client.key }, sasl: undefined }),
      'User:CN=client',
    ],
  ];

  test.each(waysIn)(
    '%s: refused without rights, let in with those that are printed',
    async (_, config, principal) => {
      const bus = open(config);
      const parts = await pipelineParts(`${folder}/${principal.replaceAll(/\W/g, '-')}`);
      await setUp(open(admin));
      const denied = { code: 'access_denied', message: expect.stringContaining('--print-acls') };
      const records = eventLines(parts.source, 0, 10);
      await expect(bus.kafka.bus.publish({ records, rejects: [] })).rejects.toMatchObject(denied);
      await expect(bus.kafka.normalize(parts.stage).run(idle)).rejects.toMatchObject(denied);
      await expect(bus.kafka.checkpoints.load('lines')).rejects.toMatchObject(denied);

      await grant(bus.kafka.acls(principal, ['collect', 'normalize', 'index']));
      await bus.kafka.bus.publish({ records, rejects: [] });
      await bus.kafka.checkpoints.save('lines', new Map([['a', '1']]));
      expect(await bus.kafka.checkpoints.load('lines')).toEqual(new Map([['a', '1']]));
      await bus.kafka.normalize(parts.stage).run(idle);
      await bus.kafka.index(parts.store).run(idle);
      expect((await parts.stored()).events.size).toBe(10);
      const states = (await bus.kafka.checks()).map(({ what, state }) => `${what}: ${state}`);
      expect(states.filter((state) => !state.endsWith(': fine'))).toEqual([]);
      await parts.close();
    },
  );

  const wrongWays: readonly [string, KafkaConfig, string, string][] = [
    [
      'a wrong password',
      as({ sasl: { mechanism: 'scram-sha-512', username: 'admin', password: 'wrong' } }),
      'access_denied',
      'bus.kafka.sasl',
    ],
    [
      'a mechanism that is off',
      as({ sasl: { mechanism: 'plain', ...broker.admin } }),
      'access_denied',
      'bus.kafka.sasl',
    ],
    ['an authority that is not known', as({ ssl: {} }), 'untrusted', 'bus.kafka.ssl'],
    [
      'no certificate where one is asked for',
      as({ brokers: broker.mtls, sasl: undefined }),
      'untrusted',
      'bus.kafka.ssl',
    ],
  ];

  test.each(wrongWays)('%s stops with its remedy', async (_, config, code, remedy) => {
    const bus = open(config);
    const parts = await pipelineParts(`${folder}/${code}-${String(opened.length)}`);
    const expected = { code, message: expect.stringContaining(remedy) };
    const publish = bus.kafka.bus.publish({ records: eventLines(parts.source, 0, 1), rejects: [] });
    await expect(publish).rejects.toMatchObject(expected);
    await expect(bus.kafka.normalize(parts.stage).run(idle)).rejects.toMatchObject(expected);
    await expect(bus.kafka.connect()).rejects.toMatchObject(expected);
    expect(await bus.kafka.checks()).toMatchObject([
      { state: 'wrong', found: expect.stringContaining(remedy) },
    ]);
    await parts.close();
  });

  /** DescribeConfigs as the protocol has it. */
  const nameOf = (operation: string): string =>
    operation.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

  /** Gives the rights that the printed commands give. */
  async function grant(commands: string): Promise<void> {
    const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ResourcePatternTypes } = kafkajs;
    const acl = commands
      .trim()
      .split('\n')
      .map((command) => {
        const [, principal = '', operation = '', kind = '', resourceName = ''] =
          /--allow-principal '(.*?)' --operation (\w+) --(topic|group) '(.*?)'/.exec(command) ?? [];
        return {
          principal,
          host: '*',
          operation: AclOperationTypes[nameOf(operation) as keyof typeof AclOperationTypes],
          permissionType: AclPermissionTypes.ALLOW,
          resourceType: kind === 'topic' ? AclResourceTypes.TOPIC : AclResourceTypes.GROUP,
          resourceName,
          resourcePatternType: command.includes('prefixed')
            ? ResourcePatternTypes.PREFIXED
            : ResourcePatternTypes.LITERAL,
        };
      });
    await asAdmin(admin, (each) => each.createAcls({ acl }));
  }
});
