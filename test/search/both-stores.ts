// The same events in a real Elasticsearch and in a real DuckDB file, and what each answers to a query.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventReader, SearchRequest, SearchResult, StoreDocument } from '../../pipeline/ports.ts';
import { type DuckdbStore, openDuckdb } from '../../sinks/duckdb/open-duckdb.ts';
import { type TestStore, openTestStore } from '../support/elasticsearch.ts';

export interface BothStores {
  readonly duckdb: DuckdbStore;
  readonly elasticsearch: TestStore;
  readonly close: () => Promise<void>;
}

const BATCH = 5_000;

/** Writes the events as the pipeline does, and makes them searchable. */
export async function openBoth(url: string, documents: readonly StoreDocument[]): Promise<BothStores> {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-search-'));
  const path = join(folder, 'events.duckdb');
  const [duckdb, elasticsearch] = await Promise.all([
    openDuckdb({ path, memoryLimit: '512MB', threads: 2 }),
    openTestStore(url),
  ]);
  for (const { store } of [duckdb, elasticsearch])
    for (let from = 0; from < documents.length; from += BATCH) {
      const results = await store.write(documents.slice(from, from + BATCH), []);
      const refused = results.find(({ kind }) => kind !== 'created');
      if (refused) throw new Error(`not every event could be stored: ${JSON.stringify(refused)}`);
    }
  await elasticsearch.settle();
  return {
    duckdb,
    elasticsearch,
    close: async () => {
      await Promise.all([duckdb.close(), elasticsearch.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One answer, in a form that can be compared: ids in order, all counts. */
export async function answerOf(
  reader: EventReader,
  request: SearchRequest,
): Promise<Omit<SearchResult, 'events' | 'next'> & { readonly ids: readonly string[] }> {
  const { total, events, histogram = [], facets = [] } = await reader.search(request);
  return { total, ids: events.map(({ id }) => id), histogram, facets };
}

/** Runs `work` over all items, so many at a time. */
export async function eachOf<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const entries = items.entries();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, item] of entries) await work(item, index);
    }),
  );
}
