// A process of the real parts around one port that blocks: a source of Kafka whose records are, from the N-th publish on, never published
// (`publish`), or published and never said to be (`commit`: their offsets are never committed). Arguments: the configuration, where, N.
import { collectAll } from '../../dist/cli/collect.js';
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

const [config, at, blockAt] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const { settings, document } = readSettings(config, process.env);
const sources = await checkSources(settings, document);
const duckdb = await openDuckdb(settings.duckdb);
const blobs = directoryBlobs(settings.blobs);
const meter = createMeter();
const { signal } = new AbortController();
const embedded = embeddedBus({
  normalize: normalizeStage({ sources, blobs, notBefore: settings.notBefore, now: Date.now }),
  store: duckdb.store,
  meter,
  now: Date.now,
  signal,
  onRetry: () => undefined,
});
let published = 0;
const bus = {
  publish: async (batch) => {
    if (++published < blockAt) return embedded.publish(batch);
    if (at === 'commit') await embedded.publish(batch);
    process.stdout.write('blocked\n');
    return new Promise(() => setInterval(() => undefined, 60_000));
  },
};
const checkpoints = ofOneOwner(duckdb.checkpoints);
const log = createLogger('warn');
const leases = alwaysGranted;
await collectAll({ settings, sources, bus, checkpoints, leases, blobs, meter, log, signal }, false);
