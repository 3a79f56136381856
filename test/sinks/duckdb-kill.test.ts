// A process killed while it writes: what it said was stored is there, and of the batch it was writing all or nothing.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { testFolder } from '../support/folder.ts';
import { random } from '../support/random.ts';

const folder = testFolder('kill');
const SEED = 20260301;

function owner(path: string, batch: number): ChildProcessWithoutNullStreams {
  const script = join(import.meta.dirname, 'write-and-wait.mjs');
  return spawn(process.execPath, [script, JSON.stringify({ path, batch })], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}

/** Reads the owner's lines until one is as asked for. */
async function line(
  child: ChildProcessWithoutNullStreams,
  wanted: (text: string) => boolean,
): Promise<string> {
  for await (const text of createInterface({ input: child.stdout })) if (wanted(text)) return text;
  throw new Error('the owner ended');
}

const open = (path: string): Promise<DuckdbStore> => openDuckdb({ path, memoryLimit: '256MB', threads: 2 });

// Batches of 300 go through the log, batches of 3,000 straight to the file; the log is folded every few batches of the first.
test.each([
  [300, 4],
  [300, 60],
  [3_000, 2],
  [3_000, 7],
])('killed while writing batches of %d', async (batch, batches) => {
  const path = join(folder, `${String(batch)}-${String(batches)}`, 'store.duckdb');
  const { integer } = random(SEED + batch + batches);
  let stored = 0;
  for (let kill = 0; kill < 2; kill++) {
    const child = owner(path, batch);
    // The second owner meets what the first has stored: the same events again, which are duplicates.
    const last = batch * (batches + kill * 2);
    await line(child, (text) => text === `started ${String(last)}`);
    const spin = performance.now() + integer(20);
    while (performance.now() < spin);
    child.kill('SIGKILL');
    await once(child, 'close');
    stored = Math.max(stored, last);

    const { reader, checkpoints, close } = await open(path);
    const count = await reader.count({});
    expect({ seed: SEED, whole: count % batch, atLeast: count >= stored }).toEqual({
      seed: SEED,
      whole: 0,
      atLeast: true,
    });
    expect(count).toBeLessThanOrEqual(stored + 2 * batch);
    const saved = Number((await checkpoints.load('killed')).get('shard'));
    expect(saved).toBeLessThanOrEqual(count);
    const read = new Set<string>();
    for await (const json of reader.events({ order: 'oldest' })) read.add(json);
    expect(read.size).toBe(count);
    await close();
    stored = count;
  }
});

test('a store that another process owns is refused, with its number, and free once that is killed', async () => {
  const path = join(folder, 'owned', 'store.duckdb');
  const child = owner(path, 0);
  await line(child, (text) => text === 'open');
  const refused = await open(path).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'store_locked', backoff: false });
  expect(String(refused)).toContain(`process ${String(child.pid)} is using ${path}`);
  child.kill('SIGKILL');
  await once(child, 'close');
  const { close } = await open(path);
  await close();
});
