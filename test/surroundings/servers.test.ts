// Bad surroundings of Kafka and Elasticsearch as the whole program meets them: what is said, the exit code, and nothing lost. What the
// parts do alone (retention, expired offsets, too large messages, 429, refused items) is in test/bus and test/sinks.
import { afterAll, expect, test } from '@jest/globals';
import { ConfigResourceTypes } from '../../pipeline/bus/kafka/resource-types.ts';
import { connect } from '../../sinks/elasticsearch/cluster.ts';
import { eventsTemplate } from '../../sinks/elasticsearch/templates.ts';
import { startSecuredElasticsearch } from '../services/elasticsearch.ts';
import { startSecuredKafka } from '../services/kafka.ts';
import { describeWith } from '../services/describe-with.ts';
import { freePort } from '../services/free-port.ts';
import { sharedElasticsearch, sharedKafka } from '../services/shared.ts';
import {
  type Deployment,
  type DeploymentParts,
  deployment,
  readiness,
  summaryOf,
  trailRecord,
  urlOf,
} from '../support/deployment.ts';
import { removeAll, testConfig } from '../support/elasticsearch.ts';
import { testFolder } from '../support/folder.ts';
import { asAdmin, createTopic, kafkaConfig, removeTopics } from '../support/kafka.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

const folder = testFolder('bad-servers');

const place = (parts: DeploymentParts): Deployment => {
  const one = deployment(folder, parts);
  one.append('a.log', trailRecord('one'));
  return one;
};

const AWAY: readonly (readonly [string, DeploymentParts, RegExp])[] = [
  ['broker', { brokers: ['127.0.0.1:1'] }, /bus\.kafka\.brokers/],
  ['Elasticsearch', { elasticsearch: 'http://127.0.0.1:1' }, /Elasticsearch is not reached/],
];

test.each(AWAY)('no %s: until idle it is exit 1 with the remedy', async (_, parts, said) => {
  const { code, stderr } = await place(parts).run('run', '--until-idle');
  expect(code).toBe(1);
  expect(stderr).toMatch(said);
});

test.each(AWAY)(
  'no %s: a run waits with growing pauses, saying so, and ends well at SIGTERM',
  async (_, parts, said) => {
    const port = await freePort();
    const running = place(parts).launch('--port', String(port));
    const pauses = (): number[] =>
      [...running.output().stderr.matchAll(/"pauseMs":(\d+)/g)].map(([, ms]) => Number(ms));
    await until('three attempts', () => pauses().length >= 3);
    expect(running.output().stderr).toMatch(said);
    const health = await fetch(`http://127.0.0.1:${String(port)}/healthz`);
    const ready = await fetch(`http://127.0.0.1:${String(port)}/readyz`);
    expect([health.status, ready.status]).toEqual([200, 503]);
    running.child.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, signal: null });
    // Each span is twice the one before, and a pause at least half of it.
    pauses().forEach((ms, index) => {
      expect(ms).toBeGreaterThanOrEqual(Math.min(100 * 2 ** index, 15_000));
    });
  },
);

