// A process of the real parts around one port that blocks: its checkpoints are never saved from the N-th on, while the store has committed.
// Arguments: the configuration, N.
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

const [config, blockAt] = [process.argv[2], Number(process.argv[3])];
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
let saves = 0;
const checkpoints = ofOneOwner({
  load: duckdb.checkpoints.load,
  save: async (id, shards) => {
    saves++;
    if (saves < blockAt) return duckdb.checkpoints.save(id, shards);
    if (saves === blockAt) process.stdout.write(`blocked ${meter.of('trail', 'aws.cloudtrail').records}\n`);
    return new Promise(() => setInterval(() => undefined, 60_000));
  },
});
const log = createLogger('warn');
const leases = alwaysGranted;
await collectAll({ settings, sources, bus, checkpoints, leases, blobs, meter, log, signal }, false);
