// What is a syslog message on a stream (RFC 6587), and what of it follows the header.
import { describe, expect, test } from '@jest/globals';
import { messagePart } from '../../ingest/syslog/message-part.ts';
import { MessageSplitter, type Piece } from '../../ingest/syslog/message-splitter.ts';
import { random } from '../support/random.ts';

const counted = (text: string): string => `${String(Buffer.byteLength(text))} ${text}`;

function pieces(text: string, graceful = true, limit = 1000, size = (): number => text.length + 1): Piece[] {
  const bytes = Buffer.from(text);
  const splitter = new MessageSplitter(limit);
  const found: Piece[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = Math.min(bytes.length, at + size());
    found.push(...splitter.push(bytes.subarray(at, end)));
    at = end;
  }
  return [...found, ...splitter.end(graceful)];
}

const shown = (found: readonly Piece[]): string[] =>
  found.map(({ kind, frame }) => (kind === 'message' ? '' : `${kind}: `) + frame.bytes.toString());

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['lines', '<13>a\n<14>b\r\n\n<15>c\n', ['<13>a', '<14>b', '<15>c']],
  ['the last line of a sender that closed, without its end', '<13>a\n<14>b', ['<13>a', '<14>b']],
  ['messages that end with NUL', '<13>a\0<14>b\0', ['<13>a', '<14>b']],
  ['lines without a priority', 'a\n{"b":1}\n', ['a', '{"b":1}']],
  ['lines that begin with a number', '2026-11-19 a\n12 b\n', ['2026-11-19 a', '12 b']],
  ['counted messages', counted('<13>a') + counted('<14>bc'), ['<13>a', '<14>bc']],
  ['counted bytes, not characters', counted('<13>ä€😀') + counted('<14>b'), ['<13>ä€😀', '<14>b']],
  ['lines in a counted message', counted('<13>a\n  b\nc') + counted('<14>d'), ['<13>a\n  b\nc', '<14>d']],
  ['a line end at the end of a counted message', counted('<13>a\n'), ['<13>a']],
  ['line ends between counted messages', `${counted('<13>a')}\n${counted('<14>b')}\r\n`, ['<13>a', '<14>b']],
  ['empty counted messages', `${counted('\n')}${counted('<14>b')}`, ['<14>b']],
  [
    'a line between counted messages',
    `${counted('<13>a')}<14>b\n${counted('<15>c')}`,
    ['<13>a', '<14>b', '<15>c'],
  ],
  ['a count that is too small', `5 <13>abc${counted('<14>b')}`, ['<13>a', 'stray: bc', '<14>b']],
  [
    'a count that is too large',
    `9 <13>abc${counted('<14>b')}${counted('<15>c')}`,
    ['<13>abc5 ', '<14>b', '<15>c'],
  ],
  [
    'something between counted messages',
    `${counted('<13>a')}12x 3<4> x\n${counted('<14>b')}`,
    ['<13>a', 'stray: 12x 3<4> x', '<14>b'],
  ],
  [
    'a count nobody sends',
    `${counted('<13>a')}99999999 <13>b\n${counted('<14>c')}`,
    ['<13>a', 'stray: 99999999 <13>b', '<14>c'],
  ],
  ['a counted message that is cut', `${counted('<13>a')}20 <14>b`, ['<13>a', 'cut: <14>b']],
  ['a count that is cut', `${counted('<13>a')}20`, ['<13>a', 'stray: 20']],
];

test.each(CASES)('splits %s', (_name, text, expected) => {
  expect(shown(pieces(text))).toEqual(expected);
});

test('a line that a broken connection ends is none', () => {
  expect(shown(pieces('<13>a\n<14>b', false))).toEqual(['<13>a', 'cut: <14>b']);
});

