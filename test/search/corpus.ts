// Fifty thousand events to search: those of all sources' cases, varied by seed with what makes two stores differ.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import type { StoreDocument } from '../../pipeline/ports.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { type Random, random } from '../support/random.ts';

/** The first event's time; each later one is 53.017 s after the one before, so that they reach over two months. */
export const FIRST = Date.UTC(2026, 9, 15);
export const STEP = 53_017;

type Open = Record<string, Record<string, unknown> | undefined>;

const root = join(import.meta.dirname, '../..');

/** Events of the sources' goldens, as JSON without their times. */
function goldens(): readonly string[] {
  return globSync('normalizers/*/*/cases/*/expected.json', { cwd: root })
    .sort()
    .flatMap((file) => {
      const dataset = file.split('/').slice(1, 3).join('.');
      const outcomes = JSON.parse(readFileSync(join(root, file), 'utf8')) as readonly {
        event?: AccessEvent;
      }[];
      return outcomes.flatMap(({ event }) => {
        if (!event) return [];
        const json = JSON.stringify({ ...event, event: { ...event.event, dataset } });
        return json.length < 4_000 ? [json] : [];
      });
    });
}

export const NAMES = [
  'Ünal',
  'ünal',
  '山田太郎',
  "O'Brien",
  'a"b',
  'back\\slash',
  'Иван Иванов',
  '😀 user',
  '',
  ' spaced ',
  'x*y',
  'x?y',
  '50%',
  'under_score',
  'null',
  'true',
  'and',
  'alice',
  'Alice',
  'ALICE',
  'alice@example.com',
  'svc-deploy',
  'İstanbul',
  'straße',
  'STRASSE',
  'tab\there',
  'line\nbreak',
  'a:b',
  '(x)',
  '<y>',
  '{z}',
  "'; DROP TABLE events; --",
  '\u{10400}x',
  'e\u0301',
] as const;

const TEXTS = [
  'Login failed for user alice',
  "Can't log-in: password wrong",
  'The quick brown fox',
  'quick, brown; fox.',
  'error 42 at 10:15',
  '日本語のテキスト',
  'naïve café',
  'Größe ändern',
  'foo_bar baz',
  'user.name=alice id=7',
  '1,000.50 rows',
  '',
  '!!!',
  'ОШИБКА доступа',
  'permission denied (publickey)',
  'a b c d e f',
  'AccessDenied',
  'retry 3 of 5',
  "it's Bob's",
  'https://example.com/x?y=1',
  'opened in İstanbul',
  '273 Kelvin, \u212aelvin and ſign',
] as const;

const ADDRESSES = [
  '10.0.0.1',
  '10.0.0.255',
  '10.0.1.0',
  '10.255.255.255',
  '11.0.0.0',
  '192.0.2.7',
  '198.51.100.23',
  '203.0.113.200',
  '127.0.0.1',
  '2001:db8::1',
  '2001:DB8:0:0:0:0:0:1',
  '2001:db8:0:1::',
  'fe80::1',
  '::1',
  '::',
  '::ffff:10.0.0.1',
  '::ffff:c000:207',
  'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  '64:ff9b::192.0.2.33',
  '0.0.0.0',
  '255.255.255.255',
] as const;

/** An event of a store, unlike every other one. */
export function corpus(count: number, seed = 6): readonly StoreDocument[] {
  const bases = goldens();
  const chance = random(seed);
  return Array.from({ length: count }, (_, n) => {
    const event = JSON.parse(chance.pick(bases)) as AccessEvent;
    const time = FIRST + n * STEP;
    complete(event, n, time);
    vary(event as unknown as Open, n, chance);
    return {
      id: createHash('sha256').update(String(n)).digest('hex').slice(0, 32),
      version: 2 ** 20,
      time,
      outOfRange: false,
      dataset: event.event.dataset,
      json: JSON.stringify(event),
      event,
    };
  });
}

