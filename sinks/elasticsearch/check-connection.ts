// Checks of the way to a cluster: reached, trusted, let in, with the rights we need, by clocks that agree.
import type { Finding } from './finding.ts';
import { Fault } from '../../pipeline/errors.ts';
import { counted } from './amounts.ts';
import type { Cluster } from './cluster.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import { aliasOf, eventsPatternOf, rejectsIndexOf } from './templates.ts';

/** Older ones lack what the templates use. */
const LEAST_MAJOR = 8;

const SKEW_WARN_MS = 5_000;
const SKEW_WRONG_MS = 60_000;

interface NodesAnswer {
  readonly cluster_name?: string;
  readonly nodes: Readonly<Record<string, { readonly name: string; readonly version: string }>>;
}

interface StatsAnswer {
  readonly nodes: Readonly<Record<string, { readonly name: string; readonly timestamp: number }>>;
}

interface PrivilegesAnswer {
  readonly has_all_requested?: boolean;
  readonly cluster?: Readonly<Record<string, boolean>>;
  readonly index?: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

/** What run cannot do without. */
const RUN_RIGHTS = {
  cluster: ['monitor'],
  index: ['read', 'index', 'delete', 'create_index', 'view_index_metadata'],
};

/** What setup needs besides. */
const SETUP_RIGHTS = { cluster: ['manage_index_templates'], index: ['manage'] };

/** The first that is wrong is the last: without it nothing else can be looked at. */
export async function checkConnection(
  cluster: Cluster,
  { namespace, nodes }: ElasticsearchConfig,
): Promise<readonly Finding[]> {
  const reached = await checkReached(cluster, nodes);
  return reached.state === 'wrong' ? [reached] : [reached, await checkRights(cluster, namespace)];
}

async function checkReached(cluster: Cluster, urls: readonly string[]): Promise<Finding> {
  const what = `Elasticsearch at ${urls.join(', ')}`;
  try {
    const { body } = await cluster.request<NodesAnswer>({
      method: 'GET',
      path: '/_nodes',
      query: { filter_path: 'cluster_name,nodes.*.name,nodes.*.version' },
      doing: 'ask the cluster for its nodes',
    });
    const all = Object.values(body.nodes);
    const versions = [...new Set(all.map(({ version }) => version))];
    const found = `cluster ${body.cluster_name ?? ''}, ${counted(all.length, 'node')}, ${versions.join(', ')}`;
    const old = versions.find((version) => Number(version.split('.')[0]) < LEAST_MAJOR);
    return old === undefined
      ? { what, state: 'fine', found }
      : { what, state: 'wrong', found, remedy: `upgrade Elasticsearch to ${String(LEAST_MAJOR)} or later` };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    // A fault's message ends with its remedy.
    return {
      what,
      state: 'wrong',
      found: error.message,
      remedy: REMEDIES[error.code] ?? 'check that it runs and store.elasticsearch.node',
    };
  }
}

const REMEDIES: Readonly<Partial<Record<Fault['code'], string>>> = {
  access_denied: 'give store.elasticsearch credentials that are valid and have the right monitor',
  untrusted: "renew the server's certificate, or give its authority as store.elasticsearch.ca",
  store_broken: 'give the address of an Elasticsearch as store.elasticsearch.node',
};

async function checkRights(cluster: Cluster, namespace: string): Promise<Finding> {
  const what = 'rights of our user';
  const { status, body } = await cluster.request<PrivilegesAnswer>({
    method: 'POST',
    path: '/_security/user/_has_privileges',
    body: {
      cluster: [...RUN_RIGHTS.cluster, ...SETUP_RIGHTS.cluster],
      index: [
        {
          names: [eventsPatternOf(namespace), rejectsIndexOf(namespace), aliasOf(namespace)],
          privileges: [...RUN_RIGHTS.index, ...SETUP_RIGHTS.index],
        },
      ],
    },
    allow: [400, 404, 405],
    doing: 'ask for our rights',
  });
  if (status !== 200)
    return {
      what,
      state: 'warning',
      found: 'security is off: whoever reaches the cluster can change the records',
      remedy: 'set xpack.security.enabled: true and give store.elasticsearch an apiKey',
    };
  const missing = [
    ...missingIn(body.cluster ?? {}).map((right) => ({ right, where: 'the cluster' })),
    ...Object.entries(body.index ?? {}).flatMap(([where, rights]) =>
      missingIn(rights).map((right) => ({ right, where })),
    ),
  ];
  if (missing.length === 0) return { what, state: 'fine', found: 'all that run and setup need' };
  const forRun = missing.some(({ right }) => [...RUN_RIGHTS.cluster, ...RUN_RIGHTS.index].includes(right));
  return {
    what,
    state: forRun ? 'wrong' : 'warning',
    found: `missing${forRun ? '' : ' for setup'}: ${missing.map(({ right, where }) => `${right} on ${where}`).join(', ')}`,
    remedy: 'give the user or API key a role with these rights',
  };
}

function missingIn(rights: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(rights).flatMap(([right, granted]) => (granted ? [] : [right]));
}

/** Elasticsearch sends no Date header; its nodes say what time they have. */
export async function checkClock(cluster: Cluster, now: () => number): Promise<Finding> {
  const what = 'clocks of Elasticsearch and this machine';
  const before = now();
  const { body } = await cluster.request<StatsAnswer>({
    method: 'GET',
    path: '/_nodes/stats/os',
    query: { filter_path: 'nodes.*.name,nodes.*.timestamp' },
    doing: 'ask the nodes for their time',
  });
  const after = now();
  const skews = Object.values(body.nodes).map(({ name, timestamp }) => ({
    name,
    // Anything between question and answer is no difference.
    skew: timestamp < before ? timestamp - before : Math.max(timestamp - after, 0),
  }));
  const [worst] = skews.toSorted((a, b) => Math.abs(b.skew) - Math.abs(a.skew));
  const ms = worst?.skew ?? 0;
  const found = Math.abs(ms) < 1_000 ? 'agree' : `${worst?.name ?? ''} is ${seconds(ms)} this machine`;
  if (Math.abs(ms) <= SKEW_WARN_MS) return { what, state: 'fine', found };
  const remedy =
    'set both by the same time server (NTP): times of receipt and the marks of events out of range depend on it';
  return { what, state: Math.abs(ms) > SKEW_WRONG_MS ? 'wrong' : 'warning', found, remedy };
}

function seconds(ms: number): string {
  return `${String(Math.round(Math.abs(ms) / 1000))} s ${ms > 0 ? 'ahead of' : 'behind'}`;
}
