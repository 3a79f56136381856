// Snappy as others write it: by the format's description, byte by byte, and in the blocks of Java's library.
import { expect, test } from '@jest/globals';
import { unsnap } from '../../pipeline/bus/kafka/snappy.ts';

const bytes = (...parts: readonly (number | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

// https://github.com/google/snappy/blob/main/format_description.txt
const CASES: readonly (readonly [string, Buffer, string])[] = [
  ['nothing', bytes(0), ''],
  ['a literal', bytes(5, 4 << 2, 'hello'), 'hello'],
  ['a literal with its length behind the tag', bytes(100, 60 << 2, 99, 'x'.repeat(100)), 'x'.repeat(100)],
  [
    'a literal with two bytes of length',
    bytes(0xac, 0x02, 61 << 2, 0x2b, 0x01, 'y'.repeat(300)),
    'y'.repeat(300),
  ],
  ['a copy with one byte of offset', bytes(8, 3 << 2, 'abcd', 0b00000001, 4), 'abcdabcd'],
  ['a copy with two bytes of offset', bytes(9, 3 << 2, 'abcd', (4 << 2) | 2, 4, 0), 'abcdabcda'],
  ['a copy with four bytes of offset', bytes(6, 3 << 2, 'abcd', (1 << 2) | 3, 4, 0, 0, 0), 'abcdab'],
  ['a copy that repeats itself', bytes(21, 0, 'a', (19 << 2) | 2, 1, 0), 'a'.repeat(21)],
];

test.each(CASES)('%s', (_, compressed, text) => {
  expect(unsnap(compressed).toString()).toBe(text);
});

test('the blocks of Java’s library', () => {
  const block = bytes(5, 4 << 2, 'hello');
  const length = bytes(0, 0, 0, block.length);
  const header = bytes(0x82, 'SNAPPY', 0, 0, 0, 0, 1, 0, 0, 0, 1);
  expect(unsnap(Buffer.concat([header, length, block, length, block])).toString()).toBe('hellohello');
  expect(() => unsnap(Buffer.concat([header, length, block.subarray(1)]))).toThrow('cut off');
});

test.each([
  ['no size', bytes(0xff, 0xff, 0xff, 0xff, 0xff)],
  ['a literal beyond the end', bytes(5, 4 << 2, 'hel')],
  ['a literal beyond the size', bytes(2, 4 << 2, 'hello')],
  ['a copy of nothing', bytes(8, 3 << 2, 'abcd', 0b00000001, 0)],
  ['a copy from before the beginning', bytes(8, 3 << 2, 'abcd', 0b00000001, 5)],
  ['less than it says', bytes(9, 3 << 2, 'abcd')],
])('%s is refused', (_, compressed) => {
  expect(() => unsnap(compressed)).toThrow();
});
