// The splitters: what is a record, where it lies, and that chunk sizes change nothing.
import { describe, expect, test } from '@jest/globals';
import { createSplitter } from '../../ingest/framing/create-splitter.ts';
import { splitAll } from '../../ingest/framing/split-all.ts';
import { RECORD_HEAD, type Break, type Frame } from '../../ingest/framing/splitter.ts';
import type { Framing } from '../../normalizers/contract.ts';
import { random } from '../support/random.ts';

const LINES: Framing = { kind: 'lines' };
const JSON_RECORDS: Framing = { kind: 'json', arrays: [['Records'], ['detail', 'items']] };
const CSV: Framing = { kind: 'csv', start: /^\d{4}-/ };
const MULTILINE: Framing = { kind: 'multiline', start: /^\d{4}-/ };
const JOURNAL: Framing = { kind: 'journal-export' };

/** A binary field of the journal export format: https://systemd.io/JOURNAL_EXPORT_FORMATS/ */
function binary(name: string, value: string): string {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(value)));
  return `${name}\n${length.toString('latin1')}${value}\n`;
}

function records(text: string, framing: Framing): string[] {
  return splitAll(Buffer.from(text), framing).frames.map((frame) => frame.bytes.toString());
}

const CASES: readonly (readonly [string, Framing, string, readonly string[]])[] = [
  ['lines, the last without its end', LINES, 'a\nb\r\n\n\r\nc', ['a', 'b', 'c']],
  ['a byte order mark', LINES, '\ufeffa\nb\n', ['a', 'b']],
  ['nothing', LINES, '', []],
  ['JSON line by line', JSON_RECORDS, '{"a":1}\n{"b":"x\\"}y"}\n', ['{"a":1}', '{"b":"x\\"}y"}']],
  ['JSON without delimiters', JSON_RECORDS, '{"a":1}{"b":2} , {"c":3}', ['{"a":1}', '{"b":2}', '{"c":3}']],
  [
    'a JSON value over lines',
    JSON_RECORDS,
    '{\n  "a": [\n    1\n  ]\n}\n{"b":2}',
    ['{\n  "a": [\n    1\n  ]\n}', '{"b":2}'],
  ],
  ['a root array', JSON_RECORDS, '[{"a":1}, [2], null ,"x,]" ]', ['{"a":1}', '[2]', 'null', '"x,]"']],
  [
    'a container',
    JSON_RECORDS,
    '{"v":[0],"Records" : [{"a":[1]},{"b":2}],"z":[9]}',
    ['{"a":[1]}', '{"b":2}'],
  ],
  [
    'a container line by line',
    JSON_RECORDS,
    '{"Records":[1]}\n{"Records":[]}\n{"Records":[2]}\n',
    ['1', '2'],
  ],
  [
    'a container below a key',
    JSON_RECORDS,
    '{"items":[1],"detail":{"x":[2],"items":[3,4]},"y":5}',
    ['3', '4'],
  ],
  [
    'a key that only looks like it',
    JSON_RECORDS,
    '{"a\\"Records":[1],"b":{"Records":[2]}}',
    ['{"a\\"Records":[1],"b":{"Records":[2]}}'],
  ],
  ['a container key without an array', JSON_RECORDS, '{"Records":{"a":[1]}}', ['{"Records":{"a":[1]}}']],
  [
    'garbage between JSON lines',
    JSON_RECORDS,
    '{"a":1}\nhello {\n\n]\n{"b":2}\n12',
    ['{"a":1}', 'hello {', ']', '{"b":2}', '12'],
  ],
  ['a JSON line cut in a value', JSON_RECORDS, '{"a":\n{"b":2}\n{"c":3}\n', ['{"a":', '{"b":2}', '{"c":3}']],
  [
    'a JSON line cut in a string',
    JSON_RECORDS,
    '{"a":"x\n{"b":2}\n{"c":3}\n',
    ['{"a":"x', '{"b":2}', '{"c":3}'],
  ],
  [
    'a JSON line cut at the very end',
    JSON_RECORDS,
    '{"a":1}\n{"b":{"c":\n{"d":4}\n{"e"',
    ['{"a":1}', '{"b":{"c":', '{"d":4}', '{"e"'],
  ],
  [
    'garbage in an element whose brackets fit',
    JSON_RECORDS,
    '[{"a":b"c"},{"d":4}]',
    ['{"a":b"c"}', '{"d":4}'],
  ],
  [
    'a broken element on its own line',
    JSON_RECORDS,
    '[\n{"a":1},\n{"b":"x"y"},\n{"c":3}\n]\n{"d":4}',
    ['{"a":1}', '{"b":"x"y"},', '{"c":3}', '{"d":4}'],
  ],
  [
    'a broken bracket in an element on its own line',
    JSON_RECORDS,
    '{"Records":[\n{"a":[1}},\n{"c":3}\n]}',
    ['{"a":[1}},', '{"c":3}'],
  ],
  [
    'CSV rows',
    CSV,
    'a,"b\r\nc",d\r\n\n2024-1,"x""\ny",""\n2024-2',
    ['a,"b\r\nc",d', '2024-1,"x""\ny",""', '2024-2'],
  ],
  ['a quote inside a CSV field', CSV, 'a,b"c,d\n2024-1,e\n', ['a,b"c,d', '2024-1,e']],
  [
    'a CSV quote never closed',
    CSV,
    '2024-1,"a,\nb\n2024-2,c\n2024-3,d\n',
    ['2024-1,"a,\nb', '2024-2,c', '2024-3,d'],
  ],
  [
    'a CSV quote closed by the next row',
    CSV,
    '2024-1,"a,b\n2024-2,"c",d\n2024-3,"e\nf"\n',
    ['2024-1,"a,b', '2024-2,"c",d', '2024-3,"e\nf"'],
  ],
  [
    'lines with a start',
    MULTILINE,
    '\nx\n2024-1 a\n\tb\r\n\r\n\tc\n2024-2 d\n',
    ['\nx', '2024-1 a\n\tb\r\n\r\n\tc', '2024-2 d'],
  ],
  ['only blank lines', MULTILINE, '\n\r\n\n', []],
  [
    'journal entries',
    JOURNAL,
    '__CURSOR=a\nMESSAGE=x=y\n\n__CURSOR=b\nEMPTY=\n\n\n__CURSOR=c\n',
    ['__CURSOR=a\nMESSAGE=x=y', '__CURSOR=b\nEMPTY=', '__CURSOR=c'],
  ],
  [
    'journal entries with binary fields',
    JOURNAL,
    `__CURSOR=a\n${binary('MESSAGE', 'b\n\n__CURSOR=c\n')}\n__CURSOR=d\n${binary('B', '')}C=1\n\n`,
    [
      `__CURSOR=a\n${binary('MESSAGE', 'b\n\n__CURSOR=c\n')}`.slice(0, -1),
      `__CURSOR=d\n${binary('B', '')}C=1`,
    ],
  ],
  [
    'a journal whose last entry is cut in a binary field',
    JOURNAL,
    `__CURSOR=a\n\n__CURSOR=b\n${binary('MESSAGE', 'b\n\n').slice(0, -2)}`,
    ['__CURSOR=a', `__CURSOR=b\n${binary('MESSAGE', 'b\n\n').slice(0, -2)}`],
  ],
  [
    'a journal with something else in it',
    JOURNAL,
    '__CURSOR=a\n\n-- Boot --\n\nx\n\n__CURSOR=b\nlength\n\n__CURSOR=c\n\n',
    ['__CURSOR=a', '-- Boot --\n\nx', '__CURSOR=b\nlength', '__CURSOR=c'],
  ],
  [
    'a journal with a wrong length in it',
    JOURNAL,
    `__CURSOR=a\n${binary('M', 'abc').replace('abc', 'abcd')}\n__CURSOR=b\n\n`,
    [`__CURSOR=a\n${binary('M', 'abc').replace('abc', 'abcd')}`.slice(0, -1), '__CURSOR=b'],
  ],
];

