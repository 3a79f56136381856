// What a mapping reads, gathered into one shape; and which logins are addresses.
import { expect, test } from '@jest/globals';
import { emailOf, known, parseRecord } from '../../normalizers/normalizer.ts';

test('has the members of these names, null for the others, and nothing that no name asks for', () => {
  const read = known(['user', 'addr.remote', '__proto__', 'toString']);
  const parsed = parseRecord('{"addr.remote":"192.0.2.1","other":1,"__proto__":{"user":"eve"}}');
  if (!parsed.ok) throw new Error('this is JSON');
  const found = read(parsed.record);
  expect(found['addr.remote']).toBe('192.0.2.1');
  expect(found.user).toBe(null);
  expect(found.toString).toBe(null);
  expect(found).not.toHaveProperty('other');
});

test('one record leaves nothing behind for the next', () => {
  const read = known(['user']);
  expect(read({ user: 'maya' }).user).toBe('maya');
  expect(read({}).user).toBe(null);
});

test.each([
  ['maya@example.com', 'maya@example.com'],
  ['maya', undefined],
  ['alice_partner.com#EXT#@contoso.onmicrosoft.com', undefined],
  [undefined, undefined],
])('the address of %j', (login, expected) => {
  expect(emailOf(login)).toBe(expected);
});
