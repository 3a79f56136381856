// Kafka cannot be reached for a minute while records go on coming by files, by polling and by push: nothing is dropped, and readiness says why.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { digest } from '../../pipeline/identity.ts';
import { DESCRIPTIONS, type FaultyApi, startFaultyApi } from '../apis/faulty-api.ts';
import { githubEvent, spread } from '../apis/samples.ts';
import { describeWith } from '../services/describe-with.ts';
import { freePorts } from '../services/free-port.ts';
import { type OwnKafka, startKafka } from '../services/kafka.ts';
import { readiness, trailRecord, urlOf } from '../support/deployment.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import { type Running, launch, run } from '../support/program.ts';
import { readStore } from '../support/store.ts';
import { type TcpProxy, startTcpProxy } from '../support/tcp-proxy.ts';
import { until } from '../support/until.ts';

/** Longer than any time-out of the client's own. */
const DOWN_MS = 60_000;
const MINUTE = 60_000;

const folder = testFolder('kafka-down');

/** A broker that clients reach through a proxy only. */
async function startProxied(): Promise<OwnKafka & { readonly proxy: TcpProxy }> {
  const [port, controller] = (await freePorts(2)) as [number, number];
  const proxy = await startTcpProxy(port);
  const at = (name: string, number: number): string => `${name}://127.0.0.1:${String(number)}`;
  const kafka = await startKafka({
    settings: {
      listeners: `${at('PLAINTEXT', port)},${at('CONTROLLER', controller)}`,
      'advertised.listeners': at('PLAINTEXT', proxy.port),
      'controller.quorum.voters': `1@127.0.0.1:${String(controller)}`,
    },
  }).catch(async (error: unknown) => {
    await proxy.close();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await proxy.close();
    await kafka.stop();
  };
  return { ...kafka, proxy, stop };
}

await describeWith('Kafka down for a minute', { kafka: startProxied }, ({ kafka: { proxy } }) => {
  const started: Running[] = [];
  const open: FaultyApi[] = [];
  afterAll(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    for (const api of open) await api.close();
  });

  test('what comes by files, polling and push in that time is stored once', async () => {
    const now = Date.now();
    const api = await startFaultyApi(spread(githubEvent, 60, now - 30 * MINUTE, now - 10 * MINUTE, 0));
    open.push(api);
    const config = deploy(api.url, proxy.port);
    expect(await run(['setup', '-c', config])).toMatchObject({ code: 0 });
    const program = launch(['run', '-c', config]);
    started.push(program);
    const url = await urlOf(program);

    const expected = new Set<string>();
    const more = (prefix: string, count: number): string[] =>
      Array.from({ length: count }, (_, index) => {
        const id = `${prefix}-${String(index)}`;
        expected.add(digest('aws.cloudtrail', id));
        return `${trailRecord(id)}\n`;
      });
    const append = (...lines: readonly string[]): void => {
      appendFileSync(join(folder, 'input/trail.log'), lines.join(''));
    };
    const polled = (): void => {
      for (const { id } of api.records) expected.add(digest('github.audit', id));
    };

    await until('the process to be ready', async () => (await readiness(url)).code === 200);
    append(...more('file-before', 200));
    polled();
    expect(await pushed(url, more('push-before', 50).join(''))).toBe(200);
    await until('all from before', async () => (await stored(url)) === expected.size);

    // The first half refused, the second half without an answer: two ways of being away.
    proxy.cut();
    const down = performance.now();
    append(...more('file-down', 200));
    api.records.push(...spread(githubEvent, 60, now - 9 * MINUTE, now - 8 * MINUTE, 1000));
    polled();
    const answers: number[] = [];
    const sender = push(url, more('push-down', 50).join(''), answers);
    await until('Kafka to be missed', async () => (await readiness(url)).code === 503);
    expect((await readiness(url)).status).toMatch(/Kafka|broker/i);
    await sleep(DOWN_MS / 2 - (performance.now() - down));
    proxy.stall();
    append(...more('file-still-down', 200));
    await sleep(DOWN_MS - (performance.now() - down));
    expect(answers.filter((status) => status === 200)).toEqual([]);
    expect((await readiness(url)).code).toBe(503);
    proxy.pass();

    await until('Kafka to be found again', async () => (await readiness(url)).code === 200, 120_000);
    await sender;
    append(...more('file-after', 100));
    expect(await pushed(url, more('push-after', 50).join(''))).toBe(200);
    await until('all', async () => (await stored(url)) === expected.size, 120_000);
    program.child.kill('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0 });

    const { ids, rejects } = await readStore(join(folder, 'store.duckdb'));
    expect(difference(expected, ids)).toEqual(NO_DIFFERENCE);
    expect({ stored: ids.length, rejects }).toEqual({ stored: expected.size, rejects: [] });
    // The sender was told to come again, until it was safe.
    expect(answers.at(-1)).toBe(200);
    expect(answers.slice(0, -1).every((status) => status === 503 || status === 429)).toBe(true);
  }, 400_000);
});

/** Three ways in, one of each kind: what is read, what is asked for, what is sent. */
function deploy(api: string, port: number): string {
  mkdirSync(join(folder, 'input'));
  writeFileSync(join(folder, 'events.yaml'), DESCRIPTIONS.events);
  const poll = { use: './events.yaml', with: { token: 'good' }, baseUrl: api, pollMs: 200 };
  const sources = [
    { id: 'trail', source: 'aws.cloudtrail', from: { files: { paths: ['input/*.log'], pollMs: 100 } } },
    {
      id: 'api',
      source: 'github.audit',
      from: { 'http-poll': { ...poll, backfill: { days: 1 }, overlap: '1h' } },
    },
    {
      id: 'push',
      source: 'aws.cloudtrail',
      from: { receiver: { path: '/in/push', protocol: 'ndjson', verify: { bearer: 'first-token' } } },
    },
  ];
  const file = join(folder, 'accesstrail.yaml');
  writeFileSync(
    file,
    stringify({
      namespace: 'kafka-down',
      bus: {
        kafka: { brokers: [`127.0.0.1:${String(port)}`], dev: true, partitions: 2, sessionTimeoutMs: 6000 },
      },
      store: { duckdb: { path: 'store.duckdb', memoryLimit: '256MB' } },
      blobs: { dir: 'blobs' },
      listen: { port: 0 },
      sources,
    }),
  );
  return file;
}

/** New events of the process, all sources together. */
async function stored(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const lines = metrics.match(/^accesstrail_events_total\{.*/gm) ?? [];
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** One request; its status. */
async function pushed(url: string, body: string): Promise<number> {
  const headers = { authorization: 'Bearer first-token', 'content-type': 'application/x-ndjson' };
  const answer = await fetch(`${url}/in/push`, { method: 'POST', body, headers });
  await answer.text();
  return answer.status;
}

/** As a shipper does it: again and again until it is told that the records are safe. */
async function push(url: string, body: string, answers: number[]): Promise<void> {
  while (answers.at(-1) !== 200) {
    answers.push(await pushed(url, body));
    if (answers.at(-1) !== 200) await sleep(1000);
  }
}
