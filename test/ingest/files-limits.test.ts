// The files collector at its limits: slow stores, long records, pipes, many files, no permission.
import { execFileSync, spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLedger } from '../../ingest/source-ledger.ts';
import { identityOf, makeBench, type Bench } from '../support/files-collector.ts';
import { GatedBus } from '../support/gated-bus.ts';
import { until } from '../support/until.ts';

const MIB = 1024 * 1024;

let bench: Bench;
beforeEach(() => {
  bench = makeBench();
});
afterEach(() => {
  bench.remove();
});

const write = (name: string, content: string | Buffer, mtime: number): void => {
  writeFileSync(bench.path(name), content);
  utimesSync(bench.path(name), mtime, mtime);
};

test('stops reading while the store is slow, and loses nothing', async () => {
  const line = `${'x'.repeat(999)}\n`;
  writeFileSync(bench.path('a.log'), line.repeat(40_000));
  const bus = new GatedBus();
  const running = bench.once(['a.log'], {}, { bus });
  await until('two batches in flight', () => bus.waiting.length === 2);
  const behind = bench.counts.behindBytes;
  expect(behind).toBeGreaterThan(0);
  // The reader has nothing left to do but wait: the event loop turns without anything being read.
  for (let turn = 0; turn < 50; turn += 1) await readdir(bench.folder);
  expect(bus.waiting).toHaveLength(2);
  expect(bus.texts.length).toBeLessThan(10_000);
  bus.openAll();
  expect(await running).toEqual({ complete: true });
  expect(bus.texts).toHaveLength(40_000);
  expect(bench.counts.behindBytes).toBe(0);
});

test('drains what is in flight when it is stopped, and goes on from there', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `line ${String(index)} ${'x'.repeat(500)}`);
  writeFileSync(bench.path('a.log'), `${lines.join('\n')}\n`);
  const bus = new GatedBus();
  const following = bench.follow(['a.log'], {}, { bus });
  await until('two batches in flight', () => bus.waiting.length === 2);
  const stopped = following.stop();
  bus.openAll();
  await stopped;
  const before = bus.texts;
  expect(before.length).toBeLessThan(20_000);
  const next = bench.restarted();
  await next.once(['a.log']);
  expect([...before, ...next.bus.texts]).toEqual(lines);
});

test('keeps a record over 3 MiB whole in the blob store, masked before it goes there', async () => {
  writeFileSync(bench.path('a.log'), `short\n${'s3cret'.repeat(MIB)}\nend\n`);
  const mask = (bytes: Buffer): { bytes: Buffer; count: number; version: number } => ({
    bytes: Buffer.from(bytes.toString('latin1').replaceAll('s3cret', '***'), 'latin1'),
    count: bytes.toString('latin1').split('s3cret').length - 1,
    version: 3,
  });
  await bench.once(['a.log'], {}, { mask });
  expect(bench.bus.records.map(({ bytes }) => bytes.length)).toEqual([5, 3 * MIB, 3]);
  const long = bench.bus.records[1];
  expect(long?.envelope.blob).toBeUndefined();

  writeFileSync(bench.path('b.log'), `${'s3cret'.repeat(MIB + 1)}\n`);
  await bench.once(['b.log'], {}, { mask });
  const { bytes, envelope } = bench.bus.records[3] ?? {};
  expect(bytes).toHaveLength(3 * MIB);
  expect(envelope).toMatchObject({ length: 3 * MIB + 3, maskingCount: MIB + 1, maskingVersion: 3 });
  const blob = readFileSync(join(bench.folder, '..', 'state', 'blobs', envelope?.blob ?? ''));
  expect(blob.equals(Buffer.from('***'.repeat(MIB + 1)))).toBe(true);
});

test('rejects a record too long to be held, and goes on behind it', async () => {
  writeFileSync(
    bench.path('a.log.gz'),
    gzipSync(Buffer.concat([Buffer.from('a\n'), Buffer.alloc(65 * MIB, 'x'), Buffer.from('\nb\n')])),
  );
  await bench.once(['*']);
  expect(bench.bus.texts).toEqual(['a', 'b']);
  expect(bench.bus.rejects).toMatchObject([
    { stage: 'collect', code: 'too_large', envelope: { originOffset: 2, length: 65 * MIB } },
  ]);
});

test('reads a named pipe to its end', async () => {
  execFileSync('mkfifo', [bench.path('pipe')]);
  const writer = spawn(
    'sh',
    [
      '-c',
      '{ printf 1; printf "a\\n2b\\n"; head -c 1000000 /dev/zero | tr "\\0" y; echo; printf 3c; } > pipe',
    ],
    {
      cwd: bench.folder,
      stdio: 'inherit',
    },
  );
  const closed = once(writer, 'close');
  expect(await bench.once(['pipe'])).toEqual({ complete: true });
  expect(await closed).toEqual([0, null]);
  expect(bench.bus.texts).toEqual(['1a', '2b', 'y'.repeat(1_000_000), '3c']);
});

