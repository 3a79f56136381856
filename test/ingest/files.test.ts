// The files collector: what is read, once, whatever happens to the files.
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeBench, type Bench } from '../support/files-collector.ts';
import { until } from '../support/until.ts';

const { gzipSync } = zlib;

let bench: Bench;
beforeEach(() => {
  bench = makeBench();
});
afterEach(() => {
  bench.remove();
});

const write = (name: string, content: string | Buffer, mtime = 1_700_000_000): void => {
  writeFileSync(bench.path(name), content);
  utimesSync(bench.path(name), mtime, mtime);
};
const append = (name: string, content: string | Buffer): void => {
  appendFileSync(bench.path(name), content);
};
const got = (count: number, from: Bench = bench): Promise<void> =>
  until(`${String(count)} records`, () => from.bus.records.length >= count);

describe('until idle', () => {
  test('reads plain and compressed files in the order of their times', async () => {
    write('b.log', 'b1\nb2', 2000);
    write('a.log', 'a1\n', 3000);
    write('c.log.gz', Buffer.concat([gzipSync('c1\nc'), gzipSync('2\nc3')]), 1000);
    expect(await bench.once(['*'])).toEqual({ complete: true });
    expect(bench.bus.texts).toEqual(['c1', 'c2', 'c3', 'b1', 'b2', 'a1']);
    expect(bench.bus.records[1]?.envelope).toMatchObject({
      sourceId: 'app',
      dataset: 'test.lines',
      instance: 'app',
      collector: 'files',
      originUri: pathToFileURL(bench.path('c.log.gz')).href,
      originOffset: 3,
      referenceTime: 1_000_000,
      maskingVersion: 1,
      maskingCount: 0,
    });
  });

  test('chooses the form by the beginning of each file, unless it is configured', async () => {
    write('a', '{"Records":[{"x":1},{"x":2}]}', 1000);
    write('b', '2024-01,"a\nb"\n2024-02,c\n', 2000);
    write('c', '2024-01 a\n b\n2024-02 c\n', 3000);
    write('d', 'd1\nd2\n', 4000);
    await bench.once(['*']);
    expect(bench.bus.texts).toEqual([
      '{"x":1}',
      '{"x":2}',
      '2024-01,"a\nb"',
      '2024-02,c',
      '2024-01 a\n b',
      '2024-02 c',
      'd1',
      'd2',
    ]);
    const other = makeBench();
    writeFileSync(other.path('a'), '{"x":\n1}');
    await other.once(['*'], { form: 'lines' });
    expect(other.bus.texts).toEqual(['{"x":', '1}']);
    other.remove();
  });

  test('reads nothing twice, and what has come since', async () => {
    write('a.log', 'a1\na2\n');
    write('b.log.gz', gzipSync('b1\n'));
    await bench.once(['*.log*']);
    const next = bench.restarted();
    expect(await next.once(['*.log*'])).toEqual({ complete: true });
    expect(next.bus.texts).toEqual([]);
    append('a.log', 'a3\n');
    await next.once(['*.log*']);
    expect(next.bus.texts).toEqual(['a3']);
    expect(next.bus.records[0]?.envelope.originOffset).toBe(6);
  });

  test('leaves out what is excluded, and names what is not there', async () => {
    write('a.log', 'a\n');
    write('b.log', 'b\n');
    expect(await bench.once(['*.log'], { exclude: ['b.*'] })).toEqual({ complete: true });
    expect(bench.bus.texts).toEqual(['a']);
    expect(await bench.once(['*.log', 'missing.log', '.'])).toEqual({ complete: false });
    expect(bench.warnings).toHaveLength(2);
  });

  test('reads of a copy only what the original does not have', async () => {
    write('a.log', 'a1\na2\n', 1000);
    write('copy.log', 'a1\na2\ncopy3\n', 2000);
    await bench.once(['*.log']);
    append('a.log', 'a3\n');
    await bench.once(['*.log']);
    expect(bench.bus.texts).toEqual(['a1', 'a2', 'copy3', 'a3']);
  });

  test('gives records without a vendor id the same place in a file, its copy, and its compressed copy', async () => {
    const content = 'a first line\nsecond\n';
    write('a', content);
    await bench.once(['a']);
    const other = makeBench();
    writeFileSync(other.path('z.gz'), gzipSync(content));
    await other.once(['z.gz']);
    const place = ({ bus }: Bench): unknown[] =>
      bus.records.map(({ envelope: { originIdentity, originOffset } }) => [originIdentity, originOffset]);
    expect(place(other)).toEqual(place(bench));
    other.remove();
  });
});

