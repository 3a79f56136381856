// The same query gives the same events, counts, histogram and facets in Elasticsearch and in DuckDB.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SearchRequest } from '../../pipeline/ports.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { random } from '../support/random.ts';
import { type BothStores, answerOf, eachOf, openBoth } from './both-stores.ts';
import { FIRST, STEP, corpus } from './corpus.ts';
import { generateQuery } from './generate.ts';
import { hostileQueries } from './hostile-queries.ts';
import { QUERIES } from './queries.ts';

const EVENTS = 50_000;
const GENERATED = 160;
const HOSTILE = 2_000;

/** The first four fifths of the events are in the past. */
const options = { now: FIRST + EVENTS * STEP * 0.8, timezone: 'Europe/Paris' };

const FACETS = [
  'user.name',
  'event.outcome',
  'event.category',
  'oncall.source.id',
  'source.ip',
  'unmapped.id',
];
const DAY = 86_400_000;

await describeWith('search', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  let both: BothStores;
  beforeAll(async () => {
    both = await openBoth(elasticsearch.url, corpus(EVENTS));
  }, 300_000);
  afterAll(() => both.close());

  /** A fifth of the time or all of it, newest or oldest first, one facet or another: not all with every query, but each with many. */
  function requestFor(query: string, index: number): SearchRequest {
    const fifth = Math.floor((EVENTS * STEP) / 5);
    const from = FIRST + (index % 5) * fifth;
    const facets = FACETS.filter((_, at) => (index + at) % 3 === 0);
    return {
      query: {
        filter: parseQuery(query, options),
        ...(index % 10 > 0 && { from, to: from + fifth }),
        limit: 50,
        order: index % 2 === 0 ? 'newest' : 'oldest',
      },
      histogram: { intervalMs: DAY },
      facets: facets.map((field) => ({ field, size: 10 })),
    };
  }

  test('queries by hand and by chance', async () => {
    const chance = random(11);
    const queries = [...QUERIES, ...Array.from({ length: GENERATED }, () => generateQuery(chance))];
    expect(queries.length).toBeGreaterThanOrEqual(500);
    const differing: unknown[] = [];
    let found = 0;
    await eachOf(queries, 3, async (query, index) => {
      const request = requestFor(query, index);
      const [left, right] = await Promise.all([
        answerOf(both.duckdb.reader, request),
        answerOf(both.elasticsearch.reader, request),
      ]);
      if (left.total > 0) found++;
      if (JSON.stringify(left) !== JSON.stringify(right)) differing.push({ query, left, right });
    });
    expect(differing.slice(0, 3)).toEqual([]);
    expect(differing).toHaveLength(0);
    // A test of queries that find nothing would show little.
    expect(found).toBeGreaterThan(queries.length / 2);
  }, 600_000);

  test('hostile texts are answered or refused, soon, and never run', async () => {
    const queries = hostileQueries(HOSTILE, 13);
    let answered = 0;
    let refused = 0;
    let slowest = 0;
    await eachOf(queries, 3, async (query) => {
      const started = performance.now();
      let filter;
      try {
        filter = parseQuery(query, options);
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad_query' });
        const { start, end } = error as { start: number; end: number };
        expect(start >= 0 && start <= end && end <= query.length).toBe(true);
        refused++;
        expect(performance.now() - started).toBeLessThan(5_000);
        return;
      }
      const request = { query: { filter, from: FIRST, to: FIRST + DAY, limit: 1 } };
      const [left, right] = await Promise.all([
        both.duckdb.reader.search(request),
        both.elasticsearch.reader.search(request),
      ]);
      expect(left.total).toBe(right.total);
      answered++;
      slowest = Math.max(slowest, performance.now() - started);
    });
    expect(answered).toBeGreaterThan(HOSTILE / 4);
    expect(refused).toBeGreaterThan(HOSTILE / 4);
    expect(slowest).toBeLessThan(60_000);
    // What the queries would have dropped is there.
    expect(await both.duckdb.reader.count({})).toBe(EVENTS);
    expect(await both.elasticsearch.reader.count({})).toBe(EVENTS);
  }, 300_000);

  test.each([
    '@timestamp',
    'user.name',
    'source.ip',
    'source.port',
    'related.user',
    'oncall.person.confidence',
    'unmapped.id',
  ])(
    'pages sorted by %s, one after the other, give every event once, and those without a value last',
    async (field) => {
      for (const order of ['asc', 'desc'] as const) {
        const query = {
          filter: parseQuery('event.outcome: failure', options),
          from: FIRST,
          to: FIRST + 3 * DAY,
          limit: 400,
        };
        const [left, right] = await Promise.all(
          [both.duckdb.reader, both.elasticsearch.reader].map(async (reader) => {
            const ids: string[] = [];
            for (let after: string | undefined; ;) {
              const page = await reader.search({ query, sort: { field, order }, ...(after && { after }) });
              ids.push(...page.events.map(({ id }) => id));
              if (page.next === undefined) {
                expect(ids).toHaveLength(page.total);
                return ids;
              }
              after = page.next;
            }
          }),
        );
        expect(new Set(left).size).toBe(left?.length);
        expect(left?.toSorted()).toEqual(right?.toSorted());
        if (field === '@timestamp') expect(left).toEqual(right);
      }
    },
    300_000,
  );

  test('an event by its id', async () => {
    for (const { reader } of [both.duckdb, both.elasticsearch]) {
      const { events } = await reader.search({ query: { limit: 3 } });
      for (const { id, json } of events) expect(await reader.event(id)).toBe(json);
      expect(await reader.event('0'.repeat(32))).toBeUndefined();
      expect(await reader.event("' OR 1=1")).toBeUndefined();
    }
  });

  test('what cannot be sorted by, counted or gone on from is refused', async () => {
    for (const { reader } of [both.duckdb, both.elasticsearch]) {
      const refused = async (request: SearchRequest): Promise<void> => {
        await expect(reader.search(request)).rejects.toMatchObject({ code: 'usage' });
      };
      for (const field of ['message', 'event.original', 'nothing', 'user', "user.name' --"]) {
        await refused({ query: {}, sort: { field, order: 'asc' } });
        await refused({ query: {}, facets: [{ field, size: 1 }] });
      }
      for (const after of ['', 'x', 'W10', Buffer.from('[1,"2; DROP TABLE events"]').toString('base64url')])
        await refused({ query: {}, after });
      await refused({ query: {}, histogram: { intervalMs: 0 } });
      await refused({ query: { limit: 1.5 } });
      await refused({ query: { limit: -1 } });
    }
  });
});
