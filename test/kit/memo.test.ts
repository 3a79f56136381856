import { expect, test } from '@jest/globals';
import { memo } from '../../normalizers/kit/memo.ts';

test('each of the first texts is computed once, later ones each time, and all give what the function gives', () => {
  const computed: string[] = [];
  const length = memo(2, (text) => {
    computed.push(text);
    return { length: text.length };
  });
  const texts = ['a', 'bb', 'a', 'ccc', 'bb', 'ccc'];
  expect(texts.map((text) => length(text).length)).toEqual([1, 2, 1, 3, 2, 3]);
  expect(computed).toEqual(['a', 'bb', 'ccc', 'ccc']);
});

test('texts longer than any name are not kept', () => {
  let computed = 0;
  const length = memo(2, (text) => {
    computed++;
    return { length: text.length };
  });
  const long = 'x'.repeat(100_000);
  expect([length(long).length, length(long).length]).toEqual([100_000, 100_000]);
  expect(computed).toBe(2);
});
