// `accesstrail search` as people and scripts use it, on the incident night: straight from DuckDB, through a running process, and on Elasticsearch.
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { paintFor } from '../../cli/output/paint.ts';
import { type SearchFlags, searchPlan } from '../../cli/search-plan.ts';
import { connect } from '../../sinks/elasticsearch/cluster.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { type Deployment, deployment, trailRecord, urlOf } from '../support/deployment.ts';
import { removeAll, testConfig } from '../support/elasticsearch.ts';
import { testFolder } from '../support/folder.ts';
import { type Ended, type Running, launch, root, run } from '../support/program.ts';
import { until } from '../support/until.ts';

const folder = testFolder('search');
const data = `${root}/examples/incident-night/data`;
const SOURCES = `
  - { id: prod-trail, source: aws.cloudtrail, from: { files: { paths: ["${data}/AWSLogs/**/*.json"] } } }
  - { id: azure-prod, source: azure.activity, from: { files: { paths: ["${data}/insights-activity-logs/**/PT1H.json"] } } }
  - { id: orders-db, source: postgresql.log, timezone: Europe/Paris, from: { files: { paths: ["${data}/postgresql/*.csv"] } } }
  - { id: github, source: github.audit, from: { files: { paths: ["${data}/github/*.ndjson"] } } }
  - { id: live, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }
`;
/** The week of the night, without what these tests themselves are recorded for. */
const NIGHT = ['--from', '2026-11-19T02:00Z', '--to', '2026-11-19T04:00Z'];
const OURS = 'not event.dataset: accesstrail.api and not oncall.source.id: live';