function complete(event: AccessEvent, n: number, time: number): void {
  event['@timestamp'] = new Date(time).toISOString();
  event.ecs = { version: '9.4.0' };
  event.event.id = `id-${String(n)}`;
  event.event.original = `record ${String(n)}`;
  event.event.hash = createHash('sha256')
    .update(`record ${String(n)}`)
    .digest('hex');
  event.oncall.mapping = { revision: 1 + (n % 3) };
  event.oncall.source = { id: `source-${String(n % 11)}`, instance: 'test' };
}

function vary(event: Open, n: number, chance: Random): void {
  const one = (below: number): boolean => chance.integer(below) === 0;
  const some = <T>(items: readonly T[]): T[] =>
    Array.from({ length: 1 + chance.integer(3) }, () => chance.pick(items));
  const set = (group: string, values: Record<string, unknown>): void => {
    event[group] = { ...event[group], ...values };
  };
  if (one(4)) set('user', { name: chance.pick(NAMES) });
  if (one(4)) set('related', { user: some(NAMES), ip: some(ADDRESSES) });
  if (one(4)) set('source', { ip: chance.pick(ADDRESSES), port: chance.integer(65_536) });
  if (one(6)) set('host', { ip: some(ADDRESSES), name: `Host-${String(chance.integer(20))}` });
  if (one(5)) Object.assign(event, { message: chance.pick(TEXTS) });
  if (one(8)) set('error', { message: chance.pick(TEXTS), code: `E${String(chance.integer(9))}` });
  if (one(6)) Object.assign(event, { tags: some(['a', 'b', 'B', 'prod eu', 'x*']) });
  if (one(4)) set('event', { severity: chance.integer(21) - 10, sequence: chance.integer(5) });
  if (one(9)) set('event', { duration: chance.pick([0, 1, 999_999_999, 9_007_199_254_740_991]) });
  if (one(6)) set('event', { start: new Date(FIRST + chance.integer(90) * 43_200_000).toISOString() });
  if (one(6)) set('oncall', { person: { id: 'p', confidence: chance.integer(11) / 10 } });
  if (one(7)) set('oncall', { time: { ambiguous: one(2), zone_source: 'config' } });
  if (one(9)) set('http', { response: { status_code: chance.pick([200, 201, 403, 404, 500]) } });
  if (one(3)) Object.assign(event, { unmapped: unmapped(chance) });
  else if (one(3)) delete event['unmapped'];
  if (one(20)) delete event['source'];
  if (n % 2_500 === 7) set('process', { command_line: `${'long '.repeat(1_638)}${'x'.repeat(n % 3)}` });
  if (n % 2_500 === 8)
    set('process', { command_line: `${'😀'.repeat(4_095)}${'x'.repeat((n / 2_500) % 3)}` });
  if (n % 2_500 === 9) set('event', { original: 'y'.repeat(20_000) });
}

function unmapped(chance: Random): unknown {
  const leaf = (): unknown =>
    chance.pick<unknown>([
      1,
      0,
      -5,
      2.5,
      1e21,
      'x',
      'X',
      '',
      'a b',
      'été',
      true,
      false,
      null,
      '10',
      '9',
      'DROP',
    ]);
  return chance.pick<() => unknown>([
    () => ({ id: leaf() }),
    () => ({ id: [leaf(), leaf()], kind: 'list' }),
    () => ({ request: { id: leaf(), params: { name: chance.pick(NAMES), size: chance.integer(5) } } }),
    () => ({ 'request.id': leaf(), request: { 'params.name': chance.pick(NAMES) } }),
    () => ({ items: [{ key: leaf(), tags: [leaf(), [leaf()]] }, { key: leaf() }, leaf()] }),
    () => ({
      a: { b: { c: { d: { e: leaf() } } } },
      'q"uote': leaf(),
      "it's": leaf(),
      'sp ace': leaf(),
      é: leaf(),
    }),
    () => ({ empty: {}, none: [], nothing: null }),
  ])();
}
