// A deployment of the program on the benchmark's servers: a namespace of its own, set up as an operator does it.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../cli/config/settings.ts';
import type { KafkaConfig } from '../pipeline/bus/kafka/kafka-config.ts';
import { type Cluster, connect } from '../sinks/elasticsearch/cluster.ts';
import type { ElasticsearchConfig } from '../sinks/elasticsearch/elasticsearch-config.ts';
import { removeAll } from '../test/support/elasticsearch.ts';
import { removeTopics } from '../test/support/kafka.ts';
import { run } from '../test/support/program.ts';
import type { Servers } from './servers.mts';

/** Where benchmarks keep their files. */
export const folder = join(import.meta.dirname, '../.bench');

export interface Deployment {
  /** accesstrail.yaml. */
  readonly file: string;
  /** Folder of the logs that it follows. */
  readonly logs: string;
  readonly kafka: KafkaConfig;
  readonly elasticsearch: ElasticsearchConfig;
  readonly cluster: Cluster;
  /** Links all logs of a folder into the one that is followed. */
  readonly give: (logs: string) => void;
  /** Events that Elasticsearch has written; a search may not see all of them yet. */
  readonly indexed: () => Promise<number>;
  /** Events that a search finds, once it sees everything. */
  readonly found: () => Promise<number>;
  /** Topics, indices, templates and files. */
  readonly remove: () => Promise<void>;
}

export async function deploy({ kafka, elasticsearch }: Servers): Promise<Deployment> {
  const namespace = `bench-${randomBytes(4).toString('hex')}`;
  const home = join(folder, namespace);
  const logs = join(home, 'logs');
  const file = join(home, 'accesstrail.yaml');
  mkdirSync(logs, { recursive: true });
  writeFileSync(
    file,
    `namespace: ${namespace}
bus: { kafka: { brokers: [${kafka.brokers.join()}], dev: true } }
store: { elasticsearch: { node: "${elasticsearch.url}", replicas: 0 } }
blobs: { dir: blobs }
listen: { port: 0 }
sources:
  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["logs/*.log"] } } }
`,
  );
  const { settings } = readSettings(file, {});
  if (!settings.kafka || !settings.elasticsearch) throw new Error('the configuration names both servers');
  const { code, stdout, stderr } = await run(['setup', '-c', file]);
  if (code !== 0) throw new Error(`setup failed: ${stdout}${stderr}`);
  const cluster = connect(settings.elasticsearch);
  const events = `/${namespace}-events-*`;
  const config = { kafka: settings.kafka, elasticsearch: settings.elasticsearch };
  return {
    file,
    logs,
    ...config,
    cluster,
    give: (from) => {
      for (const name of readdirSync(from)) linkSync(join(from, name), join(logs, name));
    },
    indexed: async () => {
      const { body } = await cluster.request<Stats>({
        method: 'GET',
        path: `${events}/_stats/indexing`,
        query: { filter_path: '_all.primaries.indexing.index_total' },
        doing: 'look how many events were written',
      });
      return body._all?.primaries?.indexing?.index_total ?? 0;
    },
    found: async () => {
      await cluster.request({ method: 'POST', path: `${events}/_refresh`, doing: 'refresh' });
      const { body } = await cluster.request<{ readonly count: number }>({
        method: 'GET',
        path: `${events}/_count`,
        doing: 'count events',
      });
      return body.count;
    },
    remove: async () => {
      await removeAll(cluster, namespace);
      await cluster.close();
      await removeTopics(config.kafka);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

interface Stats {
  readonly _all?: { readonly primaries?: { readonly indexing?: { readonly index_total: number } } };
}
