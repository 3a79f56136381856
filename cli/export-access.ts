// Reaches what exports are made from: at the process that owns the store, or by opening it when nobody does.
import type { ExportPlan } from '../exports/plan.ts';
import type { ProduceParts } from '../exports/produce.ts';
import { Fault } from '../pipeline/errors.ts';
import type { EventQuery } from '../pipeline/ports.ts';
import { readLock } from '../sinks/duckdb/lock.ts';
import { isRunning, processIdentity } from '../sinks/duckdb/process-identity.ts';
import { checkSources } from './config/check-sources.ts';
import { type Settings, readSettings } from './config/settings.ts';
import { createLogger } from './logger.ts';
import { remoteParts } from './remote-exports.ts';
import { userName } from './owner-api.ts';
import { type Recording, recorded } from './recorded.ts';
import { openRuntime } from './runtime.ts';

/** An export needs no more of DuckDB's memory: what does not fit goes to a file. A second thread would take as much again beside it. */
const MEMORY_MB = 160;

export interface ExportAccess {
  readonly parts: ProduceParts;
  /** How many events there are; undefined where it is not known beforehand. */
  readonly count: (query: EventQuery) => Promise<number | undefined>;
}

export interface ExportAccessOptions {
  readonly config: string;
  readonly version: string;
  readonly plan: ExportPlan;
  /** What `now` means in the query, ms since 1970 UTC. */
  readonly instant: number;
  readonly signal: AbortSignal;
}

/** Runs `use` with the configured store, and records that it was exported from. Throws Fault `store_locked` when the owner has no API. */
export async function withExports<T>(
  options: ExportAccessOptions,
  use: (access: ExportAccess) => Promise<T>,
): Promise<T> {
  const { config, version, plan, instant, signal } = options;
  const { settings: configured, document } = readSettings(config, process.env);
  const sources = await checkSources(configured, document);
  const settings = withLittleMemory(configured);
  const log = createLogger('warn');
  const owner = settings.elasticsearch ? undefined : await readLock(settings.duckdb.path);
  if (owner) {
    const { pid, url, token } = owner;
    if (url === undefined || token === undefined)
      throw new Fault(
        'store_locked',
        `process ${String(pid)} is using ${settings.duckdb.path} and serves no API; try again when it is done`,
      );
    const parts: ProduceParts = {
      ...remoteParts({ url, token }, plan, instant),
      store: 'duckdb',
      signer: settings.signing.signer,
      namespace: settings.namespace,
      version,
      now: Date.now,
      log,
      processes: { identity: await processIdentity(process.pid), isRunning },
    };
    return use({ parts, count: () => Promise.resolve(undefined) });
  }
  const runtime = await openRuntime({ settings, sources, log, version, signal, stages: new Set(['serve']) });
  try {
    const noted = { object: { type: 'export', name: plan.name }, query: { text: plan.query } };
    const record: Recording = (access) => runtime.record(access, userName());
    return await recorded('export', noted, record, () =>
      use({ parts: runtime.exporting.parts, count: runtime.reader.count }),
    );
  } finally {
    await runtime.close();
  }
}

function withLittleMemory(settings: Settings): Settings {
  const [, amount = '0', unit = 'MB'] = /^(\d+)(MB|GB)$/.exec(settings.duckdb.memoryLimit) ?? [];
  const configured = Number(amount) * (unit === 'GB' ? 1024 : 1);
  const memoryLimit = `${String(Math.min(configured, MEMORY_MB))}MB`;
  return { ...settings, duckdb: { ...settings.duckdb, memoryLimit, threads: 1 } };
}