test('reads a compressed pipe to its end', async () => {
  execFileSync('mkfifo', [bench.path('pipe')]);
  const writer = spawn('sh', ['-c', '{ echo a | gzip -c; echo b | gzip -c; } > pipe'], {
    cwd: bench.folder,
    stdio: 'inherit',
  });
  const closed = once(writer, 'close');
  expect(await bench.once(['pipe'])).toEqual({ complete: true });
  await closed;
  expect(bench.bus.texts).toEqual(['a', 'b']);
});

test('stops waiting for the writer of a pipe when it is told to', async () => {
  execFileSync('mkfifo', [bench.path('pipe')]);
  const following = bench.follow(['pipe', '*.log']);
  await following.stop();
  expect(bench.bus.records).toEqual([]);
});

test('a file that vanishes before it is read is said, and holds up no other', async () => {
  const line = `${'x'.repeat(999)}\n`;
  write('a.log', line.repeat(20_000), 1000);
  write('b.log', 'b\n', 2000);
  write('c.log', 'c\n', 3000);
  const bus = new GatedBus();
  const ledger = createLedger();
  const running = bench.once(['*.log'], {}, { bus, ledger });
  await until('two batches in flight', () => bus.waiting.length === 2);
  unlinkSync(bench.path('b.log'));
  bus.openAll();
  expect(await running).toEqual({ complete: false });
  expect(bus.texts).toHaveLength(20_001);
  expect(bus.texts.at(-1)).toBe('c');
  const rejects = bus.waiting.flatMap(({ batch }) => batch.rejects);
  expect(rejects).toMatchObject([
    {
      stage: 'collect',
      code: 'unreadable',
      envelope: { originUri: pathToFileURL(bench.path('b.log')).href },
    },
  ]);
  expect(bench.warnings).toEqual(['vanished before it was read to its end']);
  // The next run reads all that is there: only the ledger knows then that something is missing.
  expect(await bench.once(['*.log'], {}, { ledger })).toEqual({ complete: true });
  const gap = { kind: 'expired', what: `${pathToFileURL(bench.path('b.log')).href}, never opened` };
  expect([...ledger.gaps.values()]).toMatchObject([gap]);
});

test('a file that vanishes after it was read is nothing to speak of', async () => {
  write('a.log', 'a\n', 1000);
  const following = bench.follow(['*.log']);
  await until('the record', () => bench.bus.records.length === 1);
  unlinkSync(bench.path('a.log'));
  write('b.log', 'b\n', 2000);
  await until('the next record', () => bench.bus.records.length === 2);
  await following.stop();
  expect(bench.warnings).toEqual([]);
  expect(bench.bus.rejects).toEqual([]);
});

test('keeps nothing that tells of a secret', async () => {
  write('a.log', 'the first line has s3cret\n', 1000);
  const mask = (bytes: Buffer): { bytes: Buffer; count: number; version: number } => {
    const text = bytes.toString('latin1');
    return { bytes: Buffer.from(text.replaceAll('s3cret', '[masked]'), 'latin1'), count: 1, version: 1 };
  };
  await bench.once(['*'], {}, { mask });
  const masked = Buffer.from('the first line has [masked]');
  expect(bench.bus.records[0]?.envelope.originIdentity).toBe(identityOf(masked));
  const checkpoint = readFileSync(join(bench.folder, '..', 'state', 'app.json'), 'utf8');
  const plain = hash('sha256', 'the first line has s3cret\n').slice(0, 32);
  expect(checkpoint).toContain(identityOf(masked));
  expect(checkpoint).not.toContain(plain);
});

test('keeps few files open, however many there are', async () => {
  mkdirSync(bench.path('many'));
  for (let index = 0; index < 400; index += 1)
    writeFileSync(bench.path(`many/${String(index)}.log`), `line of ${String(index)}\n`);
  const following = bench.follow(['many/*.log']);
  await until('all records', () => bench.bus.records.length === 400);
  const open = (): number =>
    readdirSync('/proc/self/fd').filter((fd) => existsSync(`/proc/self/fd/${fd}`)).length;
  expect(open()).toBeLessThan(300);
  const file = openSync(bench.path('many/7.log'), 'a');
  writeSync(file, 'more\n');
  closeSync(file);
  await until('the new line', () => bench.bus.texts.includes('more'));
  await following.stop();
  unlinkSync(bench.path('many/7.log'));
  expect(bench.bus.records).toHaveLength(401);
});
