// Reading events back: conditions on any field, order, limits, counts, the log.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventQuery, Facet } from '../../pipeline/ports.ts';
import { FIELD_TYPES } from '../../schemas/generated/tables.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { FIELDS } from '../../search/fields.ts';
import { COLUMNS } from '../../sinks/duckdb/columns.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { START, accessEvent, storeDocuments } from '../support/events.ts';
import { SAMPLES, conditions } from '../support/conditions.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder('reader');
const COUNT = 5000;
let duckdb: DuckdbStore;

beforeAll(async () => {
  duckdb = await openDuckdb({ path: join(folder, 'store.duckdb'), memoryLimit: '256MB', threads: 2 });
  // Written out of order, in batches of all sizes: reading must not depend on it.
  const documents = storeDocuments(0, COUNT);
  for (const [from, to] of [
    [3000, COUNT],
    [0, 1],
    [1, 3000],
  ])
    await duckdb.store.write(documents.slice(from, to), []);
});
afterAll(() => duckdb.close());

/** Which events a query gives, by number. */
async function numbers(query: EventQuery): Promise<number[]> {
  const found: number[] = [];
  for await (const json of duckdb.reader.events(query)) {
    const { event } = JSON.parse(json) as AccessEvent;
    found.push(Number(event.id.slice('vendor-'.length)));
  }
  return found;
}

/** The most frequent values of a field. */
async function values(field: string, query: EventQuery, size: number): Promise<Facet['values']> {
  const { facets } = await duckdb.reader.search({ query: { ...query, limit: 0 }, facets: [{ field, size }] });
  return facets?.[0]?.values ?? [];
}

const all = Array.from({ length: COUNT }, (_, n) => n);

test('newest first unless asked otherwise', async () => {
  expect(await numbers({})).toEqual(all.toReversed());
  expect(await numbers({ order: 'newest' })).toEqual(all.toReversed());
  expect(await numbers({ order: 'oldest' })).toEqual(all);
});

test.each([0, 1, 1999, 2000, 2001, COUNT, COUNT + 1])('a limit of %d', async (limit) => {
  expect(await numbers({ order: 'oldest', limit })).toEqual(all.slice(0, limit));
  expect(await numbers({ limit })).toEqual(all.toReversed().slice(0, limit));
});

test('events of the same instant keep their order of insertion, and turn with the order', async () => {
  const dataset = 'test.instant';
  await duckdb.store.write(storeDocuments(0, 50, { dataset, time: START - 5000 }), []);
  const query = conditions(['event.dataset', dataset]);
  expect(await numbers({ ...query, order: 'oldest' })).toEqual(all.slice(0, 50));
  expect(await numbers(query)).toEqual(all.slice(0, 50).toReversed());
});

test('from is in, to is out', async () => {
  const between = { from: START + 10_000, to: START + 13_000, order: 'oldest' } as const;
  expect(await numbers(between)).toEqual([10, 11, 12]);
  expect(await duckdb.reader.count(between)).toBe(3);
  expect(await numbers({ from: START + 10_001, to: START + 10_002 })).toEqual([]);
  expect(await numbers({ from: START + 13_000, to: START + 10_000 })).toEqual([]);
});

test.each([
  ['a column', ['user.name', 'user3'], 714],
  ['any of several values', ['user.name', 'user3', 'user4'], 1428],
  ['a column of lists', ['event.category', 'iam'], 2500],
  ['any of several in a list', ['event.category', 'iam', 'configuration'], 2500],
  ['a field of the JSON', ['event.id', 'vendor-17'], 1],
  ['a list in the JSON', ['related.ip', '192.0.2.17'], 20],
  ['a number', ['oncall.mapping.revision', '1'], COUNT],
  ['the time as text', ['@timestamp', '2026-03-01T00:00:17.000Z'], 1],
  ['a value that is nowhere', ['user.name', 'nobody'], 0],
  ['a field that is nowhere', ['host.name', 'web-1'], 0],
  ['no values', ['user.name'], 0],
  ['only the whole value', ['user.name', 'user'], 0],
  ['only the same case', ['user.name', 'USER3'], 0],
  ['quotes', ['user.name', `' OR ''='`, `"; DROP TABLE events --`, `%`, `user_`], 0],
] as [string, [string, ...string[]], number][])('%s', async (_, condition, count) => {
  const query = { ...conditions(condition), from: START };
  expect(await duckdb.reader.count(query)).toBe(count);
  expect(await numbers(query)).toHaveLength(count);
});

test('all conditions hold together', async () => {
  const query = conditions(
    ['user.name', 'user3'],
    ['event.outcome', 'failure'],
    ['event.action', 'action-0'],
  );
  expect(await numbers({ ...query, from: START, order: 'oldest' })).toEqual(
    all.filter((n) => n % 7 === 3 && n % 3 === 0 && n % 5 === 0),
  );
});

