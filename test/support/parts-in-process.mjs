// The built program's parts in one process, as `run` puts them together, for scripts that put something between two of them.
import { checkSources } from '../../dist/cli/config/check-sources.js';
import { readSettings } from '../../dist/cli/config/settings.js';
import { createLogger } from '../../dist/cli/logger.js';
import { alwaysGranted } from '../../dist/pipeline/always-granted.js';
import { embeddedBus } from '../../dist/pipeline/embedded.js';
import { ofOneOwner } from '../../dist/pipeline/held.js';
import { createMeter } from '../../dist/pipeline/meter.js';
import { normalizeStage } from '../../dist/pipeline/stages/normalize.js';
import { directoryBlobs } from '../../dist/sinks/blobs/directory.js';
import { openDuckdb } from '../../dist/sinks/duckdb/open-duckdb.js';

/** What collectAll takes, of the configuration in a file; and the store's own checkpoints. */
export async function partsInProcess(config) {
  const { settings, document } = readSettings(config, process.env);
  const sources = await checkSources(settings, document);
  const duckdb = await openDuckdb(settings.duckdb);
  const blobs = directoryBlobs(settings.blobs);
  const meter = createMeter();
  const { signal } = new AbortController();
  const bus = embeddedBus({
    normalize: normalizeStage({ sources, blobs, notBefore: settings.notBefore, now: Date.now }),
    store: duckdb.store,
    meter,
    now: Date.now,
    signal,
    onRetry: () => undefined,
  });
  const parts = {
    settings,
    sources,
    bus,
    checkpoints: ofOneOwner(duckdb.checkpoints),
    leases: alwaysGranted,
    blobs,
    meter,
    log: createLogger('warn'),
    signal,
  };
  return { parts, stored: duckdb.checkpoints };
}

/** Says that the point was reached, and never goes on. */
export function block(text) {
  process.stdout.write(`${text}\n`);
  return new Promise(() => setInterval(() => undefined, 60_000));
}
