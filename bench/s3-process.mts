// One process of the S3 bench: reads a queue to its end, through the normalizer or not, into no store; then waits at the empty queue. Or,
// told `normalize`, normalizes the same kind of records and nothing else.
import { setTimeout as sleep } from 'node:timers/promises';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { collectS3 } from '../ingest/s3/collect-s3.ts';
import type { Bus, RawRecord } from '../pipeline/ports.ts';
import { normalizeStage } from '../pipeline/stages/normalize.ts';
import { collectorContext } from '../test/support/collector-context.ts';
import { record } from './cloudtrail-logs.mts';
import { source, sources } from './cloudtrail-source.mts';

const [what = '', queue = '', endpoint = '', idleSeconds = '20'] = process.argv.slice(2);
const blobs = {
  put: () => Promise.reject(new Error('no record is long')),
  get: () => Promise.reject(new Error('there is none')),
};
const normalize = normalizeStage({ sources, blobs, notBefore: 0, now: Date.now });
const masker = createMasker({ secrets: source.normalizer.secrets });
const mask = (bytes: Buffer): { bytes: Buffer; count: number; version: number } => ({
  ...masker(bytes),
  version: MASKING_VERSION,
});
let events = 0;
let records = 0;
let lastAt = 0;
const bus: Bus = {
  publish: async (batch) => {
    if (what === 'both')
      for (const { kind } of await normalize(batch.records)) if (kind === 'event') events++;
    records += batch.records.length;
    lastAt = performance.now();
  },
};

/** Records a second with masking and the normalizer alone. */
async function alone(): Promise<number> {
  const received = Date.now();
  const envelope = {
    sourceId: 'trail',
    dataset: source.dataset,
    instance: 'trail',
    collector: 's3',
    originUri: 's3://b/k',
    originIdentity: 'i',
    received,
    referenceTime: received,
    maskingVersion: 1,
    maskingCount: 0,
  };
  const raw = Array.from({ length: 4000 }, (_, index) => Buffer.from(record(index)));
  const batch = (): RawRecord[] =>
    raw.map((bytes, originOffset) => ({ bytes: mask(bytes).bytes, envelope: { ...envelope, originOffset } }));
  await normalize(batch());
  const started = performance.now();
  let count = 0;
  for (; performance.now() - started < 5000; count += raw.length) await normalize(batch());
  return count / ((performance.now() - started) / 1000);
}

async function collect(signal: AbortSignal, untilIdle: boolean): Promise<void> {
  const context = collectorContext({
    source: { ...source, forms: source.normalizer.forms },
    bus,
    checkpoints: { load: () => Promise.resolve(new Map()), save: () => Promise.resolve() },
    blobs,
    mask,
    signal,
    untilIdle,
  });
  await collectS3({ queue, endpoint }, context);
}

if (what === 'normalize') console.log(JSON.stringify({ perSecond: await alone() }));
else {
  const started = performance.now();
  await collect(new AbortController().signal, true);
  // It knows only after a wait that the queue is empty.
  const seconds = (lastAt - started) / 1000;
  const stop = new AbortController();
  const waiting = collect(stop.signal, false);
  await sleep(2000);
  const before = process.cpuUsage();
  await sleep(Number(idleSeconds) * 1000);
  const { user, system } = process.cpuUsage(before);
  stop.abort();
  await waiting;
  const idlePercent = (user + system) / 1e4 / Number(idleSeconds);
  console.log(
    JSON.stringify({
      records,
      events,
      seconds,
      perSecond: records / seconds,
      idlePercent,
      highWaterMb: process.resourceUsage().maxRSS / 1024,
    }),
  );
}
