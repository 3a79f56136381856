// Columns line up whatever stands in them, as wide as a terminal shows it.
import { expect, test } from '@jest/globals';
import { cut, displayWidth, filled } from '../../cli/output/display-width.ts';
import { table } from '../../cli/output/table.ts';

test.each([
  ['maya', 4],
  ['名前太郎', 8],
  ['データベース', 12],
  ['한국어', 6],
  ['한국어'.normalize('NFD'), 6],
  ['ｱｲｳ', 3],
  ['ＡＢ', 4],
  ['🔥 down', 7],
  ['e\u0301quipe', 6],
  ['مَها', 3],
  ['Zoë–…─', 6],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('a text is cut so that it fits with its ellipsis, and never within a character', () => {
  expect(cut('名前太郎', 8)).toBe('名前太郎');
  expect(cut('名前太郎', 7)).toBe('名前太…');
  expect(cut('名前太郎', 6)).toBe('名前…');
  expect(cut('🔥🔥', 3)).toBe('🔥…');
  expect(cut('maya', 1)).toBe('…');
  expect(filled('名', 4)).toBe('名  ');
});

test('rows of several scripts line up, and what could turn a row round is shown as a sign', () => {
  const lines = table(
    [{ title: 'who' }, { title: 'n', align: 'right' }],
    [
      ['maya', '1'],
      ['名前太郎', '22'],
      ['\u061c\u202eeli', '3'],
    ],
  ).trimEnd();
  expect(lines.split('\n').map(displayWidth)).toEqual([12, 12, 12, 12, 12]);
  expect(lines).toContain('\ufffd\ufffdeli');
});
