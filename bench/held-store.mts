// The store that benchmarks append to and search: millions of events that came through the pipeline. The first run builds it in .bench/.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { collectFiles } from '../ingest/files/collect-files.ts';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { createLedger } from '../ingest/source-ledger.ts';
import { embeddedBus } from '../pipeline/embedded.ts';
import { withoutLedger } from '../pipeline/ledger/rows.ts';
import { createMeter } from '../pipeline/meter.ts';
import { normalizeStage } from '../pipeline/stages/normalize.ts';
import { directoryBlobs } from '../sinks/blobs/directory.ts';
import { attach } from '../sinks/duckdb/attach.ts';
import { openDuckdb } from '../sinks/duckdb/open-duckdb.ts';
import { writeLogs } from './cloudtrail-logs.mts';
import { source, sources } from './cloudtrail-source.mts';

/** Where benchmarks keep their files. */
export const folder = join(import.meta.dirname, '../.bench');

/** As the program opens it on a machine of two cores. */
export const options = { memoryLimit: '512MB', threads: 2 };

export const PER_FILE = 50_000;

/** Reads all logs of a folder into a database; gives events, and events a second from the first read to the last commit. */
export async function collect(
  database: string,
  logs: string,
): Promise<{ events: number; perSecond: number; seconds: number; cpuMicros: number }> {
  const duckdb = await openDuckdb({ path: database, ...options });
  const meter = createMeter();
  const signal = new AbortController().signal;
  const blobs = directoryBlobs(`${database}.blobs`);
  const bus = embeddedBus({
    normalize: normalizeStage({ sources: sources, blobs, notBefore: 0, now: Date.now }),
    store: duckdb.store,
    meter,
    now: Date.now,
    signal,
    onRetry: (fault) => {
      throw fault;
    },
  });
  const mask = createMasker({ secrets: source.normalizer.secrets });
  const counts = meter.of(source.id, source.dataset);
  const started = performance.now();
  const cpu = process.cpuUsage();
  await collectFiles(
    { paths: [`${logs}/*.log`], baseDir: folder },
    {
      source: { ...source, forms: source.normalizer.forms },
      bus,
      checkpoints: withoutLedger(duckdb.checkpoints),
      blobs,
      mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
      now: Date.now,
      signal,
      untilIdle: true,
      counts,
      ledger: createLedger(),
      log: { info: () => undefined, warn: console.error },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await duckdb.close();
  return {
    events: counts.events,
    perSecond: counts.events / seconds,
    seconds,
    cpuMicros: (user + system) / counts.events,
  };
}

/** The path of a store of so many events, one a second of 2026: they came through the pipeline and were multiplied inside DuckDB, with ids and times of their own. */
export async function heldStore(count: number): Promise<string> {
  const held = join(folder, `held-${String(count)}.duckdb`);
  if (existsSync(held)) return held;
  console.error(`building a store of ${String(count)} events in .bench/ (once)`);
  const building = `${held}.building`;
  for (const path of [building, `${building}.wal`]) rmSync(path, { force: true });
  // Whole row groups: with many that are not full, the next checkpoints would merge them, and be measured for it.
  const seed = 24 * 2048;
  writeLogs(join(folder, 'build'), 0, seed, PER_FILE);
  await collect(building, join(folder, 'build'));
  rmSync(join(folder, 'build'), { recursive: true, force: true });
  // Opened as the store opens it: the file's row groups stay as small as it makes them.
  const { connection, close } = await attach({ path: building, ...options, threads: 1 });
  for (let from = seed; from < count; from += seed)
    await connection.run(`INSERT INTO events SELECT * REPLACE (
      seq + ${String(from)} AS seq, uuid() AS id, time + to_seconds(${String(from)}) AS time) FROM events WHERE seq <= ${String(seed)}`);
  for (let settled = 0; settled < 5; settled++) await connection.run('CHECKPOINT');
  const rows = await connection.runAndReadAll('SELECT count(*) FROM events');
  console.error(`${String(rows.value(0, 0))} events are there`);
  close();
  renameSync(building, held);
  return held;
}
