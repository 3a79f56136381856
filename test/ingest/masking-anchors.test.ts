// The search for anchors: every word is found wherever it stands, and nothing else is.
import { expect, test } from '@jest/globals';
import { createAnchorScan } from '../../ingest/masking/anchors.ts';

const places = (anchors: readonly string[], text: string): (readonly [number, number])[] =>
  createAnchorScan(anchors.map((word) => ({ anchors: [word] })))(Buffer.from(text, 'latin1')).map(
    ({ at, index }) => [at, index] as const,
  );

test.each([
  ['a word', 'secret', 'secret', 0],
  ['in other letters', 'secret', 'SeCrEt', 0],
  ['with any byte before it', '.pwd[=:].', '"pwd=x', 1],
  ['with any byte within', 'abc.def', 'abc\u00ffdef', 0],
  ['one of several', 'to[ck]en[ "]', 'TOKEN"', 0],
  ['a sign that means something', '\\.\\[ab\\]cd', '.[ab]cd', 0],
])('%s is found at every place', (_, word, text, lead) => {
  for (let before = 0; before < 9; before++)
    for (let after = 0; after < 9; after++)
      expect(places([word], '-'.repeat(before) + text + '-'.repeat(after))).toEqual([[before + lead, 0]]);
});

test('any one byte before a word may be missing at the beginning', () => {
  expect(places(['.pwd=x'], 'pwd=x')).toEqual([[0, 0]]);
});

test('hits come by place, then by index; every one once', () => {
  expect(places(['secret', 'token=', 'secre[t]'], 'token=secret token=')).toEqual([
    [0, 1],
    [6, 0],
    [6, 2],
    [13, 1],
  ]);
});

test('letters that only look alike in five bits are not taken for each other', () => {
  expect(places(['secret'], '3%#2%4 sECREU secre')).toEqual([]);
});

test('a byte, and what is to be around it', () => {
  const scan = createAnchorScan([
    { anchors: [], byte: 0x40, confirm: (bytes, at) => bytes[at - 1] === 0x61 },
  ]);
  expect(scan(Buffer.from('a@ b@ a@'))).toEqual([
    { at: 1, index: 0 },
    { at: 7, index: 0 },
  ]);
});

test('a word that is too short is refused', () => {
  expect(() => createAnchorScan([{ anchors: ['token'] }])).toThrow('too short');
});
