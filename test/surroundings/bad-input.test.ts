// Bad input as a table: each row is an event, a reject with its code, or both, and the rest goes on.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccessEvent, Reject } from '../../schemas/generated/types.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { type Ended, run, succeeded } from '../support/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-bad-'));
const database = join(folder, 'store.duckdb');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const record = (id: string, extra = ''): string =>
  `{"eventID":"${id}","eventTime":"2026-11-19T02:17:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com","userIdentity":{"type":"IAMUser","userName":"maya"}${extra}}`;
const nested = (levels: number): string => '{"k":'.repeat(levels) + '1' + '}'.repeat(levels);
const cutGzip = gzipSync(
  `${record('before-cut-1')}\n${record('before-cut-2')}\n${'x'.repeat(200_000)}${String(Math.PI)}`,
);

interface Row {
  readonly name: string;
  readonly content: string | Buffer;
  readonly file?: string;
  /** Events by eventID, each with what must be true of it. */
  readonly events?: Readonly<Record<string, (event: AccessEvent) => void>>;
  readonly rejects?: readonly Reject['code'][];
}

const stored = (): void => undefined;
const latin1 = Buffer.from(record('latin-1', ',"note":"caf\u00e9"'), 'latin1');

const ROWS: readonly Row[] = [
  {
    name: 'a gzip cut in the middle',
    file: 'cut.log.gz',
    content: cutGzip.subarray(0, cutGzip.length - 20),
    events: { 'before-cut-1': stored, 'before-cut-2': stored },
    rejects: ['container_truncated'],
  },
  {
    name: 'an array that is never closed',
    file: 'open.json',
    content: `{"Records":[${record('open-1')},${record('open-2')},{"eventID":`,
    events: { 'open-1': stored, 'open-2': stored },
    rejects: ['container_truncated'],
  },
  {
    name: 'bytes that are not UTF-8',
    content: latin1,
    events: {
      'latin-1': ({ event, oncall }) => {
        expect(event.original).toContain('caf\ufffd');
        expect(Buffer.from(oncall.original?.base64 ?? '', 'base64').equals(latin1)).toBe(true);
      },
    },
  },
  {
    name: 'a record of 20 MB',
    content: record(
      'twenty-mb',
      `,"requestParameters":{"padding":"${'x'.repeat(20_000_000)}","key":"secret-plan.txt"}`,
    ),
    events: {
      'twenty-mb': ({ oncall, event }) => {
        expect(oncall.original).toMatchObject({ truncated: true });
        expect(oncall.original?.length).toBeGreaterThan(20_000_000);
        expect(event.original.length).toBeLessThan(4_000_000);
        expect(existsSync(join(folder, 'blobs', oncall.original?.blob ?? ''))).toBe(true);
      },
    },
  },
  {
    name: '20 MB that are no record',
    content: `{"eventID":"broken","x":"${'y'.repeat(20_000_000)}`,
    rejects: ['not_json'],
  },
  {
    name: 'U+0000 in values and keys',
    content: record('nul', ',"requestParameters":{"a\\u0000b":"c\\u0000d"}'),
    events: {
      nul: ({ unmapped }) => {
        expect(JSON.stringify(unmapped)).toContain('a\u2400b');
        expect(JSON.stringify(unmapped)).toContain('c\\u0000d');
      },
    },
  },
  {
    name: '10,000 levels of nesting',
    content: record('deep', `,"requestParameters":${nested(10_000)}`),
    rejects: ['too_deep'],
  },
  {
    name: '100 levels of nesting',
    content: record('nested', `,"requestParameters":${nested(100)}`),
    events: {
      nested: ({ unmapped }) => {
        expect(JSON.stringify(unmapped)).toContain('\\"k\\"');
      },
    },
  },
  { name: 'a scalar at the root', content: '"just text"', rejects: ['not_object'] },
  { name: 'a number at the root', content: '42', rejects: ['not_object'] },
  {
    name: '__proto__ as a key',
    content: record('proto', ',"__proto__":{"polluted":true}'),
    events: {
      proto: (event) => {
        expect(JSON.stringify(event.unmapped)).toContain('"__proto__":{"polluted":true}');
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      },
    },
  },
  {
    name: 'a key twice: the last one counts, the original has both',
    content: record('twice', ',"eventName":"DeleteObject"'),
    events: {
      twice: ({ event }) => {
        expect(event.action).toBe('DeleteObject');
        expect(event.original).toContain('GetObject');
      },
    },
  },
  {
    name: 'numbers beyond 2^53 stay exact in the original',
    content: record('big', ',"requestParameters":{"size":9007199254740993}'),
    events: {
      big: ({ event }) => {
        expect(event.original).toContain('9007199254740993');
      },
    },
  },
  {
    name: 'a time far ahead',
    content: record('ahead').replace('2026-11-19', '2126-11-19'),
    events: {
      ahead: ({ oncall, '@timestamp': time }) => {
        expect(time).toBe('2126-11-19T02:17:00.000Z');
        expect(oncall.place).toBe('out_of_range');
      },
    },
  },
  {
    name: 'a time far back',
    content: record('back').replace('2026-11-19', '1999-11-19'),
    events: {
      back: ({ oncall }) => {
        expect(oncall.place).toBe('out_of_range');
      },
    },
  },
  {
    name: 'a time that is none',
    content: record('no-time').replace('2026-11-19T02:17:00Z', 'soon'),
    rejects: ['bad_time'],
  },
  {
    name: 'a day that is none',
    content: record('feb-30').replace('2026-11-19', '2026-02-30'),
    rejects: ['bad_time'],
  },
];

const events = new Map<string, AccessEvent>();
const rejects: Reject[] = [];
let ended: Ended;

beforeAll(async () => {
  const input = join(folder, 'input');
  mkdirSync(input);
  for (const [index, { content, file }] of ROWS.entries())
    writeFileSync(join(input, `${String(index).padStart(2, '0')}-${file ?? 'row.log'}`), content);
  writeFileSync(join(input, '99-last.log'), `${record('last')}\n`);
  const config = join(folder, 'accesstrail.yaml');
  writeFileSync(
    config,
    `store: { duckdb: { path: store.duckdb } }\nsources: [{ id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*"] } } }]\n`,
  );
  ended = await run(['run', '--until-idle', '-c', config]);
  const store = await openDuckdb({ path: database, memoryLimit: '512MB', threads: 2 });
  for await (const json of store.reader.events({})) {
    const event = JSON.parse(json) as AccessEvent;
    events.set(event.event.id, event);
  }
  rejects.push(...(await store.rejects.list({ status: 'open', limit: 1000 })));
  await store.close();
}, 120_000);

describe('bad input', () => {
  test.each(ROWS.map((row, index) => [row.name, index] as const))('%s', (_name, index) => {
    const row = ROWS[index];
    const prefix = String(index).padStart(2, '0');
    for (const [id, holds] of Object.entries(row?.events ?? {})) {
      const event = events.get(id);
      if (!event) throw new Error(`${id} is not stored`);
      holds(event);
    }
    const codes = rejects
      .filter(({ envelope }) => envelope.originUri.includes(`/${prefix}-`))
      .map(({ code }) => code);
    expect(codes).toEqual(row?.rejects ?? []);
  });

  test('the rest goes on, and the run ends well', () => {
    expect(events.has('last')).toBe(true);
    succeeded(ended);
    expect(ended.stdout).toContain('container_truncated 2');
  });
});
