// Debian's logrotate at work while a process writes and the collector follows: every line that is in the files arrives.
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { identityOf } from '../support/files-collector.ts';
import { splitAll } from '../../ingest/framing/split-all.ts';
import { makeBench, type Bench, type Following } from '../support/files-collector.ts';
import { until } from '../support/until.ts';

jest.setTimeout(120_000);
/** Lines between two rotations. */
const LINES = 500;
const ROTATIONS = 6;

let bench: Bench;
let writer: ChildProcessByStdio<null, Readable, null>;
let following: Following | undefined;
beforeEach(() => {
  bench = makeBench();
});
afterEach(async () => {
  writer.kill('SIGKILL');
  await following?.stop();
  bench.remove();
});

const CASES = [
  ['create, delaycompress', 'app.log*', ['create', 'compress', 'delaycompress']],
  ['create, compress', 'app.log', ['create', 'compress']],
  ['create, dateext', 'app*', ['create', 'dateext', 'dateformat -%Y%m%d-%s', 'extension .log']],
  ['copytruncate', 'app.log*', ['copytruncate']],
  ['copytruncate, compress', 'app.log', ['copytruncate', 'compress']],
] as const;

test.each(CASES)('follows a log through %s, with the path %s', async (_name, path, directives) => {
  const renames = directives.some((directive) => directive === 'create');
  writer = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, '../support/log-writer.ts'), bench.path('app.log')],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  await once(writer.stdout, 'data');
  const rotate = rotation(directives, renames ? `kill -HUP ${String(writer.pid)}` : ':');
  following = bench.follow([path]);
  for (let count = 1; count <= ROTATIONS; count += 1) {
    await until(`${String(count * LINES)} lines`, () => highest() >= count * LINES);
    // Names made of seconds are not made twice.
    const second = Math.floor(Date.now() / 1000);
    if (directives.some((directive) => directive === 'dateext'))
      await until('the next second', () => Date.now() / 1000 > second + 1);
    rotate();
    await until('the new log to be followed', () => followed(bench.path('app.log')));
  }
  writer.kill('SIGTERM');
  const printed: unknown[] = await once(writer.stdout, 'data');
  const written = Number(String(printed[0]));
  const places = linesInFiles();
  const there = (): boolean =>
    renames ? bench.bus.records.length >= written : delivered().size >= places.size;
  // When some never come, the comparison below says which.
  await until('every line', there, 30_000).catch(() => undefined);
  await following.stop();

  const arrived = delivered();
  expect(bench.bus.rejects).toEqual([]);
  expect(readdirSync(bench.folder).length).toBe(ROTATIONS + 1);
  // A line written while gzip reads is in no file any more, and one written while logrotate truncates never was: that is logrotate's loss.
  if (renames) {
    expect([...bench.bus.texts].sort(byNumber)).toEqual(
      Array.from({ length: written }, (_, index) => lineOf(index)),
    );
    expect([...places].filter((place) => !arrived.has(place))).toEqual([]);
  } else {
    expect(arrived).toEqual(places);
  }
});

/** Writes a configuration for the log; the function rotates it once. */
function rotation(directives: readonly string[], postrotate: string): () => void {
  const config = join(bench.folder, '..', 'logrotate.conf');
  const script = ['postrotate', postrotate, 'endscript'];
  const lines = [`${bench.path('app.log')} {`, 'rotate 1000', ...directives, ...script, '}', ''];
  writeFileSync(config, lines.join('\n'), { mode: 0o600 });
  const state = join(bench.folder, '..', 'logrotate.state');
  return () => {
    execFileSync('logrotate', ['--force', '--state', state, config], {
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  };
}

/** Whether the writer has begun the log anew and its first line has arrived: a log that is rotated twice before anybody looks is lost. */
function followed(log: string): boolean {
  const [first] = readFileSync(log, 'utf8').split('\n', 1);
  return first !== undefined && first !== '' && bench.bus.texts.includes(first);
}

function lineOf(index: number): string {
  return `line ${String(index)} of the log ${'.'.repeat((index * 31) % 200)}`;
}

function numberOf(line: string | undefined): number {
  return Number(line?.split(' ')[1] ?? 0);
}

function byNumber(a: string, b: string): number {
  return numberOf(a) - numberOf(b);
}

/** Number of the last line delivered. */
function highest(): number {
  return numberOf(bench.bus.texts.at(-1));
}

function delivered(): Set<string> {
  return new Set(
    bench.bus.records.map(
      ({ envelope, bytes }) =>
        `${envelope.originIdentity} ${String(envelope.originOffset)} ${bytes.toString()}`,
    ),
  );
}

/** Every line of every file with its place. */
function linesInFiles(): Set<string> {
  return new Set(
    readdirSync(bench.folder).flatMap((name) => {
      const file = readFileSync(bench.path(name));
      const bytes = name.endsWith('.gz') ? gunzipSync(file) : file;
      const identity = identityOf(bytes);
      return splitAll(bytes, { kind: 'lines' }).frames.map(
        (frame) => `${identity} ${String(frame.offset)} ${frame.bytes.toString()}`,
      );
    }),
  );
}
