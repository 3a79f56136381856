// Checks of the indices there are: the rejects index, our mapping on all of them, the alias that shows them, the size of their shards.
import type { Finding } from './finding.ts';
import { counted, gigabytes } from './amounts.ts';
import type { Cluster } from './cluster.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import {
  MAPPING_VERSION,
  aliasOf,
  eventsPatternOf,
  eventsTemplate,
  rejectsIndexOf,
  rejectsTemplate,
} from './templates.ts';
import { mappingVersions } from './verify.ts';

/** Elastic's own advice for the size of a shard. */
const MOST_SHARD_BYTES = 50 * 2 ** 30;

type AliasAnswer = Readonly<Record<string, { readonly aliases: Readonly<Record<string, object>> }>>;

interface Shard {
  readonly index: string;
  readonly shard: string;
  readonly prirep: string;
  readonly store: string | null;
}

const REMEDY = 'run accesstrail setup';

export async function checkIndices(
  cluster: Cluster,
  config: ElasticsearchConfig,
): Promise<readonly Finding[]> {
  const versions = await mappingVersions(cluster, config.namespace);
  return [
    checkRejectsIndex(cluster, config, versions),
    ...checkMappings(cluster, config.namespace, versions),
    await checkAlias(cluster, config.namespace),
    await checkShardSizes(cluster, config.namespace),
  ];
}

function checkRejectsIndex(
  cluster: Cluster,
  { namespace, replicas }: ElasticsearchConfig,
  versions: ReadonlyMap<string, number>,
): Finding {
  const index = rejectsIndexOf(namespace);
  const what = `index ${index}`;
  if (versions.has(index)) return { what, state: 'fine', found: 'there' };
  const mend = async (cluster: Cluster): Promise<void> => {
    const settings = { number_of_shards: 1, number_of_replicas: replicas };
    // 400: somebody else made it meanwhile, or the next look tells what is wrong.
    await cluster.request({
      method: 'PUT',
      path: `/${index}`,
      body: { settings },
      allow: [400],
      doing: `make the ${what}`,
    });
  };
  return { what, state: 'missing', found: 'none', remedy: REMEDY, mend };
}

/** One check for all that are well, and one for each that is not. */
function checkMappings(
  cluster: Cluster,
  namespace: string,
  versions: ReadonlyMap<string, number>,
): readonly Finding[] {
  const differing = [...versions].filter(([, version]) => version !== MAPPING_VERSION);
  if (differing.length === 0)
    return [
      {
        what: 'mappings of all indices',
        state: 'fine',
        found:
          versions.size === 0
            ? 'no index yet'
            : `version ${String(MAPPING_VERSION)} on ${counted(versions.size, 'index', 'indices')}`,
      },
    ];
  return differing.map(([index, version]): Finding => {
    const what = `mapping of index ${index}`;
    const found = `version ${String(version)}, this program has ${String(MAPPING_VERSION)}`;
    if (version > MAPPING_VERSION)
      return { what, state: 'wrong', found, remedy: 'upgrade this program to the version that ran setup' };
    const template =
      index === rejectsIndexOf(namespace) ? rejectsTemplate(namespace) : eventsTemplate(namespace);
    const mend = async (cluster: Cluster): Promise<void> => {
      await cluster.request({
        method: 'PUT',
        path: `/${index}/_mapping`,
        body: template.body.template.mappings,
        doing: `put new fields on ${index}`,
      });
    };
    return { what, state: 'differs', found, remedy: REMEDY, mend };
  });
}

async function checkAlias(cluster: Cluster, namespace: string): Promise<Finding> {
  const alias = aliasOf(namespace);
  const what = `alias ${alias}`;
  const { body } = await cluster.request<AliasAnswer>({
    method: 'GET',
    path: `/${eventsPatternOf(namespace)}/_alias`,
    query: { ignore_unavailable: true, expand_wildcards: 'all' },
    doing: `look up the ${what}`,
  });
  const indices = Object.keys(body);
  const without = indices.filter((index) => !(alias in (body[index]?.aliases ?? {})));
  if (without.length === 0)
    return {
      what,
      state: 'fine',
      found: `shows ${counted(indices.length, 'index', 'indices')}`,
    };
  const mend = async (cluster: Cluster): Promise<void> => {
    await cluster.request({
      method: 'POST',
      path: '/_aliases',
      body: { actions: without.map((index) => ({ add: { index, alias } })) },
      doing: `put the ${what} on indices`,
    });
  };
  return { what, state: 'differs', found: `does not show ${without.join(', ')}`, remedy: REMEDY, mend };
}

async function checkShardSizes(cluster: Cluster, namespace: string): Promise<Finding> {
  const what = 'size of shards';
  const { status, body } = await cluster.request<readonly Shard[]>({
    method: 'GET',
    path: `/_cat/shards/${eventsPatternOf(namespace)}`,
    query: { format: 'json', bytes: 'b', h: 'index,shard,prirep,store' },
    allow: [403, 404],
    doing: 'look up the size of shards',
  });
  if (status === 403)
    return {
      what,
      state: 'warning',
      found: 'our user may not see it',
      remedy: 'run doctor with a user that has the index right monitor',
    };
  const shards = status === 200 ? body : [];
  const largest = shards.toSorted((a, b) => Number(b.store) - Number(a.store))[0];
  const bytes = Number(largest?.store ?? 0);
  const found = largest ? `the largest, of ${largest.index}, has ${gigabytes(bytes)}` : 'no shard yet';
  return bytes <= MOST_SHARD_BYTES
    ? { what, state: 'fine', found }
    : {
        what,
        state: 'warning',
        found,
        remedy:
          'give more shards or a shorter period to an entry of store.elasticsearch.layout that begins with the next period',
      };
}
