// What 50 collectors cost while nothing arrives: processor time of the built program over a minute, in percent of one core; and the floor, one source.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../test/support/program.ts';
import { trailRecord, urlOf } from '../test/support/deployment.ts';
import { until } from '../test/support/until.ts';
import { cpuSeconds } from './servers.mts';

const SECONDS = Number(process.env['ACCESSTRAIL_BENCH_SECONDS'] ?? 60);
const SOURCES = 50;
const AIM = 2;

/** Processor time in percent of a core while so many files sources, of two files each, have nothing to read. */
async function idle(sources: number): Promise<{ percent: number; rssMb: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-idle-'));
  const names = Array.from({ length: sources }, (_, index) => `source-${String(index)}`);
  for (const name of names) {
    mkdirSync(join(folder, name));
    for (const file of ['a.log', 'b.log'])
      writeFileSync(join(folder, name, file), `${trailRecord(`${name} ${file}`)}\n`);
  }
  const lines = names.map(
    (name) => `  - { id: ${name}, source: aws.cloudtrail, from: { files: { paths: ["${name}/*.log"] } } }\n`,
  );
  writeFileSync(
    join(folder, 'accesstrail.yaml'),
    `store: { duckdb: { path: store.duckdb } }\nlisten: { port: 0 }\nsources:\n${lines.join('')}`,
  );
  const running = launch(['run', '-c', join(folder, 'accesstrail.yaml')]);
  try {
    const url = await urlOf(running);
    const metric = async (name: string): Promise<number> => {
      const text = await (await fetch(`${url}/metrics`)).text();
      const values = [...text.matchAll(new RegExp(`^${name}(?:{[^}]*})? (\\S+)$`, 'gm'))];
      return values.reduce((sum, [, value]) => sum + Number(value), 0);
    };
    await until(
      'everything to be stored',
      async () => (await metric('accesstrail_events_total')) === 2 * sources,
    );
    // The last record of a file is looked for after five seconds, and the compiler has its say.
    // Quiet files are looked at less often after a minute.
    await sleep(75_000);
    const pid = running.child.pid ?? 0;
    const before = cpuSeconds(pid) ?? 0;
    await sleep(SECONDS * 1000);
    const percent = (100 * ((cpuSeconds(pid) ?? 0) - before)) / SECONDS;
    const rssMb = Math.round((await metric('accesstrail_process_resident_memory_bytes')) / 1e6);
    return { percent: Number(percent.toFixed(2)), rssMb };
  } finally {
    running.child.kill('SIGTERM');
    await running.ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

const one = await idle(1);
const many = await idle(SOURCES);
console.log(
  JSON.stringify({
    bench: 'idle-collectors',
    node: process.version,
    seconds: SECONDS,
    sources: SOURCES,
    cpuPercent: many.percent,
    cpuPercentOfOne: one.percent,
    rssMb: many.rssMb,
    aim: AIM,
  }),
);
if (many.percent > AIM) process.exitCode = 1;
