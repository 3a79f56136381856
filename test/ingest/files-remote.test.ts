// Network file systems, as far as a local disk can act as one: errors that pass, mounts whose inodes change, compression that takes its time.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLedger } from '../../ingest/source-ledger.ts';
import { makeBench, type Bench, type Following } from '../support/files-collector.ts';
import { until } from '../support/until.ts';

let bench: Bench;
let following: Following | undefined;
let mend: () => void = () => undefined;
beforeEach(() => {
  bench = makeBench();
});
afterEach(async () => {
  mend();
  await following?.stop();
  following = undefined;
  bench.remove();
});

/** Reads of files fail with a code until `mend`; gives how many did. */
async function failReads(code: string): Promise<() => number> {
  const handle = await open(import.meta.filename);
  const prototype = Object.getPrototypeOf(handle) as { read: FileHandle['read'] };
  await handle.close();
  const { read } = prototype;
  let failed = 0;
  prototype.read = () => {
    failed += 1;
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
  mend = () => {
    prototype.read = read;
  };
  return () => failed;
}

test.each(['ESTALE', 'EIO', 'ETIMEDOUT'])(
  '%s is waited out while following: said once, no reject, nothing lost',
  async (code) => {
    writeFileSync(bench.path('a.log'), 'a\nb\n');
    following = bench.follow(['*.log']);
    await until('the records', () => bench.bus.records.length === 2);
    const failed = await failReads(code);
    appendFileSync(bench.path('a.log'), 'c\n');
    await until('several attempts', () => failed() > 5);
    mend();
    await until('the record', () => bench.bus.records.length === 3);
    expect(bench.bus.texts).toEqual(['a', 'b', 'c']);
    expect(bench.bus.rejects).toEqual([]);
    expect(bench.warnings).toEqual([`the file cannot be read (${code}); trying again until it can be`]);
  },
);

test('ESTALE is waited out until idle, and given up when it does not pass', async () => {
  writeFileSync(bench.path('a.log'), 'a\n');
  const failed = await failReads('ESTALE');
  const running = bench.once(['a.log']);
  await until('several attempts', () => failed() > 3);
  mend();
  expect(await running).toEqual({ complete: true });
  expect(bench.bus.texts).toEqual(['a']);

  writeFileSync(bench.path('b.log'), 'b\n');
  await failReads('ESTALE');
  let time = Date.now();
  const now = (): number => (time += 1000);
  expect(await bench.once(['b.log'], {}, { now })).toEqual({ complete: false });
  expect(bench.bus.rejects).toMatchObject([{ code: 'unreadable' }]);
});

test('what may not be read is a gap until it could be', async () => {
  const ledger = createLedger();
  writeFileSync(bench.path('a.log'), 'a\n');
  const what = pathToFileURL(bench.path('a.log')).href;
  await failReads('EACCES');
  following = bench.follow(['a.log'], {}, { ledger });
  await until('the gap', () => ledger.gaps.size === 1);
  expect([...ledger.gaps.values()]).toMatchObject([{ kind: 'unreadable', what }]);
  mend();
  await until('the gap is closed', () => ledger.gaps.size === 0);
  expect(bench.bus.texts).toEqual(['a']);
});

test('what vanished unread is a gap until a copy of it is found, whatever has its name by then', async () => {
  const ledger = createLedger();
  writeFileSync(bench.path('a.log'), 'a\n');
  following = bench.follow(['a.log'], {}, { ledger });
  await until('the record', () => bench.bus.records.length === 1);
  await failReads('EACCES');
  appendFileSync(bench.path('a.log'), 'lost\n');
  await until('the gap', () => ledger.gaps.size === 1);
  rmSync(bench.path('a.log'));
  const kinds = (): readonly string[] => [...ledger.gaps.values()].map(({ kind }) => kind);
  await until('the other gap', () => kinds().includes('expired'));
  mend();
  writeFileSync(bench.path('a.log'), 'another\n');
  await until('the next record', () => bench.bus.texts.includes('another'));
  expect(kinds()).toEqual(['expired']);
  writeFileSync(bench.path('a.log.1.gz'), gzipSync('a\nlost\n'));
  await until('the lost record', () => bench.bus.texts.includes('lost'));
  await until('no gap', () => kinds().length === 0);
});

test('a mount that comes back with other inodes holds the same content', async () => {
  const [first, second] = ['server-a', 'server-b'].map((name) => bench.path(`../${name}`)) as [
    string,
    string,
  ];
  mkdirSync(first);
  writeFileSync(`${first}/app.log`, 'a\nb\n');
  writeFileSync(`${first}/old.log.gz`, gzipSync('x\ny\n'));
  symlinkSync(first, bench.path('mount'));
  following = bench.follow(['mount/*']);
  await until('the records', () => bench.bus.records.length === 4);
  cpSync(first, second, { recursive: true });
  rmSync(bench.path('mount'));
  symlinkSync(second, bench.path('mount'));
  rmSync(first, { recursive: true });
  appendFileSync(`${second}/app.log`, 'c\n');
  await until('the new record', () => bench.bus.records.length >= 5);
  await following.stop();
  expect([...bench.bus.texts].sort()).toEqual(['a', 'b', 'c', 'x', 'y']);
  const again = bench.restarted();
  appendFileSync(`${second}/app.log`, 'd\n');
  await again.once(['mount/*']);
  expect(again.bus.texts).toEqual(['d']);
  expect([...bench.bus.rejects, ...again.bus.rejects]).toEqual([]);
});

test('times of whole seconds hide no growth', async () => {
  writeFileSync(bench.path('a.log'), 'a\n');
  following = bench.follow(['*.log'], { pollMs: 50 });
  const texts = ['a'];
  for (let count = 0; count < 20; count += 1) {
    await until('the record', () => bench.bus.records.length === texts.length);
    texts.push(`line ${String(count)}`);
    appendFileSync(bench.path('a.log'), `line ${String(count)}\n`);
  }
  await until('the last record', () => bench.bus.records.length === texts.length);
  expect(bench.bus.texts).toEqual(texts);
});

test('a compressed file that is written in pieces is waited for, and no reject', async () => {
  const line = (index: number): string => `line ${String(index)} ${String(index * 7919).repeat(20)}\n`;
  const text = Array.from({ length: 3000 }, (_, index) => line(index)).join('');
  const packed = gzipSync(text);
  const piece = Math.ceil(packed.length / 4);
  following = bench.follow(['*'], { recordIdleMs: 100 });
  writeFileSync(bench.path('a.log.gz'), packed.subarray(0, piece));
  for (let at = piece; at < packed.length; at += piece) {
    const before = bench.bus.records.length;
    // Longer without growth than a record would be waited for.
    await until('what is there', () => bench.bus.records.length > before || at > piece);
    await sleep(300);
    appendFileSync(bench.path('a.log.gz'), packed.subarray(at, at + piece));
  }
  appendFileSync(bench.path('a.log.gz'), gzipSync('another member\n'));
  await until('all records', () => bench.bus.records.length === 3001);
  await following.stop();
  expect(bench.bus.rejects).toEqual([]);
  expect(bench.bus.texts.join('\n')).toBe(`${text}another member`);
});

test('a compressed file that stays cut off is a reject in the end', async () => {
  following = bench.follow(['*'], { recordIdleMs: 100 });
  writeFileSync(bench.path('a.log.gz'), gzipSync('a\nb\n').subarray(0, -9));
  await until('the reject', () => bench.bus.rejects.length === 1);
  await following.stop();
  expect(bench.bus.rejects).toMatchObject([{ code: 'container_truncated' }]);
});

test('a log that is compressed slowly while it is followed is read once', async () => {
  const text = Array.from(
    { length: 500 },
    (_, index) => `line ${String(index)} ${String(index * 7919).repeat(9)}\n`,
  ).join('');
  writeFileSync(bench.path('app.log'), text.slice(0, 3000));
  following = bench.follow(['app.log*'], { recordIdleMs: 100 });
  await until('some records', () => bench.bus.records.length > 10);
  appendFileSync(bench.path('app.log'), text.slice(3000));
  renameSync(bench.path('app.log'), bench.path('app.log.1'));
  writeFileSync(bench.path('app.log'), 'new\n');
  const packed = gzipSync(readFileSync(bench.path('app.log.1')));
  for (let at = 0; at < packed.length; at += 1000) {
    appendFileSync(bench.path('app.log.1.gz'), packed.subarray(at, at + 1000));
    await sleep(150);
  }
  rmSync(bench.path('app.log.1'));
  // Delivered twice at most to the same place, which is one record in the store.
  const expected = [...text.trimEnd().split('\n'), 'new'].sort();
  const places = (): string[] => [
    ...new Set(
      bench.bus.records.map(({ envelope, bytes }) =>
        [bytes.toString(), envelope.originIdentity, String(envelope.originOffset)].join('\t'),
      ),
    ),
  ];
  await until('all records', () => places().length >= expected.length, 20_000).catch(() => undefined);
  await following.stop();
  expect(
    places()
      .map((place) => place.split('\t')[0])
      .sort(),
  ).toEqual(expected);
  expect(bench.bus.rejects).toEqual([]);
});
