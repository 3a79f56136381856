// Checks of the cluster as a whole: its health, what blocks writing, room on the disks, room for more shards.
import type { Finding } from './finding.ts';
import { counted, gigabytes } from './amounts.ts';
import { REMEDIES } from './classify.ts';
import type { Cluster } from './cluster.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import { eventsPatternOf, rejectsIndexOf } from './templates.ts';

interface Health {
  readonly status: 'green' | 'yellow' | 'red';
  readonly number_of_data_nodes: number;
  readonly active_shards: number;
  readonly initializing_shards: number;
  readonly unassigned_shards: number;
}

interface ClusterSettings {
  readonly persistent?: Readonly<Record<string, string>>;
  readonly transient?: Readonly<Record<string, string>>;
  readonly defaults?: Readonly<Record<string, string>>;
}

type BlocksAnswer = Readonly<
  Record<
    string,
    { readonly settings: { readonly index: { readonly blocks: Readonly<Record<string, string>> } } }
  >
>;

interface Disk {
  readonly node: string;
  readonly 'disk.avail': string | null;
  readonly 'disk.percent': string | null;
}

/** Elasticsearch's own default: above it no new shards are put on a node. */
const LOW_WATERMARK_PERCENT = 85;

/** An index that is just being opened, or a node that starts again, makes a cluster red for a moment, which is nobody's fault. */
const SETTLING_MS = 10_000;

/** A year of monthly indices should still fit, so that the limit is not met at night. */
const LEAST_SHARDS_LEFT = 50;

export async function checkCluster(
  cluster: Cluster,
  { namespace, replicas, requestTimeoutMs }: ElasticsearchConfig,
): Promise<readonly Finding[]> {
  const settlingMs = Math.min(SETTLING_MS, requestTimeoutMs / 2);
  const { body: health } = await cluster.request<Health>({
    method: 'GET',
    path: '/_cluster/health',
    query: { wait_for_status: 'yellow', timeout: `${String(Math.round(settlingMs))}ms` },
    // It stayed red.
    allow: [408],
    doing: 'ask for the health of the cluster',
  });
  const { body: settings } = await cluster.request<ClusterSettings>({
    method: 'GET',
    path: '/_cluster/settings',
    query: { include_defaults: true, flat_settings: true },
    doing: 'look up the settings of the cluster',
  });
  const setting = (name: string): string | undefined =>
    settings.transient?.[name] ?? settings.persistent?.[name] ?? settings.defaults?.[name];
  return [
    checkHealth(health, replicas),
    checkShardLimit(health, Number(setting('cluster.max_shards_per_node') ?? 1_000)),
    await checkDisks(cluster),
    await checkBlocks(cluster, namespace, setting),
  ];
}

function checkHealth(health: Health, replicas: number): Finding {
  const { status, initializing_shards, unassigned_shards, number_of_data_nodes } = health;
  const what = 'health of the cluster';
  if (status === 'green') return { what, state: 'fine', found: 'green' };
  const found = `${status}, ${counted(initializing_shards + unassigned_shards, 'shard')} not ready`;
  if (status === 'red')
    return {
      what,
      state: 'wrong',
      found,
      remedy: 'see _cluster/allocation/explain: some data cannot be reached',
    };
  const remedy =
    replicas >= number_of_data_nodes
      ? `add nodes, or set store.elasticsearch.replicas below ${String(number_of_data_nodes)}`
      : 'see _cluster/allocation/explain: some data has no second copy';
  return { what, state: 'warning', found, remedy };
}

function checkShardLimit(health: Health, perNode: number): Finding {
  const what = 'room for shards';
  const limit = perNode * health.number_of_data_nodes;
  const used = health.active_shards + health.initializing_shards + health.unassigned_shards;
  const found = `${String(used)} of ${String(limit)} in use`;
  if (limit - used >= LEAST_SHARDS_LEFT) return { what, state: 'fine', found };
  return { what, state: used >= limit ? 'wrong' : 'warning', found, remedy: REMEDIES.limit };
}

async function checkDisks(cluster: Cluster): Promise<Finding> {
  const what = 'room on the disks';
  const { body } = await cluster.request<readonly Disk[]>({
    method: 'GET',
    path: '/_cat/allocation',
    query: { format: 'json', bytes: 'b', h: 'node,disk.avail,disk.percent' },
    doing: 'look up the disks of the nodes',
  });
  const [fullest] = body
    .filter((disk) => disk['disk.percent'] !== null)
    .toSorted((a, b) => Number(b['disk.percent']) - Number(a['disk.percent']));
  if (!fullest) return { what, state: 'warning', found: 'not known', remedy: 'look at _cat/allocation' };
  const percent = Number(fullest['disk.percent']);
  const found = `the fullest, of ${fullest.node}, is filled to ${String(percent)} %, ${gigabytes(Number(fullest['disk.avail']))} left`;
  return percent < LOW_WATERMARK_PERCENT
    ? { what, state: 'fine', found }
    : { what, state: 'warning', found, remedy: 'make room or add nodes before writing is blocked at 95 %' };
}

async function checkBlocks(
  cluster: Cluster,
  namespace: string,
  setting: (name: string) => string | undefined,
): Promise<Finding> {
  const what = 'blocks on writing';
  const { body } = await cluster.request<BlocksAnswer>({
    method: 'GET',
    path: `/${eventsPatternOf(namespace)},${rejectsIndexOf(namespace)}/_settings`,
    query: { filter_path: '*.settings.index.blocks', ignore_unavailable: true, expand_wildcards: 'all' },
    doing: 'look up blocks on the indices',
  });
  const names = ['cluster.blocks.read_only', 'cluster.blocks.read_only_allow_delete'];
  const onCluster = names.filter((name) => setting(name) === 'true');
  const onIndices = Object.entries(body).flatMap(([index, { settings }]) =>
    Object.entries(settings.index.blocks).flatMap(([block, set]) =>
      set === 'true' ? [{ index, block }] : [],
    ),
  );
  // A write block is how a period is closed: its late events go to the late index.
  const closed = onIndices.filter(({ block }) => block === 'write').length;
  const others = onIndices.filter(({ block }) => block !== 'write' && block !== 'metadata');
  const found = [...onCluster, ...others.map(({ index, block }) => `${block} on ${index}`)];
  if (found.length > 0)
    return {
      what,
      state: 'wrong',
      found: found.join(', '),
      remedy: others.some(({ block }) => block === 'read_only_allow_delete')
        ? REMEDIES.flood_stage
        : REMEDIES.blocked,
    };
  return {
    what,
    state: 'fine',
    found: closed > 0 ? `none; ${String(closed)} closed by a write block` : 'none',
  };
}
