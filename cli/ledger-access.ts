// Reaches the completeness ledgers of a configuration: in the process that collects, or in what it has saved.
import { existsSync } from 'node:fs';
import { Fault } from '../pipeline/errors.ts';
import { statesOf } from '../pipeline/ledger/rows.ts';
import { EMPTY_STATE } from '../pipeline/ledger/state.ts';
import { type SourceStatus, statusOf } from '../pipeline/ledger/status.ts';
import type { Checkpoints } from '../pipeline/ports.ts';
import { type LockOwner, readLock } from '../sinks/duckdb/lock.ts';
import { readSettings } from './config/settings.ts';
import type { Settings } from './config/settings.ts';
import { createLogger } from './logger.ts';
import { openFile } from './opened-store.ts';
import { withKafka } from './server-checks.ts';
import { infoOf } from './source-info.ts';

/**
 * The status of each configured source, in order. Throws Fault `store_locked` when the owner of the file has no API, and what Kafka
 * throws.
 */
export async function readStatuses(config: string): Promise<readonly SourceStatus[]> {
  const { settings } = readSettings(config, process.env);
  const { kafka, duckdb } = settings;
  if (kafka)
    return withKafka(kafka, createLogger('warn'), async (bus) => {
      await bus.connect();
      return savedStatuses(settings, bus.checkpoints.load);
    });
  const owner = await readLock(duckdb.path);
  if (owner) return ownersStatuses(settings, owner);
  if (!existsSync(duckdb.path)) return savedStatuses(settings, () => Promise.resolve(new Map()));
  const file = await openFile(duckdb);
  try {
    return await savedStatuses(settings, file.checkpoints.load);
  } finally {
    await file.close();
  }
}

/** The status of each source by what is saved of it, in order. */
export function savedStatuses(
  { sources }: Pick<Settings, 'sources'>,
  load: Checkpoints['load'],
): Promise<readonly SourceStatus[]> {
  return Promise.all(
    sources.map(async (source) => statusOf(infoOf(source), [...statesOf(await load(source.id)).values()])),
  );
}

/** What the process says that has the file; a source that it does not collect has nothing to show. */
async function ownersStatuses(
  { sources, duckdb }: Settings,
  { pid, url, token }: LockOwner,
): Promise<readonly SourceStatus[]> {
  if (url === undefined || token === undefined)
    throw new Fault(
      'store_locked',
      `process ${String(pid)} is using ${duckdb.path} and serves no API; try again when it is done`,
    );
  const response = await fetch(`${url}/api/sources/status`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok)
    throw new Fault(
      'store_unavailable',
      `${url} answered ${String(response.status)}: ${await response.text()}`,
    );
  // Both ends are of this version.
  const statuses = (await response.json()) as readonly SourceStatus[];
  return sources.map(
    (source) => statuses.find((each) => each.source === source.id) ?? statusOf(infoOf(source), [EMPTY_STATE]),
  );
}
