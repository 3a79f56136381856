// Everything that setup mends and doctor tells of a cluster, in the order in which it is to be mended.
import type { Check } from '../../pipeline/check.ts';
import { checkCluster } from './check-cluster.ts';
import { checkConnection } from './check-connection.ts';
import { checkIndices } from './check-indices.ts';
import { checkTemplates } from './check-templates.ts';
import { connect } from './cluster.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';

/** Looks at the cluster; nothing is changed before a `mend` is called. `now` is ms since 1970 UTC. Connections are its own. */
export async function elasticsearchChecks(
  config: ElasticsearchConfig,
  now: () => number,
): Promise<readonly Check[]> {
  const cluster = connect(config);
  const connection = await checkConnection(cluster, config, now);
  // Without a connection or the rights nothing else can be said.
  if (connection.some(({ state }) => state === 'wrong')) {
    await cluster.close();
    return connection;
  }
  return [
    ...connection,
    ...(await checkTemplates(cluster, config.namespace)),
    ...(await checkIndices(cluster, config)),
    ...(await checkCluster(cluster, config)),
  ];
}
