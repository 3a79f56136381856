// The commands on real Kafka and Elasticsearch, as an operator uses them: set up, look, run in one process and in many, replay.
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { connect } from '../../sinks/elasticsearch/cluster.ts';
import { describeWith } from '../services/describe-with.ts';
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
import { asAdmin, kafkaConfig, removeTopics } from '../support/kafka.ts';
import { type Running, launch as launchProgram, root, succeeded } from '../support/program.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';

const folder = testFolder('cli-servers');
const data = `${root}/examples/incident-night/data`;
const NIGHT = `
  - { id: prod-trail, source: aws.cloudtrail, from: { files: { paths: ["${data}/AWSLogs/**/*.json"] } } }
  - { id: azure-prod, source: azure.activity, from: { files: { paths: ["${data}/insights-activity-logs/**/PT1H.json"] } } }
  - { id: orders-db, source: postgresql.log, timezone: Europe/Paris, from: { files: { paths: ["${data}/postgresql/*.csv"] } } }
  - { id: github, source: github.audit, from: { files: { paths: ["${data}/github/*.ndjson"] } } }
`;

const servers = { kafka: sharedKafka, elasticsearch: sharedElasticsearch };
await describeWith('the commands on Kafka and Elasticsearch', servers, ({ kafka, elasticsearch }) => {
  const both = { brokers: kafka.brokers, elasticsearch: elasticsearch.url };
  const made: Deployment[] = [];
  const place = (parts: DeploymentParts): Deployment => {
    const one = deployment(folder, parts);
    made.push(one);
    return one;
  };
  const cluster = connect(testConfig(elasticsearch.url));
  const running: Running[] = [];
  const launch = (one: Deployment, ...args: readonly string[]): Running => {
    const started = one.launch(...args);
    running.push(started);
    return started;
  };
  afterAll(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    for (const { namespace } of made) {
      await removeTopics(kafkaConfig(kafka.brokers, { namespace }));
      await removeAll(cluster, namespace);
    }
    await cluster.close();
  });

  let night: Promise<Record<string, number[]>> | undefined;
  /** What the night comes to without servers. */
  const embeddedNight = (): Promise<Record<string, number[]>> =>
    (night ??= place({ sources: NIGHT }).run('run', '--until-idle').then(summaryOf));

  const topicsOf = async ({ namespace }: Deployment): Promise<string[]> => {
    const all = await asAdmin(kafkaConfig(kafka.brokers), (admin) => admin.listTopics());
    return all.filter((name) => name.startsWith(namespace));
  };
  /** Events of the configured sources: what the commands ask is an event of its own. */
  const stored = async ({ namespace }: Deployment): Promise<number> => {
    const path = `/${namespace}-events-*`;
    await cluster.request({ method: 'POST', path: `${path}/_refresh`, doing: 'refresh' });
    const { body } = await cluster.request<{ count: number }>({
      method: 'POST',
      path: `${path}/_count`,
      body: { query: { bool: { must_not: { term: { 'event.dataset': 'accesstrail.api' } } } } },
      // A shard that was just made answers a moment later.
      allow: [503],
      doing: 'count events',
    });
    return body.count;
  };

  test('setup and doctor: look, plan, make, and have nothing to do', async () => {
    const one = place(both);
    one.append('a.log', trailRecord('one'));
    const before = await one.run('doctor');
    expect(before).toMatchObject({ code: 1, stderr: '' });
    expect(before.stdout).toMatch(/^missing +topic test-\w+\.raw /m);
    expect(before.stdout).toMatch(/To mend\n(.*\n)+ {4}-> .*accesstrail setup/);

    const plan = await one.run('setup', '--dry-run');
    expect(plan).toMatchObject({ code: 0, stderr: '' });
    const would = plan.stdout.split('Would do\n')[1] ?? '';
    for (const what of ['topic', 'index template', 'index'])
      expect(would).toMatch(new RegExp(`^  make ${what} test-`, 'm'));
    expect(would.split('\n\n')[0]).not.toContain('accesstrail setup');
    expect(await topicsOf(one)).toEqual([]);

    const setup = await one.run('setup');
    expect(setup).toMatchObject({ code: 0, stderr: '' });
    expect(setup.stdout.match(/^ {2}make .*: done$/gm)).toHaveLength(7);
    expect((await topicsOf(one)).length).toBe(4);

    const again = await one.run('setup');
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('Nothing to do');

    const after = await one.run('doctor');
    expect(after).toMatchObject({ code: 0, stderr: '' });
    expect(after.stdout).toMatch(/^Ready to run\.$/m);
    expect(after.stdout).not.toMatch(/^(missing|differs|WRONG) /m);

    const acls = await one.run('setup', '--print-acls', '--principal', 'User:night');
    succeeded(acls);
    for (const stage of ['collect', 'normalize', 'index', 'setup'])
      expect(acls.stdout).toMatch(
        new RegExp(`^# ${stage}\nkafka-acls .* --allow-principal 'User:night'`, 'm'),
      );
  });

  test.each([
    ['Kafka and Elasticsearch', both],
    ['Elasticsearch alone', { elasticsearch: elasticsearch.url }],
    ['Kafka with the embedded store', { brokers: kafka.brokers }],
  ])('the example night on %s: as in one process, and nothing new the second time', async (_, parts) => {
    const one = place({ ...parts, sources: NIGHT });
    succeeded(await one.run('setup'));
    const first = await one.run('run', '--until-idle');
    succeeded(first);
    const embedded = await embeddedNight();
    expect(summaryOf(first)).toEqual(embedded);
    const events = Object.values(embedded).reduce((sum, [, each = 0]) => sum + each, 0);
    expect(events).toBeGreaterThan(1000);
    if ('elasticsearch' in parts) expect(await stored(one)).toBe(events);
    const second = await one.run('run', '--until-idle');
    const nothing = Object.fromEntries(Object.keys(embedded).map((source) => [source, [0, 0, 0, 0, 0]]));
    expect({ code: second.code, summary: summaryOf(second) }).toEqual({ code: 0, summary: nothing });
  });

  test('each stage in a process of its own: healthy, counted, drained by SIGTERM', async () => {
    const one = place(both);
    succeeded(await one.run('setup'));
    one.append('a.log', trailRecord('one'), 'nonsense', trailRecord('two'));
    const stages = ['collect', 'normalize', 'index', 'serve'];
    const processes = stages.map((stage) => launch(one, '--only', stage));
    const [collect = '', normalize = '', index = '', serve = ''] = await Promise.all(processes.map(urlOf));
    await until('both events to be stored', async () => (await stored(one)) === 2);

    for (const url of [collect, normalize, index, serve]) {
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      await until(`${url} to be ready`, async () => (await readiness(url)).code === 200);
      expect(await metricsOf(url)).toMatch(/^accesstrail_build_info\{version="\d.*",node="v.*"\} 1$/m);
    }
    const numbers = (stage: string, name: string): RegExp =>
      new RegExp(
        `^accesstrail_stage_${name}\\{stage="${stage}",source="trail",dataset="aws.cloudtrail"\\}`,
        'm',
      );
    expect(await numberOf(collect, numbers('collect', 'out_total'))).toBe(3);
    expect(await numberOf(normalize, numbers('normalize', 'in_total'))).toBe(3);
    expect(await numberOf(normalize, numbers('normalize', 'rejected_total'))).toBe(1);
    expect(await numberOf(index, numbers('index', 'in_total'))).toBe(2);
    expect(await numberOf(index, numbers('index', 'out_total'))).toBe(2);
    expect(await numberOf(index, /^accesstrail_bulk_requests_total/m)).toBeGreaterThan(0);
    expect(
      await numberOf(collect, /^accesstrail_records_total\{source="trail",dataset="aws.cloudtrail"\}/m),
    ).toBe(3);
    expect((await fetch(serve)).status).toBe(200);
    expect((await fetch(index)).status).toBe(404);

    const config = join(one.dir, 'accesstrail.yaml');
    const follower = launchProgram([
      ...[
        'search',
        '--follow',
        'oncall.source.id: trail and event.action: *',
        '--format',
        'ndjson',
        '-c',
        config,
      ],
    ]);
    running.push(follower);
    let sent = 0;
    await until('what is stored from now on is followed', async () => {
      one.append('a.log', trailRecord(`live-${String(sent++)}`));
      await setTimeout(500);
      return follower.output().stdout.includes('"dataset":"aws.cloudtrail"');
    });
    expect(follower.output().stdout).not.toContain('"id":"one"');
    follower.child.kill('SIGINT');
    expect(await follower.ended).toMatchObject({ code: 0, stderr: '' });

    for (const { child } of processes) child.kill('SIGTERM');
    for (const { ended } of processes) expect(await ended).toMatchObject({ code: 0, signal: null });
  });

  test('a store that is away shows in /readyz, and so does draining; a second signal ends at once', async () => {
    const proxy = await startTcpProxy(Number(new URL(elasticsearch.url).port));
    const one = place(both);
    succeeded(await one.run('setup'));
    one.configure({ ...both, elasticsearch: `http://127.0.0.1:${String(proxy.port)}` });
    const process = launch(one);
    const url = await urlOf(process);
    one.append('a.log', trailRecord('one'));
    await until('the first event to be stored', async () => (await stored(one)) === 1);
    expect(await readiness(url)).toEqual({ code: 200, status: 'ready' });

    proxy.cut();
    one.append('a.log', trailRecord('two'));
    await until('the store to be missed', async () => (await readiness(url)).code === 503);
    expect((await readiness(url)).status).toMatch(/Elasticsearch/);
    proxy.pass();
    await until('the store to be found again', async () => (await readiness(url)).code === 200);
    await until('the second event to be stored', async () => (await stored(one)) === 2);

    proxy.stall();
    one.append('a.log', trailRecord('three'));
    await until('the third event to be on its way', async () =>
      (await metricsOf(url)).includes(
        'stage_out_total{stage="normalize",source="trail",dataset="aws.cloudtrail"} 3',
      ),
    );
    process.child.kill('SIGINT');
    await until('draining', () => process.output().stderr.includes('stopping'));
    process.child.kill('SIGINT');
    expect(await process.ended).toMatchObject({ code: 130 });
    await proxy.close();
  });

  test('rejects: listed, sent through again after mending; what fails again is open again', async () => {
    const row = (zone: string): string =>
      `2026-11-18 21:17:31.123 ${zone},"maya","orders",4242,"203.0.113.24:50000",656abcde.1092,1,"idle",2026-11-18 21:17:00 ${zone},3/12,0,LOG,00000,"statement: DROP TABLE payments",,,,,,,,,"psql","client backend",,0`;
    const sources = (timezone: string): string =>
      '  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n' +
      `  - { id: orders, source: postgresql.log, timezone: ${timezone}, from: { files: { paths: ["input/*.csv"] } } }\n`;
    const one = place({ ...both, sources: sources('Europe/Paris') });
    succeeded(await one.run('setup'));
    one.append('a.log', trailRecord('one'), 'nonsense');
    one.append('b.csv', row('EST'));
    const first = await one.run('run', '--until-idle');
    expect({ code: first.code, summary: summaryOf(first) }).toEqual({
      code: 0,
      summary: { trail: [2, 1, 0, 0, 1], orders: [1, 0, 0, 0, 1] },
    });
    const listed = await one.run('rejects', 'list');
    for (const text of ['not_json', 'zone_mismatch', 'What to do']) expect(listed.stdout).toContain(text);

    one.configure({ ...both, sources: sources('America/New_York') });
    const replayed = await one.run('rejects', 'replay');
    expect(replayed).toMatchObject({
      code: 0,
      stdout: '2 sent through again; what fails again is open again\n',
    });
    succeeded(await one.run('run', '--until-idle'));
    expect(await stored(one)).toBe(2);
    const open = (await one.run('rejects', 'list', '--format', 'ndjson')).stdout.trimEnd().split('\n');
    expect(open.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { code: 'not_json', attempt: 2, status: 'open' },
    ]);
    expect(await one.run('rejects', 'list', '--status', 'replayed')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('zone_mismatch'),
      stderr: '',
    });
  });
});

async function metricsOf(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

/** The value of the first metric whose line begins so. */
async function numberOf(url: string, name: RegExp): Promise<number> {
  const line = (await metricsOf(url)).split('\n').find((each) => name.test(each));
  return Number(line?.split(' ').at(-1));
}
