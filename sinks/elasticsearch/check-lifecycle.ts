// Checks of the life cycle: the policy, the part of the template that names it, and the indices made before there was one.
import type { Finding } from './finding.ts';
import type { Cluster } from './cluster.ts';
import type { ElasticsearchConfig } from './elasticsearch-config.ts';
import { createLayout } from './layout.ts';
import {
  type Policy,
  lifecyclePolicy,
  lifecycleSettings,
  lifecycleTemplateOf,
  policyOf,
} from './lifecycle.ts';
import { eventsPatternOf } from './templates.ts';

const WHAT = 'life cycle of indices';
const ORIGINATION = 'index.lifecycle.origination_date';
const REMEDY = 'run accesstrail setup';

type PolicyAnswer = Readonly<Record<string, { readonly policy?: Partial<Policy> }>>;

interface TemplateAnswer {
  readonly component_templates?: readonly {
    readonly component_template: {
      readonly template?: { readonly settings?: Readonly<Record<string, string>> };
    };
  }[];
}

interface IndexLifecycle {
  readonly name?: string;
  readonly origination_date?: string;
}

type SettingsAnswer = Readonly<
  Record<string, { readonly settings?: { readonly index?: { readonly lifecycle?: IndexLifecycle } } }>
>;

/** Where a cluster has no life cycles, or the configuration leaves them to the operators, that is all there is to say. */
export async function checkLifecycle(
  cluster: Cluster,
  config: ElasticsearchConfig,
): Promise<readonly Finding[]> {
  const { namespace, lifecycle } = config;
  if (lifecycle === undefined)
    return [{ what: WHAT, state: 'fine', found: 'left to the operators (lifecycle: false)' }];
  const wanted = lifecyclePolicy(lifecycle);
  const { status, body } = await cluster.request<PolicyAnswer>({
    method: 'GET',
    path: `/_ilm/policy/${policyOf(namespace)}`,
    // 400, 405 and 410: this cluster knows no such thing.
    allow: [400, 403, 404, 405, 410],
    doing: 'look up the life cycle',
  });
  if (status === 403)
    return [
      {
        what: WHAT,
        state: 'warning',
        found: 'our user may not see it',
        remedy:
          'run setup with a user that has the cluster right manage_ilm, or set store.elasticsearch.lifecycle: false',
      },
    ];
  if (status !== 200 && status !== 404)
    return [
      { what: WHAT, state: 'fine', found: 'this cluster has none: indices stay until somebody deletes them' },
    ];
  return [
    checkPolicy(namespace, wanted, body[policyOf(namespace)]?.policy),
    await checkTemplatePart(cluster, namespace),
    await checkIndices(cluster, config),
  ];
}

function checkPolicy(namespace: string, wanted: Policy, found: Partial<Policy> | undefined): Finding {
  const what = `policy ${policyOf(namespace)}`;
  const mend = async (cluster: Cluster): Promise<void> => {
    await cluster.request({
      method: 'PUT',
      path: `/_ilm/policy/${policyOf(namespace)}`,
      body: { policy: wanted },
      doing: `put the ${what}`,
    });
  };
  const plan = phasesText(wanted);
  if (!found) return { what, state: 'missing', found: 'none', remedy: REMEDY, plan, mend };
  const is = phasesText(found);
  return is === plan
    ? { what, state: 'fine', found: is }
    : { what, state: 'differs', found: is, remedy: REMEDY, plan, mend };
}

/** Phases with their ages and actions, in an order of their own: "hot 0ms: set_priority; delete 400d: delete". */
function phasesText({ phases = {} }: Partial<Policy>): string {
  return ['hot', 'warm', 'cold', 'frozen', 'delete']
    .flatMap((name) => {
      const phase = phases[name];
      if (!phase) return [];
      return [`${name} ${phase.min_age}: ${Object.keys(phase.actions).toSorted().join(', ')}`];
    })
    .join('; ');
}

async function checkTemplatePart(cluster: Cluster, namespace: string): Promise<Finding> {
  const name = lifecycleTemplateOf(namespace);
  const what = `component template ${name}`;
  const path = `/_component_template/${name}`;
  const { status, body } = await cluster.request<TemplateAnswer>({
    method: 'GET',
    path,
    query: { flat_settings: true },
    allow: [404],
    doing: `look up the ${what}`,
  });
  const mend = async (cluster: Cluster): Promise<void> => {
    const settings = { 'index.lifecycle.name': policyOf(namespace) };
    await cluster.request({
      method: 'PUT',
      path,
      body: { template: { settings } },
      doing: `put the ${what}`,
    });
  };
  if (status === 404) return { what, state: 'missing', found: 'none', remedy: REMEDY, mend };
  const settings = body.component_templates?.[0]?.component_template.template?.settings ?? {};
  const named = settings['index.lifecycle.name'] ?? 'no policy';
  return named === policyOf(namespace)
    ? { what, state: 'fine', found: `names ${named}` }
    : { what, state: 'differs', found: `names ${named}`, remedy: REMEDY, mend };
}

/** Indices that follow a policy of somebody else are left alone. */
async function checkIndices(cluster: Cluster, { namespace, layout }: ElasticsearchConfig): Promise<Finding> {
  const { read } = createLayout(namespace, layout);
  const { body } = await cluster.request<SettingsAnswer>({
    method: 'GET',
    path: `/${eventsPatternOf(namespace)}/_settings`,
    query: {
      filter_path: '*.settings.index.provided_name,*.settings.index.lifecycle',
      expand_wildcards: 'all',
    },
    doing: 'look up the life cycle of the indices',
  });
  const wanting = Object.entries(body).flatMap(([index, { settings }]) => {
    const place = read(index);
    const { name = policyOf(namespace), origination_date: date } = settings?.index?.lifecycle ?? {};
    if (!place || name !== policyOf(namespace)) return [];
    const wanted = lifecycleSettings(namespace, place.period?.to);
    const same = settings?.index?.lifecycle?.name === name && date === String(wanted[ORIGINATION]);
    return same ? [] : [{ index, wanted }];
  });
  if (wanting.length === 0)
    return { what: WHAT, state: 'fine', found: 'counted from the end of their periods' };
  const mend = async (cluster: Cluster): Promise<void> => {
    for (const { index, wanted } of wanting)
      await cluster.request({
        method: 'PUT',
        path: `/${index}/_settings`,
        body: wanted,
        doing: `put ${index} into its life cycle`,
      });
  };
  return {
    what: WHAT,
    state: 'differs',
    found: `not of ${wanting.map(({ index }) => index).join(', ')}`,
    remedy: REMEDY,
    mend,
  };
}
