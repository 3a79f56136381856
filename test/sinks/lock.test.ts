// The lock file: one owner at a time, found by others, never left to the dead.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { acquireLock, readLock } from '../../sinks/duckdb/lock.ts';
import { testFolder } from '../support/folder.ts';
import { until } from '../support/until.ts';

const folder = testFolder('lock');
const database = (name: string): string => join(folder, name, 'store.duckdb');

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('nobody owns what was never locked', async () => {
  expect(await readLock(database('never'))).toBeUndefined();
});

test('the owner is found, with its endpoint once it is published, until it releases', async () => {
  const path = database('owned');
  const lock = await acquireLock(path);
  expect(await readLock(path)).toEqual({ pid: process.pid, started: expect.any(String) });
  await lock.publish({ url: 'http://127.0.0.1:8321', token: 'secret' });
  expect(await readLock(path)).toMatchObject({ url: 'http://127.0.0.1:8321', token: 'secret' });
  expect(statSync(`${path}.lock`).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(await readLock(path)).toBeUndefined();
  expect(readdirSync(dirname(path))).toEqual([]);
});

test('a second owner is refused, by the same process too, and told who has it', async () => {
  const path = database('second');
  const lock = await acquireLock(path);
  await lock.publish({ url: 'http://127.0.0.1:1', token: 'secret' });
  const refused = await acquireLock(path).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'store_locked' });
  expect(String(refused)).toContain(
    `process ${String(process.pid)} is using ${path} and serves it at http://127.0.0.1:1`,
  );
  expect(String(refused)).not.toContain('secret');
  await lock.release();
  await (await acquireLock(path)).release();
});

test('of many at once one gets it', async () => {
  const path = database('many');
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(path)));
  const got = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(got).toHaveLength(1);
  await got[0]?.release();
  expect(readdirSync(dirname(path))).toEqual([]);
});

test('the lock of a process that is gone is taken over', async () => {
  const path = database('dead');
  await (await acquireLock(path)).release();
  writeFileSync(`${path}.lock`, JSON.stringify({ key: 'x', pid: await deadPid(), started: 'then' }));
  expect(await readLock(path)).toBeUndefined();
  await (await acquireLock(path)).release();
});

test('a process number that is used again is not the owner', async () => {
  const path = database('reused');
  await (await acquireLock(path)).release();
  const lock = { key: 'x', pid: process.pid, started: 'then', identity: 'another-boot/1' };
  writeFileSync(`${path}.lock`, JSON.stringify(lock));
  const known = existsSync('/proc/self/stat');
  expect(await readLock(path)).toEqual(known ? undefined : { pid: process.pid, started: 'then' });
});

test('an owner that ended and was not waited for is gone', async () => {
  // The child's parent becomes sleep, which never waits: the child stays a zombie.
  const shell = spawn('sh', ['-c', '(exit 0) & echo $!; exec sleep 600']);
  const [output] = (await once(shell.stdout, 'data')) as [Buffer];
  const path = database('zombie');
  await (await acquireLock(path)).release();
  writeFileSync(`${path}.lock`, JSON.stringify({ key: 'x', pid: Number(output), started: 'then' }));
  await until('the owner is seen to be gone', async () => (await readLock(path)) === undefined);
  shell.kill();
});

test.each(['', '{', 'null', '[]', '{"pid":"1"}', '{"pid":-1,"key":"x","started":"then"}'])(
  'a lock file that is none (%j) is nobody’s',
  async (text) => {
    const path = database(`none-${String(text.length)}`);
    await (await acquireLock(path)).release();
    writeFileSync(`${path}.lock`, text);
    expect(await readLock(path)).toBeUndefined();
    await (await acquireLock(path)).release();
  },
);

test('releasing late leaves the lock of the next owner alone', async () => {
  const path = database('late');
  const first = await acquireLock(path);
  const file = `${path}.lock`;
  const text = readFileSync(file, 'utf8');
  await first.release();
  const second = await acquireLock(path);
  await first.release();
  expect(await readLock(path)).toBeDefined();
  expect(readFileSync(file, 'utf8')).not.toBe(text);
  await second.release();
});
