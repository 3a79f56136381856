// A page's search through the reader against the same search written by hand as Elasticsearch's DSL: how many ms more it takes.
import { loadavg } from 'node:os';
import { createStoreMeter } from '../pipeline/store-meter.ts';
import { connect } from '../sinks/elasticsearch/cluster.ts';
import { openElasticsearch } from '../sinks/elasticsearch/open-elasticsearch.ts';
import { aliasOf } from '../sinks/elasticsearch/templates.ts';
import { startElasticsearch } from '../test/services/elasticsearch.ts';
import { removeAll, setUp, testConfig } from '../test/support/elasticsearch.ts';
import { openDuckdb } from '../sinks/duckdb/open-duckdb.ts';
import type { StoreDocument } from '../pipeline/ports.ts';
import type { AccessEvent } from '../schemas/generated/types.ts';
import { heldStore, options } from './held-store.mts';
import { PAIRS, WEEK, pageSearch, quantile } from './page-searches.mts';

const HELD = Number(process.env['ACCESSTRAIL_BENCH_HELD'] ?? 200_000);
const ROUNDS = Number(process.env['ACCESSTRAIL_BENCH_ROUNDS'] ?? 40);
const FIRST = Date.UTC(2026, 0, 1);
const BATCH = 5_000;

/** As an engineer would write it for Kibana's console; the conditions of PAIRS in the same order. */
const BARE: readonly (readonly unknown[])[] = [
  [{ term: { 'event.outcome': 'failure' } }, { term: { 'cloud.region': 'us-east-1' } }],
  [{ term: { 'event.provider': 's3.amazonaws.com' } }, { term: { 'event.outcome': 'success' } }],
  [{ wildcard: { 'event.action': 'Create*' } }, { bool: { must_not: { term: { 'user.name': 'unknown' } } } }],
  [{ term: { 'event.category': 'iam' } }, { terms: { 'oncall.actor.type': ['user', 'role'] } }],
  [
    { term: { 'oncall.actor.type': 'user' } },
    { terms: { 'event.action': ['ListBuckets', 'GetCallerIdentity'] } },
  ],
  [{ exists: { field: 'source.ip' } }, { term: { 'event.type': 'change' } }],
];

const held = await heldStore(HELD);
const server = await startElasticsearch({ fullSpeed: true });
const config = testConfig(server.url);
const cluster = connect(config);
const { signal } = new AbortController();
try {
  await setUp(config);
  const store = await openElasticsearch({
    config,
    log: { info: () => undefined, warn: console.error },
    meter: createStoreMeter(),
    now: Date.now,
    signal,
  });
  const events = await fill(store.store);
  await cluster.request({ method: 'POST', path: `/${config.namespace}-*/_refresh`, doing: 'refresh' });
  const to = FIRST + Math.min(HELD * 1000, WEEK);
  const times = { reader: [] as number[], bare: [] as number[] };
  for (let round = -10; round < ROUNDS; round++)
    for (const [index, query] of PAIRS.entries()) {
      // Each first in turn: the second finds what the first has warmed.
      const runs = [
        ['reader', () => store.reader.search(pageSearch(query, to))],
        ['bare', () => bareSearch(BARE[index] ?? [], to)],
      ] as const;
      for (const [name, run] of round % 2 === 0 ? runs : [...runs].reverse()) {
        const started = performance.now();
        await run();
        if (round >= 0) times[name].push(performance.now() - started);
      }
    }
  const [p50, p95] = [0.5, 0.95].map((share) => ({
    reader: quantile(times.reader, share),
    bare: quantile(times.bare, share),
  }));
  console.log(
    JSON.stringify({
      bench: 'search-elasticsearch',
      node: process.version,
      // Of two cores, all that runs on the machine: figures above 2 say that others ran, too.
      load: Number((loadavg()[0] ?? 0).toFixed(1)),
      events,
      searches: times.reader.length,
      p50Ms: rounded(p50),
      p95Ms: rounded(p95),
      moreP50Ms: Number(((p50?.reader ?? 0) - (p50?.bare ?? 0)).toFixed(1)),
      moreP95Ms: Number(((p95?.reader ?? 0) - (p95?.bare ?? 0)).toFixed(1)),
    }),
  );
  await store.close();
} finally {
  await removeAll(cluster, config.namespace);
  await cluster.close();
  await server.stop();
}

async function bareSearch(conditions: readonly unknown[], to: number): Promise<void> {
  await cluster.request({
    method: 'POST',
    path: `/${aliasOf(config.namespace)}/_search`,
    body: {
      query: {
        bool: {
          filter: [
            { range: { '@timestamp': { gte: to - WEEK, lt: to, format: 'epoch_millis' } } },
            ...conditions,
          ],
        },
      },
      size: 100,
      sort: [{ '@timestamp': 'desc' }],
      track_total_hits: true,
      aggs: {
        histogram: {
          date_histogram: { field: '@timestamp', fixed_interval: '3h', min_doc_count: 1 },
          aggs: { failures: { filter: { term: { 'event.outcome': 'failure' } } } },
        },
        ...Object.fromEntries(
          ['user.name', 'event.action', 'oncall.system.id', 'event.outcome', 'oncall.source.id'].map(
            (field) => [field, { terms: { field, size: 10 } }],
          ),
        ),
      },
    },
    doing: 'search by hand',
  });
}

/** Copies the events of the embedded store, as the index stage would write them. */
async function fill({
  write,
}: {
  write: (documents: StoreDocument[], rejects: []) => Promise<unknown>;
}): Promise<number> {
  const duckdb = await openDuckdb({ path: held, ...options });
  let written = 0;
  try {
    for (let after = 0; ;) {
      const page = await duckdb.reader.after(after, BATCH);
      const last = page.at(-1);
      if (!last) return written;
      after = last.sequence;
      await write(
        page.map(({ sequence, json }) => documentOf(sequence, json)),
        [],
      );
      written += page.length;
    }
  } finally {
    await duckdb.close();
  }
}

/** The rows were multiplied, their JSON was not: each has the time and id of its place. */
function documentOf(sequence: number, json: string): StoreDocument {
  const time = FIRST + sequence * 1000;
  const event = { ...(JSON.parse(json) as AccessEvent), '@timestamp': new Date(time).toISOString() };
  return {
    id: sequence.toString(16).padStart(32, '0'),
    version: 2 ** 20,
    time,
    outOfRange: false,
    dataset: event.event.dataset,
    json: JSON.stringify(event),
    event,
  };
}

function rounded(times: { reader: number; bare: number } | undefined): unknown {
  return times && { reader: Math.round(times.reader * 10) / 10, bare: Math.round(times.bare * 10) / 10 };
}
