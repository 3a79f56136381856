// Masking under mutations: JSON stays JSON, CSV stays CSV, masking again changes nothing, time grows with length.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../ingest/masking/mask.ts';
import { random } from '../support/random.ts';
import type { Random } from '../support/random.ts';
import { HARMLESS, OBJECTS, TEXTS, TRUNCATED } from './masking-corpus.ts';

const mask = createMasker({ key: 'k', secrets: ['declared', '**.deep.*', 'list.*.x'] });

const SEEDS = Array.from({ length: Number(process.env['MASKING_SEEDS'] ?? 20) }, (_, i) => i + 1);
const RECORDS_A_SEED = 200;

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
  const cells = row.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^",]*)(?=,|$)/g);
  return cells?.join('') === row ? cells.length : undefined;
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
