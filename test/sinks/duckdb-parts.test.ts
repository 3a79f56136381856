// The parts of writing a batch, by themselves: where to look, how to cut, what to pack.
import { expect, test } from '@jest/globals';
import { PIECE, cut, piecesOf, searched } from '../../sinks/duckdb/pieces.ts';
import { TextPacker } from '../../sinks/duckdb/text-batch.ts';
import { timeRanges } from '../../sinks/duckdb/time-ranges.ts';
import { wellFormed } from '../../sinks/well-formed.ts';
import { storeDocument } from '../support/events.ts';

const HOUR = 3_600_000;
const MARGIN = 26 * HOUR;

test.each([
  ['no times', [], []],
  ['one', [0], [[-MARGIN, MARGIN]]],
  ['near each other, in any order', [HOUR, 0, HOUR / 2], [[-MARGIN, HOUR + MARGIN]]],
  ['whose stretches just touch', [0, 2 * MARGIN], [[-MARGIN, 3 * MARGIN]]],
  [
    'an outlier',
    [0, HOUR, 2 * MARGIN + HOUR + 1],
    [
      [-MARGIN, HOUR + MARGIN],
      [MARGIN + HOUR + 1, 3 * MARGIN + HOUR + 1],
    ],
  ],
])('stretches of time: %s', (_, times, ranges) => {
  expect(timeRanges(times)).toEqual(ranges.map(([from, to]) => ({ from, to })));
});

test('many stretches are one', () => {
  const apart = (count: number): number[] => Array.from({ length: count }, (_, n) => n * 10 * MARGIN);
  expect(timeRanges(apart(8))).toHaveLength(8);
  expect(timeRanges(apart(9))).toEqual([{ from: -MARGIN, to: 81 * MARGIN }]);
});

test.each([
  ['nothing', ''],
  ['a short text', 'abc'],
  ['just one piece', 'x'.repeat(PIECE)],
  ['one more', 'x'.repeat(PIECE + 1)],
  ['a pair over the cut', `${'x'.repeat(PIECE - 1)}😀${'y'.repeat(PIECE)}`],
  ['nothing but pairs', '😀'.repeat(PIECE)],
])('%s is cut into pieces that are whole', (_, text) => {
  const pieces = cut(text);
  expect(pieces.join('')).toBe(text);
  for (const piece of pieces) {
    expect(piece.length).toBeLessThanOrEqual(PIECE);
    expect(Buffer.from(piece).toString()).toBe(piece);
  }
  expect(pieces).toHaveLength(Math.max(Math.ceil(text.length / PIECE), text === '' ? 0 : pieces.length));
});

test('a short event is searched whole and has no pieces', () => {
  const document = storeDocument(1);
  expect(searched(document)).toBe(document.json);
  expect(piecesOf(document)).toEqual([]);
});

test('of a long event the fields are searched, not the record nor what was not mapped', () => {
  const document = storeDocument(1, {
    change: (event) => {
      event.event.original = 'o'.repeat(PIECE);
      event.message = 'm'.repeat(PIECE);
      event.related = { user: Array.from({ length: 5000 }, (_, n) => `user${String(n)}`) };
      event.unmapped = { much: 'u'.repeat(PIECE) };
    },
  });
  expect(piecesOf(document).join('')).toBe(document.json);
  const kept = JSON.parse(searched(document)) as typeof document.event;
  expect(kept.user).toEqual(document.event.user);
  expect(kept.message).toBe('m'.repeat(8192));
  expect(kept.related?.user).toHaveLength(1_000);
  expect(kept).not.toHaveProperty('unmapped');
  expect(kept.event).not.toHaveProperty('original');
});

test.each([
  ['nothing to mend', '{"a":"\\\\ud800 \\u0041"}', '{"a":"\\\\ud800 \\u0041"}'],
  ['a first half', '{"a":"x\\ud800y"}', '{"a":"x\\ufffdy"}'],
  ['a second half', '{"a":"\\uDC00"}', '{"a":"\\ufffd"}'],
  ['a whole pair', '{"a":"\\ud83d\\ude00"}', '{"a":"\\ud83d\\ude00"}'],
  ['halves in the wrong order', '"\\ude00\\ud83d"', '"\\ufffd\\ufffd"'],
  ['two first halves', '"\\ud83d\\ud83d\\ude00"', '"\\ufffd\\ud83d\\ude00"'],
  ['an escaped backslash before', '"\\\\\\ud800"', '"\\\\\\ufffd"'],
  ['a path that looks like one', '"C:\\\\udata\\\\ud800"', '"C:\\\\udata\\\\ud800"'],
])('well-formed: %s', (_, json, expected) => {
  expect(wellFormed(json)).toBe(expected);
});

test('packing gives every text once, in order, in buffers of bounded length', () => {
  const packer = new TextPacker();
  const texts = [
    '',
    'a',
    'ж'.repeat(3_000_000),
    ...Array.from({ length: 3000 }, (_, n) => `${String(n)} ${'x'.repeat(n)}`),
    'y'.repeat(20_000_000),
    'z',
  ];
  for (const given of [texts, [], ['one'], ['', ''], texts.slice(-2)]) {
    const unpacked: string[] = [];
    let last = 0;
    for (const { from, to, bytes } of packer.pack(given)) {
      expect(from).toBe(last);
      last = to;
      unpacked.push(...Buffer.from(bytes).toString().split('\u001e'));
      expect(bytes.length).toBeLessThanOrEqual(Math.max(16 * 2 ** 20, 20_000_000));
      expect(unpacked).toHaveLength(to);
    }
    expect(last).toBe(given.length);
    expect(unpacked.every((text, index) => text === given[index])).toBe(true);
  }
});
