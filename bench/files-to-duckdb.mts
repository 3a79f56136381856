// Files to DuckDB: events a second while appending to a store that already holds millions. The first run builds that store in .bench/.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeLogs } from './cloudtrail-logs.mts';
import { PER_FILE, collect, folder, heldStore, options } from './held-store.mts';

const HELD = Number(process.env['ACCESSTRAIL_BENCH_HELD'] ?? 5_000_000);
const ADDED = Number(process.env['ACCESSTRAIL_BENCH_ADDED'] ?? 200_000);

const held = await heldStore(HELD);
const database = join(folder, `run-${String(process.pid)}.duckdb`);
const logs = join(folder, 'added');
cpSync(held, database);
writeLogs(logs, HELD, ADDED, PER_FILE);
const { events, perSecond, seconds, cpuMicros } = await collect(database, logs);
for (const path of [database, `${database}.wal`, logs]) rmSync(path, { recursive: true, force: true });
console.log(
  JSON.stringify({
    bench: 'files-to-duckdb',
    node: process.version,
    held: HELD,
    threads: options.threads,
    added: events,
    seconds: Number(seconds.toFixed(1)),
    eventsPerSecond: Math.round(perSecond),
    cpuMicrosPerEvent: Math.round(cpuMicros),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
if (events !== ADDED) process.exitCode = 1;
