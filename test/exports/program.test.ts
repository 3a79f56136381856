// The built program on the embedded store: killed while it exports, catching up, beside a process that owns the store.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Manifest } from '../../exports/manifest.ts';
import type { Run } from '../../exports/results.ts';
import { newKeyPair, trustedKeyOf } from '../../exports/signing.ts';
import { isSound, verifyExport } from '../../exports/verify.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { storeDocument } from '../support/events.ts';
import { rowsOf } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';
import { type Running, launch, run, succeeded } from '../support/program.ts';
import { until } from '../support/until.ts';

/** A busy machine is slow. */
const PATIENCE_MS = 200_000;
jest.setTimeout(3 * PATIENCE_MS);

const patiently = (what: string, condition: () => boolean | Promise<boolean>): Promise<void> =>
  until(what, condition, PATIENCE_MS);

const EVENTS = 26_000;

/** When they begin; one comes every 140 s, the last ones in the next year. */
const FIRST = Date.UTC(2023, 10, 20);
const STEP_MS = 140_000;

const folder = testFolder('export-program');
const config = join(folder, 'accesstrail.yaml');
const { privateKey, publicKey } = newKeyPair();
const key = trustedKeyOf(publicKey, 'test');
const ids = new Set<string>();
const running: Running[] = [];

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
});

beforeAll(async () => {
  await mkdir(join(folder, 'logs'));
  writeFileSync(join(folder, 'key.pem'), privateKey);
  writeFileSync(
    config,
    `store: { duckdb: { path: store/a.duckdb, memoryLimit: 256MB } }
listen: { port: 0 }
log: { level: warn }
signing: { key: key.pem }
sources: [{ id: none, source: aws.cloudtrail, from: { files: { paths: ["logs/*.json"] } } }]
exports:
  - { name: yearly, period: last-year, every: "0 6 1 1 *", timezone: Europe/Paris, since: 2023-06-01, format: csv, columns: [_id, "@timestamp"], to: { dir: results } }
`,
  );
  const { store, close } = await openDuckdb({
    path: join(folder, 'store/a.duckdb'),
    memoryLimit: '256MB',
    threads: 2,
  });
  for (let from = 0; from < EVENTS; from += 2_000) {
    const documents = Array.from({ length: 2_000 }, (_, n) =>
      storeDocument(from + n, { time: FIRST + (from + n) * STEP_MS }),
    );
    for (const { id } of documents) ids.add(id);
    await store.write(documents, []);
  }
  await close();
});

/** Folders in which something is being made, or was. */
const partials = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.partial'));

test('kill -9 while it exports: nothing has the final name; the next one goes on, and every event is there once', async () => {
  const out = join(folder, 'out');
  const args = [
    'export',
    '-c',
    config,
    '--format',
    'csv',
    '--columns',
    '_id,user.name',
    '--out',
    out,
    '--query',
    'event.dataset: test.audit',
  ];
  const first = launch(args);
  running.push(first);
  await patiently('a part is safe', () =>
    partials().some((name) => existsSync(join(folder, name, 'stage.json'))),
  );
  first.child.kill('SIGKILL');
  expect((await first.ended).signal).toBe('SIGKILL');
  expect(existsSync(out)).toBe(false);
  const { rows } = JSON.parse(readFileSync(join(folder, partials()[0] ?? '', 'stage.json'), 'utf8')) as {
    rows: number;
  };
  expect(rows).toBeGreaterThanOrEqual(10_000);
  expect(rows).toBeLessThan(EVENTS);

  // What was safe is gone on with, not read again.
  const again = await run(args);
  expect(again.stderr).not.toMatch(/fault/);
  succeeded(again);
  expect(partials()).toEqual([]);
  expect(isSound(await verifyExport(out, [key]), true)).toBe(true);
  const found = await rowsOf(`read_csv('${join(out, 'events.csv')}')`);
  expect(found).toHaveLength(EVENTS);
  expect(new Set(found.map(({ _id }) => _id))).toEqual(ids);

  const refused = await run(args);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('holds a finished export')]);
});

