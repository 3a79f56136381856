// Descriptions at the command line: validate finds their faults, collect-once tries them and collects with them.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { readDescription } from '../../cli/transports/http-poll-descriptions.ts';
import { DESCRIPTIONS, type FaultyApi, startFaultyApi } from '../apis/faulty-api.ts';
import { githubEvent, spread } from '../apis/samples.ts';
import { testFolder } from '../support/folder.ts';
import { root, run, succeeded } from '../support/program.ts';
import { readStore } from '../support/store.ts';

const folder = testFolder('http-poll-cli');
const open: FaultyApi[] = [];
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

let number = 0;

/** Writes a configuration with these sources' `http-poll`; gives its folder and its file. */
function configure(polls: readonly object[], files: Readonly<Record<string, string>> = {}): [string, string] {
  const dir = join(folder, String(number++));
  mkdirSync(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  const sources = polls.map((poll, index) => ({
    id: `s${String(index)}`,
    source: 'github.audit',
    from: { 'http-poll': poll },
  }));
  const config = join(dir, 'accesstrail.yaml');
  const store = { duckdb: { path: 'data/store.duckdb', memoryLimit: '256MB', threads: 1 } };
  writeFileSync(config, stringify({ store, sources }));
  return [dir, config];
}

test('validate names every fault of a configuration with its place and what was meant', async () => {
  const [, config] = configure([
    { use: 'github-adit' },
    { use: 'github-audit', with: { orgg: 'x' } },
    { use: './gone.yaml' },
    { use: 'github-audit', with: { org: 'x', token: 't', include: 'no' }, backfill: { since: '2026-02-30' } },
  ]);
  const { code, stderr } = await run(['validate', '-c', config]);
  expect(code).toBe(2);
  for (const fault of [
    /yaml:\d+:\d+: sources\[0\]\.from\.http-poll\.use: there is no description "github-adit"; did you mean "github-audit"\? Known: atlassian-events, /,
    /sources\[1\]\.from\.http-poll\.with: "org" is missing: Name of the organization\./,
    /sources\[1\]\.from\.http-poll\.with: nothing proves who asks: give .*, or token/,
    /sources\[1\]\.from\.http-poll\.with\.orgg: there is no parameter "orgg"; did you mean "org"\?/,
    /sources\[2\]\.from\.http-poll\.use: .*gone\.yaml cannot be read \(ENOENT\)/,
    /sources\[3\]\.from\.http-poll\.with\.include: does not look like one \(all\|web\|git\)/,
    /sources\[3\]\.from\.http-poll\.backfill\.since: there is no time 2026-02-30/,
  ])
    expect(stderr).toMatch(fault);
});

/** [what is changed in a description, what is said of it] */
const CHANGES: readonly (readonly [string, string, RegExp])[] = [
  ['bearer:', 'baerer:', /own\.yaml:6:9: auth\.baerer: unknown key; did you mean "bearer"\?/],
  ['path: /events', 'path: events', /own\.yaml:7:12: request\.path: must be: a path that begins with \//],
  ['"{to}"', '"{until}"', /request\.query\.to: there is no parameter "until"/],
  ['"{to}"', '"{tokn}"', /there is no parameter "tokn"; did you mean "token"\?/],
  ['overlap: 10m', 'overlap: 10 minutes', /progress\.window\.overlap: must be: a whole number and its unit/],
  ['{ token: "{token}" }', '{ token: fixed }', /own\.yaml:5:3: parameters\.token: is used nowhere/],
  ['from: "{from}", ', '', /progress\.window: the request has no \{from\}: a window needs both/],
  ['query: cursor', 'query: cursor, body: c', /paging\.token: give the token back in one place/],
  ['paging: { token: { at', 'paging: { page: { at', /paging\.page\.at: unknown key/],
  ['{ at: events', '{ lines: yes', /records\.lines: must be/],
  ['{ at: events', '{ lines: json, at: events', /records\.at: an answer that is lines has no array/],
  ['{ at: events', '{ lines: json', /paging\.token: an answer that is lines says nothing beside them/],
  ['title: ', 'title: ]', /own\.yaml:1:8: /],
];

test('validate finds the faults of a description', async () => {
  const [dir, config] = configure([{ use: './own.yaml', with: { token: 't' } }]);
  const own = join(dir, 'own.yaml');
  for (const [old, changed, fault] of CHANGES) {
    const text = DESCRIPTIONS.events.replace(old, changed);
    expect(text).not.toBe(DESCRIPTIONS.events);
    writeFileSync(own, text);
    const { code, stderr } = await run(['validate', own]);
    expect({ code, found: fault.test(stderr) ? '' : stderr }).toEqual({ code: 2, found: '' });
  }
  const within = await run(['validate', '-c', config]);
  expect([within.code, within.stderr.includes('use: ./own.yaml:1:8: ')]).toEqual([2, true]);
  writeFileSync(own, DESCRIPTIONS.events);
  const fine = await run(['validate', own]);
  expect([fine.code, fine.stdout]).toEqual([
    0,
    expect.stringMatching(/is valid: Events of a test[^]*token +required +secret/),
  ]);
});

test('the description in the documentation is valid', () => {
  const page = readFileSync(join(root, 'docs/http-poll.md'), 'utf8');
  const text = /^```yaml\n(# my-api\.yaml\n.*?)^```/ms.exec(page)?.[1] ?? '';
  const path = join(folder, 'my-api.yaml');
  writeFileSync(path, text);
  expect(readDescription(path, path)).toMatchObject({ kind: 'loaded', name: 'my-api' });
});

test('collect-once: a dry run shows and writes nothing; then one source is collected, and no other', async () => {
  const now = Date.now();
  const api = await startFaultyApi([
    ...spread(githubEvent, 60, now - 3_600_000, now - 1000),
    {
      id: 'x',
      time: now - 1000,
      text: `{"_document_id":"x","@timestamp":${String(now)},"secret":"hunter2"}`,
    },
  ]);
  open.push(api);
  const poll = { use: './own.yaml', with: { token: 'good' }, baseUrl: api.url };
  const [dir, config] = configure([poll, poll], { 'own.yaml': DESCRIPTIONS.events });

  const shown = await run(['collect-once', 's0', '--dry-run', '-c', config, '--limit', '100']);
  succeeded(shown);
  expect(shown.stdout).toMatch(/^GET \/events\?from=\d+&to=\d+: 200, 50 records, \d+ bytes, \d+ ms\n/);
  expect(shown.stdout).toMatch(/50 records on the first page of several; 50 of them would become:/);
  expect(shown.stdout).toMatch(/event +octocat +team\.add_member +octo-org/);
  expect(shown.stdout).toMatch(/events 50, rejects 0, filtered 0\n.*\n\{"@timestamp":/);
  expect(shown.stdout).toMatch(/Nothing was published, stored or remembered\.\n$/);
  const lines = await run([
    'collect-once',
    's0',
    '--dry-run',
    '-c',
    config,
    '--limit',
    '3',
    '--format',
    'ndjson',
  ]);
  expect(
    lines.stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { event: { dataset: string } }).event.dataset),
  ).toEqual(['github.audit', 'github.audit', 'github.audit']);
  expect(readdirSync(dir).sort()).toEqual(['accesstrail.yaml', 'own.yaml']);

  const once = await run(['collect-once', 's1', '-c', config]);
  expect({ code: once.code, others: once.stdout.includes('s0') }).toEqual({ code: 0, others: false });
  expect(once.stdout).toMatch(/^s1 +61 +60 +0 +0 +1/m);
  expect((await readStore(join(dir, 'data/store.duckdb'))).ids.length).toBe(60);

  api.tokens.clear();
  const refused = await run(['collect-once', 's0', '--dry-run', '-c', config]);
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/refuses our credentials or rights .* check that/),
  ]);
  expect(refused.stdout + refused.stderr).not.toMatch(/good|hunter2/);
  const unknown = await run(['collect-once', 's3', '-c', config]);
  expect([unknown.code, unknown.stderr]).toEqual([
    2,
    expect.stringMatching(/has no source "s3"; did you mean "s0"\? Known: s0, s1/),
  ]);
});