test.each([
  ['line', `<13>${'x'.repeat(5000)}\n`, '<14>b\n'],
  ['counted message', counted(`<13>${'x'.repeat(5000)}`), counted('<14>b')],
  ['something between counted messages', `${counted('<12>')}!${'x'.repeat(5003)}\n`, counted('<14>b')],
])('gives the beginning and the length of a %s that is too long', (_name, long, next) => {
  for (const size of [1, 7, 1024, 100_000]) {
    const [piece, after, ...more] = pieces(long + next, true, 1000, () => size).filter(
      ({ frame }) => frame.bytes.toString() !== '<12>',
    );
    expect(piece?.frame.bytes).toHaveLength(1000);
    expect(piece?.frame.length).toBe(5004);
    expect(after?.frame.bytes.toString()).toBe('<14>b');
    expect(more).toEqual([]);
  }
});

test('chunks change nothing, and no byte is lost', () => {
  const { integer, pick } = random(20_261_122);
  const parts = [
    '<13>a',
    counted('<13>a'),
    counted('<14>b\nc'),
    '\n',
    '\0',
    '1',
    '2 ',
    '<',
    '13>',
    ' ',
    'x',
    '\r\n',
    '30 <1',
  ];
  for (let round = 0; round < 1500; round += 1) {
    const text = Array.from({ length: integer(30) }, () => pick(parts)).join('');
    const graceful = integer(2) === 0;
    const limit = integer(3) === 0 ? 8 : 1000;
    const whole = pieces(text, graceful, limit);
    expect({ text, found: pieces(text, graceful, limit, () => 1 + integer(6)) }).toEqual({
      text,
      found: whole,
    });
    let end = 0;
    for (const { frame } of whole) {
      const length = frame.length ?? frame.bytes.length;
      expect(text.slice(end, frame.offset)).toMatch(/^[\d\r\n\0 ]*$/);
      expect(text.slice(frame.offset, frame.offset + frame.bytes.length)).toBe(frame.bytes.toString());
      expect(frame.end).toBeGreaterThanOrEqual(frame.offset + length);
      end = frame.end;
    }
  }
});

describe('the part behind the header', () => {
  const json = '{"a":"b: c"}';
  const headers: readonly (readonly [string, string])[] = [
    ['RFC 5424', '<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - '],
    [
      'RFC 5424 with structured data',
      String.raw`<165>1 2003-10-11T22:14:15.003Z h evntslog - ID47 [exampleSDID@32473 iut="3" eventID="10\"]11"][x@1] `,
    ],
    ['RFC 5424 with a byte order mark', '<34>1 - - - - - - \ufeff'],
    ['RFC 3164', '<34>Oct 11 22:14:15 mymachine su: '],
    ['RFC 3164 with a day of one digit and a process', '<34>Oct  1 22:14:15 mymachine app[123]: '],
    ['RFC 3164 without a host', '<34>Oct 11 22:14:15 su[7]: '],
    ['RFC 3164 without a tag', '<34>Oct 11 22:14:15 mymachine '],
    ['RFC 3164 of an IPv6 host', '<34>Oct 11 22:14:15 2001:db8::7 app: '],
    ["rsyslog's forward format", '<34>2026-11-19T02:17:00.123456+01:00 mymachine app: '],
    ["CEE's cookie", '<34>Oct 11 22:14:15 mymachine app: @cee: '],
    ['only a priority', '<34>'],
    ['a priority and the cookie', '<34>@cee:'],
    ['no header at all', ''],
  ];

  test.each(headers)('of %s', (_name, header) => {
    expect(messagePart(Buffer.from(header + json)).toString()).toBe(json);
  });

  test('is all of a message whose header is not understood', () => {
    for (const text of ['<34>1 2003-10-11T22:14:15.003Z only three', '*** no header ***', ''])
      expect(messagePart(Buffer.from(text)).toString()).toBe(text.replace(/^<34>/, ''));
  });

  test('is found in time, whatever is sent', () => {
    const began = performance.now();
    for (const text of [
      '['.repeat(8000),
      '[a "'.repeat(2000),
      '\\'.repeat(8000),
      ' - '.repeat(3000),
      'a:'.repeat(4000),
    ])
      for (const header of ['<34>1 - - - - - [', '<34>1 - - - - ', '<34>Oct 11 22:14:15 ', '<34>'])
        messagePart(Buffer.from(header + text));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
