// The parts of polling that need no server: templates, next pages, limits in headers, splitting of answers, ids seen, positions.
import { expect, test } from '@jest/globals';
import { AnswerSplitter } from '../../ingest/http-poll/answer-splitter.ts';
import { bindApi } from '../../ingest/http-poll/bind-api.ts';
import type { Description } from '../../ingest/http-poll/description.ts';
import { itemOf } from '../../ingest/http-poll/item.ts';
import { nextPage } from '../../ingest/http-poll/next-page.ts';
import { type Place, pageRequest } from '../../ingest/http-poll/page-request.ts';
import { newPosition, parsePosition, positionText } from '../../ingest/http-poll/position.ts';
import { pauseAsked } from '../../ingest/http-poll/rate-limit.ts';
import { Seen } from '../../ingest/http-poll/seen.ts';
import { Fault } from '../../pipeline/errors.ts';

const BASE: Description = {
  title: 'Test',
  docs: ['https://api.example.com/docs'],
  baseUrl: 'https://{region}.api.example.com/root/',
  parameters: {
    region: { required: true, description: 'Region.' },
    group: { required: true, description: 'Group.' },
    kind: { description: 'Kind.' },
    key: { secret: true, description: 'Key.' },
  },
  request: {
    path: '/groups/{group}/events',
    query: { q: 'created:{from}..{to}', kind: '{kind}', limit: 100 },
    headers: { 'X-Kind': '{kind}', 'X-Region': '{region}' },
  },
  records: { at: ['data', 'events'], id: ['meta', 'id'], time: 'at' },
  progress: { window: { format: 'iso-s' } },
};
const WITH = { region: 'eu', group: 'a/b c' };

const api = (changed: Partial<Description> = {}, baseUrl?: string): ReturnType<typeof bindApi> =>
  bindApi({ name: 'test', description: { ...BASE, ...changed }, with: WITH, baseUrl, dir: '/' });
const PLACE: Place = { from: Date.UTC(2026, 0, 2, 3, 4, 5, 678), to: Date.UTC(2026, 0, 3) };

test('a request is filled from parameters and times; what has no value is left out', () => {
  const { method, url, headers, body } = pageRequest(api(), PLACE);
  expect([method, url.href, body]).toEqual([
    'GET',
    'https://eu.api.example.com/root/groups/a%2Fb%20c/events?q=created%3A2026-01-02T03%3A04%3A05Z..2026-01-03T00%3A00%3A00Z&limit=100',
    undefined,
  ]);
  expect([headers.get('x-kind'), headers.get('x-region')]).toEqual([null, 'eu']);
});

test('a body keeps numbers, and takes the token of the next page', () => {
  const description: Partial<Description> = {
    request: {
      method: 'POST',
      path: '/',
      body: { Start: '{from}', Kind: '{kind}', Text: 'a {region}', Max: 50 },
    },
    paging: { token: { at: 'NextToken', body: 'NextToken' } },
    progress: { window: { format: 'epoch-s' } },
  };
  const { body } = pageRequest(api(description), { ...PLACE, next: { token: 'T' } });
  expect(JSON.parse(body ?? '')).toEqual({ Start: 1767323045, Text: 'a eu', Max: 50, NextToken: 'T' });
});

const link = (uri: string): Headers => new Headers({ link: `<x>; rel="prev", <${uri}>; rel="next"` });
const next = (
  changed: Partial<Description>,
  headers: Headers,
  rest: unknown,
  records = 1,
  place = PLACE,
): unknown => {
  const bound = api(changed);
  return nextPage(bound, place, { url: new URL('/now/here', bound.baseUrl), headers, rest, records });
};

test('the next page is found in a header, in the answer, or by counting', () => {
  const none = new Headers();
  expect(next({ paging: { link: {} } }, link('https://eu.api.example.com/n?a=1&b=%20'), [])).toEqual({
    url: '/n?a=1&b=%20',
  });
  expect(next({ paging: { link: {} } }, link('there?a=1'), [])).toEqual({ url: '/now/there?a=1' });
  expect(next({ paging: { link: {} } }, none, [])).toBeUndefined();
  const nextUrl: Partial<Description> = { paging: { nextUrl: { at: '@odata.nextLink' } } };
  expect(next(nextUrl, none, { '@odata.nextLink': 'https://eu.api.example.com:443/n' })).toEqual({
    url: '/n',
  });
  expect(next(nextUrl, none, {})).toBeUndefined();
  const token: Partial<Description> = {
    paging: { token: { at: ['page', 'next'], more: ['page', 'more'], query: 'c' } },
  };
  expect(next(token, none, { page: { next: 7, more: true } })).toEqual({ token: 7 });
  expect(next(token, none, { page: { next: 7, more: false } })).toBeUndefined();
  const page: Partial<Description> = { paging: { page: { query: 'p', size: 2 } } };
  expect(next(page, none, [], 2)).toEqual({ page: 2 });
  expect(next(page, none, [], 2, { ...PLACE, next: { page: 4 } })).toEqual({ page: 5 });
  expect(next(page, none, [], 1)).toBeUndefined();
});

