// The parts of the program with a bus that never says that a batch is safe, although it is. Argument: the configuration.
import { collectAll } from '../../dist/cli/collect.js';
import { checkSources } from '../../dist/cli/config/check-sources.js';
import { readSettings } from '../../dist/cli/config/settings.js';
import { createLogger } from '../../dist/cli/logger.js';
import { alwaysGranted } from '../../dist/pipeline/always-granted.js';
import { embeddedBus } from '../../dist/pipeline/embedded.js';
import { createMeter } from '../../dist/pipeline/meter.js';
import { createMetrics } from '../../dist/pipeline/metrics.js';
import { createReceivers } from '../../dist/pipeline/receivers.js';
import { normalizeStage } from '../../dist/pipeline/stages/normalize.js';
import { directoryBlobs } from '../../dist/sinks/blobs/directory.js';
import { openDuckdb } from '../../dist/sinks/duckdb/open-duckdb.js';
import { startServer } from '../../dist/web/server.js';

const { settings, document } = readSettings(process.argv[2], process.env);
const sources = await checkSources(settings, document);
const duckdb = await openDuckdb(settings.duckdb);
const blobs = directoryBlobs(settings.blobs);
const meter = createMeter();
const { signal } = new AbortController();
const inner = embeddedBus({
  normalize: normalizeStage({ sources, blobs, notBefore: settings.notBefore, now: Date.now }),
  store: duckdb.store,
  meter,
  now: Date.now,
  signal,
  onRetry: () => undefined,
});
const bus = {
  publish: async (batch) => {
    await inner.publish(batch);
    process.stdout.write(`safe ${batch.records.length}\n`);
    return new Promise(() => setInterval(() => undefined, 60_000));
  },
};
const receivers = createReceivers(
  settings.sources.map(({ id, from }) => ({ path: from.receiver.path, source: id })),
);
const { url } = await startServer({
  ...settings.listen,
  token: '',
  metrics: createMetrics(meter, '', Date.now),
  rejects: undefined,
  replay: undefined,
  statuses: () => [],
  receivers,
  page: undefined,
  unready: () => undefined,
});
const log = createLogger('warn');
const { checkpoints } = duckdb;
const parts = {
  settings,
  sources,
  bus,
  checkpoints,
  leases: alwaysGranted,
  blobs,
  receivers,
  meter,
  log,
  signal,
};
void collectAll(parts, false);
while (!receivers.find(settings.sources[0].from.receiver.path)?.handler)
  await new Promise((resolve) => setTimeout(resolve, 5));
process.stdout.write(`listening ${url}\n`);
