// What queries mean, and what is said about those that mean nothing.
import { expect, test } from '@jest/globals';
import { type Filter, allOf, anyOf } from '../../search/filter.ts';
import { FIELDS } from '../../search/fields.ts';
import { DEFAULT_FIELDS } from '../../search/default-fields.ts';
import { LIMITS } from '../../search/limits.ts';
import { parseQuery } from '../../search/parse-query.ts';
import { QueryFault } from '../../search/query-fault.ts';

const now = Date.UTC(2026, 10, 22, 17, 20, 5, 7);
const parse = (text: string, timezone?: string): Filter => parseQuery(text, { now, timezone });

/** A filter in a short form. */
function short(filter: Filter): string {
  switch (filter.kind) {
    case 'all':
    case 'none':
      return filter.kind;
    case 'not':
      return `not(${short(filter.of)})`;
    case 'and':
    case 'or':
      return `${filter.kind}(${filter.of.map(short).join(', ')})`;
    default: {
      const { kind, field, ...rest } = filter;
      return `${field.name} ${kind} ${JSON.stringify(Object.values(rest))}`;
    }
  }
}

test.each([
  ['', 'all'],
  [' \n ', 'all'],
  ['*', 'all'],
  ['*: *', 'all'],
  ['user.name: alice', 'user.name is [["alice"]]'],
  ['user.name:alice', 'user.name is [["alice"]]'],
  ['"user.name": "alice"', 'user.name is [["alice"]]'],
  ['user.name: Maya  Ito ', 'user.name is [["Maya  Ito"]]'],
  ['user.name: " Maya "', 'user.name is [[" Maya "]]'],
  ['user.name: *', 'user.name exists []'],
  ['user.name: **', 'user.name exists []'],
  ['user.name: "*"', 'user.name is [["*"]]'],
  ['user.name: \\*', 'user.name is [["*"]]'],
  ['user.name: a*b', 'user.name like [["a","b"]]'],
  ['user.name: \\"a\\" \\(b\\) c\\:d \\<\\> \\{\\} \\\\', 'user.name is [["\\"a\\" (b) c:d <> {} \\\\"]]'],
  ['user.name: "a\\"b\\\\c\\td\\u00e9"', 'user.name is [["a\\"b\\\\c\\tdé"]]'],
  ['user.name: \\and', 'user.name is [["and"]]'],
  ['user.name: "or"', 'user.name is [["or"]]'],
  ['user.name: android or user.name: nothing', 'user.name is [["android","nothing"]]'],
  ['user.name: (a or b or "c d")', 'user.name is [["a","b","c d"]]'],
  ['user.name: (a and not b)', 'and(user.name is [["a"]], not(user.name is [["b"]]))'],
  ['user.name: ((a) or (not (b)))', 'or(user.name is [["a"]], not(user.name is [["b"]]))'],
  [
    'user.name: a or user.id: b and host.name: c',
    'or(user.name is [["a"]], and(user.id is [["b"]], host.name is [["c"]]))',
  ],
  [
    '(user.name: a or user.id: b) and host.name: c',
    'and(or(user.name is [["a"]], user.id is [["b"]]), host.name is [["c"]])',
  ],
  ['NOT user.name: a AND user.id: b', 'and(not(user.name is [["a"]]), user.id is [["b"]])'],
  ['not not user.name: a', 'user.name is [["a"]]'],
  ['not not not user.name: a', 'not(user.name is [["a"]])'],
  [
    'user.name: a and (user.id: b and (host.name: c))',
    'and(user.name is [["a"]], user.id is [["b"]], host.name is [["c"]])',
  ],
  ['user.name >= a and user.name < b', 'and(user.name range ["a"], user.name range ["b"])'],
  ['source.port > 1023.5', 'source.port range ["1024"]'],
  ['source.port < 1023.5', 'source.port range ["1023"]'],
  ['source.port: 80.0', 'source.port is [["80"]]'],
  ['source.port: 80.5', 'none'],
  ['event.severity < -3.5', 'event.severity range ["-4"]'],
  ['event.severity: -0', 'event.severity is [["0"]]'],
  ['event.duration > 9223372036854775807', 'none'],
  ['event.duration < 99999999999999999999999', 'event.duration range ["9223372036854775807"]'],
  ['oncall.time.ambiguous: TRUE', 'oncall.time.ambiguous is [["true"]]'],
  ['message: hello World', 'message words ["hello World",false]'],
  ['message: "hello World"', 'message words ["hello World",true]'],
  ['message: Hel*', 'message like [["hel",""]]'],
  ['message: a* b', 'or(message like [["a",""]], message words ["b",false])'],
  [
    'source.ip: 10.0.0.1',
    'source.ip addresses ["00000000000000000000ffff0a000001","00000000000000000000ffff0a000001"]',
  ],
  [
    'source.ip: "2001:DB8::/32"',
    'source.ip addresses ["20010db8000000000000000000000000","20010db8ffffffffffffffffffffffff"]',
  ],
  [
    'source.ip: "::ffff:10.0.0.1"',
    'source.ip addresses ["00000000000000000000ffff0a000001","00000000000000000000ffff0a000001"]',
  ],
  ['source.ip > "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"', 'none'],
  [
    '@timestamp: "2026-11-22"',
    `@timestamp between [${String(Date.UTC(2026, 10, 22))},${String(Date.UTC(2026, 10, 23))}]`,
  ],
  ['@timestamp > 2026-11', `@timestamp between [${String(Date.UTC(2026, 11, 1))}]`],
  ['@timestamp >= now-7d/d', `@timestamp between [${String(Date.UTC(2026, 10, 15))}]`],
  ['unmapped: x', 'unmapped is [["x"]]'],
  ['unmapped.a.b: x*', 'unmapped.a.b like [["x",""]]'],
  ['unmapped.a.b: 1', 'unmapped.a.b is [["1"]]'],
])('%s', (text, expected) => {
  expect(short(parse(text))).toBe(expected);
});

