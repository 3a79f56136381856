// The embedded store against the contract of every store.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { storeContract } from '../contracts/store.contract.ts';

storeContract('the DuckDB store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accesstrail-store-'));
  const duckdb = await openDuckdb({ path: join(folder, 'store.duckdb'), memoryLimit: '512MB', threads: 2 });
  return {
    ...duckdb,
    close: async () => {
      await duckdb.close();
      await rm(folder, { recursive: true });
    },
  };
});
