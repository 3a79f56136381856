// Collects from all configured sources at once.
import type { CollectorContext } from '../ingest/collector.ts';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import { createLedger } from '../ingest/source-ledger.ts';
import { underLease } from '../ingest/under-lease.ts';
import type { Meter } from '../pipeline/meter.ts';
import type { Bus, Checkpoints, Leases } from '../pipeline/ports.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import type { Settings, SourceSettings } from './config/settings.ts';
import type { Logger } from './logger.ts';
import { transportOf } from './transports/transport-of.ts';

export interface CollectParts {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, PreparedSource>;
  readonly bus: Bus;
  readonly checkpoints: Checkpoints;
  readonly leases: Leases;
  readonly blobs: CollectorContext['blobs'];
  readonly meter: Meter;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Until the signal, or with untilIdle to the end of what is there. False when an input was not read to its end. */
export async function collectAll(parts: CollectParts, untilIdle: boolean): Promise<boolean> {
  const { settings, leases, signal } = parts;
  const results = await Promise.all(
    settings.sources.map((source) => {
      const { leased, collect } = transportOf(source.from);
      const { dir } = settings;
      if (!leased) return collect(source, contextOf(source, parts, signal, untilIdle), { dir });
      return underLease(leases, `collect/${source.id}`, signal, (_lease, whileHeld) =>
        collect(source, contextOf(source, parts, whileHeld, untilIdle), { dir }),
      );
    }),
  );
  return results.every(({ complete }) => complete);
}

function contextOf(
  { id }: SourceSettings,
  { settings, sources, bus, checkpoints, blobs, meter, log }: CollectParts,
  signal: AbortSignal,
  untilIdle: boolean,
): CollectorContext {
  const source = sources.get(id);
  if (!source) throw new Error(`source ${id} was not prepared`);
  const mask = createMasker({ ...maskingKey(settings), secrets: source.normalizer.secrets });
  return {
    source: { id, dataset: source.dataset, instance: source.instance, forms: source.normalizer.forms },
    bus,
    checkpoints,
    blobs,
    mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
    now: Date.now,
    signal,
    untilIdle,
    counts: meter.of(id, source.dataset),
    ledger: createLedger(),
    log: log.child({ source: id }),
  };
}

function maskingKey({ maskingKey: key }: Settings): { key?: string } {
  return key === undefined ? {} : { key };
}
