// The pieces that read text records: what each takes, what it refuses, and that no line takes it long.
import { expect, test } from '@jest/globals';
import {
  csvFields,
  isoText,
  parseKeyValues,
  parseLine,
  parseRecord,
  parseRow,
  parseSyslog,
  structuredData,
  writtenTime,
  type Parsed,
} from '../../normalizers/normalizer.ts';

const codeOf = (parsed: Parsed): unknown =>
  parsed.ok ? parsed.record : (parsed.reject as { code: string }).code;

test.each([
  ['a=1 b="x y" c=', { a: '1', b: 'x y', c: '' }],
  ['level=info say="a \\"b\\" \\\\" done', { level: 'info', say: 'a "b" \\', message: 'done' }],
  ['starting a=1 then a=2', { message: 'starting then', a: ['1', '2'] }],
  ['a="never closed', { a: '"never', message: 'closed' }],
  ['__proto__=1 a=2', { a: '2' }],
  ['', 'empty'],
  ['no pairs here', 'not_a_log_line'],
])('key=value: %j', (line, expected) => {
  expect(codeOf(parseKeyValues(line))).toEqual(expected);
});

test.each([
  ['a,b', ['a', 'b']],
  ['a,,', ['a', '', '']],
  ['"a ""b"", c","d\ne"', ['a "b", c', 'd\ne']],
  ['"a"b,c', undefined],
  ['"a', undefined],
])('CSV: %j', (row, expected) => {
  expect(csvFields(row)).toEqual(expected);
});

test('a row by its columns, or the names of the columns themselves', () => {
  expect(parseRow('a,b', ['a', 'b'])).toBe('header');
  expect(parseRow('1,', ['a', 'b'])).toEqual({ ok: true, record: { a: '1' } });
  for (const [row, code] of [
    ['1', 'not_csv'],
    ['1,2,3', 'not_csv'],
    ['"1,2', 'not_csv'],
    ['', 'empty'],
  ] as const)
    expect(codeOf(parseRow(row, ['a', 'b']) as Parsed)).toBe(code);
});

test('a line by its shape', () => {
  const shape = /^(?<user>\S+) did (?<what>\S+)(?: (?<message>.*))?$/;
  expect(codeOf(parseLine('maya did this', shape))).toEqual({ user: 'maya', what: 'this' });
  expect(codeOf(parseLine('maya does this', shape))).toBe('not_a_log_line');
  expect(codeOf(parseLine('', shape))).toBe('empty');
});

test('a line that ends in key=value pairs', () => {
  const shape = /^(?<time>\S+) (?<level>\S+) (?<pairs>\S+=.*)$/;
  expect(codeOf(parseLine('9:00 INFO user=maya level=2 said="a b"', shape))).toEqual({
    time: '9:00',
    level: ['INFO', '2'],
    user: 'maya',
    said: 'a b',
  });
});

test.each([
  [1795313744, 's', '2026-11-22T02:15:44.000Z'],
  [1795313744123, 'ms', '2026-11-22T02:15:44.123Z'],
  [1795313744123000, 'us', '2026-11-22T02:15:44.123Z'],
  [1795313744123999, 'us', '2026-11-22T02:15:44.123Z'],
  [1795313744123456789, 'ns', '2026-11-22T02:15:44.123Z'],
] as const)('%d %s since 1970', (value, unit, expected) => {
  expect(writtenTime(value, undefined, unit)).toEqual({ utc: expected, known: undefined });
});

test.each([
  [
    '<13>Nov  2 02:17:00 h1 portal[12]: {"a":1}',
    { a: 1, syslog: { time: 'Nov  2 02:17:00', host: 'h1', program: 'portal', pid: '12', priority: '13' } },
  ],
  [
    '2026-11-22T02:17:00+01:00 h1 portal: {"a":1}',
    { a: 1, syslog: { time: '2026-11-22T02:17:00+01:00', host: 'h1', program: 'portal' } },
  ],
  [
    '<165>1 2026-11-22T02:17:00Z h portal - ID47 [x@1 a="\\]"] {"a":1}',
    {
      a: 1,
      syslog: {
        time: '2026-11-22T02:17:00Z',
        host: 'h',
        program: 'portal',
        priority: '165',
        message_id: 'ID47',
        data: '[x@1 a="\\]"]',
      },
    },
  ],
  ['Nov 22 02:17:00 h1 portal: text', 'not_json'],
  ['{"a":1}', 'not_a_log_line'],
])('syslog: %j', (line, expected) => {
  expect(codeOf(parseSyslog(line, (message) => parseRecord(message)))).toEqual(expected);
});

test('structured data of syslog, read', () => {
  const line = '<165>1 2026-11-22T02:17:00Z h portal - - [a@1 x="1" y="2 \\"z\\" \\]" x="3"][b@1] {"a":1}';
  expect(codeOf(parseSyslog(line, (message) => parseRecord(message), structuredData))).toMatchObject({
    syslog: { data: { 'a@1': { x: ['1', '3'], y: '2 "z" ]' }, 'b@1': {} } },
  });
});

test.each([
  ['22/Nov/2026:02:17:00 +0100', '2026-11-22T02:17:00+0100'],
  ['22/Nov/2026:02:17:00', '2026-11-22T02:17:00'],
  ['Sun, 22 Nov 2026 02:17:00 GMT', '2026-11-22T02:17:00Z'],
  ['2 Nov 2026 02:17:00 -0500', '2026-11-02T02:17:00-0500'],
  ['2026/11/22 02:17:00.123', '2026-11-22T02:17:00.123'],
  ['Nov  2 02:17:00', '2026-11-02T02:17:00'],
  // The year is that of the last such day: across New Year, and for leap days.
  ['Dec 31 23:59:59', '2025-12-31T23:59:59'],
  ['Feb 29 00:00:00', '2024-02-29T00:00:00'],
  ['2026-11-22T02:17:00Z', '2026-11-22T02:17:00Z'],
  ['yesterday', 'yesterday'],
  [1795313823, 1795313823],
])('a time as ISO 8601 text: %j', (value, expected) => {
  expect(isoText(value, Date.UTC(2026, 10, 23))).toBe(expected);
});

test('no line takes long, whatever stands in it', () => {
  const long = 200_000;
  const hostile = [
    'a',
    ' ',
    '"',
    'a=',
    'a="',
    'a="\\',
    '<1>',
    '[',
    '[a="',
    '\\',
    '1 ',
    'Nov 22 02:17:00 ',
  ].map((part) => part.repeat(long / part.length));
  for (const line of hostile) {
    const started = performance.now();
    parseKeyValues(line);
    csvFields(line);
    for (const head of ['', '<1>1 - - - - - ', 'Nov 22 02:17:00 h '])
      parseSyslog(head + line, () => ({ ok: true, record: {} }));
    isoText(line, 0);
    expect({ line: line.slice(0, 20), slow: performance.now() - started > 2000 }).toEqual({
      line: line.slice(0, 20),
      slow: false,
    });
  }
});
