// What a mapping does not read is kept, whatever it looks like.
import { expect, test } from '@jest/globals';
import { addressOf } from '../../normalizers/kit/ip.ts';
import { type JsonObject, parseRecord } from '../../normalizers/kit/json.ts';
import { consumed, leftovers } from '../../normalizers/kit/leftovers.ts';

const record = (text: string): JsonObject => JSON.parse(text) as JsonObject;

test('consumed paths go, everything else stays at its place', () => {
  const paths = consumed(['a', 'b.c', 'b.d.e', 'list']);
  expect(
    leftovers(record('{"a":1,"b":{"c":2,"d":{"e":3,"f":4}},"g":[1,{"h":2}],"list":[{"x":1}]}'), paths),
  ).toEqual({
    b: { d: { f: 4 } },
    g: [1, { h: 2 }],
  });
  expect(leftovers(record('{"a":1,"b":{"c":2}}'), paths)).toBeUndefined();
});

test('a consumed parent covers its children, in either order of the list', () => {
  expect(leftovers(record('{"b":{"c":1,"d":2}}'), consumed(['b.c', 'b']))).toBeUndefined();
  expect(leftovers(record('{"b":{"c":1,"d":2}}'), consumed(['b', 'b.c']))).toBeUndefined();
});

test('a scalar where the mapping expects an object is left over', () => {
  expect(leftovers(record('{"b":"text","c":[1]}'), consumed(['b.c', 'c.d']))).toEqual({ b: 'text', c: [1] });
});

test('untouched branches are shared, not copied', () => {
  const input = record('{"a":1,"big":{"x":[1,2,3]}}');
  expect(leftovers(input, consumed(['a']))?.['big']).toBe(input['big']);
});

test('__proto__ is a key like any other', () => {
  const left = leftovers(record('{"__proto__":{"admin":true},"x":{"__proto__":1}}'), consumed([]));
  expect(JSON.stringify(left)).toBe('{"__proto__":{"admin":true},"x":{"__proto__":1}}');
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('U+0000 in a key is replaced, in a value it stays', () => {
  expect(leftovers(record('{"a\\u0000b":{"c\\u0000":"d\\u0000"}}'), consumed([]))).toEqual({
    'a\u2400b': { 'c\u2400': 'd\0' },
  });
});

test('nesting beyond ten levels becomes text; nothing is lost', () => {
  const deep = (levels: number): string => '{"k":'.repeat(levels) + '1' + '}'.repeat(levels);
  const depth = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(...Object.values(value).map(depth)) : 0;
  const left = leftovers(record(deep(30)), consumed([]));
  expect(depth(left)).toBeLessThanOrEqual(10);
  expect(JSON.stringify(left)).toContain(JSON.stringify(deep(20)).slice(1, -1));
  expect(leftovers(record(deep(10)), consumed([]))).toEqual(record(deep(10)));
  expect(() => leftovers(record(deep(10_000)), consumed([]))).toThrow(RangeError);
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['{"a":', 'not_json'],
  ['nonsense', 'not_json'],
  ['"text"', 'not_object'],
  ['12', 'not_object'],
  ['null', 'not_object'],
  ['[{"a":1}]', 'wrapped'],
  ['{"Records":[{"a":1}]}', 'wrapped'],
])('%s is rejected as %s', (text, code) => {
  const parsed = parseRecord(text, ['Records']);
  expect(parsed.ok ? 'ok' : parsed.reject).toMatchObject({ kind: 'reject', code });
});

test('messages about bad JSON do not repeat the record', () => {
  const parsed = parseRecord('{"password": "hunter2" oops');
  expect(JSON.stringify(parsed)).not.toContain('hunter2');
});

test.each([
  ['192.0.2.1', { address: '192.0.2.1', ip: '192.0.2.1', port: undefined }],
  ['192.0.2.1:8080', { address: '192.0.2.1', ip: '192.0.2.1', port: 8080 }],
  ['2001:db8::1', { address: '2001:db8::1', ip: '2001:db8::1', port: undefined }],
  ['[2001:db8::1]:443', { address: '2001:db8::1', ip: '2001:db8::1', port: 443 }],
  ['::ffff:192.0.2.1', { address: '::ffff:192.0.2.1', ip: '192.0.2.1', port: undefined }],
  ['fe80::1%eth0', { address: 'fe80::1%eth0', ip: 'fe80::1', port: undefined }],
  ['[fe80::1%eth0]:22', { address: 'fe80::1%eth0', ip: 'fe80::1', port: 22 }],
  ['ec2.amazonaws.com', { address: 'ec2.amazonaws.com', ip: undefined, port: undefined }],
  ['999.1.1.1', { address: '999.1.1.1', ip: undefined, port: undefined }],
])('address %s', (text, expected) => {
  expect(addressOf(text)).toEqual(expected);
});
