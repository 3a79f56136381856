// A full disk: a clear fault that is tried again, nothing half-written, and it goes on by itself when there is space.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { directoryBlobs } from '../../sinks/blobs/directory.ts';
import { acquireLock } from '../../sinks/duckdb/lock.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { reject, storeDocuments } from '../support/events.ts';
import { noise } from '../support/noise.ts';
import { type SmallDisk, smallDisk } from '../support/small-disk.ts';

let disk: SmallDisk | undefined;
afterEach(() => {
  disk?.unmount();
  disk = undefined;
});

const FULL = { code: 'disk_full', backoff: true };

const open = (path: string): Promise<DuckdbStore> => openDuckdb({ path, memoryLimit: '256MB', threads: 2 });

/** Writes batches until one does not fit; gives the number of events that do. */
async function fill({ store, checkpoints }: DuckdbStore, batch: number): Promise<number> {
  for (let stored = 0; ; stored += batch) {
    const documents = storeDocuments(stored, stored + batch);
    try {
      await store.write(documents, [reject(stored)]);
    } catch (error) {
      expect(error).toMatchObject(FULL);
      expect(String(error)).toContain('no space left');
      return stored;
    }
    // Where a collector has got to: on a full disk that is not saved either.
    await checkpoints.save('source', new Map([['shard', String(stored + batch)]])).catch((error: unknown) => {
      expect(error).toMatchObject(FULL);
    });
  }
}

// Short batches fill the log, long ones the file itself.
test.each([100, 5_000])('in the middle of batches of %d', async (batch) => {
  disk = smallDisk(1024);
  const path = join(disk.path, 'store.duckdb');
  let duckdb = await open(path);
  const stored = await fill(duckdb, batch);
  const next = storeDocuments(stored, stored + batch);

  for (let again = 0; again < 3; again++)
    await expect(duckdb.store.write(next, [reject(stored)])).rejects.toMatchObject(FULL);
  expect(await duckdb.reader.count({})).toBe(stored);
  expect(await duckdb.rejects.list({})).toHaveLength(stored / batch);
  expect(Number((await duckdb.checkpoints.load('source')).get('shard') ?? 0)).toBeLessThanOrEqual(stored);

  disk.resize(64 * 1024);
  const results = await duckdb.store.write(next, [reject(stored)]);
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['created']));
  expect(await duckdb.reader.count({})).toBe(stored + batch);
  await duckdb.close();

  duckdb = await open(path);
  const read = new Set<string>();
  for await (const json of duckdb.reader.events({ order: 'oldest' })) read.add(json);
  expect([...read]).toEqual(storeDocuments(0, stored + batch).map(({ json }) => json));
  await duckdb.close();
});

test('closing on a full disk loses nothing', async () => {
  disk = smallDisk(1024);
  const path = join(disk.path, 'store.duckdb');
  const duckdb = await open(path);
  const stored = await fill(duckdb, 100);
  await duckdb.close();
  disk.resize(64 * 1024);
  const again = await open(path);
  expect(await again.reader.count({})).toBe(stored);
  await again.close();
});

test('a log that cannot be folded into the file for want of space waits', async () => {
  // The log grows past the size at which it is folded, and there is no room for both: what is logged hardly compresses.
  disk = smallDisk(19 * 1024);
  const path = join(disk.path, 'store.duckdb');
  const duckdb = await open(path);
  const batch = (from: number): StoreDocument[] =>
    storeDocuments(from, from + 300, {
      change: (event) => {
        event.event.original = noise(event.event.id);
      },
    });
  const logged = (): number => statSync(`${path}.wal`).size;
  let stored = 0;
  let longest = 0;
  const fits = async (): Promise<boolean> => {
    const outcome = await duckdb.store.write(batch(stored), []).catch((error: unknown) => error);
    longest = Math.max(longest, logged());
    if (outcome instanceof Error) expect(outcome).toMatchObject(FULL);
    return !(outcome instanceof Error);
  };
  while (await fits()) stored += 300;
  expect(longest).toBeGreaterThan(16 * 2 ** 20);
  expect(await duckdb.reader.count({})).toBe(stored);
  disk.resize(64 * 1024);
  await duckdb.store.write(batch(stored), []);
  expect(await duckdb.reader.count({})).toBe(stored + 300);
  expect(existsSync(`${path}.wal`)).toBe(false);
  await duckdb.close();
});

test('a database cannot be made on a full disk, and can be later', async () => {
  disk = smallDisk(1024);
  const ballast = join(disk.path, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  const path = join(disk.path, 'store.duckdb');
  await expect(acquireLock(path)).rejects.toMatchObject(FULL);
  await expect(open(path)).rejects.toMatchObject(FULL);
  disk.resize(8 * 1024);
  const lock = await acquireLock(path);
  const duckdb = await open(path);
  await duckdb.store.write(storeDocuments(0, 10), []);
  await duckdb.close();
  await lock.release();
});

test('a blob does not fit, leaves nothing, and fits later', async () => {
  disk = smallDisk(1024);
  const blobs = directoryBlobs(join(disk.path, 'blobs'));
  const content = Buffer.alloc(2 * 1024 * 1024, 'x');
  await expect(blobs.put(content)).rejects.toMatchObject(FULL);
  const { name } = await blobs.put(Buffer.from('small'));
  disk.resize(8 * 1024);
  const { length } = await blobs.put(content);
  expect(length).toBe(content.length);
  expect((await blobs.get(name)).toString()).toBe('small');
});
