// What the files hold is what the store holds: each format, both ways to Parquet, masks, and what spreadsheets would run.
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { allColumns } from '../../exports/columns.ts';
import { makeExport } from '../../exports/make-export.ts';
import type { Manifest } from '../../exports/manifest.ts';
import type { ExportEntry } from '../../exports/plan.ts';
import { writeParquet } from '../../exports/write/parquet.ts';
import type { EventExport } from '../../pipeline/event-export.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { START, storeDocument } from '../support/events.ts';
import { planFaults, rowsOf, testParts, testPlan } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder('exports');
const TROUBLE = [
  '=1+1',
  '+1',
  '-1',
  '@sum',
  '\tx',
  '\rx',
  '\n=1',
  '\0=1',
  "'=1+1",
  "''@sum",
  'a,"b"\nc',
  '',
  "'",
  ' x ',
  '<b onclick=x>',
  'ünï—𝕏',
  'NULL',
  'a; b',
];

/** Events whose texts are trouble; times go up, two events share each. */
const documents = Array.from({ length: 400 }, (_, n) =>
  storeDocument(n, {
    time: START + Math.floor(n / 2) * 1000,
    change: (event) => {
      event.event.reason = TROUBLE[n % TROUBLE.length];
      event.event.severity = n - 200;
      event.oncall.command = { text: `SELECT ${String(n)}`, kind: 'sql' };
      event.unmapped = { 'a.b': n, deep: { list: [n] } };
    },
  }),
);

let store: DuckdbStore;
beforeAll(async () => {
  store = await openDuckdb({ path: join(folder, 'store.duckdb'), memoryLimit: '256MB', threads: 2 });
  await store.store.write([...documents].reverse(), []);
});
afterAll(() => store.close());

let runs = 0;

/** Makes an export and gives its folder; `staged` keeps the store from writing Parquet by itself. */
async function made(
  entry: Partial<ExportEntry>,
  staged = false,
): Promise<{ dir: string; manifest: Manifest; file: string }> {
  const dir = join(folder, `run-${String(++runs)}`);
  await mkdir(dir);
  const events: EventExport = staged ? { pages: store.exports.pages } : store.exports;
  const plan = testPlan(entry);
  const manifest = await makeExport(testParts(events), {
    plan,
    period: plan.periodAt(Date.now()),
    instant: Date.now(),
    work: dir,
    fileName: () => `file.${plan.format}`,
    signal: new AbortController().signal,
  });
  return { dir, manifest, file: join(dir, `file.${plan.format}`) };
}

const columns = [
  '_id',
  '@timestamp',
  'user.name',
  'event.reason',
  'event.severity',
  'event.category',
  'oncall.command.text',
  'source.ip',
];

const expected = documents.map(({ id, event }) => ({
  _id: id,
  '@timestamp': event['@timestamp'],
  'user.name': event.user.name,
  'event.reason': event.event.reason,
  'event.severity': event.event.severity,
  'event.category': event.event.category,
  'oncall.command.text': event.oncall.command?.text,
  'source.ip': event.source?.ip,
}));

/** As DuckDB shows a timestamp. */
const shown = (iso: unknown): string =>
  String(iso)
    .replace('T', ' ')
    .replace(/\.000Z$/, '');

test.each([
  ['by the store itself', false],
  ['from staged rows', true],
])('Parquet %s holds the events, typed and in order of time', async (_, staged) => {
  const { file, manifest } = await made({ format: 'parquet', columns }, staged);
  const rows = await rowsOf(`'${file}'`);
  const sorted = (all: readonly Readonly<Record<string, unknown>>[]): unknown[] =>
    all.toSorted((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1));
  expect(sorted(rows)).toEqual(
    sorted(
      expected.map((row) => ({
        ...row,
        '@timestamp': shown(row['@timestamp']),
        'event.severity': String(row['event.severity']),
      })),
    ),
  );
  const times = rows.map((row) => String(row['@timestamp']));
  expect(times).toEqual(times.toSorted());
  expect(manifest.rows).toBe(400);
  expect(manifest.sources).toEqual([
    expect.objectContaining({ source: 'test', dataset: 'test.audit', rows: 400, mappings: [1] }),
  ]);
});

