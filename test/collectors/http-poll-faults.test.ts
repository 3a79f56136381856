// Polling when things go wrong, by the built program against local APIs and the embedded store: the set of events is the expected one. Each
// row is a source with an API of its own; rows share processes, as sources do.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { digest } from '../../pipeline/identity.ts';
import { type Disturbance, json } from '../apis/api.ts';
import { DESCRIPTIONS, type FaultyApi, startFaultyApi } from '../apis/faulty-api.ts';
import { githubEvent, spread } from '../apis/samples.ts';
import { urlOf } from '../support/deployment.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import { type Ended, type Running, launch, root, run, succeeded } from '../support/program.ts';
import { readStore } from '../support/store.ts';
import { until } from '../support/until.ts';

const folder = testFolder('http-poll');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const COUNT = 230;

const open: FaultyApi[] = [];
const started: Running[] = [];
afterEach(async () => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
  for (const api of open.splice(0)) await api.close();
});

interface Row {
  readonly mode: keyof typeof DESCRIPTIONS;
  readonly api: FaultyApi;
  readonly token: string;
  /** Number of its next record: no two rows have the same. */
  next: number;
}

let rows = 0;

/** An API with COUNT events of the last hours. */
async function row(mode: Row['mode'], token = 'good'): Promise<Row> {
  const now = Date.now();
  const first = 1000 * rows++;
  const api = await startFaultyApi(spread(githubEvent, COUNT, now - 3 * HOUR, now - MINUTE, first));
  open.push(api);
  return { mode, api, token, next: first + COUNT };
}

/** More events, from and to so many ms ago. */
function add(to: Row, count: number, from: number, until: number): void {
  const now = Date.now();
  to.api.records.push(...spread(githubEvent, count, now - from, now - until, to.next));
  to.next += count;
}

interface Deployed {
  readonly untilIdle: () => Promise<Ended>;
  readonly begin: () => Running;
  /** Runs the parts until records are stored and a position is about to be saved, and kills them there. */
  readonly killedBeforeCheckpoint: () => Promise<void>;
  /** The store holds exactly the events of the rows. */
  readonly check: () => Promise<void>;
}

let deployments = 0;

/** A source for each row, by its name. */
function deploy(named: Readonly<Record<string, Row>>): Deployed {
  const dir = join(folder, String(deployments++));
  mkdirSync(dir);
  for (const [mode, text] of Object.entries(DESCRIPTIONS)) writeFileSync(join(dir, `${mode}.yaml`), text);
  const sources = Object.entries(named).map(([id, { mode, api, token }]) => {
    const more = { baseUrl: api.url, pollMs: 100, backfill: { days: 1 }, overlap: '1h' };
    const from = { 'http-poll': { use: `./${mode}.yaml`, with: { token }, ...more } };
    return { id, source: 'github.audit', from };
  });
  const config = join(dir, 'accesstrail.yaml');
  const store = { duckdb: { path: 'store.duckdb', memoryLimit: '256MB', threads: 1 } };
  writeFileSync(config, stringify({ store, listen: { port: 0 }, sources }));
  return {
    untilIdle: () => run(['run', '--until-idle', '-c', config]),
    begin: () => {
      const running = launch(['run', '-c', config]);
      started.push(running);
      return running;
    },
    killedBeforeCheckpoint: async () => {
      const child = spawn(process.execPath, [join(root, 'test/lossless/collect-and-block.mjs'), config, '1']);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await until('the checkpoint', () => output.includes('blocked') || child.exitCode !== null);
      expect(output).toMatch(/^blocked/);
      child.kill('SIGKILL');
      await until('its end', () => child.signalCode !== null);
    },
    check: async () => {
      const { ids, rejects } = await readStore(join(dir, 'store.duckdb'));
      expect(ids.length).toBe(new Set(ids).size);
      const expected = Object.values(named).flatMap(({ api }) => api.records.map(({ id }) => id));
      expect(difference(new Set(expected.map((id) => digest('github.audit', id))), ids)).toEqual(
        NO_DIFFERENCE,
      );
      expect({ stored: ids.length, rejects }).toEqual({ stored: expected.length, rejects: [] });
    },
  };
}

