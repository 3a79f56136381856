// A process of the real parts around one port that blocks, on Kafka and Elasticsearch. Arguments: one JSON text {at, kafka, elasticsearch, path,
// blockAt}. At `checkpoint`: records are published, and their checkpoint is never saved. At `commit`: the cluster has answered, and the offset is
// never committed.
import { collectFiles } from '../../dist/ingest/files/collect-files.js';
import { MASKING_VERSION, createMasker } from '../../dist/ingest/masking/mask.js';
import { REGISTRY } from '../../dist/normalizers/registry.generated.js';
import { openKafka } from '../../dist/pipeline/bus/kafka/open-kafka.js';
import { createMeter } from '../../dist/pipeline/meter.js';
import { createStoreMeter } from '../../dist/pipeline/store-meter.js';
import { directoryBlobs } from '../../dist/sinks/blobs/directory.js';
import { openElasticsearch } from '../../dist/sinks/elasticsearch/open-elasticsearch.js';

const { at, kafka: config, elasticsearch, path, blobs, blockAt } = JSON.parse(process.argv[2]);
const say = (details, message) => console.error(message, details);
const log = { info: () => undefined, warn: say, error: say };
const meter = createMeter();
const { signal } = new AbortController();
const kafka = openKafka({ config, clientId: `block-${at}`, log, meter, signal, now: Date.now });
let reached = 0;

/** Does the work, and from the N-th time on never says so. */
async function until(work) {
  const done = await work();
  if (++reached < blockAt) return done;
  if (reached === blockAt) process.stdout.write('blocked\n');
  return new Promise(() => setInterval(() => undefined, 60_000));
}

if (at === 'commit') {
  const { store } = await openElasticsearch({
    config: elasticsearch,
    log,
    meter: createStoreMeter(),
    now: Date.now,
    signal,
  });
  const blocking = {
    ...store,
    write: (documents, rejects) =>
      documents.length === 0 ? store.write(documents, rejects) : until(() => store.write(documents, rejects)),
  };
  await kafka.index(blocking).run({ untilIdle: false, upstream: Promise.resolve() });
} else {
  const normalizer = await REGISTRY['aws.cloudtrail']();
  const mask = createMasker({ secrets: normalizer.secrets });
  await collectFiles(
    { paths: [path], pollMs: 50, baseDir: '/' },
    {
      source: { id: 'trail', dataset: 'aws.cloudtrail', instance: 'trail', forms: normalizer.forms },
      bus: kafka.bus,
      checkpoints: { load: kafka.checkpoints.load, save: () => until(() => Promise.resolve()) },
      blobs: directoryBlobs(blobs),
      mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
      now: Date.now,
      signal,
      untilIdle: false,
      counts: meter.of('trail', 'aws.cloudtrail'),
      log,
    },
  );
}