const searcher =
  (place: Deployment) =>
  (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    run(['search', ...args, '-c', join(place.dir, 'accesstrail.yaml')], '', { env, cwd: place.dir });
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const widest = (text: string): number => Math.max(...linesOf(text).map((line) => Array.from(line).length));

interface FoundEvent {
  readonly '@timestamp': string;
  readonly event: { readonly id: string; readonly outcome: string };
  readonly user: { readonly name: string };
}
const eventsOf = ({ stdout }: Ended): FoundEvent[] =>
  linesOf(stdout).map((line) => JSON.parse(line) as FoundEvent);

const place = deployment(folder, { sources: SOURCES });
const search = searcher(place);

beforeAll(async () => {
  const evil = trailRecord('formula').replace('GetObject', "=HYPERLINK('http://evil.example')");
  place.append('a.log', evil);
  const { code, stderr } = await place.run('run', '--until-idle');
  expect({ code, stderr }).toMatchObject({ code: 0 });
}, 120_000);

describe('for people', () => {
  test('a table, newest first, that fits', async () => {
    const { code, stdout, stderr } = await search(['event.outcome:', 'failure', ...NIGHT, '--limit', '12'], {
      COLUMNS: '100',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [heading = '', , ...rows] = linesOf(stdout);
    for (const title of ['time (UTC)', 'who', 'what', 'where', 'outcome', 'source'])
      expect(heading).toContain(title);
    const times = rows.slice(0, 12).map((row) => row.slice(0, 20));
    for (const time of times) expect(time).toMatch(/^2026-11-19 0[23]:\d\d:\d\dZ$/);
    expect(times).toEqual([...times].sort().reverse());
    expect(rows.slice(0, 12).filter((row) => !row.includes('failure'))).toEqual([]);
    expect(rows.slice(-2)).toEqual([
      expect.stringMatching(/^12 of \d+ events$/),
      expect.stringContaining('--limit all'),
    ]);
    expect(widest(stdout)).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\u001b');
  });

  test('a few lines each where it is narrow, in colour where it is a terminal', async () => {
    const config = join(place.dir, 'accesstrail.yaml');
    const command = `stty cols 40; '${process.execPath}' '${join(root, 'dist/cli/main.js')}' search 'event.outcome: failure' --limit 2 -c '${config}'`;
    const env = { ...process.env, TERM: 'xterm', NODE_OPTIONS: '', NO_COLOR: '' };
    const { stdout } = await promisify(execFile)('script', ['-qec', command, '/dev/null'], {
      env,
    });
    expect(stdout).toContain('\u001b[31m');
    const plain = stdout.replace(/\u001b\[\d+m/g, '').replaceAll('\r', '');
    expect(plain).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\n {2}\S.*\n {2}\S/);
    expect(widest(plain)).toBeLessThanOrEqual(40);
    // The same terminal asked for no colour, and what is no terminal.
    const paints = [
      paintFor({ isTTY: true }, { NO_COLOR: '1' }),
      paintFor({ isTTY: true }, { TERM: 'dumb' }),
      paintFor({}, {}),
    ];
    expect(paints.map(({ failure }) => failure('failed'))).toEqual(['failed', 'failed', 'failed']);
  });

  test('columns and order of their choice', async () => {
    const { stdout } = await search([
      ...['event.dataset: postgresql.log', ...NIGHT, '--limit', '30'],
      ...['--columns', 'user.name,event.action', '--sort', 'user.name:asc'],
    ]);
    const [heading = '', , ...rows] = linesOf(stdout);
    expect(heading).toMatch(/^user\.name +event\.action$/);
    const names = rows.slice(0, -2).map((row) => row.split(/ {2,}/)[0]);
    expect(names).toHaveLength(30);
    expect(names).toEqual([...names].sort());
  });

  test('the values of a field, with bars; when there were how many', async () => {
    const stats = await search(['--stats', 'event.outcome', OURS, ...NIGHT], { COLUMNS: '70' });
    const counts = [
      ...stats.stdout.matchAll(/^(success|failure|unknown) +([\d,]+) +[\d.]+ % +[█▏▎▍▌▋▊▉]+$/gm),
    ];
    const total = counts.reduce((sum, [, , count = '']) => sum + Number(count.replace(',', '')), 0);
    expect(counts).toHaveLength(3);
    expect(widest(stats.stdout)).toBeLessThanOrEqual(70);
    const count = await search(['--count', OURS, ...NIGHT]);
    expect(count.stdout).toBe(`${String(total)}\n`);

    const histogram = await search(['--histogram', OURS, ...NIGHT], { COLUMNS: '70' });
    const buckets = [
      ...histogram.stdout.matchAll(/^2026-11-19 (\d\d:\d\d) +(\d+) *(\d*)(?: +([▒█]*[▏▎▍▌▋▊▉]?))?$/gm),
    ];
    expect(buckets.map(([, time]) => time).slice(0, 3)).toEqual(['02:00', '02:05', '02:10']);
    expect(buckets).toHaveLength(24);
    expect(buckets.reduce((sum, [, , events]) => sum + Number(events), 0)).toBe(total);
    const [, , failures = ''] = counts.find(([, value]) => value === 'failure') ?? [];
    expect(buckets.reduce((sum, [, , , failed]) => sum + Number(failed), 0)).toBe(Number(failures));
    for (const [, , , failed, bar = ''] of buckets) expect(bar.includes('▒')).toBe(failed !== '');
  });

  test('nothing found is an answer', async () => {
    expect(await search(['user.name: nobody'])).toMatchObject({
      code: 0,
      stdout: 'No events found.\n',
      stderr: '',
    });
  });
});

describe('for programs', () => {
  test('whole events a line each, all of them, newest first; the same as one array, and counted', async () => {
    const found = eventsOf(await search(['--format', 'ndjson', '--limit', 'all', OURS]));
    expect(found.length).toBeGreaterThan(1_500);
    expect(new Set(found.map(({ event }) => event.id)).size).toBeGreaterThan(1_500);
    const times = found.map((each) => each['@timestamp']);
    expect(times).toEqual([...times].sort().reverse());
    expect((await search(['--count', OURS])).stdout).toBe(`${String(found.length)}\n`);
    const { stdout } = await search([
      '--format',
      'json',
      OURS,
      '--limit',
      '1200',
      '--columns',
      '@timestamp,user.name',
    ]);
    expect(JSON.parse(stdout)).toEqual(
      found.slice(0, 1200).map((each) => ({ '@timestamp': each['@timestamp'], 'user.name': each.user.name })),
    );
  });

  test('CSV that no spreadsheet takes for a formula', async () => {
    const { stdout } = await search([
      'oncall.source.id: live',
      '--format',
      'csv',
      '--columns',
      'user.name,event.action',
    ]);
    expect(stdout).toBe(`user.name,event.action\r\n${stdout.split('\r\n')[1] ?? ''}\r\n`);
    expect(stdout).toContain(`,'=HYPERLINK('http://evil.example')\r\n`);
  });

  test('who stops reading ends it, and it is recorded nevertheless', async () => {
    const config = join(place.dir, 'accesstrail.yaml');
    const query = 'not user.name: head-only';
    const command = `'${process.execPath}' '${join(root, 'dist/cli/main.js')}' search '${query}' --limit all --format ndjson -c '${config}' | head -1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(linesOf(stdout)).toEqual([expect.stringMatching(/^\{.*\}$/), '0']);
    expect(stderr).toBe('');
    const { stdout: records } = await search([
      'event.dataset: accesstrail.api',
      '--format',
      'ndjson',
      '--columns',
      'event.action,oncall.command.text',
    ]);
    expect(linesOf(records)).toContain(
      JSON.stringify({ 'event.action': 'search', 'oncall.command.text': query }),
    );
  });
});

describe('what cannot be', () => {
  test.each([
    ['an unknown field', ['usr.name: maya'], 'did you mean "user.name"?\n  usr.name: maya\n  ^^^^^^^^\n'],
    ['a wrong syntax', ['user.name: (maya or'], '  user.name: (maya or\n                     ^\n'],
    ['a limit that is none', ['--limit', '0'], 'a whole number of at least 1, or all'],
    ['nothing to follow', ['--follow'], 'nobody stores'],
  ])('%s: exit 2, with the place', async (_name, args, said) => {
    const { code, stdout, stderr } = await search(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test.each<[string, Partial<SearchFlags>, string]>([
    ['source.ip: 999', {}, '  source.ip: 999\n             ^^^'],
    [
      'user.name: a\nand event.outcom: b',
      {},
      'did you mean "event.outcome"?\n  and event.outcom: b\n      ^^^^^^^^^^^^',
    ],
    [
      `${'not user.name: a and '.repeat(20)}x.y: b`,
      {},
      `  …${'not user.name: a and '.repeat(20).slice(-60)}x.y: b\n${' '.repeat(63)}^^^`,
    ],
    ['', { from: 'now-7q' }, '--from: "-7q" is no date math: write 2026-11-22'],
    ['', { to: '2026-13-01' }, '\n  2026-13-01\n  ^^^^^^^^^^'],
    ['', { from: 'now', to: 'now-1d' }, '--from now is after --to now-1d'],
    ['', { columns: 'user.nam' }, '--columns: there is no field "user.nam"; did you mean "user.name"?'],
    ['', { columns: ' , ' }, '--columns needs a field'],
    ['', { sort: 'event.original' }, '--sort: event.original is kept whole'],
    ['', { sort: 'user.name:up' }, '--sort: there is no field "user.name:up"'],
    ['', { stats: 'x' }, '--stats: there is no field "x"'],
    ['', { count: true, histogram: true }, '--count and --histogram show different things'],
    ['', { count: true, sort: 'user.name' }, '--sort cannot be used with --count'],
    ['', { follow: true, from: 'now-1d' }, '--from cannot be used with --follow'],
    ['', { follow: true, format: 'json' }, 'use --format ndjson'],
    ['user.name: a', { timezone: 'Mars/Olympus' }, 'Mars/Olympus'],
  ])('%j with %j', (text, flags, said) => {
    expect(() => searchPlan(text, { config: '', format: 'table', ...flags }, Date.UTC(2026, 10, 22))).toThrow(
      said,
    );
  });

  test('no store yet, no configuration', async () => {
    const empty = deployment(folder, {});
    const { code, stderr } = await searcher(empty)(['user.name: a']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/there is no store at .* yet: `accesstrail run -c /),
    });
    const missing = await run(['search', 'user.name: a'], '', { cwd: folder });
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('accesstrail.yaml: cannot be read'),
    });
  });

  test('help tells what there is, with examples', async () => {
    const { code, stdout } = await run(['search', '--help']);
    expect(code).toBe(0);
    for (const option of [
      '--from',
      '--timezone',
      '--stats',
      '--histogram',
      '--follow',
      '--sort',
      'Examples:',
      'now-7d/d',
    ])
      expect(stdout).toContain(option);
  });
});

