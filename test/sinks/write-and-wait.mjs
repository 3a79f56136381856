// A process that owns a store: writes batches of documents with its checkpoint until it is killed, or only holds it open.
// Arguments: one JSON text {path, batch}; prints "open", then "started N" before and "stored N" after each batch of N events so far.
import { createHash } from 'node:crypto';
import { openDuckdb } from '../../dist/sinks/duckdb/open-duckdb.js';

const { path, batch } = JSON.parse(process.argv[2]);
const { store, checkpoints } = await openDuckdb({ path, memoryLimit: '256MB', threads: 2 });
process.stdout.write('open\n');
if (batch === 0) setInterval(() => undefined, 60_000);
else
  for (let stored = 0; ;) {
    const documents = Array.from({ length: batch }, (_, index) => {
      const n = stored + index;
      const id = createHash('sha256').update(String(n)).digest('hex').slice(0, 32);
      const event = { event: { dataset: 'test.killed' }, message: `${String(n)} `.repeat(200) };
      return { id, version: 2 ** 20, time: n * 1000, dataset: 'test.killed', json: JSON.stringify(event) };
    });
    process.stdout.write(`started ${String(stored)}\n`);
    await store.write(documents, []);
    stored += batch;
    process.stdout.write(`stored ${String(stored)}\n`);
    await checkpoints.save('killed', new Map([['shard', String(stored)]]));
  }