test('what was due while nothing ran is made at the start, each period once', async () => {
  const results = join(folder, 'results/yearly');
  const all = ['run', '-c', config, '--until-idle', '--only', 'export'];
  const killed = launch(all);
  running.push(killed);
  await patiently(
    'one is finished',
    () => existsSync(results) && readdirSync(results).some((name) => name === '2023'),
  );
  killed.child.kill('SIGKILL');
  await killed.ended;
  const kept = readFileSync(join(results, '2023/manifest.json'));
  succeeded(await run(all));
  const made = readdirSync(results);
  expect(made.filter((name) => name.startsWith('.'))).toEqual([]);
  // On the first of January at six in Paris, until today.
  expect(made.slice(0, 2)).toEqual(['2023', '2024']);
  expect(readFileSync(join(results, '2023/manifest.json'))).toEqual(kept);
  let total = 0;
  for (const period of ['2023', '2024']) {
    const dir = join(results, period);
    const { manifest, ...rest } = await verifyExport(dir, [key]);
    expect(isSound({ manifest, ...rest }, true)).toBe(true);
    const [first] = manifest?.files ?? [];
    const found = await rowsOf(`read_csv('${join(dir, first?.name ?? '')}')`);
    expect(found).toHaveLength(manifest?.rows ?? -1);
    for (const row of found) expect(ids.has(String(row['_id']))).toBe(true);
    total += found.length;
  }
  expect(total).toBe(EVENTS);
  const rowsIn = (period: string): number =>
    (JSON.parse(readFileSync(join(results, period, 'manifest.json'), 'utf8')) as Manifest).rows;
  const before = readdirSync(results).map((name) =>
    readFileSync(join(results, name, 'manifest.json'), 'utf8'),
  );
  succeeded(await run(all));
  expect(
    readdirSync(results).map((name) => readFileSync(join(results, name, 'manifest.json'), 'utf8')),
  ).toEqual(before);

  // Each that was made by the process that lived is an access, and none that was there already.
  const found = await run([
    'search',
    'oncall.actor.credential: schedule',
    '-c',
    config,
    '--format',
    'ndjson',
  ]);
  const accesses = found.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AccessEvent);
  const ofPeriod = accesses.filter(({ unmapped }) =>
    JSON.stringify(unmapped).includes('"to":"2024-12-31T23:00:00.000Z"'),
  );
  expect(ofPeriod).toMatchObject([
    {
      event: { action: 'export', dataset: 'accesstrail.api', outcome: 'success' },
      user: { name: 'accesstrail' },
      oncall: { actor: { type: 'service' }, object: { type: 'export', name: 'yearly' } },
      unmapped: { query: { from: '2023-12-31T23:00:00.000Z' }, returned: rowsIn('2024') },
    },
  ]);
  expect([made.length - 1, made.length]).toContain(accesses.length);
});