describe('following', () => {
  test('reads lines as they are completed', async () => {
    write('a.log', 'a1\na');
    const following = bench.follow(['a.log']);
    await got(1);
    append('a.log', '2\na3\n');
    await got(3);
    write('b.log', '');
    await following.stop();
    expect(bench.bus.texts).toEqual(['a1', 'a2', 'a3']);
  });

  test('takes the last multi-line record as whole when the file is idle', async () => {
    write('a.log', '2024-01 a\n b\n', Date.now() / 1000);
    const following = bench.follow(['a.log']);
    await got(1);
    append('a.log', '2024-02 c\n');
    await got(2);
    await following.stop();
    expect(bench.bus.texts).toEqual(['2024-01 a\n b', '2024-02 c']);
  });

  test('reads a JSON container without a line end, and waits for an array that is not closed', async () => {
    write('a.json', '{"Records":[{"x":1},');
    const following = bench.follow(['*.json']);
    await got(1);
    append('a.json', '{"x":2}]}');
    await got(2);
    await following.stop();
    expect(bench.bus.texts).toEqual(['{"x":1}', '{"x":2}']);
    expect(bench.bus.rejects).toEqual([]);
  });

  test('goes on inside a container after a restart', async () => {
    write('a.json', '{"y":0}\n{"Records":[{"x":1},');
    const following = bench.follow(['*.json']);
    await got(2);
    await following.stop();
    append('a.json', '{"x":2}]}\n{"z":3}\n');
    const next = bench.restarted();
    await next.once(['*.json']);
    expect(next.bus.texts).toEqual(['{"x":2}', '{"z":3}']);
  });

  test('reads what was written before a file was renamed away, though no path names it any more', async () => {
    write('app.log', 'a1\n');
    const following = bench.follow(['app.log']);
    await got(1);
    append('app.log', 'a2\n');
    renameSync(bench.path('app.log'), bench.path('app.log.1'));
    append('app.log.1', 'a3');
    write('app.log', 'b1\n');
    await got(4);
    await following.stop();
    expect([...bench.bus.texts].sort()).toEqual(['a1', 'a2', 'a3', 'b1']);
  });

  test('reads what is left of a file that is deleted', async () => {
    write('app.log', 'a1\n');
    const following = bench.follow(['app.log']);
    await got(1);
    append('app.log', 'a2\na3');
    rmSync(bench.path('app.log'));
    await got(3);
    await following.stop();
    expect(bench.bus.texts).toEqual(['a1', 'a2', 'a3']);
    expect(bench.warnings).toEqual([]);
  });

  test('reads on in a deleted file until its writer has opened the log anew', async () => {
    let now = Date.now();
    write('app.log', 'a1\n');
    const writer = openSync(bench.path('app.log'), 'a');
    const following = bench.follow(['*.log'], { recordIdleMs: 1000 }, { now: () => now });
    await got(1);
    rmSync(bench.path('app.log'));
    // Idle twice over by the collector's clock; the record of another file tells that it has looked since.
    for (const [index, name] of ['b.log', 'c.log'].entries()) {
      now += 2000;
      write(name, `${name}\n`);
      await got(2 + index);
    }
    writeSync(writer, 'a2\n');
    closeSync(writer);
    await got(4);
    await following.stop();
    expect(bench.bus.texts).toEqual(['a1', 'b.log', 'c.log', 'a2']);
  });

  test('finds the copy of a truncated file that was there before it was missed', async () => {
    write('app-1.log', 'a1 of the first\n');
    write('app-2.log', 'a1 of the second\n');
    const following = bench.follow(['*.log']);
    await got(2);
    // The first one's content is searched for, in vain; the second one's copy is looked at for that, while the second is as it was.
    truncateSync(bench.path('app-1.log'));
    append('app-2.log', 'a2 of the second\n');
    copyFileSync(bench.path('app-2.log'), bench.path('app-2.log.1'));
    append('app-2.log.1', 'a3 of the second\n');
    append('app-1.log', 'b1 of the first\n');
    await got(4);
    write('seen.log', 'all was looked at\n');
    await got(5);
    truncateSync(bench.path('app-2.log'));
    await until('the rest of the second', () => bench.bus.texts.includes('a3 of the second'));
    await following.stop();
  });

  test.each([['app.log'], ['app.log*']])(
    'reads what was written before a file was copied and truncated, with %s',
    async (path) => {
      write('app.log', 'a1\n');
      const following = bench.follow([path]);
      await got(1);
      append('app.log', 'a2\n');
      copyFileSync(bench.path('app.log'), bench.path('app.log.1'));
      truncateSync(bench.path('app.log'));
      append('app.log', 'b1 is longer than what was there before\n');
      await until('all records', () => new Set(bench.bus.texts).size === 3);
      await following.stop();
      expect(new Set(bench.bus.texts)).toEqual(
        new Set(['a1', 'a2', 'b1 is longer than what was there before']),
      );
    },
  );

  test.each([['app.log'], ['app.log*']])(
    'reads what was rotated while it did not run, with %s',
    async (path) => {
      write('app.log', 'a1\n');
      await bench.once([path]);
      append('app.log', 'a2\na3\n');
      writeFileSync(bench.path('app.log.1.gz'), gzipSync('a1\na2\na3\n'));
      rmSync(bench.path('app.log'));
      write('app.log', 'b1\n');
      const next = bench.restarted();
      expect(await next.once([path])).toEqual({ complete: true });
      expect([...next.bus.texts].sort()).toEqual(['a2', 'a3', 'b1']);
      const last = next.restarted();
      await last.once([path]);
      expect(last.bus.texts).toEqual([]);
    },
  );

  test('takes a file with another beginning under the same inode as another', async () => {
    write('app.log', 'a1\na2\n');
    await bench.once(['app.log']);
    writeFileSync(bench.path('app.log'), 'b1\nb2\n');
    const next = bench.restarted();
    await next.once(['app.log']);
    expect(next.bus.texts).toEqual(['b1', 'b2']);
  });

  test('loses nothing of two files that begin alike', async () => {
    const header = 'time,who\n';
    write('a.csv', `${header}1,a\n`, 1000);
    write('b.csv', `${header}2,b\n`, 2000);
    write('c.csv', header, 3000);
    await bench.once(['*.csv']);
    append('c.csv', '3,c\n');
    await bench.once(['*.csv']);
    expect(new Set(bench.bus.texts)).toEqual(new Set(['time,who', '1,a', '2,b', '3,c']));
  });
});

