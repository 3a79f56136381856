// Masking at the paths that a source declares: which values match, and that no spelling of a key hides one.
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../ingest/masking/mask.ts';

const mask = (secrets: readonly string[], text: string): string =>
  createMasker({ secrets })(Buffer.from(text)).bytes.toString();

/** Paths, a record with each value that must be masked written as ‹value›. */
const CASES: readonly (readonly [string, readonly string[], string])[] = [
  ['a member', ['user'], '{"user":"‹bob›","name":"bob"}'],
  ['a member of a member', ['a.user'], '{"a":{"user":"‹bob›","b":{"user":"x"}},"user":"x"}'],
  ['not below another', ['a.user'], '{"b":{"a":{"user":"x"}}}'],
  ['at any depth', ['**.user'], '{"user":"‹b›","a":[{"user":"‹c›"},{"b":{"user":"‹d›"}}]}'],
  [
    'two keys at any depth',
    ['**.a.user'],
    '{"a":{"a":{"user":"‹b›"},"user":"‹c›"},"user":"x","b":{"user":"x"}}',
  ],
  ['any one key', ['a.*.user'], '{"a":{"b":{"user":"‹b›"},"c":{"d":{"user":"x"}},"user":"x"}}'],
  ['any index', ['list.*.user'], '{"list":[{"user":"‹b›"},7,{"user":"‹c›"}]}'],
  ['one index', ['list.1'], '{"list":["x","‹b›","x"]}'],
  ['the last key is any', ['a.*'], '{"a":{"b":"‹c›","d":"‹e›","f":1},"g":"x"}'],
  ['all values below', ['a'], '{"a":{"b":"‹c›","d":["‹e›",{"f":"‹g›"}]},"g":"x"}'],
  ['a root array', ['*.user'], '[{"user":"‹b›"},{"name":"x"}]'],
  ['no numbers, objects, null', ['a', 'b', 'c', 'd'], '{"a":1,"b":true,"c":null,"d":[]}'],
  ['members twice', ['user'], '{"user":"‹b›","user":"‹c›"}'],
  ['blanks', ['a.user'], '{ "a" :\n {\t"user"\r\n: "‹b›" } }'],
  ['quotes and braces in strings', ['user'], '{"x":"{\\"user\\":\\"x\\"}","y":"]}","user":"‹a\\"b\\\\›"}'],
  ['an escaped key', ['a.user'], '{"a":{"\\u0075s\\u0065r":"‹b›"}}'],
  ['an escaped parent', ['abc.user'], '{"\\u0061bc":{"user":"‹b›"}}'],
  ['a key of one letter', ['a.b'], '{"a":{"b":"‹c›"}}'],
  ['a key of two letters', ['**.pw'], '{"pw":"‹c›","xpw":"x","pwx":"x"}'],
  ['the whole key only', ['**.bigKey'], '{"notbigKey":"x","bigKey":"‹c›","BIGKEY":"x"}'],
  ['a key with a dollar', ['a$bcde'], '{"a$bcde":"‹c›"}'],
  ['a key with other characters', ['a.é/ü'], '{"a":{"é\\/ü":"‹c›","\\u00e9/\\u00fc":"‹d›"}}'],
  ['a key that holds a quote', ['a"b'], '{"a\\"b":"‹c›"}'],
  ['a prototype', ['__proto__.user'], '{"__proto__":{"user":"‹b›"},"constructor":"x"}'],
  ['a value cut off', ['user'], '{"user":"‹bob and the rest›'],
  ['a byte order mark', ['user'], '\ufeff{"user":"‹bob›"}'],
  ['nothing is declared', [], '{"user":"bob"}'],
  ['the longer of two spans', ['url'], '{"url":"‹postgres://bob:hunter2@db/app›"}'],
  ['redacted before', ['user', 'b'], '{"user":"****","b":"HIDDEN_DUE_TO_SECURITY_REASONS"}'],
];

test.each(CASES)('%s: %j', (_, secrets, text) => {
  const plain = text.replace(/[‹›]/g, '');
  const expected = text.replace(/‹[^›]*›/g, '[masked:path]');
  const result = mask(secrets, plain);
  expect(result).toBe(expected);
  expect(mask(secrets, result)).toBe(result);
});

describe('together with the rules', () => {
  test('a rule that finds the same value names the kind', () => {
    expect(mask(['password'], '{"password":"a"}')).toBe('{"password":"[masked:password]"}');
  });

  test('both kinds in one record, in order', () => {
    expect(mask(['z', 'a.user'], '{"z":"1","password":"b","a":{"user":"c"},"token":"d"}')).toBe(
      '{"z":"[masked:path]","password":"[masked:password]","a":{"user":"[masked:path]"},"token":"[masked:token]"}',
    );
  });
});

test('records that are not JSON have no paths', () => {
  for (const text of ['user,bob', '"user":"bob"', 'x {"user":"bob"}'])
    expect(mask(['user', '**.user'], text)).toBe(text);
});

test('10,000 levels', () => {
  const deep = `${'{"a":['.repeat(10_000)}{"user":"bob"}${']}'.repeat(10_000)}`;
  expect(mask(['**.user'], deep)).toBe(deep.replace('bob', '[masked:path]'));
});

test('JSON that is none does no harm', () => {
  for (const text of ['{"user"', '{"user":', '{]}"user":"b"', '[[[', '{"a":{"user":"b"]]]]', '{,,:"user"'])
    expect(() => mask(['**.user', 'a.user'], text)).not.toThrow();
});
