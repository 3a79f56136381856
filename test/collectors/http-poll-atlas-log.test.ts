// The audit log of a host of MongoDB Atlas, by the built program against a local server written from the documentation, which besides sends
// files that are cut, damaged, or none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import type { ApiAnswer } from '../apis/api.ts';
import { ATLAS_HOST, ATLAS_ID, type AtlasApi, startAtlas } from '../apis/atlas.ts';
import { mongodbLine } from '../apis/more-samples.ts';
import type { ApiRecord } from '../apis/records.ts';
import { spread } from '../apis/samples.ts';
import { testFolder } from '../support/folder.ts';
import { type Ended, run, succeeded } from '../support/program.ts';
import { readStore } from '../support/store.ts';

const folder = testFolder('atlas-log');
const MINUTE = 60_000;
const open: AtlasApi[] = [];
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

interface Deployed {
  readonly api: AtlasApi;
  readonly config: string;
  readonly untilIdle: () => Promise<Ended>;
  /** Every line of the server is stored once, and nothing else. */
  readonly check: () => Promise<void>;
}

/** The audit log of a host, from `hours` ago on. */
async function deploy(name: string, lines: readonly ApiRecord[], hours: number): Promise<Deployed> {
  const api = await startAtlas({ lines });
  open.push(api);
  const parameters = {
    project: ATLAS_ID,
    host: ATLAS_HOST,
    clientId: 'mdb_sa_id_1',
    clientSecret: 'mdb_sa_sk_secret',
    login: api.url,
  };
  const since = `${new Date(Date.now() - hours * 60 * MINUTE).toISOString().slice(0, 19)}Z`;
  const poll = {
    use: 'mongodb-atlas-database-audit',
    with: parameters,
    baseUrl: api.url,
    backfill: { since },
  };
  const sources = [{ id: 'audit', source: 'mongodb.audit', from: { 'http-poll': poll } }];
  const path = join(folder, `${name}.duckdb`);
  const config = join(folder, `${name}.yaml`);
  const store = { duckdb: { path, memoryLimit: '256MB', threads: 1 } };
  writeFileSync(config, stringify({ store, listen: { port: 0 }, sources }));
  return {
    api,
    config,
    untilIdle: () => run(['run', '--until-idle', '-c', config]),
    check: async () => {
      const { ids, rejects } = await readStore(path);
      expect({ stored: ids.length, different: new Set(ids).size, rejects }).toEqual({
        stored: api.lines.length,
        different: api.lines.length,
        rejects: [],
      });
    },
  };
}

function counts({ stdout }: Ended): number[] {
  const line = /^audit +(.*)$/m.exec(stdout)?.[1] ?? '';
  return line.split(/ +/).slice(0, 3).map(Number);
}

/** What is changed in the file that an answer would have been; HTTP takes it for whole. */
function changed(api: AtlasApi, change: (file: Buffer) => Buffer | string): ApiAnswer {
  const lines = api.lines.slice(0, 30).map(({ text }) => `${text}\n`);
  const file = gzipSync(lines.join(''));
  return { status: 200, headers: { 'content-type': 'application/gzip' }, body: change(file) };
}

test('files that are cut, damaged or none are asked for again; lines are stored once; windows follow one another', async () => {
  const now = Date.now();
  const lines = spread(mongodbLine, 200, now - 175 * MINUTE, now - 6 * MINUTE);
  const { api, untilIdle, check } = await deploy('faulty', lines, 3);
  const answers: readonly ((file: Buffer) => Buffer | string)[] = [
    (file) => file.subarray(0, file.length >> 1),
    (file) => gunzipSync(file).subarray(0, -20),
    () => '<html>\n<title>Sign in</title>\n</html>\n',
    (file) => Buffer.concat([file, Buffer.from('more')]),
  ];
  api.disturb(({ path }, number) => {
    const change = path.endsWith('.gz') ? answers[number - 2] : undefined;
    return change && changed(api, change);
  });
  const ended = await untilIdle();
  expect({ code: ended.code, records: counts(ended) }).toEqual({ code: 0, records: [200, 200, 0] });
  expect(ended.stderr).toMatch(/the answer cannot be read: the compressed file ends before its content does/);
  await check();
  const asked = api.seen.filter(({ request, status }) => request.path.endsWith('.gz') && status === 200);
  const windows = asked
    .slice(answers.length)
    .map(({ request: { query } }) => [Number(query.get('startDate')), Number(query.get('endDate'))] as const);
  expect(windows.length).toBe(3);
  for (const [index, [from, to]] of windows.entries()) {
    expect(to - from).toBeLessThanOrEqual(3600);
    if (index > 0) expect(from).toBe(windows[index - 1]?.[1]);
  }

  // Found only now, though newer ones were found before; and nothing else is handed on by another process.
  const later = Date.now();
  api.lines.push(...spread(mongodbLine, 9, later - 25 * MINUTE, later - 7 * MINUTE, 1000));
  const again = await untilIdle();
  succeeded(again);
  expect(counts(again)).toEqual([9, 9, 0]);
  await check();
});

test('validate, a dry run and doctor; what is no log is said', async () => {
  const now = Date.now();
  const lines = spread(mongodbLine, 30, now - 40 * MINUTE, now - 6 * MINUTE);
  const { api, config } = await deploy('tried', lines, 2);
  succeeded(await run(['validate', '-c', config]));
  const shown = await run(['collect-once', 'audit', '--dry-run', '-c', config]);
  succeeded(shown);
  expect(shown.stdout).toMatch(
    /^GET \/api\/atlas\/v2\/groups\/\w+\/clusters\/cluster0-shard-00-00\.ab123\.mongodb\.net\/logs\/mongodb-audit-log\.gz\?startDate=\d+&endDate=\d+: 200, 30 records, \d+ bytes/,
  );
  expect(shown.stdout).toMatch(/30 records on the only page; 20 of them would become:/);
  expect(shown.stdout).toMatch(/20\d\d-\S+ .*event +reporter +authenticate/);
  expect((await run(['doctor', '-c', config])).stdout).toMatch(/30 records on the first page/);

  api.disturb(({ path }) => (path.endsWith('.gz') ? changed(api, () => '<html>Sign in</html>') : undefined));
  const garbage = await run(['collect-once', 'audit', '--dry-run', '-c', config]);
  expect([garbage.code, garbage.stderr]).toEqual([
    1,
    expect.stringMatching(/the answer is no lines of JSON: <html>Sign in<\/html>/),
  ]);
  expect((await run(['doctor', '-c', config])).stdout).toMatch(/the answer is no lines of JSON: <html>/);
  expect(shown.stdout + garbage.stderr).not.toContain('mdb_sa_sk_secret');
});