describe('beside a process that owns the store', () => {
  const token = (name: string): string => `token-of-${name}`;
  const sha256 = (name: string): string => createHash('sha256').update(token(name)).digest('hex');
  let server: Running;
  let url = '';

  const ask = (
    path: string,
    name: string | undefined,
    headers: Record<string, string> = {},
    body?: object,
  ): Promise<Response> =>
    fetch(url + path, {
      headers: {
        ...(name === undefined ? {} : { authorization: `Bearer ${token(name)}` }),
        ...headers,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });

  beforeAll(async () => {
    const served = join(folder, 'served.yaml');
    writeFileSync(
      served,
      `${readFileSync(config, 'utf8')}  - { name: other, query: "user.name: user1", format: ndjson }
api:
  tokens:
    - { name: auditor, role: compliance, sha256: ${sha256('auditor')}, exports: [yearly] }
    - { name: late, role: compliance, sha256: ${sha256('late')}, exports: [yearly], expires: 2024-01-01 }
    - { name: admin, role: admin, sha256: ${sha256('admin')} }
`,
    );
    server = launch(['run', '-c', served, '--only', 'serve']);
    await patiently('it serves', () => {
      const lock = join(folder, 'store/a.duckdb.lock');
      url = existsSync(lock) ? (/"url":"([^"]+)"/.exec(readFileSync(lock, 'utf8'))?.[1] ?? '') : '';
      return url !== '';
    });
  });
  afterAll(() => {
    server.child.kill('SIGKILL');
  });

  test('a scoped token pulls its export in parts, and nothing else', async () => {
    const listed = (await (await ask('/api/exports', 'auditor')).json()) as {
      name: string;
      runs: { id: string }[];
    }[];
    expect(listed.map(({ name, runs }) => [name, runs.map(({ id }) => id).slice(-2)])).toEqual([
      ['yearly', ['2024', '2023']],
    ]);
    const runs = (await (await ask('/api/exports/yearly/runs', 'auditor')).json()) as Run[];
    const file = runs.find(({ id }) => id === '2023')?.files[0];
    if (!file) throw new Error('no file');
    const path = `/api/exports/yearly/runs/2023/files/${file.name}`;

    const first = await ask(path, 'auditor', { range: 'bytes=0-999' });
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('content-range'), etag]).toEqual([
      206,
      `bytes 0-999/${String(file.bytes)}`,
      `"${file.sha256}"`,
    ]);
    const rest = await ask(path, 'auditor', { range: 'bytes=1000-', 'if-range': etag });
    expect(rest.status).toBe(206);
    const whole = Buffer.concat([
      Buffer.from(await first.arrayBuffer()),
      Buffer.from(await rest.arrayBuffer()),
    ]);
    expect(createHash('sha256').update(whole).digest('hex')).toBe(file.sha256);
    const changed = await ask(path, 'auditor', { range: 'bytes=1000-', 'if-range': '"other"' });
    expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, file.bytes]);
    const statuses = await Promise.all([
      ask(path, 'auditor', { range: `bytes=${String(file.bytes)}-` }),
      ask(path, 'auditor', { 'if-none-match': etag }),
      ask('/api/exports/yearly/runs/2023/files/manifest.sig', 'auditor'),
      ask('/api/exports/yearly/runs/2023/manifest', 'auditor'),
      ask('/api/exports/yearly/runs/..%2f..%2f/files/accesstrail.yaml', 'auditor'),
      ask('/api/exports/yearly/runs/2023/files/..%2fmanifest.json', 'auditor'),
      ask('/api/exports/other/runs', 'auditor'),
      ask('/api/exports/yearly/run', 'auditor', {}, {}),
      ask('/api/search', 'auditor', {}, { query: '' }),
      ask(path, 'late'),
      ask(path, 'nobody'),
      ask(path, undefined),
      ask('/api/exports/yearly/run', 'admin', {}, { from: '2024-01-01', to: '2023-01-01' }),
      ask('/api/exports/yearly/run', 'admin', {}, { from: 'yesterday' }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([
      416, 304, 200, 200, 404, 404, 404, 403, 403, 401, 401, 401, 400, 400,
    ]);
  });

  test('a run is begun over the API, and is signed as all others', async () => {
    const begun = await ask('/api/exports/other/run', 'admin', {}, { from: '2023-12-01', to: '2023-12-02' });
    expect(begun.status).toBe(202);
    const { id } = (await begun.json()) as Run;
    const runOf = async (): Promise<Run | undefined> =>
      ((await (await ask('/api/exports/other/runs', 'admin')).json()) as Run[]).find(
        (each) => each.id === id,
      );
    await patiently('it is done', async () => (await runOf())?.status !== 'running');
    expect(await runOf()).toMatchObject({
      status: 'done',
      from: '2023-12-01T00:00:00.000Z',
      to: '2023-12-02T00:00:00.000Z',
      signed: key.keyId,
    });
    expect(isSound(await verifyExport(join(folder, 'store/exports/other', id), [key]), true)).toBe(true);
  });

  test('the command makes the same files through it as from the store itself', async () => {
    const query = ['--query', 'event.dataset: test.audit and user.name: user3', '--format', 'ndjson'];
    const through = await run(['export', '-c', config, ...query, '--out', join(folder, 'through')]);
    expect([through.code, through.stderr]).toEqual([0, '']);
    server.child.kill('SIGTERM');
    succeeded(await server.ended);
    const direct = await run(['export', '-c', config, ...query, '--out', join(folder, 'direct')]);
    expect([direct.code, direct.stderr]).toEqual([0, '']);
    const file = (name: string): string => readFileSync(join(folder, name, 'events.ndjson'), 'utf8');
    expect(file('through')).toBe(file('direct'));
    expect(file('direct').split('\n').length).toBeGreaterThan(3_500);
  });
});