/** Records, events, duplicates of a source in a run's summary. */
function counts({ stdout }: Ended, source: string): number[] {
  const line = new RegExp(`^${source} +(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  return line.split(/ +/).slice(0, 3).map(Number);
}

/** Records of a source that a running process has published. */
async function recordsOf(running: Running, source: string): Promise<number> {
  const text = await (await fetch(`${await urlOf(running)}/metrics`)).text();
  const line = new RegExp(`^accesstrail_records_total{[^}]*source="${source}"[^}]*} (\\d+)`, 'm').exec(text);
  return Number(line?.[1] ?? 0);
}

/** What a run until idle gets through: number of an answer -> what is answered instead. */
const PASSING: Readonly<Record<string, () => Readonly<Record<number, Disturbance>>>> = {
  cut: () => ({ 2: 'cut', 5: 'cut' }),
  'ends-in-the-middle': () => ({
    2: json(200, '{"page":{"next":null},"events":[{"a":1'),
  }),
  'another-program': () => ({ 1: { status: 200, body: '<html>Sign in</html>' } }),
  '5xx': () => ({ 2: json(500, 'oh'), 3: json(503, 'no'), 4: json(502, '') }),
  '429-in-seconds': () => ({ 3: json(429, '', { 'retry-after': '1' }) }),
  '429-as-a-date': () => ({
    3: json(429, '', { 'retry-after': new Date(Date.now() + 2000).toUTCString() }),
  }),
  '403-until-reset': () => ({
    2: json(403, '', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 1),
    }),
  }),
  'refused-once': () => ({ 3: json(401, { error: 'expired' }) }),
  'says-nothing-more': () => ({ 2: 'hold' }),
  'place-not-known': () => ({ 4: json(410, { error: 'cursor expired' }) }),
  'too-much': () => ({}),
};

test('what passes by itself: cut answers, faults of the server, rate limits, a token refused once, windows too large', async () => {
  const named = Object.fromEntries(
    await Promise.all(Object.keys(PASSING).map(async (name) => [name, await row('events')] as const)),
  );
  const { untilIdle, check } = deploy(named);
  const began = Date.now();
  const waited = new Map<string, number>();
  for (const [name, { api }] of Object.entries(named)) {
    const disturbances = PASSING[name]?.() ?? {};
    api.disturb((_request, number) => {
      if (disturbances[number - 1] !== undefined) waited.set(name, Date.now() - began);
      return disturbances[number];
    });
    if (name === 'too-much') api.most = 20;
  }
  const ended = await untilIdle();
  expect({ code: ended.code, stderr: ended.stderr.match(/given up.*/g) }).toEqual({ code: 0, stderr: null });
  await check();
  for (const [name, { api }] of Object.entries(named)) {
    expect([name, counts(ended, name).at(0)]).toEqual([name, COUNT]);
    expect([name, api.seen.length > 5]).toEqual([name, true]);
    if (/^4\d\d-/.test(name)) expect([name, (waited.get(name) ?? 0) > 900]).toEqual([name, true]);
    if (name === 'too-much')
      expect(api.seen.filter(({ status }) => status === 422).length).toBeGreaterThan(3);
  }
});

test('kill -9 in the middle of a page; after publishing, before the checkpoint; then nothing is missing or double', async () => {
  const named = { events: await row('events'), feed: await row('feed') };
  const { untilIdle, begin, killedBeforeCheckpoint, check } = deploy(named);
  // What came whole before the cut is published; then a page is under way.
  for (const { api } of Object.values(named))
    api.disturb((_request, number) => (number === 3 ? 'cut' : number > 3 ? 'hold' : undefined));
  const running = begin();
  for (const name of Object.keys(named))
    await until(`records of ${name}`, async () => (await recordsOf(running, name)) > 100);
  await until('the fourth answers', () => Object.values(named).every(({ api }) => api.seen.length >= 4));
  running.child.kill('SIGKILL');
  expect((await running.ended).signal).toBe('SIGKILL');
  for (const { api } of Object.values(named)) api.disturb(() => undefined);
  await killedBeforeCheckpoint();
  const ended = await untilIdle();
  succeeded(ended);
  const duplicates = Object.keys(named).map((name) => counts(ended, name)[2] ?? 0);
  expect(Math.max(...duplicates)).toBeGreaterThan(0);
  await check();
  // And once more: nothing is handed on again.
  const again = await untilIdle();
  expect([counts(again, 'events'), counts(again, 'feed')]).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  await check();
});

test('followed: late and untidy records, refused tokens, lost bookmarks, redirects; one source does not stop the others', async () => {
  const untidy = await row('events');
  const revoked = await row('events', 'bad');
  const feed = await row('feed');
  const redirected = await row('events');
  const named = { untidy, revoked, feed, redirected };
  const { untilIdle, begin, check } = deploy(named);
  untidy.api.untidy = true;

  // The refused one is not complete, and that is said with its remedy; the API that does not answer is given up in time.
  const elsewhere = await row('events');
  redirected.api.disturb(() => ({
    status: 302,
    headers: { location: `${elsewhere.api.url}/events` },
    body: '',
  }));
  const idle = await untilIdle();
  expect(idle.code).toBe(1);
  expect(idle.stderr).toMatch(
    /given up: .*refuses our credentials or rights \(HTTP 401: .*revoked.*check that/,
  );
  expect(idle.stderr).toMatch(/given up: the API refers to .*credentials are for 127.0.0.1:\d+ only/);
  expect(elsewhere.api.seen).toEqual([]);
  expect([counts(idle, 'untidy'), counts(idle, 'feed')]).toEqual([
    [COUNT, COUNT, 0],
    [COUNT, COUNT, 0],
  ]);

  // What comes later: 30 minutes late, behind the bookmark kept, and what the refused ones missed.
  redirected.api.disturb(() => undefined);
  const before = feed.api.seen.length;
  add(untidy, 5, 31 * MINUTE, 30 * MINUTE);
  add(feed, 60, 30 * MINUTE, 0);
  const running = begin();
  const untilStored = (source: string, count: number): Promise<void> =>
    until(`${String(count)} of ${source}`, async () => (await recordsOf(running, source)) >= count);
  await untilStored('untidy', 5);
  await untilStored('feed', 60);
  await untilStored('redirected', COUNT);
  expect(feed.api.seen[before]?.request.query.has('after')).toBe(true);
  expect(feed.api.seen[before]?.status).toBe(200);

  // Nothing new: the server need not send it again.
  const unchanged = (): number => feed.api.seen.filter(({ status }) => status === 304).length;
  await until('three answers 304', () => unchanged() >= 3);

  await until('the refusal', () => running.output().stderr.includes('access_denied'));
  expect((await fetch(`${await urlOf(running)}/readyz`)).status).toBe(200);
  revoked.api.tokens.add('bad');
  await untilStored('revoked', COUNT);

  feed.api.forgetBookmarks();
  add(feed, 4, 20 * MINUTE, 0);
  await untilStored('feed', 64);
  add(untidy, 1, MINUTE, 0);
  await untilStored('untidy', 6);

  const text = await (await fetch(`${await urlOf(running)}/metrics`)).text();
  expect(text.match(/^accesstrail_gaps_open{source="feed",.*[1-9]$/gm)).toEqual([
    'accesstrail_gaps_open{source="feed",kind="reset"} 1',
  ]);
  running.child.kill('SIGTERM');
  const ended = await running.ended;
  succeeded(ended);
  expect(counts(ended, 'untidy')).toEqual([6, 6, 0]);
  expect(ended.stderr.match(/access_denied/g)).toHaveLength(1);
  expect(ended.stderr).toMatch(/the API answers again/);
  expect(ended.stderr).toMatch(/does not know its bookmark any more .*reading begins anew 3600 s before/);
  await check();
});

test('a window that is too much even at its smallest is a gap, and what comes after it is read', async () => {
  const crowded = await row('events');
  const { untilIdle } = deploy({ crowded });
  add(crowded, 30, 2 * HOUR, 2 * HOUR - 1000);
  crowded.api.most = 20;
  const ended = await untilIdle();
  succeeded(ended);
  expect(ended.stderr).toMatch(/the API does not give all records of .* too many events/);
  expect(counts(ended, 'crowded').at(0)).toBeGreaterThan(COUNT - 30);
});
