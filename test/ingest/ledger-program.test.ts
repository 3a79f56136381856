// The ledger of the whole program: status while it runs and when it is stopped, counts after kills, rotated files, metrics.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { GAPS } from '../../pipeline/ledger/gaps.ts';
import { rowKey } from '../../pipeline/ledger/rows.ts';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import { readLock } from '../../sinks/duckdb/lock.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { trailRecord, urlOf } from '../support/deployment.ts';
import { type Ended, type Running, launch, run, succeeded } from '../support/program.ts';
import { until } from '../support/until.ts';

let folder: string;
let config: string;
let running: Running | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accesstrail-status-'));
  config = join(folder, 'accesstrail.yaml');
  mkdirSync(join(folder, 'in'));
  writeFileSync(
    config,
    `store: { duckdb: { path: store.duckdb, memoryLimit: 256MB } }
listen: { port: 0 }
sources:
  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["in/*.log*"], pollMs: 50 } } }
  - { id: other, source: aws.cloudtrail, from: { files: { paths: ["none/*.log"] } } }
`,
  );
});

afterEach(() => {
  running?.child.kill('SIGKILL');
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

let written = 0;
function append(file: string, count: number): void {
  let lines = '';
  for (let line = 0; line < count; line++) lines += `${trailRecord(`id-${String(written++)}`)}\n`;
  appendFileSync(join(folder, 'in', file), lines);
}

const command = (...args: readonly string[]): Promise<Ended> =>
  run(['sources', 'status', ...args, '-c', config]);

/** Statuses as the command gives them; times are text there. */
async function statuses(): Promise<readonly SourceStatus[]> {
  const { code, stdout, stderr } = await command('--format', 'json');
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as readonly SourceStatus[];
}

async function records(): Promise<number> {
  return (await statuses()).find(({ source }) => source === 'trail')?.records ?? -1;
}

/** The same from the API of the process that runs. */
async function recordsOfOwner(): Promise<number> {
  const { url, token } = (await readLock(join(folder, 'store.duckdb'))) ?? {};
  if (url === undefined) return -1;
  const answer = await fetch(`${url}/api/sources/status`, {
    headers: { authorization: `Bearer ${token ?? ''}` },
  });
  const all = (await answer.json()) as readonly SourceStatus[];
  return all.find(({ source }) => source === 'trail')?.records ?? -1;
}

/** Writes gaps into the file as a collector's ledger would. */
async function writeGaps(): Promise<void> {
  const { checkpoints, close } = await openDuckdb({
    path: join(folder, 'store.duckdb'),
    memoryLimit: '256MB',
    threads: 1,
  });
  const at = { first: Date.UTC(2026, 0, 1), last: Date.UTC(2026, 0, 2) };
  const kept = [
    { kind: 'altered', shard: 'logs', what: 's3://logs/a.json.gz', message: 'SHA-256 differs', ...at },
    { kind: 'sequence', shard: 'feed', what: 'offsets 10 to 19', message: 'they never came', ...at },
  ];
  const text = JSON.stringify({ kept, noted: { altered: 1, sequence: 1 }, dropped: {} });
  await checkpoints.save('trail', new Map([[rowKey('', { kind: 'gaps' }), text]]));
  await close();
}

test('before anything was collected it says so, and makes no store', async () => {
  const { code, stdout } = await command('--check');
  expect(code).toBe(0);
  expect(stdout).toContain('Nothing has arrived yet. `accesstrail run -c ');
  expect(stdout).toContain('trail: unknown, because no file was read to its end yet');
  expect(existsSync(join(folder, 'store.duckdb'))).toBe(false);
  const wrong = await command('trial');
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('there is no source "trial"');
});

test('killed at any time, and rotated: each record is counted once', async () => {
  written = 0;
  const started = Date.now();
  for (let kill = 1; kill <= 3; kill++) {
    append('a.log', 1500);
    append(`part-${String(kill)}.log`, 500);
    running = launch(['run', '-c', config]);
    const url = await urlOf(running);
    const target = 250 * kill;
    await until('some records', async () => {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(/accesstrail_records_total{source="trail"[^}]*} (\d+)/.exec(text)?.[1] ?? 0) >= target;
    });
    running.child.kill('SIGKILL');
    await running.ended;
    renameSync(join(folder, 'in', 'a.log'), join(folder, 'in', `a.log.${String(kill)}`));
  }
  running = launch(['run', '-c', config]);
  await urlOf(running);
  append('a.log', 10);
  await until('all records counted', async () => (await recordsOfOwner()) >= written);
  const whileRunning = await statuses();
  expect(await records()).toBe(written);
  running.child.kill('SIGTERM');
  succeeded(await running.ended);
  const [trail, other] = await statuses();
  expect(trail).toMatchObject({ records: written, bytes: whileRunning[0]?.bytes, rejects: 0, gapsOpen: {} });
  expect(trail?.shards.length).toBe(whileRunning[0]?.shards.length);
  expect(Date.parse(String(trail?.through))).toBeGreaterThan(started - 10_000);
  expect(trail?.because).toBe('all files were read to their end');
  expect(other).toMatchObject({ records: 0, because: 'no file was read to its end yet' });
  // Read to their end once more: nothing new.
  succeeded(await run(['run', '--until-idle', '-c', config]));
  expect(await records()).toBe(written);
}, 180_000);

test('gaps and findings show in tables, in metrics, and to --check', async () => {
  written = 0;
  append('a.log', 5);
  succeeded(await run(['run', '--until-idle', '-c', config]));
  succeeded(await command('--check'));
  await writeGaps();
  const all = await command('--check');
  expect(all.code).toBe(1);
  expect(all.stdout).toMatch(/^trail +files +5 .* 1 altered, 1 sequence +ok$/m);
  expect(all.stdout).toContain('FINDINGS: what the sender vouches for is not what is there');
  expect(all.stdout).toContain('trail: altered: s3://logs/a.json.gz: SHA-256 differs');
  const one = await command('trail');
  succeeded(one);
  expect(one.stdout).toMatch(
    /^altered +logs +s3:\/\/logs\/a\.json\.gz +2026-01-01 00:00:00Z +2026-01-02 00:00:00Z +open/m,
  );
  expect(one.stdout).toContain(`altered: ${GAPS.altered}`);
  expect(one.stdout).toMatch(/^file:\/\/.*a\.log +5 /m);
  for (const line of one.stdout.split('\n')) expect(line).toBe(line.trimEnd());

  running = launch(['run', '-c', config]);
  const url = await urlOf(running);
  let metrics = '';
  await until('the ledgers to be open', async () => {
    metrics = await (await fetch(`${url}/metrics`)).text();
    return (
      metrics.includes('accesstrail_gaps_open{source="trail"') &&
      metrics.includes('accesstrail_complete_through_timestamp_seconds{source="trail"}')
    );
  });
  expect(metrics).toContain('accesstrail_gaps_open{source="trail",kind="altered"} 1');
  expect(metrics).toContain('accesstrail_gaps_total{source="trail",kind="sequence"} 1');
  expect(metrics).toContain('accesstrail_source_silent{source="trail"} 0');
  expect(metrics).toContain('accesstrail_silence_probability_log10{source="trail"} 0');
  expect(metrics).toMatch(/accesstrail_last_arrival_timestamp_seconds\{source="trail"\} \d+/);
  // Gaps do not make a process unready, and what other commands ask is for those who have its token.
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect((await fetch(`${url}/api/sources/status`)).status).toBe(403);
  expect((await command('--check')).code).toBe(1);
}, 120_000);