describe('beside a running process', () => {
  const started: Running[] = [];
  afterAll(() => {
    for (const { child } of started) child.kill('SIGKILL');
  });
  const begin = (running: Running): Running => {
    started.push(running);
    return running;
  };

  test('the same answers through it; what comes in is followed; when it is gone the store is read again', async () => {
    const questions = [
      ['event.outcome: failure', ...NIGHT],
      ['--stats', 'oncall.source.id', ...NIGHT],
      ['--count', 'event.outcome: failure', ...NIGHT],
    ];
    const before = await search(questions[0] ?? []);
    const process1 = begin(place.launch());
    await urlOf(process1);
    const through = [];
    for (const args of questions) through.push(await search(args));
    expect(through.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      questions.map(() => ({ code: 0, stderr: '' })),
    );
    expect(through[0]?.stdout).toBe(before.stdout);
    expect(Number(through[2]?.stdout)).toBeGreaterThan(0);

    const config = join(place.dir, 'accesstrail.yaml');
    const table = begin(
      launch(['search', '--follow', 'oncall.source.id: live', '-c', config], { env: { COLUMNS: '120' } }),
    );
    const lines = begin(
      launch(['search', '--follow', 'oncall.source.id: live', '--format', 'ndjson', '-c', config]),
    );
    let sent = 0;
    await until('both show what comes in', () => {
      // Until both look on there is something new.
      place.append('a.log', trailRecord(`live-${String(sent++)}`));
      return new Promise((resolve) => {
        setTimeout(() => {
          resolve([table, lines].every(({ output }) => linesOf(output().stdout).length > 2));
        }, 300);
      });
    });
    table.child.kill('SIGINT');
    const ended = await table.ended;
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' });
    expect(widest(ended.stdout)).toBeLessThanOrEqual(120);
    expect(ended.stdout).toMatch(/^time \(UTC\) +who +what +where +outcome +source\n2026-/);

    process1.child.kill('SIGTERM');
    const left = await lines.ended;
    expect({ code: left.code, stderr: left.stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('has ended'),
    });
    expect(() => eventsOf(left)).not.toThrow();
    await process1.ended;

    const killed = begin(place.launch());
    await urlOf(killed);
    killed.child.kill('SIGSTOP');
    expect(await search(['--count', 'event.outcome: failure'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining(`process ${String(killed.child.pid)} owns`),
    });
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect((await search(questions[0] ?? [])).stdout).toBe(before.stdout);
  });

  test('the quickstart is asked where it runs, without a configuration', async () => {
    const cwd = mkdtempSync(join(folder, 'quickstart-'));
    const night = begin(launch(['start', '--port', '0'], { cwd }));
    await until('the page is served', () => night.output().stdout.includes('The same as a page'));
    const question = ['--count', 'event.outcome: failure', ...NIGHT];
    const { code, stdout, stderr } = await run(['search', ...question], '', { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe((await search(question)).stdout);
  });
});

await describeWith('on Elasticsearch', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  const there = deployment(folder, { elasticsearch: elasticsearch.url, sources: SOURCES });
  const cluster = connect(testConfig(elasticsearch.url));
  afterAll(async () => {
    await removeAll(cluster, there.namespace);
    await cluster.close();
  });

  test('the same events, and as many', async () => {
    expect(await there.run('setup')).toMatchObject({ code: 0 });
    expect(await there.run('run', '--until-idle')).toMatchObject({ code: 0 });
    const ask = searcher(there);
    const count = ['--count', OURS, ...NIGHT];
    const { stdout: expected } = await search(count);
    await until('what was stored is found', async () => (await ask(count)).stdout === expected);
    const sorted = async (by: typeof ask, args: readonly string[]): Promise<string[]> =>
      linesOf((await by(args)).stdout).sort();
    const args = [
      '--format',
      'ndjson',
      '--limit',
      'all',
      '--columns',
      '_id,@timestamp,user.name',
      OURS,
      ...NIGHT,
    ];
    expect(await sorted(ask, args)).toEqual(await sorted(search, args));
  });
});
