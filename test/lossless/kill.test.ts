// Nothing lost, nothing twice: 200,000 records, kill -9 at random and at named moments, then everything read again.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readLock } from '../../sinks/duckdb/lock.ts';
import { digest } from '../../pipeline/identity.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { launch, root, run, succeeded } from '../support/program.ts';
import { until } from '../support/until.ts';
import { forgetCheckpoints, readStore } from '../support/store.ts';
import { random } from '../support/random.ts';
import { makeTrail } from '../support/trail.ts';

const SEED = Number(process.env['ACCESSTRAIL_TEST_SEED'] ?? Date.now() % 1_000_000);
const COUNT = 200_000;
const folder = mkdtempSync(join(tmpdir(), 'accesstrail-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const database = join(folder, 'store.duckdb');
const config = join(folder, 'accesstrail.yaml');

function writeConfig(paths: string): void {
  writeFileSync(
    config,
    `store: { duckdb: { path: ${database}, memoryLimit: 256MB } }
listen: { port: 0 }
sources:
  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["${paths}"], pollMs: 50 } } }
`,
  );
}

/** New events and duplicates of the process that owns the store, from its /metrics. */
async function progress(): Promise<{ events: number; duplicates: number }> {
  const owner = await readLock(database);
  if (owner?.url === undefined) return { events: 0, duplicates: 0 };
  const text = await (await fetch(`${owner.url}/metrics`)).text();
  const value = (name: string): number =>
    Number(new RegExp(`^${name}{[^}]*} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return { events: value('accesstrail_events_total'), duplicates: value('accesstrail_duplicates_total') };
}

/** Runs the parts with a checkpoint port that blocks at the N-th save; gives how many records were safe by then. */
async function blockedAt(blockAt: number, meanwhile?: () => void): Promise<number> {
  const script = join(root, 'test/lossless/collect-and-block.mjs');
  const child = spawn(process.execPath, [script, config, String(blockAt)]);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.pipe(process.stderr);
  await until('the checkpoint port to block', () => output.includes('blocked') || child.exitCode !== null);
  meanwhile?.();
  child.kill('SIGKILL');
  await until('the process to be gone', () => child.exitCode !== null || child.signalCode !== null);
  return Number(/blocked (\d+)/.exec(output)?.[1]);
}

test(`200,000 records, killed at random and named moments (seed ${String(SEED)})`, async () => {
  const next = random(SEED);
  const trail = makeTrail(join(folder, 'trail'), COUNT, SEED);
  const paths = join(folder, 'trail/**');
  writeConfig(paths);
  expect(trail.rejects.size / trail.records).toBeGreaterThan(0.015);

  let stored = 0;
  for (let kill = 1; kill <= 5; kill++) {
    const running = launch(['run', '-c', config]);
    const target = 1 + next.integer(0.12 * trail.events.size);
    let now = 0;
    await until(`${String(target)} events of kill ${String(kill)}`, async () => {
      now = (await progress().catch(() => ({ events: 0 }))).events;
      return now >= target;
    });
    running.child.kill('SIGKILL');
    expect((await running.ended).signal).toBe('SIGKILL');
    stored += now;
    console.log(
      `seed ${String(SEED)}: kill ${String(kill)} after ${String(now)} new events, ${String(stored)} in all`,
    );
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(trail.events.size);
  }
  // Named moment: after the store's commit, before the checkpoint.
  expect(await blockedAt(2)).toBeGreaterThan(0);

  const last = await run(['run', '--until-idle', '-c', config]);
  expect({ code: last.code, stderr: last.stderr }).toEqual({ code: 0, stderr: '' });
  const duplicates = Number(/^trail +[\d,]+ +[\d,]+ +([\d,]+)/m.exec(last.stdout)?.[1]?.replaceAll(',', ''));
  expect(duplicates).toBeGreaterThan(0);

  const after = await readStore(database);
  expect(after.ids.length).toBe(new Set(after.ids).size);
  expect(difference(trail.events, after.ids)).toEqual(NO_DIFFERENCE);
  expect(difference(trail.rejects, after.rejects)).toEqual(NO_DIFFERENCE);

  // Everything again, from the beginning: nothing new.
  await forgetCheckpoints(database, 'trail');
  const again = await run(['run', '--until-idle', '-c', config]);
  succeeded(again);
  expect(again.stdout).toMatch(new RegExp(`^trail +${trail.records.toLocaleString('en-US')} +0 +`, 'm'));
  expect(again.stdout).toContain(`insight ${trail.filtered.toLocaleString('en-US')}`);
  const twice = await readStore(database);
  expect(difference(trail.events, twice.ids)).toEqual(NO_DIFFERENCE);
  expect(twice.ids.length).toBe(after.ids.length);
}, 600_000);

test('killed in the middle of a rotation', async () => {
  rmSync(database, { force: true });
  rmSync(`${database}.wal`, { force: true });
  const log = join(folder, 'rotating.log');
  const line = (index: number): string =>
    `{"eventID":"r-${String(index)}","eventTime":"2026-11-19T02:17:00Z","eventName":"DescribeInstances","eventSource":"ec2.amazonaws.com","userIdentity":{"type":"IAMUser","userName":"maya"}}\n`;
  const write = (from: number, to: number): void => {
    let text = '';
    for (let index = from; index < to; index++) text += line(index);
    appendFileSync(log, text);
  };
  write(0, 9000);
  // The second batch is stored and its checkpoint is not, when the file is moved on and a new one begins.
  writeConfig(join(folder, 'rotating.log*'));
  await blockedAt(2, () => {
    write(9000, 9500);
    renameSync(log, `${log}.1`);
    write(9500, 12_000);
  });
  write(12_000, 12_100);
  const { code, stdout } = await run(['run', '--until-idle', '-c', config]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^trail /m);
  const { ids } = await readStore(database);
  const expected = new Set(
    Array.from({ length: 12_100 }, (_, index) => digest('aws.cloudtrail', `r-${String(index)}`)),
  );
  expect(ids.length).toBe(12_100);
  expect(difference(expected, ids)).toEqual(NO_DIFFERENCE);
}, 300_000);