test.each(CASES)('splits %s', (_name, framing, text, expected) => {
  expect(records(text, framing)).toEqual(expected);
});

const BREAKS: readonly (readonly [string, string, number, Break['code'], number])[] = [
  ['ends in an element', '{"Records":[{"a":1},{"b":', 1, 'container_truncated', 20],
  ['ends behind an element', '{"Records":[{"a":1},', 1, 'container_truncated', 20],
  ['ends before its closing brace', '{"Records":[{"a":1}]', 1, 'container_truncated', 20],
  ['has no element', '[', 0, 'container_truncated', 1],
  ['has brackets that do not match', '[{"a":1},{"b":[1}},{"c":1}]', 1, 'container_broken', 9],
  ['has quotes that do not match', '[{"a":1},{"b":"x"y"},{"c":1}]', 1, 'container_broken', 9],
];

test.each(BREAKS)('says where a container %s', (_name, text, count, code, offset) => {
  const { frames, broken } = splitAll(Buffer.from(text), JSON_RECORDS);
  expect(frames).toHaveLength(count);
  expect(broken).toMatchObject({ code, offset });
  expect(broken?.bytes.toString()).toBe(text.slice(offset));
});

test('follows brackets for 100,000 levels', () => {
  const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(records(`${deep}\n{"b":1}\n`, JSON_RECORDS)).toEqual([deep, '{"b":1}']);
});

