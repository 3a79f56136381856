// Nothing lost, nothing twice on Kafka and Elasticsearch: 200,000 records through processes that are killed, scaled and cut off.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { checkSources } from '../../cli/config/check-sources.ts';
import { readSettings } from '../../cli/config/settings.ts';
import { ask } from '../services/ask.ts';
import { describeWith } from '../services/describe-with.ts';
import { startElasticsearch } from '../services/elasticsearch.ts';
import { startKafka } from '../services/kafka.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { root, run, succeeded } from '../support/program.ts';
import { random } from '../support/random.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import { makeTrail } from '../support/trail.ts';
import { until } from '../support/until.ts';
import { kafkaSide } from './kafka-side.ts';
import { readCluster, readTopics } from './sets.ts';
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
    const direct = join(folder, 'direct.yaml');
    for (const [file, node] of [
      [config, `http://127.0.0.1:${String(proxy.port)}`],
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
    const { settings, document } = readSettings(config, {});
    if (!settings.kafka || !settings.elasticsearch) throw new Error('the configuration names both servers');
    const cluster = settings.elasticsearch;
    const sources = await checkSources(settings, document);
    const side = kafkaSide(settings.kafka);
    closing.push(side.close);
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
      const script = join(root, 'test/lossless/block-on-kafka.mjs');
      const child = spawn(process.execPath, [script, config, at, String(blockAt)]);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.pipe(process.stderr);
      await until(`the block at ${at}`, () => output.includes('blocked') || child.exitCode !== null);
      expect(child.exitCode).toBe(null);
      child.kill('SIGKILL');
      await until('the process to be gone', () => child.signalCode !== null);
      console.log(`seed ${String(SEED)}: killed at ${at}`);
    };

    succeeded(await run(['setup', '-c', config]));
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
    succeeded(last);

    const compare = async (): Promise<{ redelivered: number }> => {
      const topics = await readTopics(side, namespace, sources);
      const { normalized } = topics;
      expect(topics.records).toBe(trail.records);
      expect(difference(trail.events, normalized.events)).toEqual(NO_DIFFERENCE);
      expect(difference(trail.rejects, normalized.rejects)).toEqual(NO_DIFFERENCE);
      expect(normalized.filtered).toBe(trail.filtered);
      expect(difference(trail.events, topics.events)).toEqual(NO_DIFFERENCE);
      expect(difference(trail.rejects, topics.rejects)).toEqual(NO_DIFFERENCE);
      const stored = await readCluster(cluster);
      expect(stored.ids.length).toBe(new Set(stored.ids).size);
      expect(difference(trail.events, stored.ids)).toEqual(NO_DIFFERENCE);
      expect(stored.rejects.length).toBe(trail.rejects.size);
      expect(difference(trail.rejects, stored.rejects)).toEqual(NO_DIFFERENCE);
      return { redelivered: topics.messages - topics.records };
    };
    const { redelivered } = await compare();
    console.log(`seed ${String(SEED)}: ${String(redelivered)} records were delivered twice`);
    expect(redelivered).toBeGreaterThan(0);

    // Everything again, from the beginning: nothing new, and the counters agree.
    await side.forgetCheckpoints('trail');
    const again = await run(['run', '--until-idle', '-c', config]);
    succeeded(again);
    const row = /^trail +([\d,]+) +([\d,]+) +([\d,]+) +([\d,]+) +([\d,]+)/m.exec(again.stdout);
    const counts = row?.slice(1).map((text) => Number(text.replaceAll(',', '')));
    expect(counts).toEqual([
      trail.records,
      0,
      trail.records - trail.rejects.size - trail.filtered,
      trail.filtered,
      trail.rejects.size,
    ]);
    await compare();
  }, 900_000);
});
