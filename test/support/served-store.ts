// The built program serving a store that a test filled, with a configuration of the test's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { freePort } from '../services/free-port.ts';
import { launch } from './program.ts';
import type { ServedNight } from './served-night.ts';
import { until } from './until.ts';

const BATCH = 10_000;

/** `documents` by batches; `config`: further lines of the configuration. */
export async function serveStore(
  documents: Iterable<StoreDocument>,
  config: readonly string[] = [],
): Promise<ServedNight> {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-served-'));
  const path = join(folder, 'store.duckdb');
  await fill(path, documents);
  const port = await freePort();
  const file = join(folder, 'accesstrail.yaml');
  const lines = [
    'namespace: served',
    'store: { duckdb: { path: store.duckdb } }',
    `listen: { host: 127.0.0.1, port: ${String(port)} }`,
    'sources:',
    '  - { id: quiet, source: github.audit, from: { files: { paths: [nothing/*.ndjson] } } }',
    ...config,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const running = launch(['run', '-c', file], { cwd: folder });
  const url = `http://127.0.0.1:${String(port)}`;
  const stop = async (): Promise<void> => {
    running.child.kill('SIGTERM');
    await running.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until('the store is served', async () => {
      if (running.child.exitCode !== null) throw new Error(running.output().stderr);
      return (await fetch(`${url}/readyz`).catch(() => undefined))?.ok ?? false;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function fill(path: string, documents: Iterable<StoreDocument>): Promise<void> {
  const { store, close } = await openDuckdb({ path, memoryLimit: '512MB', threads: 2 });
  try {
    let batch: StoreDocument[] = [];
    for (const document of documents) {
      batch.push(document);
      if (batch.length < BATCH) continue;
      await store.write(batch, []);
      batch = [];
    }
    await store.write(batch, []);
  } finally {
    await close();
  }
}
