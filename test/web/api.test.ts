// The HTTP API of the built program on a real store: what it promises, who may what, what is hidden, refused and recorded.
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SearchAnswer, SourceAnswer, SuggestAnswer, TimelineAnswer } from '../../web/api/answers.ts';
import { type Answer, type Ask, askAt, codeOf, tokenOf } from '../support/api-client.ts';
import { hostileQueries } from '../search/hostile-queries.ts';
import { root, run, succeeded } from '../support/program.ts';
import { type Served, serveConfig } from '../support/served-config.ts';
import { until } from '../support/until.ts';

const tokens = {
  analyst: tokenOf('ana', 'analyst'),
  compliance: tokenOf('carl', 'compliance'),
  platform: tokenOf('petra', 'platform'),
  admin: tokenOf('ada', 'admin', { expires: '2999-01-01' }),
  scoped: tokenOf('auditor', 'compliance', { exports: ['monthly'] }),
  expired: tokenOf('old', 'admin', { expires: '2020-01-01' }),
} as const;

type Who = keyof typeof tokens;

const HOSTILE = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-api-'));
const night = (path: string): string => join(root, 'examples/incident-night/data', path);
let served: Served;
let ask: Ask;
const by = (who: Who): { token: string } => ({ token: tokens[who].token });
const search = async (who: Who, body: object): Promise<SearchAnswer> =>
  (await ask('POST', '/api/search', { ...by(who), body })).body as SearchAnswer;

beforeAll(async () => {
  writeFileSync(join(folder, 'broken.ndjson'), '{"action":"repo.create","@timestamp":\n');
  served = await serveConfig(
    folder,
    {
      api: {
        requestsPerMinute: 100_000,
        tokens: Object.values(tokens).map(({ entry }) => entry),
        roles: { analyst: { mask: ['oncall.command.text', 'oncall.actor', 'unmapped'] } },
      },
      exports: [{ name: 'monthly', query: 'event.outcome: failure' }, { name: 'other' }],
      sources: [
        {
          id: 'orders-db',
          source: 'postgresql.log',
          timezone: 'Europe/Paris',
          from: { files: { paths: [night('postgresql/postgresql-2026-11-19.csv')] } },
        },
        { id: 'github', source: 'github.audit', from: { files: { paths: [night('github/*.ndjson')] } } },
        { id: 'broken', source: 'github.audit', from: { files: { paths: ['broken.ndjson'] } } },
      ],
    },
    100,
  );
  ask = askAt(served.url);
  await until('all files are read', async () => {
    const sources = (await ask('GET', '/api/sources', by('admin'))).body as readonly SourceAnswer[];
    return ['orders-db', 'github', 'broken'].every((id) =>
      sources.some((each) => each.source === id && each.through),
    );
  });
}, 120_000);

afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('what the API promises', () => {
  const ajv = new Ajv2020({ strict: false, formats: { binary: true } });
  const fits = (document: Document, method: string, path: string, { body, status }: Answer): void => {
    const kind = status < 300 ? '2XX' : status < 500 ? '4XX' : '5XX';
    const schema =
      document.paths[path]?.[method.toLowerCase()]?.responses[kind]?.content?.['application/json']?.schema;
    if (!schema) throw new Error(`${method} ${path} says nothing of ${kind}`);
    const validate = ajv.compile(schema);
    expect({ path, valid: validate(body), errors: validate.errors ?? [] }).toEqual({
      path,
      valid: true,
      errors: [],
    });
  };

  test('every route answers as its description says', async () => {
    const { body } = await ask('GET', '/api/openapi.json');
    const document = body as Document;
    expect(document.openapi).toBe('3.1.0');
    const [event] = (await search('admin', { query: '', limit: 1 })).events;
    const id = event?.id ?? '';
    const calls: readonly (readonly [method: string, path: string, url: string, body?: unknown])[] = [
      ['GET', '/api/me', '/api/me'],
      ['GET', '/api/fields', '/api/fields'],
      [
        'POST',
        '/api/search',
        '/api/search',
        {
          query: 'user.name: *',
          limit: 3,
          histogram: true,
          facets: ['user.name', 'source.ip', 'event.category'],
          sort: { field: 'user.name', order: 'asc' },
        },
      ],
      ['GET', '/api/events/{id}', `/api/events/${id}`],
      ['POST', '/api/suggest', '/api/suggest', { query: 'event.outcome: ', cursor: 15 }],
      ['GET', '/api/timeline', '/api/timeline?from=2026-11-18&to=2026-11-21&limit=500'],
      ['GET', '/api/sources', '/api/sources'],
      ['POST', '/api/rejects/list', '/api/rejects/list', { limit: 5, input: true }],
      ['GET', '/api/rejects/counts', '/api/rejects/counts'],
      ['POST', '/api/rejects/replay', '/api/rejects/replay', { query: { sourceId: 'nobody' } }],
      [
        'PUT',
        '/api/saved/{id}',
        '/api/saved/one',
        { name: 'One', query: 'event.outcome: failure', from: 'now-7d', columns: ['user.name'] },
      ],
      ['GET', '/api/saved', '/api/saved'],
      ['GET', '/api/exports', '/api/exports'],
      ['GET', '/api/exports/{name}/runs', '/api/exports/monthly/runs'],
    ];
    for (const [method, path, url, sent] of calls) {
      const answer = await ask(method, url, {
        ...by('admin'),
        ...(sent === undefined ? {} : { body: sent }),
      });
      expect({ path, status: answer.status, text: answer.status === 200 ? '' : answer.text }).toEqual({
        path,
        status: 200,
        text: '',
      });
      fits(document, method, path, answer);
      fits(document, method, path, await ask(method, url, { body: sent, token: 'wrong'.repeat(9) }));
    }
  });

  test('every answer has its request id, and says what may run in a page', async () => {
    const page = await ask('GET', '/');
    for (const answer of [page, await ask('GET', '/api/me', by('admin')), await ask('GET', '/nothing')]) {
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers.get('content-security-policy')).toMatch(
        /default-src 'none'; script-src 'self'; style-src 'self'/,
      );
      expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    }
    expect(page.text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=/);
    const [, script = ''] = /src="(\/[\w-]+\.js)"/.exec(page.text) ?? [];
    const file = await ask('GET', script);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(
      (await ask('GET', script, { headers: { 'if-none-match': file.headers.get('etag') ?? '' } })).status,
    ).toBe(304);
    for (const place of ['/timeline', '/sources', '/exports', '/event/0123'])
      expect((await ask('GET', place)).text).toBe(page.text);
  });
});

describe('who may what', () => {
  const routes: readonly (readonly [may: string, method: string, url: string, body?: object])[] = [
    ['search', 'POST', '/api/search', { query: '', limit: 1 }],
    ['search', 'GET', '/api/fields'],
    ['search', 'POST', '/api/suggest', { query: '', cursor: 0 }],
    ['search', 'GET', '/api/timeline?limit=1'],
    ['saved', 'GET', '/api/saved'],
    ['sources', 'GET', '/api/sources'],
    ['rejects', 'POST', '/api/rejects/list', {}],
    ['replay', 'POST', '/api/rejects/replay', { query: { sourceId: 'nobody' } }],
    ['pull', 'GET', '/api/exports'],
    ['command', 'POST', '/api/reader/count', { query: {} }],
    ['command', 'GET', '/api/sources/status'],
  ];
  const rights: readonly (readonly [Who, readonly string[]])[] = [
    ['analyst', ['search', 'saved', 'sources']],
    ['compliance', ['search', 'saved', 'sources', 'pull']],
    ['platform', ['sources', 'rejects', 'replay']],
    ['admin', ['search', 'saved', 'sources', 'rejects', 'replay', 'pull']],
    ['scoped', ['pull']],
  ];

  test.each(rights)('%s', async (who, may) => {
    for (const [needed, method, url, body] of routes) {
      const { status } = await ask(method, url, { ...by(who), ...(body && { body }) });
      expect({ url, status }).toEqual({ url, status: may.includes(needed) ? 200 : 403 });
    }
  });

  test('a token for one export sees that one only', async () => {
    const { body } = await ask('GET', '/api/exports', by('scoped'));
    expect((body as readonly { name: string }[]).map(({ name }) => name)).toEqual(['monthly']);
    expect((await ask('GET', '/api/exports/other/runs', by('scoped'))).status).toBe(404);
    expect((await ask('POST', '/api/exports/monthly/run', { ...by('scoped'), body: {} })).status).toBe(403);
  });

  test('no token, a wrong one, half of one and an expired one are refused; who goes on trying is told to wait', async () => {
    const { token } = tokens.admin;
    for (const authorization of [
      undefined,
      'Bearer',
      'Bearer ',
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      `Basic ${token}`,
      by('expired').token,
      `Bearer ${tokens.expired.token}`,
    ]) {
      const answer = await ask('GET', '/api/sources', {
        headers: authorization === undefined ? {} : { authorization },
      });
      expect(codeOf(answer)).toMatch(/^(unauthorized|rate_limited)$/);
    }
    let last: Answer | undefined;
    for (let attempt = 0; attempt < 12; attempt++)
      last = await ask('GET', '/api/me', { token: `guess${String(attempt)}` });
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('GET', '/api/me', by('admin'))).status).toBe(200);
  });
});

