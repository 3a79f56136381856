// A process of the real parts around one port that blocks: its checkpoints are never saved from the N-th on, while the store has committed.
// Arguments: one JSON text {database, paths, pollMs, blockAt}.
import { collectFiles } from '../../dist/ingest/files/collect-files.js';
import { MASKING_VERSION, createMasker } from '../../dist/ingest/masking/mask.js';
import { REGISTRY } from '../../dist/normalizers/registry.generated.js';
import { embeddedBus } from '../../dist/pipeline/embedded.js';
import { createMeter } from '../../dist/pipeline/meter.js';
import { normalizeStage } from '../../dist/pipeline/stages/normalize.js';
import { directoryBlobs } from '../../dist/sinks/blobs/directory.js';
import { openDuckdb } from '../../dist/sinks/duckdb/open-duckdb.js';

const { database, paths, pollMs, blockAt } = JSON.parse(process.argv[2]);
const duckdb = await openDuckdb({ path: database, memoryLimit: '256MB', threads: 2 });
const normalizer = await REGISTRY['aws.cloudtrail']();
const source = {
  id: 'trail',
  dataset: 'aws.cloudtrail',
  instance: 'trail',
  normalizer,
  normalize: normalizer.create({}),
};
const blobs = directoryBlobs(`${database}.blobs`);
const meter = createMeter();
const signal = new AbortController().signal;
const bus = embeddedBus({
  normalize: normalizeStage({ sources: new Map([['trail', source]]), blobs, notBefore: 0, now: Date.now }),
  store: duckdb.store,
  meter,
  now: Date.now,
  signal,
  onRetry: () => undefined,
});
let saves = 0;
const checkpoints = {
  load: duckdb.checkpoints.load,
  save: async (id, shards) => {
    saves++;
    if (saves < blockAt) return duckdb.checkpoints.save(id, shards);
    if (saves === blockAt) process.stdout.write(`blocked ${meter.of('trail', 'aws.cloudtrail').records}\n`);
    return new Promise(() => setInterval(() => undefined, 60_000));
  },
};
const mask = createMasker({ secrets: normalizer.secrets });
await collectFiles(
  { paths, pollMs, baseDir: '/' },
  {
    source: { id: 'trail', dataset: 'aws.cloudtrail', instance: 'trail', forms: normalizer.forms },
    bus,
    checkpoints,
    blobs,
    mask: (bytes) => ({ ...mask(bytes), version: MASKING_VERSION }),
    now: Date.now,
    signal,
    untilIdle: false,
    counts: meter.of('trail', 'aws.cloudtrail'),
    log: { info: () => undefined, warn: (details, message) => console.error(message, details) },
  },
);