test('gives the element of a container the place to read again from', () => {
  const { frames } = splitAll(Buffer.from('{"x":0}\n{"Records":[1]}\n{"y":2}'), JSON_RECORDS);
  expect(frames.map(({ offset, end, container }) => [offset, end, container])).toEqual([
    [0, 7, undefined],
    [20, 21, 8],
    [24, 31, undefined],
  ]);
});

describe('idle', () => {
  const idle = (framing: Framing, text: string): string[] => {
    const splitter = createSplitter(framing);
    splitter.push(Buffer.from(text));
    return splitter.idle().map((frame) => frame.bytes.toString());
  };

  test('takes a multi-line record whose lines are complete', () => {
    expect(idle(MULTILINE, '2024-1 a\n\tb\n')).toEqual(['2024-1 a\n\tb']);
    expect(idle(MULTILINE, '2024-1 a\n\tb\n2024-2 c')).toEqual(['2024-1 a\n\tb']);
    expect(idle(MULTILINE, '2024-1 a\n\tb\n\tc')).toEqual([]);
    expect(idle(LINES, 'a')).toEqual([]);
    expect(idle(JSON_RECORDS, '{"a":')).toEqual([]);
    expect(idle(CSV, '2024-1,"a\n')).toEqual([]);
  });

  test('goes on behind what it took', () => {
    const splitter = createSplitter(MULTILINE);
    splitter.push(Buffer.from('2024-1 a\n'));
    expect(splitter.idle()).toHaveLength(1);
    expect(splitter.idle()).toHaveLength(0);
    expect(splitter.push(Buffer.from('2024-2 b\n2024-3 c\n'))).toMatchObject([{ offset: 9, end: 18 }]);
    expect(splitter.end()).toMatchObject([{ offset: 18, end: 27 }]);
  });
});

