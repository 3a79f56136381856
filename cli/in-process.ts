// The engine of one process: records go from the collectors to the store without a bus between.
import { alwaysGranted } from '../pipeline/always-granted.ts';
import { embeddedBus } from '../pipeline/embedded.ts';
import { ofOneOwner } from '../pipeline/held.ts';
import { retryLog } from '../pipeline/log.ts';
import { recordOf } from '../pipeline/rejects.ts';
import { normalizeStage } from '../pipeline/stages/normalize.ts';
import type { Endpoint } from '../sinks/duckdb/lock.ts';
import { collectAll } from './collect.ts';
import type { Engine, EngineParts } from './engine.ts';
import { type OpenedFile, openFile } from './opened-store.ts';

/** Checkpoints lie in the store; where that has no room for them, in the DuckDB file, which is opened when collecting begins. */
export function inProcess(parts: EngineParts): Engine {
  const { settings, sources, store, blobs, meter, log, signal } = parts;
  if (store === undefined) throw new Error('one process needs its store');
  let file: OpenedFile | undefined;
  let api: Endpoint | undefined;
  const bus = embeddedBus({
    normalize: normalizeStage({ sources, blobs, notBefore: settings.notBefore, now: Date.now }),
    store: store.store,
    meter,
    now: Date.now,
    signal,
    onRetry: retryLog(log),
  });
  return {
    work: async (untilIdle) => {
      const { stages, exporting } = parts;
      // A process that only serves leaves the rest to others.
      if (!stages.has('collect') && !stages.has('export')) return true;
      const checkpoints = store.checkpoints ?? (file = await openFile(settings.duckdb)).checkpoints;
      if (api) await file?.announce(api);
      const under = { checkpoints: ofOneOwner(checkpoints), leases: alwaysGranted };
      const collected = stages.has('collect') ? collectAll({ ...parts, bus, ...under }, untilIdle) : true;
      // Until idle what is owed is made of all that has come in.
      if (untilIdle) await collected;
      const exported = stages.has('export') ? exporting?.keep(under, untilIdle) : true;
      return (await Promise.all([collected, exported ?? true])).every(Boolean);
    },
    publish: bus.publish,
    saved: store.checkpoints?.load ?? (() => Promise.resolve(new Map())),
    replay: (rejects) => bus.publish({ records: rejects.map(recordOf), rejects: [] }),
    unready: () => undefined,
    addMetrics: () => undefined,
    announce: async (endpoint) => {
      api = endpoint;
      await file?.announce(api);
    },
    close: async () => file?.close(),
  };
}
