// Masking: every rule in every embedding, what must stay, and that masking again changes nothing.
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createMasker } from '../../ingest/masking/mask.ts';
import type { Kind } from '../../ingest/masking/rule.ts';
import { HARMLESS, OBJECTS, TEXTS, TRUNCATED } from './masking-corpus.ts';

const mask = createMasker({});
const masked = (text: string): string => mask(Buffer.from(text)).bytes.toString();

const SECRET = /‹([^›]*)›/g;
const plain = (text: string): string => text.replace(SECRET, '$1');
const marked = (text: string, kind: Kind): string => text.replace(SECRET, `[masked:${kind}]`);
const secretsOf = (text: string): string[] => Array.from(text.matchAll(SECRET), ([, secret = '']) => secret);

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Escapes as some JSON writers do, which need not be. */
const escapeAll = (json: string): string =>
  json.replace(/(?<!\\)(?:\\\\)*[A-Za-z'&=<>]/g, (part) => {
    const code = part.charCodeAt(part.length - 1);
    return `${part.slice(0, -1)}\\u${code.toString(16).padStart(4, '0')}`;
  });

type Embed = (text: string) => string;

/** The ways in which a text stands in a record. */
const EMBEDDINGS: Readonly<Record<string, Embed>> = {
  plain: (text) => text,
  'with text around': (text) => `2026-11-02 10:00:00 UTC [12] LOG:  statement: ${text}`,
  JSON: (text) => JSON.stringify({ time: '2026-11-02', sql: text, after: "it's" }),
  'JSON in an array': (text) => JSON.stringify([1, text, "it's"]),
  'JSON in JSON': (text) => JSON.stringify({ message: JSON.stringify({ sql: text, n: 1 }), after: "it's" }),
  CSV: (text) => `2026-11-02,bob,${cell(text)},"it's",`,
  'CSV in CSV': (text) => `1,${cell(`AUDIT: SESSION,1,1,ROLE,,,${cell(text)},<none>`)},x`,
  'JSON in CSV': (text) => `1,${cell(JSON.stringify({ sql: text }))},"it's"`,
};

describe.each(Object.entries(EMBEDDINGS))('in %s', (_, embed) => {
  test.each(TEXTS)('%s: %s', (kind, text) => {
    const result = masked(embed(plain(text)));
    expect(result).toBe(embed(marked(text, kind)));
    expect(masked(result)).toBe(result);
  });

  test.each(HARMLESS)('stays: %s', (text) => {
    const record = Buffer.from(embed(text));
    expect(mask(record).bytes.toString()).toBe(record.toString());
    expect(mask(record).bytes).toBe(record);
  });
});

/** In deeper ones it is masked to the end of the outer string or cell. */
const SHALLOW = ['plain', 'with text around', 'JSON', 'JSON in an array', 'CSV'];

describe.each(Object.entries(EMBEDDINGS).filter(([name]) => SHALLOW.includes(name)))(
  'cut off, in %s',
  (_, embed) => {
    test.each(TRUNCATED)('%s: %s', (kind, text) => {
      const result = masked(embed(plain(text)));
      expect(result).toBe(embed(marked(text, kind)));
      expect(masked(result)).toBe(result);
    });
  },
);

const OBJECT_EMBEDDINGS: Readonly<Record<string, Embed>> = {
  'a record': (json) => json,
  'a record with blanks': (json) => JSON.stringify(JSON.parse(json), undefined, 2),
  'a string of a record': (json) => JSON.stringify({ requestParameters: json, after: 'x' }),
  'a string of a string': (json) => JSON.stringify({ a: JSON.stringify({ b: json }) }),
  'a log line': (json) => `Nov  2 10:00:00 host app[1]: ${json}`,
  'a CSV cell': (json) => `1,${cell(json)},"b"`,
  'a record with escapes': (json) =>
    json.replace(/(?<!\[masked:\w*)(?:p(?=assword)|e(?=cret))/g, (char) =>
      char === 'p' ? '\\u0070' : '\\u0065',
    ),
};

describe.each(Object.entries(OBJECT_EMBEDDINGS))('a member in %s', (_, embed) => {
  test.each(OBJECTS)('%s: %j', (kind, object) => {
    const text = JSON.stringify(object);
    const result = masked(embed(plain(text)));
    expect(result).toBe(embed(marked(text, kind)));
    expect(masked(result)).toBe(result);
  });
});

test.each(TEXTS)('escapes that need not be hide nothing: %s: %s', (kind, text) => {
  const escaped = escapeAll(JSON.stringify({ sql: plain(text) }));
  expect(JSON.parse(masked(escaped))).toEqual({ sql: marked(text, kind) });
});

test('no secret of the corpus is in any output', () => {
  for (const [, text] of TEXTS)
    for (const embed of Object.values(EMBEDDINGS)) {
      const result = masked(embed(plain(text)));
      for (const secret of secretsOf(text)) if (secret.length > 5) expect(result).not.toContain(secret);
    }
});

test('the hash is the HMAC of the bytes; without a key there is none; nothing else changes', () => {
  const record = Buffer.from([0xff, 0xfe, 0x20, ...Buffer.from("PASSWORD 'é"), 0xff, 0x27, 0x00, 0xc3]);
  const secret = record.subarray(13, 16);
  const h = createHmac('sha256', 'a key').update(secret).digest('hex').slice(0, 8);
  const expected = (mark: string): Buffer =>
    Buffer.concat([record.subarray(0, 13), Buffer.from(mark), record.subarray(16)]);
  expect(createMasker({ key: 'a key' })(record)).toEqual({
    bytes: expected(`[masked:password:${h}]`),
    count: 1,
  });
  expect(mask(record)).toEqual({ bytes: expected('[masked:password]'), count: 1 });
});

test('equal secrets have equal marks, others have others', () => {
  const keyed = createMasker({ key: 'k' });
  const [a, b, c] = ['hunter2', 'hunter2', 'hunter3'].map((password) =>
    keyed(Buffer.from(JSON.stringify({ password }))).bytes.toString(),
  );
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test('what is already a mark stays, with and without a hash, and is not counted', () => {
  for (const mark of ['[masked:password]', '[masked:token:0123abcd]'])
    for (const record of [
      `PASSWORD '${mark}'`,
      `{"password":"${mark}"}`,
      `x password=${mark}) y`,
      `Bearer ${mark}`,
    ])
      expect(mask(Buffer.from(record))).toEqual({ bytes: Buffer.from(record), count: 0 });
  expect(masked('password=[masked:password]hunter2')).toBe('password=[masked:password]');
});

test('secrets are counted', () => {
  expect(mask(Buffer.from('{"password":"a","b":"postgres://c:d@e","token":"f"}')).count).toBe(3);
});

test('empty and tiny records', () => {
  for (const text of [
    '',
    'a',
    '"',
    'password',
    'password=',
    "password '",
    '{"password":"',
    '{"password":"a',
    'pwd=a',
  ])
    expect(masked(masked(text))).toBe(masked(text));
  expect(masked('pwd=a')).toBe('pwd=[masked:password]');
  expect(masked('{"password":"a')).toBe('{"password":"[masked:password]');
});
