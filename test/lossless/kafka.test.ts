// Nothing lost, nothing twice on Kafka and Elasticsearch: 200,000 records through processes that are killed, scaled and cut off.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { normalizer } from '../../normalizers/aws/cloudtrail/index.ts';
import { envelopeOf } from '../../pipeline/bus/kafka/envelope-headers.ts';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import { normalizeRecord } from '../../pipeline/stages/normalize.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { ask } from '../services/ask.ts';
import { describeWith } from '../services/describe-with.ts';
import { startElasticsearch } from '../services/elasticsearch.ts';
import { startKafka } from '../services/kafka.ts';
import { root, run } from '../support/program.ts';
import { random } from '../support/random.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { makeTrail } from '../support/trail.ts';
import { until } from '../support/until.ts';
import { kafkaSide } from './kafka-side.ts';
import { Workers } from './workers.ts';

const SEED = Number(process.env['ACCESSTRAIL_TEST_SEED'] ?? Date.now() % 1_000_000);
const COUNT = 200_000;
/** Files that are handed out at once: 32,000 records. */
const PORTION = 8;
const SILENT_MS = 90_000;
const namespace = `lossless-${String(SEED)}`;

const servers = {
  kafka: () => startKafka({ fullSpeed: true }),
  es: () => startElasticsearch({ fullSpeed: true }),
};

