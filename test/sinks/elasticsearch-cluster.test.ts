// Limits and blocks of a whole cluster, on one of the test's own: shards, read-only, memory for bulk requests, silence.
import { expect, test } from '@jest/globals';
import type { StoreDocument, WriteResult } from '../../pipeline/ports.ts';
import { withBackoff } from '../../pipeline/retry.ts';
import { elasticsearchChecks } from '../../sinks/elasticsearch/checks.ts';
import { describeWith } from '../services/describe-with.ts';
import { startElasticsearch } from '../services/elasticsearch.ts';
import { type TestStore, openTestStore } from '../support/elasticsearch.ts';
import { START, storeDocuments } from '../support/events.ts';
import { until } from '../support/until.ts';

/** Bulk requests under way may take so much memory: the first ones of a store are larger. */
const MEMORY = '1mb';

const start = (): ReturnType<typeof startElasticsearch> =>
  startElasticsearch({ settings: { 'indexing_pressure.memory.limit': MEMORY } });

await describeWith('a cluster of its own', { server: start }, ({ server }) => {
  /** Runs with a fresh store, and afterwards takes back the cluster's settings. */
  const withStore = async (use: (store: TestStore) => Promise<void>): Promise<void> => {
    const store = await openTestStore(server.url, { config: { requestTimeoutMs: 3_000 } });
    try {
      await use(store);
    } finally {
      await setting(store, {
        'cluster.max_shards_per_node': null,
        'cluster.blocks.read_only': null,
        'cluster.routing.allocation.node_initial_primaries_recoveries': null,
      });
      await store.close();
    }
  };
  const setting = (store: TestStore, persistent: Readonly<Record<string, unknown>>): Promise<unknown> =>
    store.cluster.request({ method: 'PUT', path: '/_cluster/settings', body: { persistent }, doing: 'set' });
  const checkOf = async (store: TestStore, what: string): Promise<unknown> =>
    (await elasticsearchChecks(store.config, Date.now)).find((check) => check.what === what);
  /** Writes until it is done; gives what was said on the way, and what `between` did about it. */
  const writeOn = async (
    store: TestStore,
    batch: readonly StoreDocument[],
    between: (said: readonly string[]) => Promise<unknown> | undefined,
  ): Promise<{ said: readonly string[]; results: readonly WriteResult[] }> => {
    const said: string[] = [];
    const results = await withBackoff(
      async () => {
        if (said.length > 0) await between(said);
        return store.store.write(batch, []);
      },
      {
        signal: new AbortController().signal,
        firstMs: 1,
        longestMs: 50,
        onRetry: ({ message }) => {
          said.push(message);
        },
      },
    );
    return { said, results };
  };

  test('no room for another shard: the new period waits, with the remedy, and goes on', async () => {
    await withStore(async (store) => {
      await store.store.write(storeDocuments(0, 1), []);
      await setting(store, { 'cluster.max_shards_per_node': 1 });
      expect(await checkOf(store, 'room for shards')).toMatchObject({
        state: 'wrong',
        found: '2 of 1 in use',
      });
      const batch = storeDocuments(1, 3, { time: START + 60 * 86_400_000 });
      const { said, results } = await writeOn(store, batch, () =>
        setting(store, { 'cluster.max_shards_per_node': null }),
      );
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(
        /cannot make the index .*2026\.04.*maximum normal shards open.*cluster\.max_shards_per_node/,
      );
      expect(results.map(({ kind }) => kind)).toEqual(['created', 'created']);
    });
  });

  test('a read-only cluster', async () => {
    await withStore(async (store) => {
      await setting(store, { 'cluster.blocks.read_only': true });
      expect(await checkOf(store, 'blocks on writing')).toMatchObject({
        state: 'wrong',
        found: 'cluster.blocks.read_only',
      });
      const { said, results } = await writeOn(store, storeDocuments(0, 2), () =>
        setting(store, { 'cluster.blocks.read_only': null }),
      );
      expect(said[0]).toMatch(/cluster read-only/);
      expect(results.map(({ kind }) => kind)).toEqual(['created', 'created']);
    });
  });

  test('an index that is being opened makes the cluster red: that is waited for, and said when it stays', async () => {
    await withStore(async (store) => {
      await store.store.write(storeDocuments(0, 1), []);
      const post = (path: string): Promise<unknown> =>
        store.cluster.request({
          method: 'POST',
          path,
          ...(path.endsWith('_open') && { query: { wait_for_active_shards: 0 } }),
          doing: path,
        });
      /** How many primary shards a node opens at once. */
      const atOnce = (count: number | null): Promise<unknown> =>
        setting(store, { 'cluster.routing.allocation.node_initial_primaries_recoveries': count });
      const waiting = async (): Promise<boolean> => {
        const { body } = await store.cluster.request<{ nodes: object }>({
          method: 'GET',
          path: '/_tasks',
          query: { actions: 'cluster:monitor/health' },
          doing: 'look for who waits',
        });
        return Object.keys(body.nodes).length > 0;
      };
      const index = `/${store.config.namespace}-events-2026.03`;
      await post(`${index}/_close`);
      await atOnce(0);
      await post(`${index}/_open`);
      expect(await checkOf(store, 'health of the cluster')).toMatchObject({
        state: 'wrong',
        found: 'red, 1 shard not ready',
      });
      const opened = checkOf(store, 'health of the cluster');
      await until('the health to be waited for', waiting);
      await atOnce(null);
      await post('/_cluster/reroute');
      expect(await opened).toMatchObject({ state: 'fine', found: 'green' });
    });
  });

  test('too little memory for large requests: real 429s, then smaller ones', async () => {
    await withStore(async (store) => {
      const batch = storeDocuments(0, 1500, {
        change: (event) => {
          event.event.original = 'x'.repeat(2_000);
        },
      });
      const { said, results } = await writeOn(store, batch, () => undefined);
      expect(said[0]).toMatch(/overloaded/);
      expect(results.every(({ kind }) => kind === 'created')).toBe(true);
      expect(store.meter.retries.get('overloaded')).toBeGreaterThan(0);
    });
  });

  test('a server that is silent without closing, and one that is killed', async () => {
    await withStore(async (store) => {
      await store.store.write(storeDocuments(0, 1), []);
      await server.pause();
      const silent = await writeOn(store, storeDocuments(0, 100), () => {
        server.resume();
        return undefined;
      });
      expect(silent.said[0]).toMatch(/100 of 100 timeout/);
      await server.kill();
      const away = await writeOn(store, storeDocuments(50, 200), (said) =>
        said.length === 1 ? server.restart() : undefined,
      );
      expect(away.said[0]).toMatch(/connection|not reached/);
      await store.settle();
      expect(await store.reader.count({})).toBe(200);
    });
  });
});
