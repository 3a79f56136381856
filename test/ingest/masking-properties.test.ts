// Masking under mutations: JSON stays JSON, CSV stays CSV, masking again changes nothing, no trace of a secret.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../ingest/masking/mask.ts';
import { random } from '../support/random.ts';
import type { Random } from '../support/random.ts';
import { HARMLESS, OBJECTS, TEXTS, TRUNCATED } from './masking-corpus.ts';

const mask = createMasker({ key: 'k', secrets: ['declared', '**.deep.*', 'list.*.x'] });

const SEEDS = Array.from({ length: Number(process.env['MASKING_SEEDS'] ?? 8) }, (_, i) => i + 1);
const RECORDS_A_SEED = 150;

const TEXT_PARTS = [...TEXTS, ...TRUNCATED].map(([, text]) => text.replace(/[‹›]/g, '')).concat(HARMLESS);
const PIECES = [
  ...[
    '"',
    "'",
    '\\',
    '\\"',
    "\\'",
    "''",
    '""',
    '$$',
    '`',
    '\n',
    ',',
    ';',
    '&',
    '=',
    ':',
    ' ',
    '@',
    '/',
    '*',
    '\u00e9',
  ],
  ...[
    'password',
    "password='",
    'PASSWORD ',
    'identified by ',
    'token=',
    'secret":"',
    '"pwd":"',
    'Bearer ',
    '://a:',
  ],
  ...[
    '-----BEGIN PRIVATE KEY-----',
    '-----END PRIVATE KEY-----',
    '[masked:password]',
    '[masked:',
    '\\u0022',
    '\\n',
  ],
  ...[
    '--password ',
    'mysql -p',
    'Password=x;',
    '/*',
    '*/',
    '--',
    "E'",
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '\u{1f511}',
    '\0',
  ],
];

/** A text of the corpus with pieces put in, cut out, or repeated. */
function mutated({ integer, pick }: Random): string {
  let text = pick(TEXT_PARTS);
  for (let i = integer(6); i > 0; i--) {
    const at = integer(text.length + 1);
    const kind = integer(4);
    if (kind === 0) text = text.slice(0, at) + pick(PIECES) + text.slice(at);
    else if (kind === 1) text = text.slice(0, at) + text.slice(at + integer(8));
    else if (kind === 2) text = text.slice(0, at) + pick(TEXT_PARTS) + text.slice(at);
    else text = pick(PIECES) + text + pick(PIECES);
  }
  return text;
}

function mutatedObject(source: Random): unknown {
  const { integer, pick } = source;
  const [, object] = pick(OBJECTS);
  const text = integer(3) === 0 ? JSON.stringify({ nested: mutated(source) }) : mutated(source);
  return pick([
    { object, text },
    [text, object, 1.5, null],
    { declared: { a: [text], b: object }, deep: { x: text }, list: [{ x: text }, { y: text }] },
    { [mutated(source)]: text, password: text, token: mutated(source), url: text },
    { name: 'DB_PASSWORD', value: text, command: ['mysql', text, '--password', mutated(source)] },
  ]);
}

