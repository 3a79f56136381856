// S3 objects through a queue on moto: events a second against the normalizer alone, the most memory, and what waiting costs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startMoto } from '../test/services/moto.ts';
import { AWS_ENV, testAws } from '../test/support/aws.ts';
import { record } from './cloudtrail-logs.mts';

const OBJECTS = Number(process.env['ACCESSTRAIL_BENCH_OBJECTS'] ?? 20);
const IDLE_SECONDS = process.env['ACCESSTRAIL_BENCH_SECONDS'] ?? '20';
/** MB of content of one object after the other, before compression: 12 on average. */
const SIZES = [1, 1, 1, 1, 1, 1, 2, 5, 10, 100];

/** Built beforehand: the memory of a compiler is not the program's. */
const script = join(import.meta.dirname, '../dist/bench/s3-process.mjs');

const moto = await startMoto();
const aws = testAws(moto.url);
const bucket = await aws.bucket('direct');
let records = 0;
let stored = 0;
for (let index = 0; index < OBJECTS; index++) {
  const body = gzipSync(logFile((SIZES[index % SIZES.length] ?? 1) * 1e6), { level: 1 });
  stored += body.length;
  await bucket.put(`AWSLogs/123456789012/CloudTrail/us-east-1/2026/11/22/${String(index)}.json.gz`, body);
}

/** A log file of about so many bytes, of records that no other has. */
function logFile(size: number): Buffer {
  const parts: Buffer[] = [];
  for (let length = 0; length < size; records++) {
    const part = Buffer.from(`${length === 0 ? '{"Records":[' : ','}${record(records)}`);
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat([...parts, Buffer.from(']}')]);
}

/** What a process of s3-process.mts prints. */
function measure(...args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, ...AWS_ENV },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

interface Measured {
  readonly events: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly idlePercent: number;
  readonly highWaterMb: number;
}

try {
  const { perSecond: alone } = measure('normalize') as Pick<Measured, 'perSecond'>;
  const s3 = measure(bucket.queue, aws.url, IDLE_SECONDS) as Measured;
  console.log(
    JSON.stringify({
      bench: 's3',
      node: process.version,
      objects: OBJECTS,
      storedMb: Math.round(stored / 1e6),
      events: s3.events,
      seconds: Number(s3.seconds.toFixed(1)),
      eventsPerSecond: Math.round(s3.perSecond),
      normalizeAlonePerSecond: Math.round(alone),
      ratio: Number((s3.perSecond / alone).toFixed(2)),
      highWaterMb: Math.round(s3.highWaterMb),
      idlePercentOfCore: Number(s3.idlePercent.toFixed(2)),
    }),
  );
  if (s3.events === 0 || (await bucket.left()) > 0) process.exitCode = 1;
} finally {
  aws.close();
  await moto.stop();
}
