// Reading events back from Elasticsearch: conditions on any field, order, limits, counts, long events.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { EventQuery, Facet } from '../../pipeline/ports.ts';
import { FIELDS } from '../../search/fields.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { aliasOf } from '../../sinks/elasticsearch/templates.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { SAMPLES, conditions } from '../support/conditions.ts';
import { type TestStore, openTestStore } from '../support/elasticsearch.ts';
import { START, storeDocuments } from '../support/events.ts';

const COUNT = 3000;
/** Half of them before the end of the month. */
const FIRST = START - (COUNT / 2) * 1000;
const all = Array.from({ length: COUNT }, (_, n) => n);

await describeWith('the reader', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore(elasticsearch.url);
    const documents = all.map((n) => storeDocuments(n, n + 1, { time: FIRST + n * 1000 })).flat();
    await store.store.write(documents, []);
    await store.settle();
  });
  afterAll(() => store.close());

  async function numbers(query: EventQuery): Promise<number[]> {
    const found: number[] = [];
    for await (const json of store.reader.events(query)) {
      const { event } = JSON.parse(json) as AccessEvent;
      found.push(Number(event.id.slice('vendor-'.length)));
    }
    return found;
  }

  async function values(field: string, size: number): Promise<Facet['values']> {
    const { facets } = await store.reader.search({ query: { limit: 0 }, facets: [{ field, size }] });
    return facets?.[0]?.values ?? [];
  }

  test('newest first unless asked otherwise, over all indices', async () => {
    expect(await numbers({})).toEqual(all.toReversed());
    expect(await numbers({ order: 'oldest' })).toEqual(all);
  });

  test.each([0, 1, 199, 200, 201, COUNT, COUNT + 1])('a limit of %d', async (limit) => {
    expect(await numbers({ order: 'oldest', limit })).toEqual(all.slice(0, limit));
  });

  test('from is in, to is out', async () => {
    const between = { from: FIRST + 10_000, to: FIRST + 13_000, order: 'oldest' } as const;
    expect(await numbers(between)).toEqual([10, 11, 12]);
    expect(await store.reader.count(between)).toBe(3);
    expect(await numbers({ from: FIRST + 10_001, to: FIRST + 10_002 })).toEqual([]);
  });

  test.each([
    ['a text', ['user.name', 'user3'], all.filter((n) => n % 7 === 3).length],
    [
      'any of several values',
      ['user.name', 'user3', 'user4'],
      all.filter((n) => [3, 4].includes(n % 7)).length,
    ],
    ['a list', ['event.category', 'iam'], COUNT / 2],
    ['a field of one event', ['event.id', 'vendor-17'], 1],
    ['an address', ['related.ip', '192.0.2.17'], COUNT / 250],
    ['a net', ['related.ip', '192.0.2.0/28'], all.filter((n) => n % 250 < 16).length],
    ['a number', ['oncall.mapping.revision', '1'], COUNT],
    ['the time as text', ['@timestamp', new Date(FIRST + 17_000).toISOString()], 1],
    ['a value that is nowhere', ['user.name', 'nobody'], 0],
    ['a field that is nowhere', ['host.name', 'web-1'], 0],
    ['no values', ['user.name'], 0],
    ['only the whole value', ['user.name', 'user'], 0],
    ['only the same case', ['user.name', 'USER3'], 0],
    ['patterns are values', ['user.name', 'user*', 'user?', '/user./'], 0],
  ] as [string, [string, ...string[]], number][])('%s', async (_, condition, count) => {
    expect(await store.reader.count(conditions(condition))).toBe(count);
    expect(await numbers(conditions(condition))).toHaveLength(count);
  });

  test('all conditions hold together', async () => {
    const query = conditions(
      ['user.name', 'user3'],
      ['event.outcome', 'failure'],
      ['event.action', 'action-0'],
    );
    expect(await numbers({ ...query, order: 'oldest' })).toEqual(
      all.filter((n) => n % 7 === 3 && n % 3 === 0 && n % 5 === 0),
    );
  });

  test.each(['user.nam', 'user', '', 'unmapped', 'json', 'toString', 'message', 'event.original'])(
    'values of %j cannot be counted or sorted by',
    async (field) => {
      const fault = { code: 'usage' };
      const query = { limit: 0 };
      await expect(values(field, 1)).rejects.toMatchObject(fault);
      const sort = { field, order: 'asc' } as const;
      await expect(store.reader.search({ query, sort })).rejects.toMatchObject(fault);
    },
  );

  test('every field of the schema can be asked for, and every other counted', async () => {
    const texts = ['message', 'error.message', 'event.original', 'oncall.original.base64'];
    for (const { name, type } of FIELDS.values()) {
      if (type !== 'flattened' && !texts.includes(name)) await values(name, 1);
      if (!texts.slice(2).includes(name)) await store.reader.count(conditions([name, SAMPLES[type]]));
    }
  });

  test.each([
    ['what is no address', 'related.ip', 'x'],
    ['what is no number', 'oncall.mapping.revision', 'one'],
    ['a field that is not there', 'user.nam', 'x'],
  ])('%s is refused before the store is asked', (_, field, value) => {
    expect(() => conditions([field, value])).toThrow(expect.objectContaining({ code: 'bad_query' }));
  });

  test('the most frequent values', async () => {
    expect(await values('event.category', 10)).toEqual([
      { value: 'authentication', count: COUNT / 2 },
      { value: 'configuration', count: COUNT / 2 },
      { value: 'iam', count: COUNT / 2 },
    ]);
    expect(await values('user.name', 2)).toEqual([
      { value: 'user0', count: Math.ceil(COUNT / 7) },
      { value: 'user1', count: Math.ceil(COUNT / 7) },
    ]);
    expect((await values('source.ip', 1))[0]?.count).toBe(COUNT / 250);
    expect((await values('@timestamp', 1))[0]).toMatchObject({ count: 1 });
  });

  test.each(['user3', 'vendor-17', 'failure', 'test.audit'])(
    'a word without a field is looked for by Kibana where our search looks for it: %s',
    async (word) => {
      const found = await store.reader.count({ filter: parseQuery(word, { now: FIRST }) });
      const { body } = await store.cluster.request<{ readonly count: number }>({
        method: 'POST',
        path: `/${aliasOf(store.config.namespace)}/_count`,
        // What Kibana makes of it.
        body: { query: { multi_match: { type: 'best_fields', query: word, lenient: true } } },
        doing: 'count as Kibana does',
      });
      expect({ found: body.count, any: found > 0 }).toEqual({ found, any: true });
    },
  );

  test('a reader that stops early, and long events between short ones', async () => {
    const dataset = 'test.long';
    const documents = storeDocuments(0, 300, {
      dataset,
      change: (event) => {
        // Together longer than any one page may be.
        if (event.event.id.endsWith('7')) event.event.original = 'x'.repeat(3 * 2 ** 20);
        if (event.event.id.endsWith('3'))
          event.unmapped = JSON.parse('{"__proto__":{"a":1},"constructor":2}') as object;
      },
    });
    await store.store.write(documents, []);
    await store.settle();
    const found: string[] = [];
    for await (const json of store.reader.events({
      ...conditions(['event.dataset', dataset]),
      order: 'oldest',
    }))
      found.push(json);
    expect(found).toEqual(documents.map(({ json }) => json));
    let first: string | undefined;
    for await (const json of store.reader.events(conditions(['event.dataset', dataset]))) {
      first = json;
      break;
    }
    expect(first).toBe(documents.at(-1)?.json);
  });

  test('a store without any index has no events', async () => {
    const empty = await openTestStore(elasticsearch.url);
    const found: string[] = [];
    for await (const json of empty.reader.events({})) found.push(json);
    expect(found).toEqual([]);
    expect(await empty.reader.count({})).toBe(0);
    expect(await empty.reader.search({ query: {}, facets: [{ field: 'user.name', size: 5 }] })).toMatchObject(
      {
        total: 0,
        facets: [{ values: [] }],
      },
    );
    await empty.close();
  });
});