test('CSV read by DuckDB holds the events; what would be a formula has a quote before it', async () => {
  const { file } = await made({ format: 'csv', columns });
  const rows = await rowsOf(
    `read_csv('${file}', all_varchar = true, header = true, allow_quoted_nulls = false)`,
  );
  const byId = new Map(rows.map((row) => [row['_id'], row]));
  for (const { _id, ...event } of expected) {
    const row = byId.get(_id);
    const reason = String(event['event.reason']);
    const cell = (row?.['event.reason'] ?? '') as string;
    expect(cell).not.toMatch(/^[=+\-@\t\r\n\0]/);
    // As docs/exports.md says how to have the value again.
    expect(cell.replace(/^'(?='*[=+\-@\t\r\n\0])/, '')).toBe(reason);
    expect(row?.['event.category']).toBe(event['event.category'].join('; '));
    expect(row?.['event.severity']).toBe(String(event['event.severity']));
    expect(row?.['@timestamp']).toBe(event['@timestamp']);
  }
  expect(rows).toHaveLength(400);
  const cells = rows.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=@\t\r\n\0]/.test(String(cell)))).toEqual([]);
});

test('NDJSON of all columns holds whatever the schema has of each event', async () => {
  const { file, manifest } = await made({ format: 'ndjson', columns: 'all' });
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map((row) => row['_id']).toSorted()).toEqual(documents.map(({ id }) => id).toSorted());
  const [first] = documents;
  expect(rows.find((row) => row['_id'] === first?.id)).toMatchObject({
    'event.original': first?.event.event.original,
    'oncall.system.id': 'orders',
    'related.user': ['user0'],
    unmapped: '{"a.b":0,"deep":{"list":[0]}}',
  });
  expect(manifest.columns.map(({ field }) => field)).toContain('event.original');
  expect(manifest.columns.map(({ field }) => field)).not.toContain('host.name');
});

test('CSV and Parquet of all columns have those that some event has', async () => {
  const csv = await made({ format: 'csv', columns: 'all' });
  const parquet = await made({ format: 'parquet', columns: 'all' });
  const [row] = await rowsOf(`'${parquet.file}'`);
  const header = readFileSync(csv.file, 'utf8').split('\r\n')[0]?.split(',');
  expect(header).toEqual(Object.keys(row ?? {}));
  expect(header).toContain('unmapped');
  expect(header).not.toContain('host.name');
});

test('Parquet of every column that there is', async () => {
  const columns = allColumns(undefined);
  const rows = join(folder, 'wide.ndjson');
  const line = JSON.stringify(
    Object.fromEntries(columns.map(({ name, type, list }) => [name, list ? [sample(type)] : sample(type)])),
  );
  writeFileSync(rows, `${line}\n`.repeat(300));
  const file = join(folder, 'wide.parquet');
  await writeParquet(rows, columns, file, line.length);
  const written = await rowsOf(`'${file}'`);
  expect(written).toHaveLength(300);
  expect(Object.keys(written[0] ?? {})).toEqual(columns.map(({ name }) => name));
  expect(new Set(written.map((row) => row['user.name']))).toEqual(new Set([sample('keyword')]));
});

/** Values that come again and again are those that Parquet takes most memory for. */
function sample(type: string): unknown {
  if (type === 'date') return new Date(START).toISOString();
  if (type === 'long' || type === 'float') return 1;
  return type === 'boolean' ? true : 'a text that comes again';
}

const mask = {
  key: 'a key of the auditors',
  fields: { 'user.*': 'hash', 'related.*': 'hash', 'source.ip': 'drop', 'oncall.command.text': 'keep' },
} as const;