describe('masked fields', () => {
  test('are in no answer', async () => {
    const all = await search('analyst', { query: 'oncall.source.id: orders-db', limit: 200 });
    expect(all.events.length).toBeGreaterThan(50);
    const text = JSON.stringify(all);
    const shown = [/"original":"\d/, /"unmapped":/, /"actor":/, /"text":/, /"hash":/, /"related":\{"user"/];
    expect(shown.filter((each) => each.test(text))).toEqual([]);
    const [first] = all.events;
    const one = await ask('GET', `/api/events/${first?.id ?? ''}`, by('analyst'));
    expect(one.text).not.toMatch(/oncall\.command\.(text|hash|head)|oncall\.actor|event\.original|unmapped/);
    const { masked } = (await ask('GET', '/api/me', by('analyst'))).body as { masked: readonly string[] };
    expect(masked).toEqual(
      expect.arrayContaining(['event.original', 'oncall.actor', 'oncall.command.hash', 'related.user']),
    );
    const { text: fields } = await ask('GET', '/api/fields', by('analyst'));
    expect(fields).not.toMatch(/"oncall\.actor\.|"oncall\.command\.text"|"unmapped/);
    const timeline = await ask('GET', '/api/timeline?from=2026-11-19&to=2026-11-20', by('analyst'));
    expect(timeline.text).not.toMatch(/SELECT \S+ FROM|UPDATE \S+ SET/i);
  });

  test.each<readonly [string, object]>([
    ['a query', { query: 'oncall.command.text: *SELECT*' }],
    [
      'a query within',
      { query: 'user.name: maya and not (event.outcome: failure or oncall.actor.name: m*)' },
    ],
    ['whether there is one', { query: 'oncall.command.hash: *' }],
    ['a vendor’s key', { query: 'unmapped.backend_type: x' }],
    ['a facet', { query: '', facets: ['oncall.command.text'] }],
    ['a sort', { query: '', sort: { field: 'oncall.actor.name', order: 'asc' } }],
    ['a copy', { query: '', facets: ['related.user'] }],
  ])('may not be asked for by %s', async (_how, body) => {
    const answer = await ask('POST', '/api/search', { ...by('analyst'), body });
    expect({ status: answer.status, code: codeOf(answer) }).toEqual({ status: 403, code: 'forbidden' });
    expect((await ask('POST', '/api/search', { ...by('admin'), body })).status).toBe(200);
  });

  test('words without a field, and wildcards in names, go past them', async () => {
    for (const query of ['*UPDATE*orders*', 'oncall.comm*: *UPDATE*', 'not oncall.comm*: *UPDATE*']) {
      const admin = await search('admin', { query, from: '2026-11-18', to: '2026-11-21', limit: 0 });
      const analyst = await search('analyst', { query, from: '2026-11-18', to: '2026-11-21', limit: 0 });
      expect(admin.total).toBeGreaterThan(0);
      if (query.startsWith('not')) expect(analyst.total).toBeGreaterThan(admin.total);
      else expect(analyst.total).toBe(0);
    }
    const { body } = await ask('POST', '/api/suggest', {
      ...by('analyst'),
      body: { query: 'oncall.actor.name: ', cursor: 19 },
    });
    expect((body as SuggestAnswer).suggestions).toEqual([]);
  });
});

describe('wrong input', () => {
  const cases: readonly (readonly [
    what: string,
    method: string,
    path: string,
    body: unknown,
    code: string,
  ])[] = [
    ['no JSON', 'POST', '/api/search', '{"query":', 'bad_request'],
    ['a number', 'POST', '/api/search', '7', 'bad_request'],
    ['no text where one belongs', 'POST', '/api/search', { query: null }, 'bad_request'],
    ['a text for a number', 'POST', '/api/search', { query: '', limit: '5' }, 'bad_request'],
    ['an unknown member', 'POST', '/api/search', { query: '', limt: 1 }, 'bad_request'],
    ['too many events', 'POST', '/api/search', { query: '', limit: 100_000 }, 'bad_request'],
    ['less than none', 'POST', '/api/search', { query: '', limit: -1 }, 'bad_request'],
    ['a field that is not there', 'POST', '/api/search', { query: 'usr.name: x' }, 'bad_query'],
    ['a bracket too many', 'POST', '/api/search', { query: '((user.name: x)' }, 'bad_query'],
    ['no date', 'POST', '/api/search', { query: '', from: 'yesterday' }, 'bad_request'],
    ['no zone', 'POST', '/api/search', { query: '', from: 'now/d', timezone: 'Mars/Olympus' }, 'bad_request'],
    [
      'from after to',
      'POST',
      '/api/search',
      { query: '', from: '2026-11-20', to: '2026-11-19' },
      'bad_request',
    ],
    ['a facet that is not there', 'POST', '/api/search', { query: '', facets: ['nothing'] }, 'bad_request'],
    [
      'a facet that cannot be counted',
      'POST',
      '/api/search',
      { query: '', facets: ['event.original'] },
      'bad_request',
    ],
    [
      'a sort by what is not searched',
      'POST',
      '/api/search',
      { query: '', sort: { field: 'event.original', order: 'asc' } },
      'bad_request',
    ],
    ['a cursor that is none', 'POST', '/api/search', { query: '', after: 'x' }, 'bad_request'],
    [
      'a cursor of something else',
      'POST',
      '/api/search',
      { query: '', after: Buffer.from('[{"a":1}]').toString('base64url') },
      'bad_request',
    ],
    ['an id that is none', 'GET', '/api/events/x', undefined, 'bad_request'],
    ['an event that is not there', 'GET', `/api/events/${'0'.repeat(32)}`, undefined, 'not_found'],
    ['a reject that is not there', 'GET', `/api/rejects/${'0'.repeat(32)}/raw`, undefined, 'not_found'],
    ['a code that is none', 'POST', '/api/rejects/list', { code: 'nothing' }, 'bad_request'],
    ['an id with a path', 'PUT', '/api/saved/..%2f..%2fetc', { name: 'x', query: '' }, 'bad_request'],
    ['a body too long', 'POST', '/api/search', { query: 'x'.repeat(2_000_000) }, 'too_large'],
    ['a query too long', 'POST', '/api/search', { query: 'x'.repeat(40_000) }, 'bad_query'],
    ['a bad escape', 'GET', '/api/events/%zz', undefined, 'bad_request'],
    ['no such route', 'GET', '/api/nothing', undefined, 'not_found'],
    ['no cursor', 'POST', '/api/suggest', { query: '', cursor: -1 }, 'bad_request'],
    ['no such export', 'GET', '/api/exports/nothing/runs', undefined, 'not_found'],
  ];
  test.each(cases)('%s', async (_what, method, path, body, code) => {
    const answer = await ask(method, path, { ...by('admin'), ...(body === undefined ? {} : { body }) });
    expect({ code: codeOf(answer), text: code === codeOf(answer) ? '' : answer.text }).toEqual({
      code,
      text: '',
    });
  });

  test('of what may be one of two things, what is wrong within the one that it is', async () => {
    const body = { query: '', histogram: { buckets: 100_000 } };
    const answer = await ask('POST', '/api/search', { ...by('admin'), body });
    expect(answer.text).toContain('body.histogram.buckets must be <= 500');
  });

  test('a query as long as there may be one fits into an address', async () => {
    const query = 'user.name: "ab" or '.repeat(1_700);
    const path = `/?q=${encodeURIComponent(query)}`;
    expect((await fetch(`${served.url}${path}`)).status).toBe(200);
  });

  test('other kinds of body are not taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const answer = await ask('POST', '/api/search', {
        ...by('admin'),
        body: '{"query":""}',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(415);
    }
  });
});

