// S3 objects through a queue on moto: records a second, by themselves and with the normalizer on the same thread, against the normalizer
// alone; the most memory, and what waiting costs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startMoto } from '../test/services/moto.ts';
import { AWS_ENV, notification, testAws } from '../test/support/aws.ts';
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
const keys: string[] = [];
let records = 0;
let stored = 0;
for (let index = 0; index < OBJECTS; index++) {
  const body = gzipSync(logFile((SIZES[index % SIZES.length] ?? 1) * 1e6), { level: 1 });
  stored += body.length;
  const key = `AWSLogs/123456789012/CloudTrail/us-east-1/2026/11/22/${String(index)}.json.gz`;
  keys.push(key);
  await bucket.put(key, body);
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
  readonly records: number;
  readonly events: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly idlePercent: number;
  readonly highWaterMb: number;
}

try {
  const { perSecond: alone } = measure('normalize') as Pick<Measured, 'perSecond'>;
  const both = measure('both', bucket.queue, aws.url, IDLE_SECONDS) as Measured;
  // A queue of its own: the last request of the process before may still wait at the other, and take a message with it.
  const again = await aws.bucket('none');
  for (const key of keys) await again.send(notification(bucket.name, [key]));
  const collected = measure('collect', again.queue, aws.url, '1') as Measured;
  console.log(
    JSON.stringify({
      bench: 's3',
      node: process.version,
      objects: OBJECTS,
      storedMb: Math.round(stored / 1e6),
      events: both.events,
      normalizePerSecond: Math.round(alone),
      collectPerSecond: Math.round(collected.perSecond),
      collectRatio: Number((collected.perSecond / alone).toFixed(2)),
      bothPerSecond: Math.round(both.perSecond),
      bothRatio: Number((both.perSecond / alone).toFixed(2)),
      highWaterMb: Math.round(Math.max(collected.highWaterMb, both.highWaterMb)),
      idlePercentOfCore: Number(both.idlePercent.toFixed(2)),
    }),
  );
  const whole = [collected, both].every((measured) => measured.records === records);
  const left = (await bucket.left()) + (await again.left());
  if (!whole || both.events === 0 || left > 0) process.exitCode = 1;
} finally {
  aws.close();
  await moto.stop();
}
