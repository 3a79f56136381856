// A million events to Parquet, from DuckDB and from Elasticsearch, by the built program: seconds and memory; Elasticsearch against a bare scroll.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStoreMeter } from '../pipeline/store-meter.ts';
import type { Store } from '../pipeline/ports.ts';
import { openDuckdb } from '../sinks/duckdb/open-duckdb.ts';
import { type Cluster, connect } from '../sinks/elasticsearch/cluster.ts';
import { openElasticsearch } from '../sinks/elasticsearch/open-elasticsearch.ts';
import { startElasticsearch } from '../test/services/elasticsearch.ts';
import { setUp, testConfig } from '../test/support/elasticsearch.ts';
import { storeDocument } from '../test/support/events.ts';
import { launch } from '../test/support/program.ts';
import { folder } from './deployment.mts';
import { median } from './rounds.mts';

const EVENTS = Number(process.env['ACCESSTRAIL_BENCH_EVENTS'] ?? 1_000_000);
/** To write them into Elasticsearch takes longest by far. */
const CLUSTER_EVENTS = Number(process.env['ACCESSTRAIL_BENCH_CLUSTER_EVENTS'] ?? EVENTS);
const ROUNDS = Number(process.env['ACCESSTRAIL_BENCH_ROUNDS'] ?? 3);
const BATCH = 2_000;

const dir = join(folder, 'exports');
rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });

/** About 1.5 kB of JSON each, as a CloudTrail event has. */
async function fill(store: Store, count: number): Promise<void> {
  for (let from = 0; from < count; from += BATCH)
    await store.write(
      Array.from({ length: Math.min(BATCH, count - from) }, (_, index) =>
        storeDocument(from + index, {
          change: (event) => {
            const n = from + index;
            const noise = Array.from(
              { length: 12 },
              (__, each) => `${String(n)}-${String((n * 7919) % (each + 97))}`,
            );
            event.event.original = JSON.stringify({
              n,
              noise,
              arn: `arn:aws:iam::123456789012:user/x${String(n % 977)}`,
            });
            event.oncall.command = { text: `SELECT * FROM orders WHERE id = ${String(n)}`, kind: 'sql' };
          },
        }),
      ),
      [],
    );
}

interface Measured {
  readonly seconds: number;
  readonly memoryMb: number;
}

/** The whole command, its start included. */
async function exported(config: string, expected: number): Promise<Measured> {
  const out = join(dir, 'out');
  rmSync(out, { recursive: true, force: true });
  const started = performance.now();
  const { child, ended } = launch([
    'export',
    '-c',
    config,
    '--query',
    'event.dataset: test.audit',
    '--format',
    'parquet',
    '--out',
    out,
  ]);
  let memoryMb = 0;
  const timer = setInterval(() => {
    memoryMb = Math.max(memoryMb, highWater(child.pid ?? 0));
  }, 20);
  const { code, stderr } = await ended;
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  const { rows } = JSON.parse(code === 0 ? readFileSync(join(out, 'manifest.json'), 'utf8') : '{}') as {
    rows?: number;
  };
  if (rows !== expected) throw new Error(`${String(rows)} rows instead of ${String(expected)}: ${stderr}`);
  return { seconds, memoryMb };
}

/** VmHWM in MB; 0 once the process is gone. */
function highWater(pid: number): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}

/** Seconds that a scroll of the same documents takes, in pages of 5,000 in the order of the index; nothing is done with them. */
async function scrolled(cluster: Cluster, namespace: string, expected: number): Promise<number> {
  interface Page {
    readonly _scroll_id: string;
    readonly hits: { readonly hits: readonly unknown[] };
  }
  const started = performance.now();
  let { body } = await cluster.request<Page>({
    method: 'POST',
    path: `/logs-${namespace}/_search`,
    query: { scroll: '1m' },
    body: { size: 5_000, sort: ['_doc'], query: { term: { 'event.dataset': 'test.audit' } } },
    doing: 'scroll',
  });
  let count = 0;
  while (body.hits.hits.length > 0) {
    count += body.hits.hits.length;
    ({ body } = await cluster.request<Page>({
      method: 'POST',
      path: '/_search/scroll',
      body: { scroll: '1m', scroll_id: body._scroll_id },
      doing: 'scroll',
    }));
  }
  if (count !== expected) throw new Error(`the scroll gave ${String(count)} of ${String(expected)}`);
  return (performance.now() - started) / 1000;
}

const source =
  'sources: [{ id: none, source: aws.cloudtrail, from: { files: { paths: ["none/*.json"] } } }]\n';

async function fromDuckdb(): Promise<Record<string, number>> {
  const config = join(dir, 'duckdb.yaml');
  writeFileSync(config, `store: { duckdb: { path: store/a.duckdb } }\n${source}`);
  const { store, close } = await openDuckdb({
    path: join(dir, 'store/a.duckdb'),
    memoryLimit: '512MB',
    threads: 2,
  });
  await fill(store, EVENTS);
  await close();
  const rounds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await exported(config, EVENTS));
  return summary(rounds);
}

async function fromElasticsearch(): Promise<Record<string, number>> {
  const server = await startElasticsearch({ fullSpeed: true });
  try {
    const config = testConfig(server.url);
    await setUp(config);
    const opened = await openElasticsearch({
      config,
      log: { info: () => undefined, warn: () => undefined },
      meter: createStoreMeter(),
      now: Date.now,
      signal: new AbortController().signal,
    });
    await fill(opened.store, CLUSTER_EVENTS);
    await opened.close();
    const cluster = connect(config);
    await cluster.request({ method: 'POST', path: `/${config.namespace}-*/_refresh`, doing: 'refresh' });
    const file = join(dir, 'elasticsearch.yaml');
    writeFileSync(
      file,
      `namespace: ${config.namespace}\nstore: { elasticsearch: { node: "${server.url}", replicas: 0 } }\n${source}`,
    );
    const rounds: Measured[] = [];
    const scrolls: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      scrolls.push(await scrolled(cluster, config.namespace, CLUSTER_EVENTS));
      rounds.push(await exported(file, CLUSTER_EVENTS));
    }
    await cluster.close();
    const scroll = median(scrolls);
    const found = summary(rounds);
    return { ...found, scrollSeconds: round(scroll), timesScroll: round((found['seconds'] ?? 0) / scroll) };
  } finally {
    await server.stop();
  }
}

function summary(rounds: readonly Measured[]): Record<string, number> {
  return {
    seconds: round(median(rounds.map(({ seconds }) => seconds))),
    memoryMb: Math.round(Math.max(...rounds.map(({ memoryMb }) => memoryMb))),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

const duckdb = await fromDuckdb();
const elasticsearch = await fromElasticsearch();
rmSync(dir, { recursive: true, force: true });
console.log(
  JSON.stringify({
    bench: 'exports',
    node: process.version,
    events: EVENTS,
    duckdb,
    clusterEvents: CLUSTER_EVENTS,
    elasticsearch,
  }),
);