test('hostile queries are answered or refused, never a fault of ours', async () => {
  const left = [...hostileQueries(HOSTILE, 6)];
  const before = (await search('admin', { query: 'not event.dataset: accesstrail.api', limit: 0 })).total;
  const statuses = new Map<number, number>();
  const faults: unknown[] = [];
  const work = async (): Promise<void> => {
    for (let query = left.pop(); query !== undefined; query = left.pop()) {
      const body = { query, limit: 1, from: '2026-11-19T02:00:00Z', to: '2026-11-19T02:30:00Z' };
      const answer = await ask('POST', '/api/search', { ...by('compliance'), body });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (![200, 400, 413].includes(answer.status)) faults.push([query.slice(0, 200), answer.text]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  expect(faults).toEqual([]);
  expect(statuses.get(200)).toBeGreaterThan(0);
  expect(statuses.get(400)).toBeGreaterThan(0);
  expect((await search('admin', { query: 'not event.dataset: accesstrail.api', limit: 0 })).total).toBe(
    before,
  );
}, 300_000);

test('a histogram has every bucket; pages go on where the last one ended', async () => {
  const body = { query: 'oncall.source.id: orders-db', histogram: { buckets: 24 }, limit: 40 };
  const first = await search('admin', body);
  const { intervalMs, buckets } = first.histogram ?? { intervalMs: 1, buckets: [] };
  expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(first.total);
  for (const [index, { time }] of buckets.entries())
    expect(time).toBe((buckets[0]?.time ?? 0) + index * intervalMs);
  expect(buckets.length).toBeLessThanOrEqual(26);
  const ids = new Set(first.events.map(({ id }) => id));
  let { next } = first;
  while (next !== undefined) {
    const page = await search('admin', { ...body, histogram: false, after: next });
    for (const { id } of page.events) ids.add(id);
    next = page.next;
  }
  expect(ids.size).toBe(first.total);
});

test('the timeline has a lane for each system, without routine unless asked for', async () => {
  const path = '/api/timeline?from=2026-11-19T02:00:00Z&to=2026-11-19T04:00:00Z';
  const told = (await ask('GET', path, by('admin'))).body as TimelineAnswer;
  const all = (await ask('GET', `${path}&routine=true&limit=5000`, by('admin'))).body as TimelineAnswer;
  const events = ({ lanes }: TimelineAnswer): number =>
    lanes.reduce((sum, lane) => sum + lane.events.length, 0);
  expect(told.routine).toBeGreaterThan(0);
  expect(events(all)).toBeGreaterThan(events(told));
  expect(told.lanes.flatMap((lane) => lane.events).some(({ change }) => change)).toBe(true);
  const little = (await ask('GET', `${path}&limit=2`, by('admin'))).body as TimelineAnswer;
  expect({ events: events(little), more: little.more }).toEqual({ events: 2, more: true });
});

test('suggestions complete fields, values and operators', async () => {
  const at = async (query: string, cursor = query.length): Promise<SuggestAnswer> =>
    (await ask('POST', '/api/suggest', { ...by('admin'), body: { query, cursor } })).body as SuggestAnswer;
  const texts = ({ suggestions }: SuggestAnswer): readonly string[] =>
    suggestions.map(({ text }) => text.trim());
  expect(texts(await at('user.na'))[0]).toBe('user.name:');
  expect(texts(await at('event.outcome: '))).toEqual(expect.arrayContaining(['success', 'failure']));
  expect(texts(await at('event.outcome: (failure or su'))).toEqual(['success']);
  expect(texts(await at('user.name: maya '))).toEqual(['and', 'or']);
  expect(texts(await at('event.duration '))).toContain('>=');
  expect(await at('event.outcome: fai and user.name: x', 18)).toMatchObject({ start: 15, end: 18 });
});

test('rejects are shown with their bytes, and replayed', async () => {
  const list = async (): Promise<readonly { id: string; status: string; attempt: number }[]> =>
    (await ask('POST', '/api/rejects/list', { ...by('platform'), body: { sourceId: 'broken' } }))
      .body as never;
  const [reject] = await list();
  expect(reject?.status).toBe('open');
  const raw = await ask('GET', `/api/rejects/${reject?.id ?? ''}/raw`, by('platform'));
  expect(raw.text).toBe('{"action":"repo.create","@timestamp":');
  expect(raw.headers.get('content-type')).toBe('application/octet-stream');
  const replayed = await ask('POST', '/api/rejects/replay', {
    ...by('platform'),
    body: { query: { ids: [reject?.id] } },
  });
  expect(replayed.body).toEqual({ replayed: 1, reopened: 1, skipped: 0 });
  expect((await list())[0]?.attempt).toBe(2);
});

test('saved searches have names of their own', async () => {
  const put = (id: string, name: string): Promise<Answer> =>
    ask('PUT', `/api/saved/${id}`, { ...by('analyst'), body: { name, query: 'a' } });
  expect((await put('a1', 'Failures')).status).toBe(200);
  expect(codeOf(await put('a2', 'failures'))).toBe('conflict');
  expect((await put('a1', 'Failed')).status).toBe(200);
  const { body } = await ask('GET', '/api/saved', by('compliance'));
  expect(body).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'a1', name: 'Failed', by: 'ana' })]),
  );
  expect((await ask('DELETE', '/api/saved/a1', by('analyst'))).status).toBe(204);
  expect((await ask('DELETE', '/api/saved/a1', by('analyst'))).status).toBe(404);
});

