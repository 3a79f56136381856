// A process of the real parts around one port that blocks, on Kafka and Elasticsearch. Arguments: the configuration, where, N. At `checkpoint`:
// records are published, and from the N-th time on their checkpoint is never saved. At `commit`: the cluster has answered, and the offset is
// never committed.
import { collectAll } from '../../dist/cli/collect.js';
import { checkSources } from '../../dist/cli/config/check-sources.js';
import { readSettings } from '../../dist/cli/config/settings.js';
import { createLogger } from '../../dist/cli/logger.js';
import { openStore } from '../../dist/cli/opened-store.js';
import { alwaysGranted } from '../../dist/pipeline/always-granted.js';
import { openKafka } from '../../dist/pipeline/bus/kafka/open-kafka.js';
import { ofOneOwner } from '../../dist/pipeline/held.js';
import { createMeter } from '../../dist/pipeline/meter.js';
import { directoryBlobs } from '../../dist/sinks/blobs/directory.js';

const [config, at, blockAt] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const { settings, document } = readSettings(config, process.env);
const sources = await checkSources(settings, document);
const log = createLogger('warn');
const meter = createMeter();
const { signal } = new AbortController();
const kafka = openKafka({
  config: settings.kafka,
  clientId: `block-${at}`,
  log,
  meter,
  signal,
  now: Date.now,
});
let reached = 0;

/** Does the work, and from the N-th time on never says so. */
async function until(work) {
  const done = await work();
  if (++reached < blockAt) return done;
  if (reached === blockAt) process.stdout.write('blocked\n');
  return new Promise(() => setInterval(() => undefined, 60_000));
}

if (at === 'commit') {
  const { store } = await openStore({ settings, log, signal, patient: false });
  const write = (documents, rejects) =>
    documents.length === 0 ? store.write(documents, rejects) : until(() => store.write(documents, rejects));
  await kafka.index({ ...store, write }).run({ untilIdle: false, upstream: Promise.resolve() });
} else {
  const checkpoints = ofOneOwner({
    load: kafka.checkpoints.load,
    save: () => until(() => Promise.resolve()),
  });
  const blobs = directoryBlobs(settings.blobs);
  const leases = alwaysGranted;
  await collectAll(
    { settings, sources, bus: kafka.bus, checkpoints, leases, blobs, meter, log, signal },
    false,
  );
}