describe('a record longer than the limit', () => {
  const long = 'y'.repeat(5 * 1024 * 1024);
  const cases: readonly (readonly [string, Framing, string, string])[] = [
    ['line', LINES, `${long}\n`, 'next\n'],
    ['JSON value', JSON_RECORDS, `{"a":"${long}"}`, '{"b":1}\n'],
    ['element', JSON_RECORDS, `[{"a":"${long}"}`, ',{"b":1}]'],
    ['row', CSV, `2024-1,"${long}"\n`, '2024-2,b\n'],
    ['multi-line record', MULTILINE, `2024-1\n${long}\n`, '2024-2\n'],
    ['journal entry', JOURNAL, `__CURSOR=a\nM=${long}\n\n`, '__CURSOR=b\n\n'],
    ['journal entry with a binary field', JOURNAL, `__CURSOR=a\n${binary('M', long)}\n`, '__CURSOR=b\n\n'],
  ];

  test.each(cases)('gives the beginning and the length of a %s', (_name, framing, first, second) => {
    const splitter = createSplitter(framing, { limit: 4 * 1024 * 1024 });
    const bytes = Buffer.from(first + second);
    const frames: Frame[] = [];
    for (let at = 0; at < bytes.length; at += 65_536)
      frames.push(...splitter.push(bytes.subarray(at, at + 65_536)));
    frames.push(...splitter.end());
    const [cut, whole] = frames;
    expect(frames).toHaveLength(2);
    expect(cut?.bytes).toHaveLength(RECORD_HEAD);
    expect(cut?.length).toBe(first.replace(/^\[|\n+$/g, '').length);
    expect(whole?.length).toBeUndefined();
  });

  test('ends a row whose quote is never closed before the next row', () => {
    const splitter = createSplitter(CSV, { limit: 100 });
    const text = `2024-1,"${'y'.repeat(60)}\n2024-2,${'z'.repeat(60)}\n2024-3,c\n`;
    const frames = [...splitter.push(Buffer.from(text)), ...splitter.end()];
    expect(frames.map((frame) => frame.bytes.toString())).toEqual(text.trimEnd().split('\n'));
  });
});

describe('random input in random chunks', () => {
  const pieces: Record<string, readonly string[]> = {
    lines: ['a', 'bc', '\n', '\r\n', '\r', ' ', '"', 'long long long '],
    json: [
      '{"a":1}',
      '{"a":{"b":[1,2]}}',
      '{"Records":[',
      '{"c":"d\\"e\\\\"}',
      '\n',
      ',',
      ']}',
      '"',
      '[',
      ']',
      'x',
      '\\',
      '{',
      '}',
      ' ',
      '\r\n',
    ],
    csv: ['2024-1,', 'a,', '"b"', '"', '""', ',', '\n', '\r\n', '"c\nd"', '\n2024-2,'],
    multiline: ['2024-1 a', 'b', '\n', '\r\n', '\n2024-2 c\n', '\tq\n', '\r'],
    'journal-export': [
      '__CURSOR=a\n',
      '\n',
      '\n\n',
      'A=b\n',
      'B=\n',
      binary('M', 'x\n\n__CURSOR=y\n'),
      binary('N', ''),
      binary('O', 'long long long long long long').slice(0, -3),
      'x',
      'C',
    ],
  };

  test.each([LINES, JSON_RECORDS, CSV, MULTILINE, JOURNAL])('gives the same frames: $kind', (framing) => {
    const { integer, pick } = random(20_240_217);
    for (let round = 0; round < 700; round += 1) {
      const parts = Array.from({ length: integer(40) }, () => pick(pieces[framing.kind] ?? []));
      const bytes = Buffer.from((integer(10) === 0 ? '\ufeff' : '') + parts.join(''));
      const limit = integer(3) === 0 ? 10 + integer(30) : 1000;
      const whole = split(framing, bytes, limit, () => bytes.length + 1);
      expect({ input: bytes.toString(), ...split(framing, bytes, limit, () => 1 + integer(7)) }).toEqual({
        input: bytes.toString(),
        ...whole,
      });
      checkPlaces(framing, bytes, whole.frames, limit);
    }
  });

  function split(
    framing: Framing,
    bytes: Buffer,
    limit: number,
    size: () => number,
  ): { frames: Frame[]; broken: Break | undefined } {
    const splitter = createSplitter(framing, { limit });
    const frames: Frame[] = [];
    for (let at = 0; at < bytes.length;) {
      const end = Math.min(bytes.length, at + size());
      frames.push(...splitter.push(bytes.subarray(at, end)));
      at = end;
    }
    frames.push(...splitter.end());
    return { frames, broken: splitter.broken };
  }

  /** Frames lie in order, do not overlap, and hold the bytes of their place. */
  function checkPlaces(framing: Framing, bytes: Buffer, frames: readonly Frame[], limit: number): void {
    let end = 0;
    for (const frame of frames) {
      const length = frame.length ?? frame.bytes.length;
      expect(frame.offset).toBeGreaterThanOrEqual(end);
      expect(frame.end).toBeGreaterThanOrEqual(frame.offset + length);
      expect(frame.bytes.equals(bytes.subarray(frame.offset, frame.offset + frame.bytes.length))).toBe(true);
      expect(frame.length === undefined).toBe(length <= limit);
      if (framing.kind !== 'json')
        expect(bytes.toString('utf8', end, frame.offset)).toMatch(/^\ufeff?[\r\n]*$/);
      end = frame.end;
    }
  }
});
