// A store on a real Elasticsearch for tests: a namespace of its own, set up as an operator does it, removed afterwards.
import { randomBytes } from 'node:crypto';
import { withBackoff } from '../../pipeline/retry.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { elasticsearchChecks } from '../../sinks/elasticsearch/checks.ts';
import { type Cluster, connect } from '../../sinks/elasticsearch/cluster.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import {
  type ElasticsearchOptions,
  type ElasticsearchStore,
  openElasticsearch,
} from '../../sinks/elasticsearch/open-elasticsearch.ts';

export interface TestStore extends ElasticsearchStore {
  readonly config: ElasticsearchConfig;
  readonly meter: ElasticsearchOptions['meter'];
  /** Requests of the test's own, to the server itself. */
  readonly cluster: Cluster;
  /** Makes searches see what was written. */
  readonly settle: () => Promise<void>;
}

/** A configuration with a namespace nobody else has. */
export function testConfig(url: string, changes: Partial<ElasticsearchConfig> = {}): ElasticsearchConfig {
  return {
    namespace: `test-${randomBytes(5).toString('hex')}`,
    nodes: [url],
    auth: undefined,
    ca: undefined,
    layout: [{ since: 0, period: 'month', shards: 1 }],
    replicas: 0,
    lifecycle: { warmAfter: 30 },
    requestTimeoutMs: 30_000,
    ...changes,
  };
}

/** What `accesstrail setup` does: mends until there is nothing left to mend. */
export async function setUp(config: ElasticsearchConfig): Promise<void> {
  for (const { mend } of await elasticsearchChecks(config, Date.now)) await mend?.();
}

export interface TestStoreOptions {
  readonly config?: Partial<ElasticsearchConfig>;
  readonly now?: () => number;
  /** Nodes the store is given instead of the server itself. */
  readonly through?: readonly string[];
}

/** Opens a store that is set up; `close` removes all it made. */
export async function openTestStore(url: string, options: TestStoreOptions = {}): Promise<TestStore> {
  const config = testConfig(url, options.config);
  const cluster = connect(config);
  await setUp(config);
  const meter = createStoreMeter();
  const { signal } = new AbortController();
  const open = (): Promise<ElasticsearchStore> =>
    openElasticsearch({
      config: { ...config, nodes: options.through ?? [url] },
      log: { info: () => undefined, warn: () => undefined },
      meter,
      now: options.now ?? Date.now,
      signal,
    });
  const opened = await withBackoff(open, { signal, firstMs: 10, onRetry: () => undefined });
  return {
    ...opened,
    config,
    meter,
    cluster,
    settle: async () => {
      await cluster.request({ method: 'POST', path: `/${config.namespace}-*/_refresh`, doing: 'refresh' });
    },
    close: async () => {
      await opened.close();
      await removeAll(cluster, config.namespace);
      await cluster.close();
    },
  };
}

/** Removes the indices and templates of a namespace. */
export async function removeAll(cluster: Cluster, namespace: string): Promise<void> {
  const { body } = await cluster.request<object>({
    method: 'GET',
    path: `/${namespace}-*/_settings`,
    query: { expand_wildcards: 'all', filter_path: '*.settings.index.uuid' },
    doing: 'list indices of a test',
  });
  const indices = Object.keys(body).join(',');
  if (indices !== '')
    await cluster.request({ method: 'DELETE', path: `/${indices}`, allow: [404], doing: 'remove indices' });
  for (const name of ['events', 'rejects'])
    await cluster.request({
      method: 'DELETE',
      path: `/_index_template/${namespace}-${name}`,
      allow: [404],
      doing: 'remove a template',
    });
}
