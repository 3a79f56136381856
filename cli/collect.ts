// Collects from all configured sources at once.
import type { Collected, CollectorContext } from '../ingest/collector.ts';
import { collectFiles } from '../ingest/files/collect-files.ts';
import { MASKING_VERSION, createMasker } from '../ingest/masking/mask.ts';
import type { Meter } from '../pipeline/meter.ts';
import type { Bus, Checkpoints } from '../pipeline/ports.ts';
import type { PreparedSource } from '../pipeline/source.ts';
import type { Settings } from './config/settings.ts';
import type { Logger } from './logger.ts';

export interface CollectParts {
  readonly settings: Settings;
  readonly sources: ReadonlyMap<string, PreparedSource>;
  readonly bus: Bus;
  readonly checkpoints: Checkpoints;
  readonly blobs: CollectorContext['blobs'];
  readonly meter: Meter;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** Until the signal, or with untilIdle to the end of what is there. False when an input was not read to its end. */
export async function collectAll(parts: CollectParts, untilIdle: boolean): Promise<boolean> {
  const { settings, sources, meter, log } = parts;
  const { bus, checkpoints, blobs, signal } = parts;
  const collecting = settings.sources.map(({ id, form, files }): Promise<Collected> => {
    const source = sources.get(id);
    if (!source) throw new Error(`source ${id} was not prepared`);
    const mask = createMasker({ ...maskingKey(settings), secrets: source.normalizer.secrets });
    return collectFiles(
      { ...files, ...(form === undefined ? {} : { form }), baseDir: settings.dir },
      {
        source: { id, dataset: source.dataset, instance: source.instance, forms: source.normalizer.forms },
        bus,
        checkpoints,
        blobs,
        mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
        now: Date.now,
        signal,
        untilIdle,
        counts: meter.of(id, source.dataset),
        log: log.child({ source: id }),
      },
    );
  });
  const results = await Promise.all(collecting);
  return results.every(({ complete }) => complete);
}

function maskingKey({ maskingKey: key }: Settings): { key?: string } {
  return key === undefined ? {} : { key };
}