test('the live tail shows what is stored from then on, without what is masked', async () => {
  const end = new AbortController();
  const answer = await fetch(
    `${served.url}/api/tail?query=${encodeURIComponent('event.dataset: accesstrail.api and event.action: search')}`,
    {
      headers: { authorization: `Bearer ${tokens.analyst.token}` },
      signal: end.signal,
    },
  );
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const reading = (async (): Promise<void> => {
    for await (const chunk of answer.body ?? []) text += Buffer.from(chunk).toString();
  })().catch(() => undefined);
  await until('the tail begins', () => text.startsWith(': watching'));
  await search('admin', { query: 'user.name: tailed', limit: 0 });
  await until('the search is seen', () => text.includes('event: access'));
  expect(text).not.toMatch(/user\.name: tailed|"original":"\{/);
  end.abort();
  await reading;
});

test('what was asked is itself recorded, also what was refused', async () => {
  const marker = `user.name: "marker-${served.url.split(':').at(-1) ?? ''}"`;
  await search('compliance', { query: marker, from: '2026-11-18', to: '2026-11-19', limit: 1 });
  await ask('POST', '/api/search', { ...by('platform'), body: { query: marker } });
  await ask('POST', '/api/exports/monthly/run', {
    ...by('compliance'),
    body: { from: '2026-11-19', to: '2026-11-20' },
  });
  const found = async (query: string): Promise<readonly Record<string, unknown>[]> =>
    (await search('admin', { query: `event.dataset: accesstrail.api and ${query}`, limit: 100 })).events.map(
      ({ event }) => event,
    );
  await until('they are stored', async () => (await found('event.action: export')).length > 0);
  const searches = await found(`event.action: search and oncall.command.text: ${JSON.stringify(marker)}`);
  expect(searches).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        user: { name: 'carl', roles: ['compliance'] },
        unmapped: expect.objectContaining({
          query: { from: '2026-11-18T00:00:00.000Z', to: '2026-11-19T00:00:00.000Z' },
          count: 0,
          returned: 0,
        }) as unknown,
      }),
    ]),
  );
  const refused = await found('event.type: denied and user.name: petra');
  expect(refused.some(({ error }) => (error as { code?: string }).code === 'forbidden')).toBe(true);
  for (const action of ['timeline', 'event', 'replay', 'raw', 'rejects', 'save', 'delete', 'tail', 'export'])
    expect({ action, recorded: (await found(`event.action: ${action}`)).length > 0 }).toEqual({
      action,
      recorded: true,
    });
  expect((await found('user.name: unknown and error.code: unauthorized')).length).toBeGreaterThan(0);
});

test('a token that is made with the command is let in; where others could reach it there must be one', async () => {
  const made = await run(['token', 'nina', '--role', 'analyst', '--expires', '2999-01-01']);
  succeeded(made);
  const [token = ''] = made.stdout.split('\n');
  expect(token).toMatch(/^at_[\w-]{43}$/);
  expect(made.stdout).toContain(hash('sha256', token));
  const file = join(folder, 'open.yaml');
  const source = "  - { id: a, source: github.audit, from: { files: { paths: ['x'] } } }\n";
  writeFileSync(file, `listen: { host: 0.0.0.0 }\nsources:\n${source}`);
  const open = await run(['validate', '-c', file]);
  expect({
    code: open.code,
    where: open.stderr.includes('open.yaml:1:'),
    remedy: open.stderr.includes('accesstrail token'),
  }).toEqual({ code: 2, where: true, remedy: true });
  writeFileSync(
    file,
    `listen: { host: 0.0.0.0 }\n${made.stdout.slice(made.stdout.indexOf('api:'))}\nsources:\n${source}`,
  );
  succeeded(await run(['validate', '-c', file]));
}, 60_000);
