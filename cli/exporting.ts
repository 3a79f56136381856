// The exports of a configuration on an opened store: what they are made from, and the schedules that this process keeps.
import { type Exports, createExports } from '../exports/exports.ts';
import type { Manifest } from '../exports/manifest.ts';
import type { ProduceParts } from '../exports/produce.ts';
import { type ScheduleState, type SchedulerParts, keepSchedule } from '../exports/scheduler.ts';
import type { SourceStatus } from '../pipeline/ledger/status.ts';
import type { CheckpointStore, Checkpoints, Leases } from '../pipeline/ports.ts';
import { isRunning, processIdentity } from '../sinks/duckdb/process-identity.ts';
import type { Settings } from './config/settings.ts';
import { savedStatuses } from './ledger-access.ts';
import type { Logger } from './logger.ts';
import type { OpenedStore } from './opened-store.ts';
import type { Recording } from './recorded.ts';

export interface Exporting {
  readonly exports: Exports;
  readonly parts: ProduceParts;
  /** Keeps all schedules until the signal, or until idle what they owe now: false when something could not be made. */
  readonly keep: (
    under: { readonly leases: Leases; readonly checkpoints: CheckpointStore },
    untilIdle: boolean,
  ) => Promise<boolean>;
  /** Waits for what was begun by hand. */
  readonly close: () => Promise<void>;
}

export interface ExportingOptions {
  readonly settings: Settings;
  readonly store: Pick<OpenedStore, 'reader' | 'exports' | 'rejects' | 'checkpoints'>;
  /** Of the sources that this process collects. */
  readonly statuses: () => readonly SourceStatus[];
  /** Keeps that a schedule made an export. */
  readonly record: Recording;
  readonly version: string;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export async function createExporting(options: ExportingOptions): Promise<Exporting> {
  const { settings, store, log, signal } = options;
  const plans = settings.exports;
  const states = new Map<string, ScheduleState>();
  let saved: Pick<Checkpoints, 'load'> | undefined = store.checkpoints;
  const parts: ProduceParts = {
    store: settings.elasticsearch ? 'elasticsearch' : 'duckdb',
    events: store.exports,
    rejects: async (period) =>
      (await store.rejects.counts(period)).filter(({ status }) => status !== 'replayed'),
    statuses: async () => {
      const own = options.statuses();
      const others = settings.sources.filter(({ id }) => own.every(({ source }) => source !== id));
      const nothing = (): Promise<ReadonlyMap<string, string>> => Promise.resolve(new Map());
      return [...own, ...(await savedStatuses({ sources: others }, saved?.load ?? nothing))];
    },
    signer: settings.signing.signer,
    namespace: settings.namespace,
    version: options.version,
    now: Date.now,
    log,
    processes: { identity: await processIdentity(process.pid), isRunning },
  };
  const exports = createExports({
    plans,
    produce: parts,
    reader: store.reader,
    state: (name) => Promise.resolve(states.get(name)),
    signal,
  });
  const make: SchedulerParts['make'] = async (plan, period, due, held) => {
    const started = performance.now();
    const manifest = await exports.make(plan, period, due, held);
    if (manifest) await options.record(madeBySchedule(manifest, performance.now() - started));
    return manifest;
  };
  return {
    exports,
    parts,
    keep: async ({ leases, checkpoints }, untilIdle) => {
      saved = checkpoints;
      const scheduled = plans.filter(({ schedule }) => schedule !== undefined);
      const kept = await Promise.all(
        scheduled.map((plan) =>
          keepSchedule(
            plan,
            {
              leases,
              checkpoints,
              make,
              onState: (state) => states.set(plan.name, state),
              now: Date.now,
              log,
              signal,
            },
            untilIdle,
          ),
        ),
      );
      return kept.every(Boolean);
    },
    close: exports.close,
  };
}

/** What is kept of an export that nobody asked for just then. */
function madeBySchedule(
  { export: name, query, period, rows }: Manifest,
  durationMs: number,
): Parameters<Recording>[0] {
  return {
    action: 'export',
    query: { text: query, from: period.from ?? undefined, to: period.to ?? undefined },
    object: { type: 'export', name },
    returned: rows,
    durationMs,
  };
}
