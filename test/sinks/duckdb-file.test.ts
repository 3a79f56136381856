// The database file itself: made, opened again, refused when it is not ours to use.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@jest/globals';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { conditions } from '../support/conditions.ts';
import { reject, storeDocument, storeDocuments } from '../support/events.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder('file');
const place = (name: string): string => {
  mkdirSync(join(folder, name));
  return join(folder, name, 'store.duckdb');
};
const open = (path: string): Promise<DuckdbStore> => openDuckdb({ path, memoryLimit: '256MB', threads: 2 });
const fault = async (path: string): Promise<unknown> => open(path).catch((error: unknown) => error);

async function sql(path: string, ...statements: string[]): Promise<void> {
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

test('a file is made with its folders, and holds what was written when it is opened again', async () => {
  const path = join(folder, "it's", 'a folder', 'store.duckdb');
  let duckdb = await open(path);
  await duckdb.store.write(storeDocuments(0, 2500), [reject(1)]);
  await duckdb.checkpoints.save('a', new Map([['x', '1']]));
  await duckdb.close();
  expect(readdirSync(dirname(path))).toEqual(['store.duckdb']);
  duckdb = await open(path);
  expect(await duckdb.reader.count({})).toBe(2500);
  expect(await duckdb.rejects.list({})).toEqual([reject(1)]);
  expect(await duckdb.checkpoints.load('a')).toEqual(new Map([['x', '1']]));
  expect((await duckdb.store.write(storeDocuments(2400, 2600), [])).map(({ kind }) => kind)).toEqual([
    ...Array<string>(100).fill('duplicate'),
    ...Array<string>(100).fill('created'),
  ]);
  await duckdb.close();
});

test('sequence numbers go on after opening again, replaced events get new ones', async () => {
  const path = place('sequence');
  let duckdb = await open(path);
  await duckdb.store.write(storeDocuments(0, 3), []);
  await duckdb.close();
  duckdb = await open(path);
  await duckdb.store.write([storeDocument(1, { decision: 1 }), storeDocument(3)], []);
  const log = await duckdb.reader.after(0, 100);
  expect(log.map(({ id }) => id)).toEqual([0, 2, 1, 3].map((n) => storeDocument(n).id));
  const sequences = log.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  expect(await duckdb.reader.after(sequences[1] ?? 0, 1)).toEqual(log.slice(2, 3));
  await duckdb.close();
});

test('an older mapping is found after opening again', async () => {
  const path = place('revision');
  let duckdb = await open(path);
  await duckdb.store.write(storeDocuments(0, 3, { time: 0 }), []);
  await duckdb.close();
  duckdb = await open(path);
  const anew = storeDocuments(0, 3, { revision: 2, time: 1e12 });
  expect((await duckdb.store.write(anew, [])).map(({ kind }) => kind)).toEqual(Array(3).fill('replaced'));
  expect(await duckdb.reader.count({})).toBe(3);
  await duckdb.close();
});

test('long and distinct values survive being compressed', async () => {
  const path = place('long');
  const long = (n: number): string => `${String(n)} ${'wide ä '.repeat(n % 500 === 0 ? 20_000 : n)}`;
  const documents = storeDocuments(0, 3000, {
    change: (event) => {
      event.user.name = long(Number(event.event.id.slice('vendor-'.length)) % 1500);
      event.related = { user: [event.user.name, 'other'] };
    },
  });
  let duckdb = await open(path);
  await duckdb.store.write(documents, []);
  await duckdb.close();
  duckdb = await open(path);
  const read: string[] = [];
  for await (const json of duckdb.reader.events({ order: 'oldest' })) read.push(json);
  expect(read.every((json, n) => json === documents[n]?.json)).toBe(true);
  for (const n of [1, 700, 1100]) {
    expect(await duckdb.reader.count(conditions(['user.name', long(n)]))).toBe(2);
    expect(await duckdb.reader.count(conditions(['related.user', long(n)]))).toBe(2);
  }
  await duckdb.close();
});

test('thousands of long events and rejects fit in little memory, and none is hidden by its length', async () => {
  const path = place('padded');
  const options = { path, memoryLimit: '128MB', threads: 2 };
  const padding = 'DROP TABLE orders; -- '.repeat(1_200);
  const documents = storeDocuments(0, 2200, {
    change: (event) => {
      event.event.original += padding;
      event.oncall.command = { text: padding, hash: `hash of ${event.event.id}` };
      event.unmapped = { statement: padding.slice(0, 20_000) };
    },
  });
  const input = Buffer.from(padding).toString('base64');
  let duckdb = await openDuckdb(options);
  for (let from = 0; from < documents.length; from += 550) {
    const rejects = Array.from({ length: 550 }, (_, n) => reject(from + n, { input }));
    await duckdb.store.write(documents.slice(from, from + 550), rejects);
  }
  await duckdb.close();
  duckdb = await openDuckdb(options);
  expect(new Set((await duckdb.store.write(documents.slice(0, 500), [])).map(({ kind }) => kind))).toEqual(
    new Set(['duplicate']),
  );
  const anew = storeDocument(0, { decision: 1 });
  expect(await duckdb.store.write([anew], [])).toEqual([{ kind: 'replaced' }]);
  let n = 0;
  for await (const json of duckdb.reader.events({ order: 'oldest' }))
    if (json !== (n === 0 ? anew : documents[n])?.json) throw new Error(`event ${String(n)} differs`);
    else n++;
  expect(n).toBe(2200);
  const [first] = await duckdb.reader.after(0, 1);
  expect(first?.json === documents[1]?.json).toBe(true);
  expect(await duckdb.reader.count(conditions(['oncall.command.hash', 'hash of vendor-2199']))).toBe(1);
  expect(await duckdb.reader.count(conditions(['user.name', 'user3']))).toBe(314);
  const rejects = await duckdb.rejects.list({ limit: 100 });
  expect(rejects.every((each) => each.input === input)).toBe(true);
  await duckdb.close();
});

test.each([
  ['text', Buffer.from('this is no database '.repeat(1000))],
  ['an empty file', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(100_000)],
])('%s is not a database', async (name, content) => {
  const path = place(`no ${name}`);
  writeFileSync(path, content);
  const refused = await fault(path);
  expect(refused).toMatchObject({ code: 'store_broken', backoff: false });
  expect(String(refused)).toContain(path);
  expect(readFileSync(path).equals(content)).toBe(true);
});

test('a folder is not a database', async () => {
  const path = place('folder');
  mkdirSync(path);
  expect(await fault(path)).toMatchObject({ code: 'store_broken' });
});

test.each(['cut off', 'with other bytes'])('a database %s is broken', async (name) => {
  const path = place(name);
  const { store, close } = await open(path);
  await store.write(storeDocuments(0, 5000), []);
  await close();
  const whole = readFileSync(path);
  if (name === 'cut off') writeFileSync(path, whole.subarray(0, whole.length / 2));
  else
    writeFileSync(
      path,
      whole.map((byte, index) => (index > 20_000 && index % 997 === 0 ? byte ^ 255 : byte)),
    );
  expect(await fault(path)).toMatchObject({ code: 'store_broken' });
});

test('the database of another program is left alone', async () => {
  const path = place('foreign');
  await sql(path, 'CREATE TABLE things (a INTEGER)', 'CHECKPOINT');
  const before = readFileSync(path);
  expect(await fault(path)).toMatchObject({ code: 'store_broken' });
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a store of another version is refused with both versions and what to do', async () => {
  const path = place('version');
  await (await open(path)).close();
  await sql(path, "UPDATE meta SET value = '99' WHERE name = 'schema'");
  const refused = await fault(path);
  expect(refused).toMatchObject({ code: 'store_version', backoff: false });
  expect(String(refused)).toMatch(/tables of version 99, this program uses version 1: run the version/);
});

test('a file is open once in a process', async () => {
  const path = place('once');
  const duckdb = await open(path);
  expect(await fault(path)).toMatchObject({ code: 'store_locked' });
  expect(await fault(join(dirname(path), '..', 'once', 'store.duckdb'))).toMatchObject({
    code: 'store_locked',
  });
  await duckdb.close();
  await (await open(path)).close();
});

test('a database that breaks while it is open is not tried again for ever', async () => {
  const path = place('breaks');
  let duckdb = await open(path);
  await duckdb.store.write(storeDocuments(0, 5000), []);
  await duckdb.close();
  duckdb = await open(path);
  // The JSON is read from the file only when it is asked for.
  const bytes = readFileSync(path);
  for (let index = 300_000; index < bytes.length - 300_000; index += 5000)
    bytes[index] = (bytes[index] ?? 0) ^ 255;
  writeFileSync(path, bytes);
  await expect(
    (async () => {
      for await (const json of duckdb.reader.events({})) expect(json).toBeDefined();
    })(),
  ).rejects.toMatchObject({ code: 'store_broken', backoff: false });
  await duckdb.close();
});

test('what was left of making a file is made anew', async () => {
  const path = place('half-made');
  writeFileSync(`${path}.new`, 'half');
  writeFileSync(`${path}.new.wal`, 'half');
  await (await open(path)).close();
  expect(existsSync(`${path}.new`)).toBe(false);
});

test('after closing, writing and reading say so; closing again does nothing', async () => {
  const { store, reader, close } = await open(place('closed'));
  const writing = store.write(storeDocuments(0, 100), []);
  await close();
  expect(await writing).toHaveLength(100);
  await expect(store.write(storeDocuments(0, 1), [])).rejects.toMatchObject({ code: 'stopping' });
  await expect(reader.count({})).rejects.toMatchObject({ code: 'stopping' });
  await close();
});

test('a reader that was left in the middle does not hold up closing', async () => {
  const { store, reader, close } = await open(place('left'));
  await store.write(storeDocuments(0, 5000), []);
  const events = reader.events({})[Symbol.asyncIterator]();
  await events.next();
  await close();
  await expect(
    (async () => {
      for (let next = await events.next(); !next.done; next = await events.next());
    })(),
  ).rejects.toMatchObject({ code: 'store_unavailable' });
});

test('a faulty batch is written in no part, and the next one is', async () => {
  const { store, reader, rejects, close } = await open(place('faulty'));
  const faulty = { ...storeDocument(1), id: 'no id' };
  await expect(store.write([storeDocument(0), faulty], [reject(1)])).rejects.toMatchObject({
    code: 'store_unavailable',
  });
  await expect(store.write([storeDocument(0)], [reject(1, { id: 'no id' })])).rejects.toMatchObject({
    code: 'store_unavailable',
  });
  expect(await reader.count({})).toBe(0);
  expect(await rejects.list({})).toEqual([]);
  await store.write([storeDocument(0)], [reject(1)]);
  expect(await reader.count({})).toBe(1);
  await close();
});
