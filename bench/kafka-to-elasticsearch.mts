// Files -> Kafka -> normalize -> Kafka -> Elasticsearch, and the index stage alone, against a bare client that posts prebuilt bulk bodies.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openElasticsearch } from '../sinks/elasticsearch/open-elasticsearch.ts';
import { createStoreMeter } from '../pipeline/store-meter.ts';
import { bulkBodies, documentOf, postAll } from './bulk-bodies.mts';
import { writeLogs } from './cloudtrail-logs.mts';
import { type Deployment, deploy, folder } from './deployment.mts';
import { median } from './rounds.mts';
import { cpuSeconds, startServers } from './servers.mts';
import { type StageProcess, startStages } from './stage-process.mts';

const EVENTS = Number(process.env['ACCESSTRAIL_BENCH_EVENTS'] ?? 100_000);
const ROUNDS = Number(process.env['ACCESSTRAIL_BENCH_ROUNDS'] ?? 3);
/** Before these nothing counts: connections, groups, compilers. */
const WARM = 20_000;
const PER_FILE = 1000;
const SAMPLE_MS = 50;

/** What a side did: events a second, and processor time by who took it, in us an event. */
interface Measured {
  readonly perSecond: number;
  readonly cpu: Readonly<Record<'node' | 'kafka' | 'elasticsearch', number>>;
}

const warmLogs = join(folder, 'kafka-warm');
const timedLogs = join(folder, 'kafka-timed');
writeLogs(warmLogs, 0, WARM, PER_FILE);
writeLogs(timedLogs, WARM, EVENTS, PER_FILE);
const bodies = { warm: bulkBodies(1, WARM), timed: bulkBodies(WARM, WARM + EVENTS) };
const servers = await startServers();

/** Notes time and processor time; the function that it gives says what was since. */
function clock(processes: readonly StageProcess[]): (events: number) => Measured {
  const { kafka, elasticsearch } = servers;
  const look = (): readonly number[] => [
    processes.length > 0
      ? processes.reduce((sum, { usage }) => sum + usage().cpuSeconds, 0)
      : process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
    cpuSeconds(kafka.pid, true) ?? 0,
    cpuSeconds(elasticsearch.pid, true) ?? 0,
  ];
  const started = performance.now();
  const before = look();
  return (events) => {
    const seconds = (performance.now() - started) / 1000;
    const [node = 0, bus = 0, store = 0] = look().map(
      (after, index) => ((after - (before[index] ?? 0)) * 1e6) / events,
    );
    return { perSecond: events / seconds, cpu: { node, kafka: bus, elasticsearch: store } };
  };
}

async function indexed(deployment: Deployment, count: number): Promise<number> {
  for (;;) {
    const now = await deployment.indexed();
    if (now >= count) return now;
    await sleep(SAMPLE_MS);
  }
}

/** Does the work in a deployment of its own, and looks whether all events are found. */
async function round(work: (deployment: Deployment) => Promise<Measured>): Promise<Measured> {
  const deployment = await deploy(servers);
  const measured = await work(deployment);
  const found = await deployment.found();
  if (found !== WARM + EVENTS) {
    console.error(`${String(found)} events were found instead of ${String(WARM + EVENTS)}`);
    process.exitCode = 1;
  }
  await deployment.remove();
  return measured;
}

/** The index is made by the first event, as the product makes it. */
async function bare(deployment: Deployment): Promise<Measured> {
  const { elasticsearch: config } = deployment;
  const { store } = await openElasticsearch({
    config,
    log: { info: () => undefined, warn: console.error },
    meter: createStoreMeter(),
    now: Date.now,
    signal: new AbortController().signal,
  });
  await store.write([documentOf(0)], []);
  await store.close();
  const index = `${config.namespace}-events-2026.01`;
  const { url } = servers.elasticsearch;
  await postAll(url, index, bodies.warm);
  const since = clock([]);
  await postAll(url, index, bodies.timed);
  return since(EVENTS);
}

/** From the moment the logs are there to the last event written; the warm-up has gone all the way before. */
async function whole(deployment: Deployment, stages: readonly (string | undefined)[]): Promise<Measured> {
  const processes = stages.map((only) => startStages(deployment, only));
  for (const [index, each] of processes.entries()) {
    const joins = stages[index] === undefined ? 2 : stages[index] === 'collect' ? 0 : 1;
    await each.joined(joins);
  }
  deployment.give(warmLogs);
  await indexed(deployment, WARM);
  const since = clock(processes);
  deployment.give(timedLogs);
  await indexed(deployment, WARM + EVENTS);
  const measured = since(EVENTS);
  for (const each of processes) await each.stop();
  return measured;
}

/** All events wait on the topic; measured from the first ones on. */
async function indexAlone(deployment: Deployment): Promise<Measured> {
  deployment.give(warmLogs);
  deployment.give(timedLogs);
  await startStages(deployment, 'collect,normalize', { untilIdle: true }).ended();
  const index = startStages(deployment, 'index');
  const begun = await indexed(deployment, WARM);
  const since = clock([index]);
  const measured = await indexed(deployment, WARM + EVENTS).then((end) => since(end - begun));
  await index.stop();
  return measured;
}

const SIDES = [
  { part: 'bare client', aim: undefined, work: bare },
  { part: 'all in one process', aim: 0.25, work: (each: Deployment) => whole(each, [undefined]) },
  {
    part: 'three processes',
    aim: 0.25,
    work: (each: Deployment) => whole(each, ['collect', 'normalize', 'index']),
  },
  { part: 'index stage alone', aim: 0.6, work: indexAlone },
];

try {
  const results = SIDES.map((): Measured[] => []);
  // Round 0 does not count: a JVM takes three times as long before it has compiled what it does.
  for (let count = 0; count <= ROUNDS; count++)
    for (const [index, { part, work }] of SIDES.entries()) {
      const measured = await round(work);
      if (count > 0) results[index]?.push(measured);
      console.error(`round ${String(count)}, ${part}: ${String(Math.round(measured.perSecond))}/s`);
    }
  const bareRates = (results[0] ?? []).map(({ perSecond }) => perSecond);
  for (const [index, { part, aim }] of SIDES.entries()) {
    const measured = results[index] ?? [];
    const rates = measured.map(({ perSecond }) => perSecond);
    const ratios = rates.map((rate, at) => rate / (bareRates[at] ?? Number.NaN));
    const micros = (of: (each: Measured) => number): number => Math.round(median(measured.map(of)));
    console.log(
      JSON.stringify({
        bench: 'kafka-to-elasticsearch',
        part,
        node: process.version,
        events: EVENTS,
        perSecond: Math.round(median(rates)),
        barePerSecond: Math.round(median(bareRates)),
        ...(aim !== undefined && {
          ratio: Number(median(ratios).toFixed(3)),
          aim,
          ratios: ratios.map((ratio) => Number(ratio.toFixed(3))),
        }),
        cpuMicrosPerEvent: {
          node: micros(({ cpu }) => cpu.node),
          kafka: micros(({ cpu }) => cpu.kafka),
          elasticsearch: micros(({ cpu }) => cpu.elasticsearch),
        },
      }),
    );
  }
} finally {
  await servers.stop();
}
