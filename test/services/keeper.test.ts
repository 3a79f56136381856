// What the servers' files rely on: a killed run leaves nothing behind, and one process at a time does what is locked.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { testFolder } from '../support/folder.ts';
import { until } from '../support/until.ts';
import { withLock } from './lock.ts';

const folder = testFolder('keeper');

/** A run: it starts a process of a group of its own, says which, and waits to be ended. */
const RUN = `
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { startKeeper } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'keeper.mjs')).href)};
const keeper = startKeeper();
const server = spawn('sleep', ['600'], { detached: true, stdio: 'ignore' });
writeFileSync(keeper.folder + '/pids/' + server.pid, 'sleep');
console.log(JSON.stringify({ folder: keeper.folder, pid: server.pid }));
process.stdin.once('data', () => keeper.close().then(() => process.exit()));
`;

interface Started {
  readonly folder: string;
  readonly pid: number;
}

async function startRun(): Promise<{ readonly run: ReturnType<typeof spawn>; readonly started: Started }> {
  const run = spawn(process.execPath, ['--input-type=module', '-e', RUN], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const [line] = (await once(run.stdout, 'data')) as [Buffer];
  return { run, started: JSON.parse(line.toString()) as Started };
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'after %s no server and no folder is left',
  async (signal) => {
    const { run, started } = await startRun();
    expect(isGone(started.pid)).toBe(false);
    run.kill(signal);
    await until('the server is gone', () => isGone(started.pid));
    await until('the folder is gone', () => !existsSync(started.folder));
  },
);

test('closed, it has ended the servers when it is done', async () => {
  const { run, started } = await startRun();
  run.stdin?.write('close');
  await once(run, 'exit');
  await until('the server is gone', () => isGone(started.pid));
  expect(existsSync(started.folder)).toBe(false);
});

test('what is locked never runs twice at once, and a failure gives the lock free', async () => {
  const path = join(folder, 'one');
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    most = Math.max(most, ++inside);
    await new Promise(setImmediate);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => withLock(path, work)));
  expect(most).toBe(1);
  await expect(withLock(path, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(existsSync(path)).toBe(false);
});

test('a lock whose owner is gone counts no more', async () => {
  const path = join(folder, 'left');
  writeFileSync(path, String(spawnSync('true').pid));
  expect(await withLock(path, () => Promise.resolve('done'))).toBe('done');
});
