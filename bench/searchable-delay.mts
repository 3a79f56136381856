// 2,000 events a second appended to a followed log: how long until a search finds them, by the product's histogram and by searches of our own.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { digest } from '../pipeline/identity.ts';
import { record, vendorId } from './cloudtrail-logs.mts';
import { deploy } from './deployment.mts';
import { startServers } from './servers.mts';
import { startStages } from './stage-process.mts';

const RATE = Number(process.env['ACCESSTRAIL_BENCH_RATE'] ?? 2_000);
const SECONDS = Number(process.env['ACCESSTRAIL_BENCH_SECONDS'] ?? 60);
const WARM_SECONDS = 15;
const TICK_MS = 50;
const AIM_SECONDS = 3;
/** After the last record. */
const GIVE_UP_MS = 120_000;

interface Answer {
  readonly hits: {
    readonly hits: readonly {
      readonly _id: string;
      readonly _source: { readonly event: { readonly created: string } };
    }[];
  };
}

const servers = await startServers();
try {
  const deployment = await deploy(servers);
  const { cluster, elasticsearch } = deployment;
  const program = startStages(deployment, undefined);
  await program.joined(2);

  /** The last record of each append that is not found yet: `_id` and when it was appended (ms since 1970 UTC). */
  const awaited = new Map<string, number>();
  const fromAppended: number[] = [];
  const fromReceived: number[] = [];

  const look = async (): Promise<void> => {
    const values = [...awaited.keys()].slice(0, 500);
    if (values.length === 0) return;
    const { body, status } = await cluster.request<Answer>({
      method: 'POST',
      path: `/${elasticsearch.namespace}-events-*/_search`,
      query: { size: values.length, _source: 'event.created', ignore_unavailable: true },
      body: { query: { ids: { values } } },
      allow: [404],
      doing: 'look for the newest events',
    });
    const now = Date.now();
    for (const { _id, _source } of status === 404 ? [] : body.hits.hits) {
      fromAppended.push((now - (awaited.get(_id) ?? now)) / 1000);
      fromReceived.push((now - Date.parse(_source.event.created)) / 1000);
      awaited.delete(_id);
    }
  };

  const log = join(deployment.logs, 'live.log');
  const started = performance.now();
  const end = (WARM_SECONDS + SECONDS) * 1000;
  let written = 0;
  const writer = { over: false };
  const writing = (async () => {
    for (let passed = 0; passed < end; passed = performance.now() - started) {
      const due = Math.floor((passed / 1000) * RATE) + 1;
      let text = '';
      for (; written < due; written++) text += `${record(written)}\n`;
      appendFileSync(log, text);
      if (text !== '' && passed >= WARM_SECONDS * 1000)
        awaited.set(digest('aws.cloudtrail', vendorId(written - 1)), Date.now());
      await sleep(TICK_MS);
    }
    writer.over = true;
  })();
  await sleep(WARM_SECONDS * 1000);
  const before = bucketsOf(await program.metrics());
  const last = started + end + GIVE_UP_MS;
  while ((!writer.over || awaited.size > 0) && performance.now() < last) {
    await look();
    await sleep(TICK_MS);
  }
  await writing;
  const seconds = (performance.now() - started) / 1000;
  const own = since(before, bucketsOf(await program.metrics()));
  const { memoryMb, cpuSeconds } = program.usage();
  await program.stop();
  const found = await deployment.found();
  console.log(
    JSON.stringify({
      bench: 'searchable-delay',
      node: process.version,
      seconds: SECONDS,
      perSecond: Math.round(written / (end / 1000)),
      aimSeconds: AIM_SECONDS,
      ownHistogram: {
        samples: own.at(-1)?.count ?? 0,
        p50AtMost: bound(own, 0.5),
        p99AtMost: bound(own, 0.99),
      },
      receivedToSearchable: quantiles(fromReceived),
      appendedToSearchable: quantiles(fromAppended),
      notFound: awaited.size,
      vmHwmMb: Math.round(memoryMb),
      coresUsed: Number((cpuSeconds / seconds).toFixed(2)),
    }),
  );
  if (found !== written || awaited.size > 0) process.exitCode = 1;
  await deployment.remove();
} finally {
  await servers.stop();
}

interface Bucket {
  /** Upper bound in seconds. */
  readonly le: number;
  readonly count: number;
}

/** The product's histogram; counts include those of lower buckets. */
function bucketsOf(metrics: string): readonly Bucket[] {
  return [
    ...metrics.matchAll(/^accesstrail_received_to_searchable_seconds_bucket\{le="([^"]+)"\} (\d+)$/gm),
  ].map(([, le = '', count]) => ({ le: le === '+Inf' ? Infinity : Number(le), count: Number(count) }));
}

function since(before: readonly Bucket[], after: readonly Bucket[]): readonly Bucket[] {
  return after.map(({ le, count }, index) => ({ le, count: count - (before[index]?.count ?? 0) }));
}

/** The bucket's upper bound that such a share of the samples is below. */
function bound(buckets: readonly Bucket[], share: number): number | undefined {
  const total = buckets.at(-1)?.count ?? 0;
  return buckets.find(({ count }) => count >= total * share)?.le;
}

function quantiles(values: readonly number[]): Readonly<Record<string, number>> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    Number((sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(2));
  return { samples: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}
