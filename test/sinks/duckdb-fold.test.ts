// The log of changes is folded into the file while events are read and replaced, and neither notices.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { storeDocuments } from '../support/events.ts';
import { testFolder } from '../support/folder.ts';
import { noise } from '../support/noise.ts';

const path = join(testFolder('fold'), 'store.duckdb');
const MEGABYTES = 2 ** 20;

const batch = (from: number, decision = 0): StoreDocument[] =>
  storeDocuments(from, from + 500, {
    decision,
    change: (event) => {
      event.event.original = noise(event.event.id);
    },
  });

test('folding while reading, replacing and adding', async () => {
  const { store, reader, close } = await openDuckdb({ path, memoryLimit: '256MB', threads: 2 });
  let folded = 0;
  let logged = 0;
  const write = async (documents: readonly StoreDocument[]): Promise<void> => {
    await store.write(documents, []);
    const now = existsSync(`${path}.wal`) ? statSync(`${path}.wal`).size : 0;
    if (now < logged) folded++;
    logged = now;
    expect(logged).toBeLessThan(20 * MEGABYTES);
  };
  for (let from = 0; from < 3000; from += 500) await write(batch(from));

  const before = folded;
  const seen: string[] = [];
  for await (const json of reader.events({ order: 'oldest' })) {
    if (seen.length === 10) {
      for (let from = 0; from < 2500; from += 500) await write(batch(from, 1));
      for (let from = 3000; from < 7000; from += 500) await write(batch(from));
      expect(folded - before).toBeGreaterThan(0);
    }
    seen.push(json);
  }
  const originally = Array.from({ length: 6 }, (_, n) => batch(n * 500)).flat();
  expect(seen.length).toBe(3000);
  expect(seen.every((json, n) => json === originally[n]?.json)).toBe(true);

  expect(await reader.count({})).toBe(7000);
  await close();
  const again = await openDuckdb({ path, memoryLimit: '256MB', threads: 2 });
  const results = await again.store.write([...batch(0, 1), ...batch(6500)], []);
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['duplicate']));
  expect(await again.reader.count({})).toBe(7000);
  await again.close();
});