test('credentials do not follow a next page to another host or port', () => {
  for (const uri of [
    'https://evil.example.com/n',
    '//evil.example.com/n',
    'https://eu.api.example.com:8443/n',
  ])
    expect(() => next({ paging: { link: {} } }, link(uri), [])).toThrow(
      /credentials are for eu.api.example.com only: set baseUrl/,
    );
});

const NOW = Date.UTC(2026, 10, 22, 2, 0, 0);
const second = String(NOW / 1000 + 30);
const PAUSES: readonly (readonly [string, number, Record<string, string>, number | undefined])[] = [
  ['seconds', 429, { 'retry-after': '7' }, 7000],
  [
    'a date, by the server’s own clock',
    503,
    { 'retry-after': 'Sun, 22 Nov 2026 03:00:10 GMT', date: 'Sun, 22 Nov 2026 03:00:00 GMT' },
    10_000,
  ],
  ['a date that has passed', 429, { 'retry-after': 'Sun, 22 Nov 2026 01:00:10 GMT' }, 0],
  ['no limit with 500', 500, { 'retry-after': '7' }, undefined],
  ['seconds since 1970', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': second }, 31_000],
  [
    'nothing left after a good answer',
    200,
    { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': second },
    31_000,
  ],
  ['something left', 200, { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': second }, undefined],
  [
    '403 with something left is a refusal',
    403,
    { 'x-ratelimit-remaining': '3', 'x-ratelimit-reset': second },
    undefined,
  ],
  ['seconds from now', 429, { 'ratelimit-remaining': '0', 'ratelimit-reset': '5' }, 5000],
  ['no more than an hour', 429, { 'retry-after': '100000' }, 3_600_000],
  ['words', 429, { 'retry-after': 'soon' }, undefined],
];

test.each(PAUSES)('pause: %s', (_name, status, headers, expected) => {
  expect(pauseAsked(status, new Headers(headers), NOW)).toBe(expected);
});

const ANSWER = Buffer.from(
  '\uFEFF {"a":[1,{"events":[0]}], "data" : {"n":1, "events":[ {"meta":{"id":"1"},"x":"]}\\"é"} ,\n{"meta":{"id":2},"at":"2026-01-02T00:00:00+01:00"}, 3 ],"m":2} ,"next":"N" }\n',
);

test('records are slices of the answer, however it is cut, and what is around them is kept', () => {
  const texts = [
    '{"meta":{"id":"1"},"x":"]}\\"é"}',
    '{"meta":{"id":2},"at":"2026-01-02T00:00:00+01:00"}',
    '3',
  ];
  for (let size = 1; size <= ANSWER.length; size += 1) {
    const splitter = new AnswerSplitter(['data', 'events']);
    const frames = [];
    for (let at = 0; at < ANSWER.length; at += size)
      frames.push(...splitter.push(ANSWER.subarray(at, at + size)));
    const { frames: last, rest } = splitter.end();
    expect([...frames, ...last].map(({ bytes }) => bytes.toString())).toEqual(texts);
    expect(rest).toEqual({ a: [1, { events: [0] }], data: { n: 1, events: [], m: 2 }, next: 'N' });
  }
});

const WRONG: readonly (readonly [string, readonly string[], string, string])[] = [
  [
    'no array',
    ['data', 'events'],
    '{"data":{"items":[]},"b":1}',
    'the answer has no array data.events: it has data, b',
  ],
  ['an array instead', ['data'], ' [{}]', 'the answer is an array, and has no member data'],
  ['an object instead', [], '{"message":"no"}', 'the answer has no array at its root: it has message'],
  ['cut in a record', [], '[{"a":1},{"a"', 'the answer is cut off'],
  ['cut between', ['d'], '{"d":[{"a":1},', 'the answer is cut off'],
  ['cut behind', ['d'], '{"d":[{"a":1}],"next', 'the answer is cut off'],
  ['cut before', ['d'], '{"n":1,"d":', 'the answer is no JSON'],
  ['empty', [], '', 'the answer is no JSON'],
  ['a page', [], '<html>', 'the answer is no JSON: <html>'],
];

test.each(WRONG)('an answer that is not what was described: %s', (_name, at, text, message) => {
  const split = (): unknown => {
    const splitter = new AnswerSplitter(at);
    splitter.push(Buffer.from(text));
    return splitter.end();
  };
  expect(split).toThrow(Fault);
  expect(split).toThrow(message);
});

test('an array that may be left out is an empty page; another value in its place is not', () => {
  const end = (text: string): unknown => {
    const splitter = new AnswerSplitter(['d'], true);
    splitter.push(Buffer.from(text));
    return splitter.end();
  };
  expect(end('{}')).toEqual({ frames: [], rest: {} });
  expect(end('{"n":"p1"}')).toEqual({ frames: [], rest: { n: 'p1' } });
  expect(() => end('{"d":{}}')).toThrow('the answer has no array d');
});

test('no records, and null for none, are an empty page', () => {
  for (const text of ['{"d":[],"n":1}', '{"d":null,"n":1}', '{"d" : [ ] , "n":1}']) {
    const splitter = new AnswerSplitter(['d']);
    expect(splitter.push(Buffer.from(text))).toEqual([]);
    expect(splitter.end().frames).toEqual([]);
  }
});

test('an item has the vendor’s id, else its bytes’ hash; an embedded text is the record', () => {
  const item = (text: string, changed: Partial<Description['records']> = {}): ReturnType<typeof itemOf> =>
    itemOf(
      { offset: 5, end: 5 + text.length, bytes: Buffer.from(text) },
      api({ records: { ...BASE.records, ...changed } }),
    );
  const one = item('{"meta":{"id":"1"},"at":"2026-01-02T00:00:00+01:00"}');
  expect([one.id, one.time, one.length]).toEqual(['1', Date.UTC(2026, 0, 1, 23), undefined]);
  expect(item('{"meta":{"id":1}}').identity).toBe(one.identity);
  expect(item('{"meta":{"id":2}}').identity).not.toBe(one.identity);
  expect(item('{"a":1}').identity).toBe(item('{"a":1}').identity);
  expect(item('{"a":1}').identity).not.toBe(item('{"a":2}').identity);
  expect(item('{"at":"x"}').time).toBeUndefined();
  expect(item('{"at":1767312000.5}', { timeFormat: 'epoch-s' }).time).toBe(1_767_312_000_500);
  expect(item('{"at":1e300}', { timeFormat: 'epoch-ms' }).time).toBeUndefined();
  expect(item('{"e":"{\\"z\\": \\"\\u00e9\\"}"}', { embedded: 'e' }).bytes.toString()).toBe('{"z": "é"}');
  expect(item('{"e":5}', { embedded: 'e' }).bytes.toString()).toBe('{"e":5}');
});

test('ids seen live through a checkpoint, the latest of them, and are forgotten by time', () => {
  const seen = new Seen();
  const id = (number: number): string => number.toString(16).padStart(32, '0').split('').reverse().join('');
  for (let number = 0; number < 12_000; number += 1) seen.add(id(number), number * 1000);
  const text = seen.toText();
  expect(text.length).toBe(160_000);
  const kept = Seen.fromText(text);
  expect([kept.size, kept.has(id(1999)), kept.has(id(2000)), kept.has(id(11_999))]).toEqual([
    10_000,
    false,
    true,
    true,
  ]);
  kept.forgetBefore(11_000_000);
  expect([kept.size, kept.has(id(10_999)), kept.has(id(11_000))]).toEqual([1000, false, true]);
  const odd = new Seen();
  odd.add(id(1), -5);
  odd.add(id(2), 8.64e15);
  expect(Seen.fromText(odd.toText()).has(id(2))).toBe(true);
});

test('a position lives through a checkpoint; what is none is not taken for one', () => {
  const position = newPosition(1000);
  Object.assign(position, { through: 5000, at: 3000, to: 9000, next: { url: '/n?x=1' } });
  position.seen.add('f'.repeat(32), 4000);
  const text = positionText(position, 'window');
  expect(parsePosition(text, 'window')).toEqual(position);
  for (const other of ['', 'null', '[]', '{"mode":"window"}', text.replace('5000', '"x"')])
    expect(parsePosition(other, 'window')).toBeUndefined();
  expect(parsePosition(text, 'cursor')).toBeUndefined();
});
