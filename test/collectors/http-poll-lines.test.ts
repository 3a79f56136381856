// Answers that are lines, plain or a gzip file: the parts that read them.
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { contentOf } from '../../ingest/http-poll/answer-content.ts';
import { LineAnswer } from '../../ingest/http-poll/line-answer.ts';
import { Fault } from '../../pipeline/errors.ts';

/** The bytes in chunks of `size`. */
async function* inChunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield Promise.resolve(bytes.subarray(at, at + size));
}

/** What contentOf gives before it ends, and the message of the fault that it ends with. */
async function contents(bytes: Buffer, size: number): Promise<{ text: string; fault?: string }> {
  const given: Buffer[] = [];
  try {
    for await (const chunk of contentOf(inChunks(bytes, size))) given.push(chunk);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { text: Buffer.concat(given).toString(), fault: `${error.code}: ${error.message}` };
  }
  return { text: Buffer.concat(given).toString() };
}

const TEXT = '{"a":1}\n{"a":"é"}\n';
const FILES: readonly (readonly [string, Buffer, string])[] = [
  ['plain', Buffer.from(TEXT), TEXT],
  ['gzip', gzipSync(TEXT), TEXT],
  ['gzip of several members', Buffer.concat([gzipSync(TEXT), gzipSync(''), gzipSync(TEXT)]), TEXT + TEXT],
  ['gzip of nothing', gzipSync(''), ''],
  ['nothing', Buffer.alloc(0), ''],
  ['one byte', Buffer.from('\x1f'), '\x1f'],
];

test.each(FILES)('content, however it is cut into chunks: %s', async (_name, bytes, text) => {
  for (const size of [1, 2, 3, 7, 30, 1000]) expect(await contents(bytes, size)).toEqual({ text });
});

test('a compressed file that is cut off or damaged gives what precedes that', async () => {
  const [one, two] = [gzipSync(TEXT), gzipSync('{"a":2}\n')];
  const damaged = Buffer.from(two);
  damaged.writeUInt8(0, 1);
  expect(await contents(Buffer.concat([one, two.subarray(0, -4)]), one.length)).toEqual({
    text: `${TEXT}{"a":2}\n`,
    fault: 'input_unavailable: the answer cannot be read: the compressed file ends before its content does',
  });
  expect(await contents(Buffer.concat([one, damaged]), one.length)).toEqual({
    text: TEXT,
    fault: 'input_unavailable: the answer cannot be read: the compressed file is damaged (Z_DATA_ERROR)',
  });
});

/** The lines that an answer gives, in chunks of `size`. */
function linesOf(kind: 'json' | 'text', text: string, size = 1000): string[] {
  const answer = new LineAnswer(kind);
  const bytes = Buffer.from(text);
  const lines = [];
  for (let at = 0; at < bytes.length; at += size) lines.push(...answer.push(bytes.subarray(at, at + size)));
  lines.push(...answer.end().frames);
  return lines.map((line) => line.bytes.toString());
}

test('lines are records, however they are cut; empty ones are none', () => {
  for (let size = 1; size < 40; size += 1) {
    expect(linesOf('json', '\uFEFF{"a":1}\r\n\n{"b":"é"}\nno json\n{"c":3}\n', size)).toEqual([
      '{"a":1}',
      '{"b":"é"}',
      'no json',
      '{"c":3}',
    ]);
    expect(linesOf('text', 'a\nb c\n', size)).toEqual(['a', 'b c']);
  }
  expect(linesOf('json', '')).toEqual([]);
  expect(linesOf('text', '')).toEqual([]);
});

test('a last line without its end counts when it is whole', () => {
  expect(linesOf('json', '{"a":1}\n{"b":2}')).toEqual(['{"a":1}', '{"b":2}']);
  expect(linesOf('json', 'damaged\n{"b":2}')).toEqual(['damaged', '{"b":2}']);
});

test('a line too long to be held is told by its beginning and its length', () => {
  const answer = new LineAnswer('json');
  const long = Buffer.from(`{"a":"${'x'.repeat(17 * 1024 * 1024)}"}\n{"b":1}\n`);
  const lines = [...answer.push(long.subarray(0, 5_000_000)), ...answer.push(long.subarray(5_000_000))];
  expect(answer.end().frames).toEqual([]);
  expect(lines.map(({ bytes, length }) => [length, bytes.length])).toEqual([
    [long.length - 9, 3 * 1024 * 1024],
    [undefined, 7],
  ]);
});

const CUT = 'the answer is cut off: its last line has no end';
const WRONG: readonly (readonly [string, 'json' | 'text', string, string])[] = [
  ['cut in a line', 'json', '{"a":1}\n{"b":', CUT],
  ['cut in the first line', 'json', '{"a":', CUT],
  ['cut, with what is JSON by itself', 'json', '{"a":1}\n12', CUT],
  ['cut in a line of text', 'text', 'a\nb', CUT],
  ['a page', 'json', '<html>\n<body>Sign in</body>\n', 'the answer is no lines of JSON: <html>'],
  ['a page of one line', 'json', '<html>Sign in', 'the answer is no lines of JSON: <html>Sign in'],
  ['one JSON value over lines', 'json', '{\n  "error": 500\n}\n', 'the answer is no lines of JSON: {'],
  ['no end of it', 'json', 'abcdefgh\n'.repeat(150_000), 'the answer is no lines of JSON: abcdefgh'],
];

test.each(WRONG)('an answer that is not what was described: %s', (_name, kind, text, message) => {
  expect(() => linesOf(kind, text)).toThrow(new Fault('input_unavailable', message));
});