await describeWith('lossless on Kafka and Elasticsearch', servers, ({ kafka, es }) => {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-lossless-'));
  const config = join(folder, 'accesstrail.yaml');
  const workers = new Workers(config);
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    workers.killAll();
    for (const close of closing) await close();
    rmSync(folder, { recursive: true, force: true });
  });

  test(`200,000 records, killed, scaled and cut off (seed ${String(SEED)})`, async () => {
    const next = random(SEED);
    const trail = makeTrail(join(folder, 'made'), COUNT, SEED);
    const input = join(folder, 'input');
    mkdirSync(input);
    const waiting = readdirSync(join(folder, 'made'));
    const handOut = (count: number): void => {
      for (const name of waiting.splice(0, count)) renameSync(join(folder, 'made', name), join(input, name));
    };

    const proxy = await startTcpProxy(Number(new URL(es.url).port));
    closing.push(proxy.close);
    const kafkaConfig: KafkaConfig = {
      namespace,
      brokers: kafka.brokers,
      ...{ ssl: false, sasl: undefined, dev: true, partitions: 12 },
      ...{ compression: 'lz4', sessionTimeoutMs: 10_000 },
    };
    const clusterConfig: ElasticsearchConfig = {
      namespace,
      nodes: [`http://127.0.0.1:${String(proxy.port)}`],
      ...{ auth: undefined, ca: undefined, replicas: 0, requestTimeoutMs: 30_000 },
      layout: [{ since: 0, period: 'month', shards: 1 }],
    };
    const direct = join(folder, 'direct.yaml');
    for (const [file, node] of [
      [config, clusterConfig.nodes.join()],
      [direct, es.url],
    ] as const)
      writeFileSync(
        file,
        `namespace: ${namespace}
bus: { kafka: { brokers: [${kafka.brokers.join(',')}], dev: true, sessionTimeoutMs: 10000 } }
store: { elasticsearch: { node: '${node}', replicas: 0 } }
blobs: { dir: blobs }
listen: { port: 0 }
sources:
  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/**"], pollMs: 200 } } }
`,
      );
    const side = kafkaSide(kafkaConfig);
    closing.push(side.close);
    const [raw, events, rejects] = ['raw', 'events', 'rejects'].map((role) => `${namespace}.${role}`) as [
      string,
      string,
      string,
    ];
    const groups = { normalize: `${namespace}.normalize`, index: `${namespace}.index` };

    const stored = async (): Promise<number> => {
      workers.check();
      const { status, body } = await ask(`${es.url}/logs-${namespace}/_count`);
      return status === 200 ? (JSON.parse(body) as { count: number }).count : 0;
    };
    /** Waits for a random number of more stored events, a part of one portion. */
    const more = async (what: string): Promise<void> => {
      const from = await stored();
      const target = from + 1 + next.integer(0.3 * PORTION * 4000);
      let now = from;
      await until(
        `${String(target)} events before ${what}`,
        async () => (now = await stored()) >= target,
        120_000,
      );
      console.log(`seed ${String(SEED)}: ${what} after ${String(now)} events`);
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThan(trail.events.size);
    };
    const blocked = async (at: 'checkpoint' | 'commit', blockAt: number): Promise<void> => {
      const parts = {
        at,
        blockAt,
        kafka: kafkaConfig,
        elasticsearch: clusterConfig,
        path: join(input, '**'),
        blobs: join(folder, 'blobs'),
      };
      const child = spawn(process.execPath, [
        join(root, 'test/lossless/block-on-kafka.mjs'),
        JSON.stringify(parts),
      ]);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.pipe(process.stderr);
      await until(`the block at ${at}`, () => output.includes('blocked') || child.exitCode !== null);
      expect(child.exitCode).toBe(null);
      child.kill('SIGKILL');
      await until('the process to be gone', () => child.signalCode !== null);
      console.log(`seed ${String(SEED)}: killed at ${at}`);
    };

    expect((await run(['setup', '-c', config])).code).toBe(0);
    handOut(PORTION);
    workers.start('collect');
    workers.start('normalize');
    workers.start('index');
    await more('kill of normalize');
    await workers.kill('normalize');
    workers.start('normalize');

    handOut(PORTION);
    await more('kill of index');
    await workers.kill('index');
    workers.start('index');

    // 1 -> 3 workers; one is killed while the group is being shared out anew.
    handOut(PORTION);
    workers.start('normalize', 2);
    workers.start('index', 2);
    await until('a rebalance', async () => (await side.group(groups.normalize)).state.endsWith('Rebalance'));
    await workers.kill('normalize');
    workers.start('normalize');
    await more('kill of collect');
    await workers.kill('collect');

    // Named moments: published, no checkpoint; stored, no commit.
    handOut(PORTION);
    await blocked('checkpoint', 3);
    workers.start('collect');
    await blocked('commit', 2);

    // Silence, in which a worker joins: members stay members, and nothing is committed that is not stored.
    handOut(PORTION);
    await more('silence of Elasticsearch');
    proxy.stall();
    const silent = performance.now();
    // Not through the proxy: at its start it looks at the cluster.
    workers.start('index', 1, direct);
    await until('a fourth member', async () => (await side.group(groups.index)).members === 4);
    await sleep(Math.max(0, SILENT_MS - (performance.now() - silent)));
    expect((await side.group(groups.index)).members).toBe(4);
    proxy.pass();
    await more('kill of index');
    await workers.kill('index');
    workers.start('index');
    await more('kill of normalize');
    await workers.kill('normalize');
    workers.start('normalize');

    handOut(waiting.length);
    await more('restart of the broker');
    await kafka.restart();
    await more('3 -> 1');
    const drained = [...(await workers.drain('normalize', 2)), ...(await workers.drain('index', 3))];
    expect(drained.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    await until('all events', async () => (await stored()) === trail.events.size, 240_000);
    expect((await workers.drainAll()).map(({ code }) => code)).toEqual([0, 0, 0]);
    const last = await run(['run', '--until-idle', '-c', config]);
    expect(last.code).toBe(0);

    const inTopics = async (): Promise<{ redelivered: number }> => {
      const places = new Set<string>();
      const ids = new Set<string>();
      const refused = new Set<string>();
      let filtered = 0;
      let messages = 0;
      const normalize = normalizer.create({});
      const source = {
        ...{ id: 'trail', dataset: 'aws.cloudtrail', instance: 'trail' },
        ...{ normalizer, normalize },
      };
      const context = { sources: new Map([['trail', source]]), notBefore: 0, now: () => 0 };
      await side.read(raw, (message) => {
        messages++;
        const envelope = envelopeOf(message.headers());
        if ('fault' in envelope || message.value === null) throw new Error('a raw record has an envelope');
        const place = `${envelope.originIdentity}:${String(envelope.originOffset)}`;
        if (places.has(place)) return;
        places.add(place);
        const outcome = normalizeRecord({ bytes: message.value, envelope }, context, undefined);
        if (outcome.kind === 'event') ids.add(outcome.document.id);
        else if (outcome.kind === 'reject') refused.add(placeOf(outcome.reject));
        else filtered++;
      });
      expect(places.size).toBe(trail.records);
      expect({ ...difference(trail.events, ids), filtered }).toEqual({ ...NONE, filtered: trail.filtered });
      expect(difference(trail.rejects, refused)).toEqual(NONE);

      const published = new Set<string>();
      await side.read(events, ({ key }) => published.add(String(key)));
      expect(difference(trail.events, published)).toEqual(NONE);
      const rejected = new Set<string>();
      await side.read(rejects, ({ value }) => rejected.add(placeOf(JSON.parse(String(value)) as Reject)));
      expect(difference(trail.rejects, rejected)).toEqual(NONE);
      return { redelivered: messages - places.size };
    };
    const inStore = async (): Promise<void> => {
      const found = await idsIn(es.url, `logs-${namespace}`);
      expect(found.length).toBe(new Set(found).size);
      expect(difference(trail.events, new Set(found))).toEqual(NONE);
      const opened = await openElasticsearch({
        config: clusterConfig,
        log: { info: console.log, warn: console.warn },
        meter: createStoreMeter(),
        now: Date.now,
        signal: new AbortController().signal,
      });
      const open = await opened.rejects.list({ status: 'open', limit: 1_000_000 });
      expect(open.length).toBe(trail.rejects.size);
      expect(difference(trail.rejects, new Set(open.map(placeOf)))).toEqual(NONE);
      await opened.close();
    };
    const { redelivered } = await inTopics();
    console.log(`seed ${String(SEED)}: ${String(redelivered)} records were delivered twice`);
    expect(redelivered).toBeGreaterThan(0);
    await inStore();

    // Everything again, from the beginning: nothing new, and the counters agree.
    await side.forgetCheckpoints('trail');
    const again = await run(['run', '--until-idle', '-c', config]);
    expect(again.code).toBe(0);
    const row = /^trail +([\d,]+) +([\d,]+) +([\d,]+) +([\d,]+) +([\d,]+)/m.exec(again.stdout);
    const counts = row?.slice(1).map((text) => Number(text.replaceAll(',', '')));
    expect(counts).toEqual([
      trail.records,
      0,
      trail.records - trail.rejects.size - trail.filtered,
      trail.filtered,
      trail.rejects.size,
    ]);
    await inTopics();
    await inStore();
  }, 900_000);
});