test('a word without a field is looked for in the default fields whose type it fits', () => {
  const fieldsOf = (text: string): string[] => {
    const filter = parse(text);
    return filter.kind === 'or'
      ? filter.of.flatMap((each) => ('field' in each ? [each.field.name] : []))
      : [];
  };
  const addresses = ['source.ip', 'related.ip'];
  expect(fieldsOf('10.0.0.1')).toEqual([...DEFAULT_FIELDS]);
  expect(fieldsOf('alice')).toEqual(DEFAULT_FIELDS.filter((name) => !addresses.includes(name)));
  for (const name of DEFAULT_FIELDS) expect(['keyword', 'text', 'ip']).toContain(FIELDS.get(name)?.type);
});

test('a name with a star stands for all fields it fits, and a value for those whose type it fits', () => {
  expect(short(parse('source.*: 443'))).toBe(
    'or(source.address is [["443"]], source.port is [["443"]], source.domain is [["443"]], source.geo.city_name is [["443"]], source.geo.region_name is [["443"]], source.geo.country_name is [["443"]], source.geo.country_iso_code is [["443"]])',
  );
  expect(short(parse('*.command.kind: sql'))).toBe('oncall.command.kind is [["sql"]]');
});

test.each([
  ['usr.name: x', 0, 8, 'there is no field "usr.name"', 'user.name'],
  ['a and usr.name: x', 6, 14, 'there is no field', 'user.name'],
  ['action: x', 0, 6, 'there is no field', 'event.action'],
  ['user: x', 0, 4, 'is a group of fields', 'user.name'],
  ['USER.NAME: x', 0, 9, 'there is no field', 'user.name'],
  ['zzzzzzzzzzz: x', 0, 11, 'there is no field', undefined],
  ['nothing*: x', 0, 8, 'no field is named like', undefined],
  ['unmapped.a*: x', 0, 11, 'the whole name is needed', 'unmapped'],
  ['unmapped.a: *x', 12, 14, "at a value's end", undefined],
  ['event.original: x', 16, 17, 'not searched', undefined],
  ['source.port: http', 13, 17, 'is no number', undefined],
  ['source.port: 8*', 13, 15, 'is no number', undefined],
  ['source.ip: 10.0.*', 11, 17, 'is no IP address', '"10.0.0.0/16"'],
  ['source.ip: "10.0.0.0/33"', 11, 24, 'is no IP address', undefined],
  ['source.ip: 2001:db8::1', 11, 22, 'stands in quotes', '"2001:db8::1"'],
  ['@timestamp > 2026-11-22T10:00:00Z', 13, 33, 'stands in quotes', '"2026-11-22T10:00:00Z"'],
  ['@timestamp: yesterday', 12, 21, 'is no date', undefined],
  ['@timestamp: "2026-02-30"', 12, 24, 'is no date', undefined],
  ['oncall.time.ambiguous: maybe', 23, 28, 'is true or false', undefined],
  ['oncall.time.ambiguous > true', 24, 28, 'has no order', undefined],
  ['message > a', 10, 11, 'has no order', undefined],
  ['user.name > a*', 12, 14, 'cannot be compared', undefined],
  ['user.name > (a or b)', 12, 13, 'one value', undefined],
  ['user.name: { x: y }', 11, 12, 'no nested fields', undefined],
  ['user.name: (a or user.id: b)', 17, 25, 'all of the field before them', undefined],
  ['user.name: a "b"', 13, 16, 'put `and` or `or`', undefined],
  ['(user.name: a', 0, 1, 'not closed', undefined],
  ['user.name: a)', 12, 13, 'is expected', undefined],
  ['user.name:', 10, 10, 'the query ends here', undefined],
  ['user.name: and', 11, 14, 'the word "and"', undefined],
  ['a or', 4, 4, 'the query ends here', undefined],
  ['or a', 0, 2, 'the word "or"', undefined],
  ['not', 3, 3, 'the query ends here', undefined],
  ['()', 1, 2, 'is expected', undefined],
  ['"abc', 0, 4, 'does not end', undefined],
  ['abc\\', 3, 4, 'nothing follows', undefined],
  ['user.name: "\\ud800"', 11, 19, 'half a character', undefined],
])('%s', (text, start, end, message, suggestion) => {
  let fault: unknown;
  try {
    parse(text);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(QueryFault);
  expect(fault).toMatchObject({ code: 'bad_query', start, end });
  expect((fault as QueryFault).message).toContain(message);
  expect((fault as QueryFault).suggestion).toBe(suggestion);
});

test('every suggestion for a field is one', () => {
  for (const [index, name] of [...FIELDS.keys()].entries()) {
    const last = name.split('.').at(-1) ?? '';
    const wrong = [`${name}x`, name.slice(1), last.toUpperCase(), name.replace('.', '_')][index % 4] ?? '';
    try {
      parse(`${wrong}: *`);
    } catch (error) {
      const { suggestion } = error as QueryFault;
      if (suggestion !== undefined && !suggestion.endsWith('*')) expect(FIELDS.has(suggestion)).toBe(true);
    }
  }
});

test('limits hold at the limit and not beyond', () => {
  const nested = (depth: number): string => `${'('.repeat(depth)}user.name: x${')'.repeat(depth)}`;
  expect(short(parse(nested(LIMITS.nesting)))).toBe('user.name is [["x"]]');
  expect(() => parse(nested(LIMITS.nesting + 1))).toThrow('within each other');
  expect(() => parse('not '.repeat(50_000))).toThrow('characters');
  const alternating = (levels: number): string =>
    Array.from({ length: levels }, (_, n) => `(user.name: x ${n % 2 === 0 ? 'and' : 'or'} `).join('') +
    `user.id: y${')'.repeat(levels)}`;
  expect(parse(alternating(LIMITS.levels - 1)).kind).toBe('and');
  expect(() => parse(alternating(LIMITS.levels))).toThrow('can alternate');
  const many = (count: number): string =>
    `user.name: (${Array.from({ length: count }, () => 'x').join(' or ')})`;
  expect(parse(many(LIMITS.conditions)).kind).toBe('is');
  expect(() => parse(many(LIMITS.conditions + 1))).toThrow('conditions at most');
  expect(() => parse(Array.from({ length: 40 }, () => 'alice').join(' or '))).toThrow('conditions at most');
  expect(parse(`user.name: ${'a*'.repeat(LIMITS.wildcards)}`).kind).toBe('like');
  expect(() => parse(`user.name: ${'a*'.repeat(LIMITS.wildcards + 1)}`)).toThrow('at most');
  expect(parse(`user.name: ${'a'.repeat(LIMITS.value)}`).kind).toBe('is');
  expect(() => parse(`user.name: ${'a'.repeat(LIMITS.value + 1)}`)).toThrow('not searched');
});

test('an unknown time zone is a fault', () => {
  expect(() => parse('user.name: x', 'Europe/Atlantis')).toThrow('there is no time zone');
});

test('filters made by programs', () => {
  expect(allOf([]).kind).toBe('all');
  expect(anyOf([]).kind).toBe('none');
  expect(short(allOf([parse('user.name: a'), parse('user.id: (b or c)')]))).toBe(
    'and(user.name is [["a"]], user.id is [["b","c"]])',
  );
});
