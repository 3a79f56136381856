// Texts that people type who want to break something, and what programs send by mistake; by seed.
import { type Random, random } from '../support/random.ts';
import { generateQuery } from './generate.ts';

const INJECTIONS = [
  "' OR 1=1 --",
  "'; DROP TABLE events; --",
  '"; DROP TABLE events; --',
  "') OR ('1'='1",
  "x' UNION SELECT * FROM meta --",
  '$1',
  '${7*7}',
  "'; COPY events TO 'x.csv'; --",
  "'; ATTACH 'x'; --",
  '%27%20OR%201=1',
  '{"query":{"match_all":{}}}',
  '{{constructor.constructor("x")()}}',
  "'; CREATE TABLE hacked AS SELECT 1; --",
  "read_csv('secret.csv')",
  '../../../../secret',
  '\\"; DELETE /_all',
  '_id: *',
  '_source.user: x',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  '__proto__.x: 1',
  'unmapped.__proto__: x',
  'unmapped.constructor: x',
  "unmapped.'; DROP TABLE events; --: x",
  'unmapped."]: x',
  "unmapped.x'): y",
  'user.name: $1',
  'user.name: chr(39)',
  '@timestamp > (SELECT 1)',
] as const;

const PIECES = [
  'user.name',
  'event.action',
  'message',
  'source.ip',
  '@timestamp',
  'unmapped.a.b',
  'source.port',
  'and',
  'or',
  'not',
  ':',
  '<',
  '<=',
  '>',
  '>=',
  '(',
  ')',
  '{',
  '}',
  '"',
  '\\',
  '*',
  '**',
  "'",
  ';',
  '--',
  '/*',
  '*/',
  '$$',
  '%',
  '_',
  '?',
  '.',
  '..',
  '/',
  '\u0000',
  '\n',
  '\t',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udc00',
  '😀',
  '\ufeff',
  '\u00a0',
  'é',
  'ﬁ',
  '０',
  '²',
  '日本',
  '\\u0000',
  '\\ud800',
  '\\u',
  '\\uZZZZ',
  'null',
  'NaN',
  '-0',
  '1e999',
  '0x10',
  '9'.repeat(60),
  '-1',
  '1.2.3.4',
  '1.2.3.4/33',
  '::/0',
  '::ffff:1.2.3.4',
  '2026-02-30',
  'now',
  'now-',
  'now+9999999999y',
  'now/x',
  '||',
  '[',
  ']',
  '^',
  '~',
  '&&',
  '||+1d',
  'TRUE',
  'x',
  'alice',
] as const;

/** So many texts: some queries without a fault, most with one. */
export function hostileQueries(count: number, seed: number): readonly string[] {
  const chance = random(seed);
  return Array.from({ length: count }, (_, n) => {
    const make = WAYS[n % WAYS.length];
    return make ? make(chance) : '';
  });
}

const times = (length: number, item: () => string, between = ''): string =>
  Array.from({ length }, item).join(between);

const WAYS: readonly ((chance: Random) => string)[] = [
  // Injections, plain and as values, quoted and not.
  (chance) => chance.pick(INJECTIONS),
  (chance) => `user.name: "${chance.pick(INJECTIONS).replaceAll(/["\\]/g, '\\$&')}"`,
  (chance) =>
    `${chance.pick(['user.name', 'unmapped', 'unmapped.a', 'event.action', 'message'])}: *"${chance.pick(INJECTIONS)}`,
  (chance) => chance.pick(INJECTIONS).replaceAll(/[\\():<>"*{}]/g, '\\$&'),
  // Anything after anything.
  (chance) => times(1 + chance.integer(12), () => chance.pick(PIECES), chance.pick(['', ' '])),
  (chance) => times(1 + chance.integer(40), () => String.fromCharCode(chance.integer(0x250))),
  (chance) => times(1 + chance.integer(20), () => String.fromCharCode(chance.integer(0x1_0000))),
  // A good query with one thing wrong.
  (chance) => {
    const query = generateQuery(chance);
    const at = chance.integer(query.length + 1);
    return query.slice(0, at) + chance.pick(PIECES) + query.slice(at + chance.integer(3));
  },
  (chance) => generateQuery(chance).slice(0, 1 + chance.integer(40)),
  generateQuery,
  // Size and nesting, up to far too much.
  (chance) => {
    const depth = chance.pick([10, 99, 100, 101, 5_000, 16_000]);
    return `${'('.repeat(depth)}user.name: x${')'.repeat(depth)}`;
  },
  (chance) => `${'not '.repeat(chance.pick([10, 100, 101, 8_000]))}user.name: x`,
  (chance) =>
    `user.name: (${times(chance.pick([10, 500, 1_024, 1_025, 4_000]), () => `v${String(chance.integer(1e6))}`, ' or ')})`,
  (chance) =>
    times(
      chance.pick([5, 40, 200]),
      () => chance.pick(['alice', 'user.name: a*b*c', 'unmapped: x*', 'message: f*']),
      chance.pick([' or ', ' and ']),
    ),
  (chance) => `user.name: ${'x'.repeat(chance.pick([100, 8_191, 8_192, 32_000, 100_000]))}`,
  (chance) => `${'a.'.repeat(chance.pick([10, 1_000, 16_000]))}b: x`,
  (chance) => `unmapped${'.a'.repeat(chance.pick([1, 30, 1_000]))}: x`,
  // Patterns that explode where they are tried one way after the other.
  (chance) =>
    `${chance.pick(['event.hash', 'process.command_line', 'user.name', 'message', 'unmapped'])}: ${'*a'.repeat(chance.pick([2, 8, 16, 17, 500]))}*b`,
  (chance) =>
    `process.command_line: ${times(15, () => chance.pick(['long ', 'g', 'o', 'l?', '(x+x+)', '.', '\\\\']).replaceAll(/[()]/g, '\\$&'), '*')}*y`,
  (chance) => `${'*'.repeat(chance.pick([1, 2, 100, 10_000]))}: ${'*'.repeat(chance.pick([1, 16, 17]))}`,
];
