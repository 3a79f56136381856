// Bad surroundings as a table: a clear message with its exit code, before anything is half-done.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readLock } from '../../sinks/duckdb/lock.ts';
import { launch, run, succeeded } from '../support/program.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-surroundings-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const RECORD =
  '{"eventID":"one","eventTime":"2026-11-19T02:17:00Z","eventName":"GetObject","eventSource":"s3.amazonaws.com"}\n';
const SOURCE =
  'sources:\n  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n';

/** A folder of its own with a configuration and one record. */
function place(name: string, config = SOURCE): { dir: string; config: string } {
  const dir = join(folder, name);
  mkdirSync(join(dir, 'input'), { recursive: true });
  writeFileSync(join(dir, 'input', 'a.log'), RECORD);
  writeFileSync(join(dir, 'accesstrail.yaml'), config);
  return { dir, config: join(dir, 'accesstrail.yaml') };
}

test.each([
  ['sources: [', /accesstrail.yaml:\d+:\d+: /],
  ['sources: []\n', /sources: must NOT have fewer than 1 items/],
  ['nonsense: 1\n' + SOURCE, /:1:1: nonsense: unknown key/],
  ['listn: { port: 1 }\n' + SOURCE, /did you mean "listen"/],
  ['listen: { port: many }\n' + SOURCE, /listen.port: must be integer/],
  ['listen:\n  port: ${NO_SUCH_PORT}\n' + SOURCE, /:2:9: .*NO_SUCH_PORT is not set/],
  ['listen: { port: ${NO_SUCH_PORT} }\n' + SOURCE, /put "\$\{...\}" in quotes/],
  ['masking: { key: "${KEY:?set the masking key}" }\n' + SOURCE, /KEY: set the masking key/],
  [
    SOURCE.replace('aws.cloudtrail', 'aws.cloudtrial'),
    /:2:\d+: sources\[0\].source: .*did you mean "aws.cloudtrail"/,
  ],
  [SOURCE.replace('from:', 'timezon: UTC, from:'), /no option "timezon"/],
  [
    SOURCE + '  - { id: trail, source: aws.cloudtrail, from: { files: { paths: [x] } } }\n',
    /id of another source/,
  ],
  [SOURCE.replace('id: trail,', 'id: trail, form: xml,'), /there is no form "xml"/],
  [SOURCE + SOURCE, /unique/],
])('wrong config %#: exit 2, file and line, nothing made', async (config, message) => {
  const at = place('wrong-config', config);
  const { code, stderr, stdout } = await run(['run', '--until-idle', '-c', at.config]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  const validated = await run(['validate', '-c', at.config]);
  expect(validated.code).toBe(2);
});

test('a database that is none', async () => {
  const { dir, config } = place('no-database');
  mkdirSync(join(dir, 'data'));
  writeFileSync(
    join(dir, 'data/accesstrail.duckdb'),
    'this is text, not a database, and long enough to be read as one\n'.repeat(100),
  );
  const { code, stderr } = await run(['run', '--until-idle', '-c', config]);
  expect(code).toBe(1);
  expect(stderr).toContain('accesstrail.duckdb');
  expect(stderr).not.toContain('unexpected fault');
});

test('a database held by another process: its pid is named; the holder goes on; rejects reach it', async () => {
  const { dir, config } = place('held', `listen: { port: 0 }\n${SOURCE}`);
  writeFileSync(join(dir, 'input', 'b.log'), 'nonsense\n');
  const holder = launch(['run', '-c', config]);
  const database = join(dir, 'data/accesstrail.duckdb');
  await until('the holder to serve', async () => (await readLock(database))?.url !== undefined);
  const second = await run(['run', '--until-idle', '-c', config]);
  expect(second.code).toBe(1);
  expect(second.stderr).toContain(String(holder.child.pid));

  let listed = await run(['rejects', 'list', '-c', config]);
  await until('the reject', async () =>
    (listed = await run(['rejects', 'list', '-c', config])).stdout.includes('not_json'),
  );
  succeeded(listed);
  const replayed = await run(['rejects', 'replay', '-c', config]);
  expect(replayed.stdout).toContain('1 replayed, 0 are events now, 1 failed again');
  const after = await run(['rejects', 'list', '-c', config, '--format', 'ndjson']);
  expect(JSON.parse(after.stdout)).toMatchObject({ code: 'not_json', attempt: 2, status: 'open' });

  holder.child.kill('SIGTERM');
  const ended = await holder.ended;
  expect({ code: ended.code, signal: ended.signal }).toEqual({ code: 0, signal: null });
  expect(ended.stdout).toMatch(/^trail /m);
});

test('a busy port: exit 1, the address, and what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const { config } = place('busy', `listen: { port: ${String(port)} }\n${SOURCE}`);
  const { code, stderr } = await run(['run', '-c', config]);
  server.close();
  expect(code).toBe(1);
  expect(stderr).toContain(`127.0.0.1:${String(port)}`);
  expect(stderr).toContain('listen.port');
});

test('a file that is named and not there: the rest goes on, exit 1, the file is named', async () => {
  const { config } = place('missing', SOURCE.replace('"input/*.log"', '"input/*.log", input/gone.log'));
  const { code, stdout, stderr } = await run(['run', '--until-idle', '-c', config]);
  expect(stdout).toMatch(/^trail +1 +1 /m);
  expect(code).toBe(1);
  expect(stderr).toContain('gone.log');
});

test('no file at all is no fault, and is said', async () => {
  const { dir, config } = place('nothing');
  rmSync(join(dir, 'input'), { recursive: true });
  const { code, stdout, stderr } = await run(['run', '--until-idle', '-c', config]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^trail +0 /m);
  expect(stderr).toContain('input/*.log');
});

test('SIGINT while following: drained, exit 0; a second one ends at once', async () => {
  const { dir, config } = place('signal', `listen: { port: 0 }\n${SOURCE}`);
  const running = launch(['run', '-c', config]);
  await until(
    'the process to serve',
    async () => (await readLock(join(dir, 'data/accesstrail.duckdb')))?.url !== undefined,
  );
  const url = (await readLock(join(dir, 'data/accesstrail.duckdb')))?.url ?? '';
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect((await fetch(`${url}/api/rejects/counts`)).status).toBe(200);
  const page = await fetch(url);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('<script type="module"');
  running.child.kill('SIGINT');
  succeeded(await running.ended);
});
