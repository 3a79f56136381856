// Thousands of small files: collected, then followed at little cost, with few of them open.
import { appendFileSync, mkdirSync, readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeBench, type Bench, type Following } from '../support/files-collector.ts';
import { until } from '../support/until.ts';

const FOLDERS = 20;
const FILES = 200;
/** So long the cost of doing nothing is measured, in ms. */
const MEASURED = 3000;

let bench: Bench;
let following: Following | undefined;
beforeEach(() => {
  bench = makeBench();
});
afterEach(async () => {
  await following?.stop();
  bench.remove();
});

test(`${String(FOLDERS * FILES)} files`, async () => {
  for (let folder = 0; folder < FOLDERS; folder += 1) {
    mkdirSync(bench.path(`d${String(folder)}`));
    for (let file = 0; file < FILES; file += 1)
      writeFileSync(
        bench.path(`d${String(folder)}/${String(file)}.log`),
        `${String(folder)} ${String(file)}\n`,
      );
  }
  // To the collector they were written two minutes ago.
  const now = (): number => Date.now() + 120_000;
  const checkpoints = {
    load: () => Promise.resolve(new Map<string, string>()),
    save: () => Promise.resolve(),
  };
  const start = performance.now();
  following = bench.follow(['**/*.log'], { pollMs: 1000 }, { now, checkpoints });
  await until('all records', () => bench.bus.records.length === FOLDERS * FILES);
  console.log(
    `${String(FOLDERS * FILES)} files collected in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  expect(openFiles()).toBeLessThan(200);

  const before = process.cpuUsage();
  const began = performance.now();
  await sleep(MEASURED);
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - began);
  console.log(`${String(FOLDERS * FILES)} files followed with ${(share * 100).toFixed(1)} % of a core`);
  expect(share).toBeLessThan(0.2);
  expect(openFiles()).toBeLessThan(200);

  // What is written to a file that is open is seen soon, also when it is rotated then.
  const last = bench.path(`d${String(FOLDERS - 1)}/${String(FILES - 1)}.log`);
  appendFileSync(last, 'grown\n');
  await until('what was added', () => bench.bus.texts.includes('grown'));
  appendFileSync(last, 'before rotation\n');
  renameSync(last, `${last}.1`);
  writeFileSync(last, 'after rotation\n');
  await until('what was written around a rotation', () =>
    ['before rotation', 'after rotation'].every((text) => bench.bus.texts.includes(text)),
  );
  expect(bench.bus.records).toHaveLength(FOLDERS * FILES + 3);
  expect(bench.bus.rejects).toEqual([]);
}, 120_000);

/** Files of the bench that this process has open. */
function openFiles(): number {
  return readdirSync('/proc/self/fd').filter((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`).startsWith(bench.folder);
    } catch {
      return false;
    }
  }).length;
}