/** The shape of a JSON value: everything but its strings. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.values(value).map(shapeOf);
}

/** Number of cells of a CSV row; undefined when it is none. */
function cellsOf(row: string): number | undefined {
  const cells = `,${row}`.match(/,(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g);
  return cells?.join('') === `,${row}` ? cells.length : undefined;
}

/** What stands between the marks of the result stands in the input, in that order. */
function expectOnlyMarksNew(input: Buffer, output: Buffer): void {
  const text = input.toString('latin1');
  let at = 0;
  for (const part of output.toString('latin1').split(/\[masked:[a-z_]+:[0-9a-f]{8}\]/)) {
    const found = text.indexOf(part, at);
    expect(found).toBeGreaterThanOrEqual(at);
    at = found + part.length;
  }
}

function check(input: Buffer): Buffer {
  const { bytes, count } = mask(input);
  if (count === 0) expect(bytes).toBe(input);
  else expectOnlyMarksNew(input, bytes);
  const again = mask(bytes);
  expect(again.bytes.toString('latin1')).toBe(bytes.toString('latin1'));
  expect(again.count).toBe(0);
  return bytes;
}

describe.each(SEEDS)('seed %i', (seed) => {
  test('JSON stays JSON of the same shape', () => {
    const source = random(seed);
    for (let i = 0; i < RECORDS_A_SEED; i++) {
      const value = mutatedObject(source);
      const text = JSON.stringify(value, undefined, source.pick([0, 0, 2]));
      const result = check(Buffer.from(text)).toString();
      expect(shapeOf(JSON.parse(result))).toEqual(shapeOf(value));
    }
  });

  test('CSV stays CSV with as many cells', () => {
    const source = random(seed);
    for (let i = 0; i < RECORDS_A_SEED; i++) {
      const cells = Array.from({ length: 1 + source.integer(4) }, () =>
        source.integer(3) === 0 ? JSON.stringify(mutatedObject(source)) : mutated(source),
      );
      const row = cells
        .map((cell) => (/^[\w .:=]*$/.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`))
        .join(',');
      expect(cellsOf(check(Buffer.from(row)).toString())).toBe(cells.length);
    }
  });

  test('any bytes', () => {
    const source = random(seed);
    for (let i = 0; i < RECORDS_A_SEED; i++) {
      const bytes = Buffer.from(mutated(source));
      for (let k = source.integer(4); k > 0 && bytes.length > 0; k--)
        bytes[source.integer(bytes.length)] = source.integer(256);
      check(bytes);
    }
  });
});

const LETTERS = Array.from('abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789');
const SIGNS = Array.from(`"'\\$&%/()[]{}<>?#@!:;,.-_=+*~^| \u00e4`);
/** Ends that stand nowhere else, so that what is left of a password shows. */
const [FIRST, LAST] = ['zqxj', 'kvwq'];

function password({ integer, pick }: Random): string {
  const middle = Array.from({ length: 2 + integer(12) }, () => pick(integer(3) > 0 ? LETTERS : SIGNS));
  return [FIRST, ...middle, LAST].join('');
}

type Write = (secret: string) => string;

/** Ways to write a password so that its reader gets it back. */
const WRITTEN: Readonly<Record<string, Write>> = {
  literal: (p) => `ALTER ROLE bob PASSWORD '${p.replaceAll('\\', '').replaceAll("'", "''")}' CREATEDB`,
  'escaped literal': (p) => `ALTER ROLE bob PASSWORD E'${p.replace(/[\\']/g, '\\$&')}' CREATEDB`,
  'MySQL literal': (p) => `CREATE USER bob IDENTIFIED BY '${p.replace(/[\\']/g, '\\$&')}' REQUIRE SSL`,
  'dollar literal': (p) => `ALTER ROLE bob PASSWORD $q$${p.replaceAll('$', '')}$q$ CREATEDB`,
  'literal in a literal': (p) =>
    `EXECUTE 'ALTER ROLE bob PASSWORD ''${p.replaceAll('\\', '').replaceAll("'", "''''")}'' CREATEDB'`,
  member: (p) => JSON.stringify({ user: 'bob', password: p, then: 'x' }),
  address: (p) => `postgres://bob:${encodeURIComponent(p)}@db.example.com/app`,
  setting: (p) => `Server=db;Password=${p.replace(/[;"'`]/g, '')};Encrypt=true`,
};

/** Ways for that text to stand in a record. */
const PLACED: Readonly<Record<string, Write>> = {
  plain: (text) => text,
  JSON: (text) => JSON.stringify({ a: 'it"s', text, after: "it's" }),
  'JSON with escapes': (text) =>
    JSON.stringify({ text }).replace(/['<>&+`]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
  CSV: (text) => `1,"it's","${text.replaceAll('"', '""')}","b"`,
  'JSON in CSV': (text) => `1,"${JSON.stringify({ text }).replaceAll('"', '""')}","b"`,
};

describe.each(Object.entries(WRITTEN))('a random password as %s', (_, write) => {
  test.each(Object.entries(PLACED))('in %s leaves no trace', (_, place) => {
    const source = random(write.length + place.toString().length);
    for (let i = 0; i < 150; i++) {
      const secret = password(source);
      const record = place(write(secret));
      const result = check(Buffer.from(record)).toString();
      if (result.includes(FIRST) || result.includes(LAST)) expect([record, result]).toEqual([]);
      expect(result).toContain('[masked:');
    }
  });
});

test('a public data set: nothing but session tokens is masked', () => {
  const lines = gunzipSync(
    readFileSync(new URL('../samples/invictus-aws/cloudtrail.jsonl.gz', import.meta.url)),
  )
    .toString()
    .trimEnd()
    .split('\n');
  expect(lines.length).toBeGreaterThan(2000);
  const unkeyed = createMasker({});
  for (const line of lines) {
    const { bytes, count } = unkeyed(Buffer.from(line));
    const expected = line.replace(/("sessionToken":")[^"]+/g, '$1[masked:token]');
    expect(bytes.toString()).toBe(expected);
    expect(count).toBe(expected === line ? 0 : 1);
  }
});