describe('what cannot be read', () => {
  const whole = gzipSync(
    Array.from({ length: 2000 }, (_, index) => `line ${String(index * 7919)}\n`).join(''),
  );
  const cut = whole.subarray(0, whole.length - 1000);

  test('a compressed file that is cut off is a reject, and goes on when it grows', async () => {
    write('a.gz', cut);
    const following = bench.follow(['*.gz']);
    await until('the reject', () => bench.bus.rejects.length > 0);
    const before = bench.bus.records.length;
    expect(before).toBeGreaterThan(0);
    const [reject] = bench.bus.rejects;
    expect(reject).toMatchObject({
      stage: 'collect',
      code: 'container_truncated',
      attempt: 1,
      status: 'open',
      dataset: 'test.lines',
    });
    expect(reject?.envelope.originOffset).toBe(bench.bus.texts.join('\n').length + 1);
    append('a.gz', whole.subarray(cut.length));
    await got(2000);
    await following.stop();
    expect(bench.bus.records).toHaveLength(2000);
    expect(new Set(bench.bus.texts).size).toBe(2000);
  });

  test('a cut-off file is rejected with the same id again, and does not hold up others', async () => {
    write('a.gz', cut, 1000);
    write('b.log', 'b1\n', 2000);
    expect(await bench.once(['*'])).toEqual({ complete: true });
    const other = makeBench();
    writeFileSync(other.path('z.gz'), cut);
    await other.once(['*']);
    expect(other.bus.rejects[0]?.id).toBe(bench.bus.rejects[0]?.id);
    expect(bench.bus.texts.at(-1)).toBe('b1');
    other.remove();
  });

  test('a damaged compressed file is a reject', async () => {
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 20, 60);
    write('a.gz', damaged);
    write('b.gz', Buffer.concat([gzipSync('b1\n'), Buffer.from('not compressed')]), 1_800_000_000);
    await bench.once(['*.gz']);
    expect(bench.bus.rejects.map(({ code }) => code)).toEqual(['container_broken', 'container_broken']);
    expect(bench.bus.texts).toContain('b1');
  });

  test('an array that is never closed is a reject with the bytes that are left', async () => {
    write('a.json', '[{"x":1},{"x":');
    await bench.once(['*.json']);
    expect(bench.bus.texts).toEqual(['{"x":1}']);
    expect(bench.bus.rejects).toMatchObject([
      { code: 'container_truncated', input: Buffer.from('{"x":').toString('base64') },
    ]);
    const next = bench.restarted();
    await next.once(['*.json']);
    expect(next.bus.rejects).toEqual([]);
  });

  test('zstd is read where Node can, and else said not to be', async () => {
    write('a.zst', Buffer.from('28b52ffd200c61000061207a737464206c696e650a', 'hex'), 1000);
    write('b.log', 'b\n', 2000);
    const { complete } = await bench.once(['*']);
    const supported = 'createZstdDecompress' in zlib;
    expect(bench.bus.texts).toEqual(supported ? ['a zstd line', 'b'] : ['b']);
    expect(bench.bus.rejects.map(({ code }) => code)).toEqual(supported ? [] : ['unreadable']);
    expect(complete).toBe(supported);
  });
});
