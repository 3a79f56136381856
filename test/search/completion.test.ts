// What is expected at a cursor, and what of the text it replaces.
import { expect, test } from '@jest/globals';
import { completionAt, quoted } from '../../search/completion.ts';
import { parseQuery } from '../../search/parse-query.ts';

test.each([
  ['|', 'field', '', ''],
  ['us|', 'field', 'us', 'us'],
  ['user.na|me: x', 'field', 'user.name', 'user.na'],
  ['a and |', 'field', '', ''],
  ['not us|', 'field', 'us', 'us'],
  ['(user.name: x or |', 'field', '', ''],
  ['user.name |', 'operator', '', ''],
  ['"a b"|', 'operator', '', ''],
  ['user.name:|', 'value of user.name', '', ''],
  ['user.name: al|', 'value of user.name', 'al', 'al'],
  ['user.name: "al|ice" and x', 'value of user.name', '"alice"', 'al'],
  ['user.name: "al|', 'value of user.name', '"al', 'al'],
  ['user.name: (a or b|', 'value of user.name', 'b', 'b'],
  ['user.name: (a or |', 'value of user.name', '', ''],
  ['user.name: not |', 'value of user.name', '', ''],
  ['source.port >= |', 'value of source.port', '', ''],
  ['nothing: |', 'value of undefined', '', ''],
  ['user.name: (a or b) |', 'join', '', ''],
  ['user.name: alice |', 'join', '', ''],
  ['user.name: alice an|', 'join', 'an', 'an'],
  ['x\\|', 'field', 'x\\', 'x\\'],
])('%s', (marked, kind, replaced, prefix) => {
  const text = marked.replace('|', '');
  const found = completionAt(text, marked.indexOf('|'));
  expect(found.kind === 'value' ? `value of ${String(found.field?.name)}` : found.kind).toBe(kind);
  expect(text.slice(found.start, found.end)).toBe(replaced);
  expect(found.prefix).toBe(prefix);
});

test('a cursor outside of the text is at its end', () => {
  expect(completionAt('user', 99)).toMatchObject({ start: 0, end: 4 });
  expect(completionAt('user', -1)).toMatchObject({ start: 0, prefix: '' });
  expect(completionAt('user', Number.NaN)).toMatchObject({ kind: 'field' });
});

test('a value in quotes where it needs them is that value', () => {
  for (const value of [
    'alice',
    'a b',
    'a"b',
    'back\\slash',
    'and',
    'NOT',
    'a:b',
    '(x)',
    '*',
    'x*y',
    '',
    ' ',
    '<',
    '{}',
    '日本',
    "O'Brien",
  ])
    expect(parseQuery(`user.name: ${quoted(value)}`, { now: 0 })).toMatchObject({
      kind: 'is',
      values: [value],
    });
});