const servers = { kafka: sharedKafka, elasticsearch: sharedElasticsearch };
await describeWith('bad surroundings', servers, ({ kafka, elasticsearch }) => {
  const { brokers } = kafka;
  const cluster = connect(testConfig(elasticsearch.url));
  const made: Deployment[] = [];
  const placed = (parts: DeploymentParts): Deployment => {
    const one = place(parts);
    made.push(one);
    return one;
  };
  afterAll(async () => {
    for (const { namespace } of made) {
      await removeTopics(kafkaConfig(brokers, { namespace }));
      await removeAll(cluster, namespace);
    }
    await cluster.close();
  });

  test('topics that are missing: exit 2, setup is named', async () => {
    const one = placed({ brokers });
    const { code, stdout, stderr } = await one.run('run', '--until-idle');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`topic ${one.namespace}.raw`);
    expect(stderr).toContain('accesstrail setup');
  });

  test('a topic with wrong settings: exit 2, setup mends it', async () => {
    const one = placed({ brokers });
    const { namespace } = one;
    await asAdmin(kafkaConfig(brokers), (admin) =>
      createTopic(admin, {
        topic: `${namespace}.events`,
        numPartitions: 2,
        configEntries: [{ name: 'retention.ms', value: '3600000' }],
      }),
    );
    await one.run('setup');
    await asAdmin(kafkaConfig(brokers), (admin) =>
      admin.alterConfigs({
        validateOnly: false,
        resources: [
          {
            type: ConfigResourceTypes.topic,
            name: `${namespace}.events`,
            configEntries: [{ name: 'retention.ms', value: '3600000' }],
          },
        ],
      }),
    );
    const { code, stderr } = await one.run('run', '--until-idle');
    expect(code).toBe(2);
    expect(stderr).toMatch(/retention\.ms=3600000/);
    const mended = await one.run('setup');
    expect(mended.stdout).toMatch(/change topic .*retention\.ms=7 d.*: done/);
    const after = await one.run('run', '--until-idle');
    expect({ code: after.code, summary: summaryOf(after) }).toEqual({
      code: 0,
      summary: { trail: [1, 1, 0, 0, 0] },
    });
  });

  const putTemplate = async ({ namespace }: Deployment, version: number): Promise<void> => {
    const { name, body } = eventsTemplate(namespace);
    await cluster.request({
      method: 'PUT',
      path: `/_index_template/${name}`,
      body: { ...body, _meta: { mapping_version: version } },
      doing: 'change a template',
    });
  };

  test('the template absent, older, newer: exit 2 with setup, or 1 with the upgrade', async () => {
    const one = placed({ elasticsearch: elasticsearch.url });
    const none = await one.run('run', '--until-idle');
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/no index template .*run accesstrail setup/);
    await one.run('setup');
    await putTemplate(one, 0);
    const older = await one.run('run', '--until-idle');
    expect(older.code).toBe(2);
    expect(older.stderr).toMatch(/has mapping 0.*run accesstrail setup/);
    await putTemplate(one, 999);
    const newer = await one.run('run', '--until-idle');
    expect(newer.code).toBe(1);
    expect(newer.stderr).toMatch(/has mapping 999.*upgrade this program/);
  });

  test('the flood stage: nothing is committed that is not stored, and all goes on when it is over', async () => {
    const one = placed({ brokers, elasticsearch: elasticsearch.url });
    const { namespace } = one;
    succeeded(await one.run('setup'));
    succeeded(await one.run('run', '--until-idle'));
    const block = async (on: boolean): Promise<void> => {
      await cluster.request({
        method: 'PUT',
        path: `/${namespace}-*/_settings`,
        body: { index: { blocks: { read_only_allow_delete: on ? true : null } } },
        doing: 'set the block',
      });
    };
    const behind = async (): Promise<number> =>
      asAdmin(kafkaConfig(brokers), async (admin) => {
        const topic = `${namespace}.events`;
        const ends = await admin.fetchTopicOffsets(topic);
        const [group] = await admin.fetchOffsets({ groupId: `${namespace}.index`, topics: [topic] });
        return ends.reduce((sum, { partition, high }) => {
          const offset = group?.partitions.find((each) => each.partition === partition)?.offset ?? '0';
          return sum + Number(high) - Math.max(0, Number(offset));
        }, 0);
      });
    await block(true);
    one.append('a.log', trailRecord('two'));
    const running = one.launch();
    try {
      const url = await urlOf(running);
      await until('the block to be said', () => /flood/i.test(running.output().stderr));
      expect((await readiness(url)).code).toBe(503);
      expect(await behind()).toBe(1);
      await block(false);
      await until('the rest to be stored', async () => (await behind()) === 0);
      await until('the process to be ready', async () => (await readiness(url)).code === 200);
    } finally {
      running.child.kill('SIGTERM');
    }
    succeeded(await running.ended);
  });
});

await describeWith('a secured broker', { broker: startSecuredKafka }, ({ broker }) => {
  const parts = (username: string, password: string): DeploymentParts => ({
    brokers: broker.scram,
    kafka: `ssl: { ca: "${broker.caFile}" }, sasl: { mechanism: scram-sha-512, username: "${username}", password: "${password}" }`,
  });

  test('a wrong password: exit 1, the key is named, the password is not', async () => {
    const { code, stderr } = await place(parts('admin', 'wrong-one')).run('run', '--until-idle');
    expect(code).toBe(1);
    expect(stderr).toContain('bus.kafka.sasl');
    expect(stderr).not.toContain('wrong-one');
  });

  test('no rights: nothing is read, and the rights to give are named', async () => {
    const { username, password } = broker.hub;
    const { code, stderr } = await place(parts(username, password)).run('run', '--until-idle');
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(/not visible to us|--print-acls|bus\.kafka\.sasl/);
  });
});

const expired = (): ReturnType<typeof startSecuredElasticsearch> =>
  startSecuredElasticsearch({ expired: true });
await describeWith('an expired certificate', { server: expired }, ({ server }) => {
  test('exit 1, and what to renew', async () => {
    const { username, password } = server.writer;
    const more = `username: ${username}, password: ${password}, ca: "${server.caFile}"`;
    const { code, stderr } = await place({ elasticsearch: server.url, more }).run('run', '--until-idle');
    expect(code).toBe(1);
    expect(stderr).toContain('certificate has expired: renew it');
    expect(stderr).not.toContain(password);
  });
});
