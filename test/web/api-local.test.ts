// Without tokens: who is at this machine and nobody else; and that what was asked outlives the process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SearchAnswer } from '../../web/api/answers.ts';
import { freePort } from '../services/free-port.ts';
import { askAt, codeOf } from '../support/api-client.ts';
import { type Running, launch, run } from '../support/program.ts';
import { until } from '../support/until.ts';

const folder = mkdtempSync(join(tmpdir(), 'accesstrail-local-'));
const file = join(folder, 'accesstrail.yaml');
let port: number;
let running: Running;

const start = async (): Promise<void> => {
  running = launch(['run', '-c', file]);
  await until('it answers', async () => {
    if (running.child.exitCode !== null) throw new Error(running.output().stderr);
    return (await fetch(`http://127.0.0.1:${String(port)}/readyz`).catch(() => undefined))?.ok ?? false;
  });
};

beforeAll(async () => {
  port = await freePort();
  // Received over HTTP, so that it may listen for others: page and API are still for this machine only.
  writeFileSync(
    file,
    JSON.stringify({
      listen: { host: '0.0.0.0', port },
      sources: [
        {
          id: 'hooks',
          source: 'github.audit',
          from: { receiver: { path: '/in/hooks', verify: { none: true } } },
        },
      ],
    }),
  );
  await start();
}, 120_000);

afterAll(async () => {
  running.child.kill('SIGTERM');
  await running.ended;
  rmSync(folder, { recursive: true, force: true });
});

/** With headers that fetch would not let one set. */
function statusWith(headers: Record<string, string>, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get({ host, port, path: '/api/me', headers, agent: false }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
      .on('error', reject);
  });
}

test.each<readonly [string, Record<string, string>, number]>([
  ['localhost', { host: 'localhost:1' }, 200],
  ['an address of this machine', { host: '127.0.0.1' }, 200],
  ['IPv6', { host: '[::1]:8321' }, 200],
  ['a name that somebody lets point here', { host: 'rebound.example.com' }, 403],
  ['a name that begins like one of ours', { host: 'localhost.example.com' }, 403],
  ['no name at all', { host: '?' }, 403],
  ['a proxy', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }, 403],
  ['another web page', { host: 'localhost', 'sec-fetch-site': 'cross-site' }, 403],
  ['our own page', { host: 'localhost', 'sec-fetch-site': 'same-origin' }, 200],
  ['a token that was never made', { host: 'localhost', authorization: 'Bearer nothing' }, 401],
])('asked as %s', async (_how, headers, status) => {
  expect(await statusWith(headers)).toBe(status);
});

test('it says that only this machine is answered', () => {
  expect(running.output().stderr).toContain('no token is configured');
});

test('a command reaches the store through the process, and both are recorded under the name of the user', async () => {
  const { code, stderr } = await run(['rejects', 'list', '-c', file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const ask = askAt(`http://127.0.0.1:${String(port)}`);
  const actions = async (): Promise<readonly unknown[]> => {
    const body = { query: 'event.dataset: accesstrail.api and oncall.actor.credential: command' };
    const { events } = (await ask('POST', '/api/search', { body })).body as SearchAnswer;
    return events.map(({ event }) => (event['event'] as { action: string }).action);
  };
  await until('the command is recorded', async () => (await actions()).includes('rejects'));
  expect(codeOf(await ask('POST', '/api/reader/count', { body: { query: {} } }))).toBe('forbidden');
}, 60_000);

test('who asks too often is told to wait', async () => {
  const own = mkdtempSync(join(folder, 'often-'));
  const free = await freePort();
  const source = { id: 'a', source: 'github.audit', from: { files: { paths: ['none/*.ndjson'] } } };
  const config = { listen: { port: free }, api: { requestsPerMinute: 10 }, sources: [source] };
  writeFileSync(join(own, 'accesstrail.yaml'), JSON.stringify(config));
  const other = launch(['run', '-c', join(own, 'accesstrail.yaml')]);
  try {
    const ask = askAt(`http://127.0.0.1:${String(free)}`);
    await until(
      'it is ready',
      async () => (await ask('GET', '/readyz').catch(() => undefined))?.status === 200,
    );
    for (let count = 0; count < 10; count++) expect((await ask('GET', '/api/me')).status).toBe(200);
    const refused = await ask('GET', '/api/me');
    expect([refused.status, codeOf(refused)]).toEqual([429, 'rate_limited']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('GET', '/healthz')).status).toBe(200);
  } finally {
    other.child.kill('SIGTERM');
    await other.ended;
  }
}, 60_000);

test('what was asked is there after the process was killed', async () => {
  const ask = askAt(`http://127.0.0.1:${String(port)}`);
  const asked = Array.from({ length: 20 }, (_, index) => `user.name: killed${String(index)}`);
  await Promise.all(asked.map((query) => ask('POST', '/api/search', { body: { query, limit: 0 } })));
  running.child.kill('SIGKILL');
  await running.ended;
  await start();
  const recorded = async (): Promise<number> => {
    const body = { query: 'event.action: search and oncall.command.text: user.name\\:*killed*', limit: 0 };
    return ((await ask('POST', '/api/search', { body })).body as SearchAnswer).total;
  };
  await until('all of them are stored', async () => (await recorded()) >= asked.length);
}, 120_000);