test.each(['user.nam', 'user', '', 'unmapped', "user.name' OR 1=1 --", 'json', 'toString'])(
  'there is no field %j',
  async (field) => {
    const fault = { code: 'usage' };
    const query = { limit: 0 };
    await expect(values(field, query, 1)).rejects.toMatchObject(fault);
    const sort = { field, order: 'asc' } as const;
    await expect(duckdb.reader.search({ query, sort })).rejects.toMatchObject(fault);
    if (field !== 'unmapped')
      expect(() => conditions([field, 'x'])).toThrow(expect.objectContaining({ code: 'bad_query' }));
  },
);

test('every field of the schema can be asked for', async () => {
  for (const { name, type, searchable } of FIELDS.values()) {
    if (!searchable) continue;
    await duckdb.reader.count(conditions([name, SAMPLES[type]]));
    if (type !== 'text' && type !== 'flattened') await values(name, { to: START + 5000 }, 1);
  }
});

test('a column holds what the JSON holds', () => {
  for (const { field } of COLUMNS) expect(FIELD_TYPES).toHaveProperty([field]);
});

test('the columns of lists, and the fields taken for lists, are those that the schema has as arrays', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schemas/access-event.v1.json'), 'utf8'),
  ) as Node;
  const arrays = arraysOf(schema, []);
  const lists = [...FIELDS.values()].filter(({ list, type }) => list && type !== 'flattened');
  expect(lists.map(({ name }) => name).sort()).toEqual(arrays.sort());
  expect(
    COLUMNS.filter(({ type }) => type === 'VARCHAR[]').filter(({ field }) => !arrays.includes(field)),
  ).toEqual([]);
});

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
}

function arraysOf({ type, properties = {} }: Node, path: readonly string[]): string[] {
  if (type === 'array') return [path.join('.')];
  return Object.entries(properties).flatMap(([name, node]) => arraysOf(node, [...path, name]));
}

test('the most frequent values, of columns, lists and the JSON', async () => {
  const query = { from: START };
  expect(await values('user.name', query, 2)).toEqual([
    { value: 'user0', count: 715 },
    { value: 'user1', count: 715 },
  ]);
  expect(await values('event.category', query, 10)).toEqual([
    { value: 'authentication', count: 2500 },
    { value: 'configuration', count: 2500 },
    { value: 'iam', count: 2500 },
  ]);
  expect(await values('related.ip', { ...query, ...conditions(['user.name', 'user1']) }, 1)).toEqual([
    { value: '192.0.2.0', count: 3 },
  ]);
  expect(await values('oncall.system.kind', query, 3)).toEqual([{ value: 'database', count: COUNT }]);
  expect(await values('host.name', query, 3)).toEqual([]);
  expect(await values('user.name', query, 0)).toEqual([]);
});

test('the log gives every event once, in the order of insertion', async () => {
  const seen: string[] = [];
  let last = 0;
  for (;;) {
    const page = await duckdb.reader.after(last, 700);
    if (page.length === 0) break;
    for (const { sequence, json } of page) {
      expect(sequence).toBeGreaterThan(last);
      last = sequence;
      seen.push((JSON.parse(json) as AccessEvent).event.id);
    }
  }
  const order = [...all.slice(3000), ...all.slice(0, 3000)].map((n) => accessEvent(n).event.id);
  expect(seen.slice(0, COUNT)).toEqual(order);
});

test('a reader sees the events as they were when it began, and may stop at any', async () => {
  const dataset = 'test.snapshot';
  await duckdb.store.write(storeDocuments(0, 4500, { dataset }), []);
  const query = { ...conditions(['event.dataset', dataset]), order: 'oldest' } as const;
  const seen: string[] = [];
  for await (const json of duckdb.reader.events(query)) {
    if (seen.length === 10) {
      await duckdb.store.write(storeDocuments(3000, 4000, { dataset, decision: 1 }), []);
      await duckdb.store.write(storeDocuments(4500, 5000, { dataset }), []);
    }
    seen.push(json);
  }
  expect(seen).toEqual(storeDocuments(0, 4500, { dataset }).map(({ json }) => json));
  for await (const json of duckdb.reader.events(query)) if (json) break;
  expect(await duckdb.reader.count(query)).toBe(5000);
});

test('many readers at once, while events are written', async () => {
  const writing = duckdb.store.write(storeDocuments(0, 3000, { dataset: 'test.meanwhile' }), []);
  const query = { from: START, to: START + 500_000, ...conditions(['event.dataset', 'test.audit']) };
  const found = await Promise.all(Array.from({ length: 8 }, () => numbers(query)));
  expect(new Set(found.map((each) => each.length))).toEqual(new Set([500]));
  await writing;
});

test.each([Number.NaN, 1.5, Infinity])('%d is no time, limit or sequence', async (number) => {
  const fault = { code: 'usage' };
  await expect(duckdb.reader.count({ from: number })).rejects.toMatchObject(fault);
  await expect(numbers({ limit: number })).rejects.toMatchObject(fault);
  await expect(duckdb.reader.after(number, 1)).rejects.toMatchObject(fault);
  await expect(values('user.name', {}, number)).rejects.toMatchObject(fault);
});