const NONE = { missing: [], unexpected: [] };

/** What two sets do not share, a few of each. */
function difference(
  expected: ReadonlySet<string>,
  found: ReadonlySet<string>,
): { missing: string[]; unexpected: string[] } {
  return {
    missing: [...expected].filter((each) => !found.has(each)).slice(0, 5),
    unexpected: [...found].filter((each) => !expected.has(each)).slice(0, 5),
  };
}

function placeOf({ envelope }: Pick<Reject, 'envelope'>): string {
  return `${envelope.originUri.split('/').at(-1) ?? ''}:${String(envelope.originOffset)}`;
}

interface Page {
  readonly pit_id: string;
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly sort: readonly unknown[] }[] };
}

/** The `_id`s behind an alias, each as often as it is there. */
async function idsIn(url: string, alias: string): Promise<string[]> {
  const opened = await ask(`${url}/${alias}/_pit?keep_alive=2m`, { method: 'POST' });
  let { id } = JSON.parse(opened.body) as { id: string };
  const ids: string[] = [];
  for (let after: readonly unknown[] | undefined; ;) {
    const json = {
      size: 10_000,
      _source: false,
      pit: { id, keep_alive: '2m' },
      sort: [{ _shard_doc: 'asc' }],
      ...(after ? { search_after: after } : {}),
    };
    const page = JSON.parse((await ask(`${url}/_search`, { json })).body) as Page;
    id = page.pit_id;
    ids.push(...page.hits.hits.map(({ _id }) => _id));
    after = page.hits.hits.at(-1)?.sort;
    if (after === undefined) return ids;
  }
}
