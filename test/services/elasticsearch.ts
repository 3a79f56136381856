// Starts a real Elasticsearch for tests: one node, its data in the run's folder.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isHealthy } from './ask.ts';
import { makeAuthority } from './certificates.ts';
import { type Controls, controls } from './controls.ts';
import { ES_USERS, type EsUser, writeUsers } from './elasticsearch-users.ts';
import { freePorts } from './free-port.ts';
import { QUICK_START } from './jdk.ts';
import { elasticsearchProgram } from './programs.ts';
import { serverFolder } from './run-folder.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** One that anybody may use. */
export interface Elasticsearch {
  readonly url: string;
}

/** One of a test's own. */
export interface OwnElasticsearch extends Elasticsearch, Controls {
  readonly pid: number;
}

/** One that wants TLS and a user. */
export interface SecuredElasticsearch extends OwnElasticsearch {
  /** PEM text of the authority that signed its certificate. */
  readonly ca: string;
  readonly caFile: string;
  /** May do everything. */
  readonly admin: EsUser;
  /** May do what accesstrail needs. */
  readonly writer: EsUser;
  /** May see the cluster's state and nothing else. */
  readonly limited: EsUser;
}

export interface ElasticsearchOptions {
  /** Added to elasticsearch.yml, or instead of what it has. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  /** For benchmarks: compiled as in production, which makes the start longer. */
  readonly fullSpeed?: boolean;
}

export interface SecuredOptions extends ElasticsearchOptions {
  /** With a server certificate that ended in 2020. */
  readonly expired?: boolean;
}

/** Elasticsearch does not run as root; this is `nobody`. */
const NOBODY = 65_534;

const COMMON = {
  'node.name': 'test',
  'discovery.type': 'single-node',
  'network.host': '127.0.0.1',
  // A missing template shows: no index by chance.
  'action.auto_create_index': false,
  // A machine whose disk is nearly full still runs the tests.
  'cluster.routing.allocation.disk.threshold_enabled': false,
};

/** Starts one that lets everybody in. Rejects with what is missing, or with the end of its log. */
export async function startElasticsearch({
  settings = {},
  fullSpeed = false,
}: ElasticsearchOptions = {}): Promise<OwnElasticsearch> {
  const folder = serverFolder('elasticsearch');
  const [port, transport] = (await freePorts(2)) as [number, number];
  const url = `http://127.0.0.1:${String(port)}`;
  const all = {
    ...COMMON,
    'http.port': port,
    'transport.port': transport,
    'xpack.security.enabled': false,
    ...settings,
  };
  return { url, ...(await launch(folder, all, fullSpeed, () => isHealthy(url))) };
}

/** Starts one with TLS and users. Rejects likewise. */
export async function startSecuredElasticsearch({
  settings = {},
  fullSpeed = false,
  expired = false,
}: SecuredOptions = {}): Promise<SecuredElasticsearch> {
  const folder = serverFolder('elasticsearch-secured');
  const [port, transport] = (await freePorts(2)) as [number, number];
  const url = `https://127.0.0.1:${String(port)}`;
  const config = join(folder, 'config');
  await mkdir(config);
  const { ca, caFile, sign } = makeAuthority(config);
  const { keyFile, certFile } = sign('elasticsearch', {
    addresses: ['DNS:localhost', 'IP:127.0.0.1'],
    expired,
  });
  await writeUsers(config);
  const all = {
    ...COMMON,
    'http.port': port,
    'transport.port': transport,
    'xpack.security.enabled': true,
    'xpack.security.autoconfiguration.enabled': false,
    'xpack.security.http.ssl.enabled': true,
    'xpack.security.http.ssl.key': keyFile,
    'xpack.security.http.ssl.certificate': certFile,
    ...settings,
  };
  const started = await launch(folder, all, fullSpeed, () =>
    isHealthy(url, { user: ES_USERS.admin, anyCertificate: true }),
  );
  return { url, ca, caFile, ...ES_USERS, ...started };
}

async function launch(
  folder: string,
  settings: Readonly<Record<string, string | number | boolean>>,
  fullSpeed: boolean,
  isReady: () => Promise<boolean>,
): Promise<Controls & { readonly pid: number }> {
  const { home, jdk } = await elasticsearchProgram();
  const config = join(folder, 'config');
  const temporary = join(folder, 'tmp');
  await mkdir(config, { recursive: true });
  await mkdir(temporary);
  for (const name of ['jvm.options', 'log4j2.properties'])
    await writeFile(join(config, name), await readFile(join(home, 'config', name)));
  const all = { ...settings, 'path.data': join(folder, 'data'), 'path.logs': join(folder, 'logs') };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  await writeFile(join(config, 'elasticsearch.yml'), lines.join('\n'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) spawnSync('chown', ['-R', String(NOBODY), folder]);
  const start = (): Promise<ServerProcess> =>
    startServer({
      name: 'Elasticsearch',
      command: join(home, 'bin/elasticsearch'),
      args: [],
      env: {
        ES_JAVA_HOME: jdk,
        ES_PATH_CONF: config,
        ES_JAVA_OPTS: `-Xms512m -Xmx512m ${fullSpeed ? '' : QUICK_START}`,
        CLI_JAVA_OPTS: QUICK_START,
        ES_TMPDIR: temporary,
      },
      folder,
      ...(isRoot && { user: NOBODY }),
      isReady,
    });
  return controls(start);
}