test('masked values join, and are the same whoever makes the file', async () => {
  const entry = { columns: ['_id', 'user.name', 'related.user', 'source.ip', 'oncall.command.text'], mask };
  const direct = await rowsOf(`'${(await made({ ...entry, format: 'parquet' })).file}'`);
  const staged = await rowsOf(`'${(await made({ ...entry, format: 'parquet' }, true)).file}'`);
  const csv = await rowsOf(`read_csv('${(await made({ ...entry, format: 'csv' })).file}')`);
  expect(direct.toSorted(byId)).toEqual(staged.toSorted(byId));
  expect(csv.toSorted(byId).map((row) => row['user.name'])).toEqual(
    direct.toSorted(byId).map((row) => row['user.name']),
  );
  expect(new Set(direct.map((row) => row['user.name'])).size).toBe(7);
  for (const row of direct) {
    expect(row['user.name']).toMatch(/^hmac:[0-9a-f]{32}$/);
    expect(row['related.user']).toEqual([row['user.name']]);
    expect(row).not.toHaveProperty('source.ip');
  }
  const other = await rowsOf(
    `'${(await made({ ...entry, format: 'parquet', mask: { ...mask, key: 'another key, of others' } })).file}'`,
  );
  expect(other[0]?.['user.name']).not.toBe(direct[0]?.['user.name']);
});

const byId = (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): number =>
  String(a['_id']) < String(b['_id']) ? -1 : 1;

test('HTML holds no script and nothing that a record says as markup', async () => {
  const { file } = await made({
    format: 'html',
    columns: ['@timestamp', 'user.name', 'event.reason', 'event.outcome'],
    title: '<img src=x>',
  });
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('<svg');
  expect(html).toContain('&lt;b onclick=x&gt;');
  expect(html).not.toMatch(/<script|<img|onclick=x>|https?:\/\/|<link/i);
  expect(html).toContain('400</strong> events');
});

test('an event too long for one row of the store is exported whole', async () => {
  const long = storeDocument(5000, {
    change: (event) => {
      event.oncall.command = { text: 'x'.repeat(100_000), kind: 'sql' };
      event.event.action = 'long';
    },
  });
  await store.store.write([long], []);
  for (const format of ['parquet', 'csv', 'ndjson'] as const) {
    const { file, manifest } = await made({
      format,
      query: 'event.action: long',
      columns: ['_id', 'oncall.command.text'],
    });
    expect(manifest.rows).toBe(1);
    const from =
      format === 'parquet'
        ? `'${file}'`
        : format === 'csv'
          ? `read_csv('${file}', max_line_size = 1000000)`
          : `read_json('${file}')`;
    expect(String((await rowsOf(from))[0]?.['oncall.command.text'])).toHaveLength(100_000);
  }
});

test('nothing found is an export too', async () => {
  for (const format of ['parquet', 'csv', 'ndjson', 'html'] as const) {
    const { manifest } = await made({ format, query: 'user.name: nobody', columns: 'all' });
    expect([manifest.rows, manifest.files.length]).toEqual([0, 1]);
  }
});

test.each<[Partial<ExportEntry>, RegExp]>([
  [{ use: 'soc3' }, /^use: there is no set "soc3"; did you mean "soc2"/],
  [{ timezone: 'Europe/Pariss' }, /^timezone: .*Europe\/Pariss/],
  [{ query: 'user.nme: x' }, /^query: .*at character 1, "user.nme".*user\.name/],
  [{ query: 'user.name: (a or' }, /^query: .*at its end/],
  [{ columns: ['user.nam'] }, /^columns\.0: there is no field "user.nam"; did you mean "user.name"/],
  [
    { columns: ['user.name', { field: 'user.id', label: 'user.name' }] },
    /^columns\.1: two columns are called "user.name"/,
  ],
  [{ every: '0 6 1 * *' }, /^: what is made on a schedule needs a "period"/],
  [{ every: '61 6 1 * *', period: 'last-month' }, /^every: "61 6 1 \* \*" is no cron expression/],
  [{ period: { from: 'now-7x', to: 'now' } }, /^period\.from: .*no date math/],
  [{ since: '2026-02-30', every: '@daily', period: 'last-day' }, /^since: there is no day/],
  [{ mask: { fields: { 'user.name': 'hash' } } }, /^mask\.fields\.user\.name: a hash needs "key"/],
  [
    { columns: ['message'], mask: { fields: { 'user.name': 'drop' } } },
    /^mask\.fields: say hash, drop or keep for message/,
  ],
  [
    { use: 'soc2', mask: { fields: { 'user.*': 'drop' } } },
    /^mask\.fields: say hash, drop or keep for .*oncall\.actor\.id/,
  ],
])('%j is refused', (entry, message) => {
  expect(planFaults(entry)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
});
