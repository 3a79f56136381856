// Queries by chance: any construct within any other, with values that the corpus has and values that it has not.
import { FIELDS } from '../../search/fields.ts';
import { quoted } from '../../search/completion.ts';
import type { Random } from '../support/random.ts';
import { NAMES } from './corpus.ts';

const COMMON = [
  'user.name',
  'event.outcome',
  'event.action',
  'event.category',
  'related.user',
  'source.ip',
  'related.ip',
  'source.port',
  'tags',
  'event.severity',
  'message',
  'error.message',
  'unmapped',
  'unmapped.id',
  'unmapped.request.params.name',
  '@timestamp',
  'event.start',
  'oncall.person.confidence',
  'oncall.time.ambiguous',
  'host.ip',
  'host.name',
  'oncall.system.kind',
  'event.dataset',
  'cloud.region',
] as const;

const VALUES: Readonly<Record<string, readonly string[]>> = {
  keyword: [
    ...NAMES,
    'success',
    'failure',
    'iam',
    'database',
    'a',
    'B',
    'aws',
    'eu-west-1',
    'Host-3',
    'user',
    'GetObject',
  ].map(quoted),
  flattened: [...NAMES, 'x', '1', '10', 'true', 'DROP', 'list'].map(quoted),
  text: [
    'login',
    '"login failed"',
    'fox',
    'quick brown',
    'café',
    '日本語',
    "can't",
    '42',
    'ERROR',
    'alice',
    '"a b"',
    'nothing',
  ],
  ip: [
    '10.0.0.1',
    '"10.0.0.0/8"',
    '"2001:db8::/32"',
    '"::1"',
    '192.0.2.7',
    '"0.0.0.0/1"',
    '"::ffff:10.0.0.0/112"',
  ],
  long: ['0', '1', '-3', '80', '443', '1024', '403', '2.5', '65535', '999999999'],
  float: ['0', '0.1', '0.3', '0.7', '1', '0.55'],
  boolean: ['true', 'false'],
  date: [
    'now',
    'now-7d',
    'now/d',
    '2026-11',
    '"2026-11-05"',
    '"2026-10-20T12:30"',
    'now-1M/M',
    '"2026-11-10T00:00:00+05:30"',
  ],
};

/** A query without a fault. */
export function generateQuery(chance: Random, depth = 0): string {
  const kind = chance.integer(depth > 3 ? 6 : 10);
  if (kind < 6) return comparison(chance);
  const sides = Array.from({ length: 2 + chance.integer(2) }, () => generateQuery(chance, depth + 1));
  if (kind === 6) return `not ${bracketed(sides[0] ?? '*')}`;
  if (kind === 7) return sides.join(chance.pick([' and ', ' AND ', '\nand\t']));
  if (kind === 8) return sides.join(chance.pick([' or ', ' OR ']));
  return sides.map(bracketed).join(' and ');
}

function bracketed(query: string): string {
  return `(${query})`;
}

function comparison(chance: Random): string {
  const rare = chance.integer(5) === 0;
  const names = [...FIELDS.values()].filter(({ searchable }) => searchable);
  const name = rare ? chance.pick(names).name : chance.pick(COMMON);
  const type = FIELDS.get(name)?.type ?? 'flattened';
  const value = (): string => chance.pick(VALUES[type] ?? ['x']);
  const way = chance.integer(10);
  if (way === 0) return `${name}: *`;
  if (way === 1) return `${name}: (${value()} or ${value()})`;
  if (way === 2) return `${name}: (${value()} and not ${value()})`;
  const ordered = type !== 'text' && type !== 'boolean';
  if (way < 5 && ordered) return `${name} ${chance.pick(['<', '<=', '>', '>='])} ${value()}`;
  if (way < 7 && (type === 'keyword' || type === 'text')) return `${name}: ${pattern(chance)}`;
  return `${name}:${chance.pick(['', ' '])}${value()}`;
}

function pattern(chance: Random): string {
  const part = (): string =>
    chance.pick(['', 'a', 'al', 'e', 'c', 's', 'E', 'ü', '日', '\\*', '_', '%', 'ice', 'o', ' ']);
  return (
    Array.from({ length: 2 + chance.integer(3) }, part)
      .join('*')
      .trim()
      .replaceAll('**', '*') || 'x*'
  );
}
