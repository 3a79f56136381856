// Everything that setup mends and doctor tells of a cluster, in the order in which it is to be mended.
import type { Check } from '../../pipeline/check.ts';
import { checkCluster } from './check-cluster.ts';
import { checkClock, checkConnection } from './check-connection.ts';
import { checkIndices } from './check-indices.ts';
import { checkLifecycle } from './check-lifecycle.ts';
import { checkTemplates } from './check-templates.ts';
import { type Cluster, connect } from './cluster.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import type { Finding } from './finding.ts';

/** Looks at the cluster; nothing is changed before a `mend` is called. `now` is ms since 1970 UTC. Connections are its own. */
export async function elasticsearchChecks(
  config: ElasticsearchConfig,
  now: () => number,
): Promise<readonly Check[]> {
  const findings = await withCluster(config, (cluster) => lookAt(cluster, config, now));
  return findings.map(({ mend, ...check }) =>
    mend ? { ...check, mend: () => withCluster(config, mend) } : check,
  );
}

async function lookAt(
  cluster: Cluster,
  config: ElasticsearchConfig,
  now: () => number,
): Promise<readonly Finding[]> {
  const connection = await checkConnection(cluster, config);
  // Without a connection or the rights nothing else can be said.
  if (connection.some(({ state }) => state === 'wrong')) return connection;
  return [
    ...connection,
    await checkClock(cluster, now),
    ...(await checkTemplates(cluster, config.namespace)),
    ...(await checkIndices(cluster, config)),
    ...(await checkLifecycle(cluster, config)),
    ...(await checkCluster(cluster, config)),
  ];
}

async function withCluster<T>(
  config: ElasticsearchConfig,
  use: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const cluster = connect(config);
  try {
    return await use(cluster);
  } finally {
    await cluster.close();
  }
}
