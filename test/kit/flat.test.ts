// A flat text is the same text, whatever it is made of.
import { expect, test } from '@jest/globals';
import { flat } from '../../normalizers/kit/flat.ts';

const LONG = 'arn:aws:iam::123456789012:role/on-call';

test.each([
  '',
  'a',
  LONG.slice(0, 12),
  LONG.slice(3, 16),
  LONG.slice(4),
  `${LONG}/${LONG}`,
  '\u{1f600} begins with a surrogate pair',
  '\ud83d begins with half of one',
  `"quoted",\\\n\u2028${LONG}`,
])('%j', (text) => {
  expect(flat(text)).toBe(text);
});

test('no text is none', () => {
  expect(flat(undefined)).toBeUndefined();
});
