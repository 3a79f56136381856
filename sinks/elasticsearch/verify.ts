// What a run needs to be in the cluster before it writes: our template and the rejects index, neither older nor newer than this program.
import { Fault } from '../../pipeline/errors.ts';
import type { Cluster } from './cluster.ts';
import {
  MAPPING_VERSION,
  type MappingMeta,
  eventsPatternOf,
  eventsTemplate,
  rejectsIndexOf,
} from './templates.ts';

interface TemplateAnswer {
  readonly index_templates?: readonly { readonly index_template: { readonly _meta?: MappingMeta } }[];
}

type MappingAnswer = Readonly<Record<string, { readonly mappings?: { readonly _meta?: MappingMeta } }>>;

/** Index -> version of the mapping it has; 0 for one that was not made by us. */
export async function mappingVersions(
  cluster: Cluster,
  namespace: string,
): Promise<ReadonlyMap<string, number>> {
  const { body } = await cluster.request<MappingAnswer>({
    method: 'GET',
    path: `/${eventsPatternOf(namespace)},${rejectsIndexOf(namespace)}/_mapping`,
    query: {
      filter_path: '*.mappings._meta,*.mappings.dynamic',
      ignore_unavailable: true,
      expand_wildcards: 'all',
    },
    doing: 'look up the mappings of the indices',
  });
  return new Map(
    Object.entries(body).map(([index, { mappings }]) => [index, mappings?._meta?.mapping_version ?? 0]),
  );
}

/** Throws Fault `not_set_up` when the template for events is absent or older than this program, `store_version` when it is newer. */
export async function verifyTemplate(cluster: Cluster, namespace: string): Promise<void> {
  const { name } = eventsTemplate(namespace);
  const { status, body } = await cluster.request<TemplateAnswer>({
    method: 'GET',
    path: `/_index_template/${name}`,
    allow: [404],
    doing: 'look up our index template',
  });
  if (status === 404)
    throw new Fault('not_set_up', `Elasticsearch has no index template ${name}: run accesstrail setup`);
  verifyVersion(
    `the index template ${name}`,
    body.index_templates?.[0]?.index_template._meta?.mapping_version ?? 0,
  );
}

/** Throws as verifyTemplate does, for the template, all indices of events, and the rejects index, which must be there. */
export async function verifySetUp(cluster: Cluster, namespace: string): Promise<void> {
  await verifyTemplate(cluster, namespace);
  const versions = await mappingVersions(cluster, namespace);
  for (const [index, version] of versions) verifyVersion(`the index ${index}`, version);
  const rejects = rejectsIndexOf(namespace);
  if (!versions.has(rejects))
    throw new Fault('not_set_up', `Elasticsearch has no index ${rejects}: run accesstrail setup`);
}

function verifyVersion(what: string, version: number): void {
  const ours = String(MAPPING_VERSION);
  if (version < MAPPING_VERSION)
    throw new Fault(
      'not_set_up',
      `${what} has mapping ${String(version)}, this program writes mapping ${ours}: run accesstrail setup`,
    );
  if (version > MAPPING_VERSION)
    throw new Fault(
      'store_version',
      `${what} has mapping ${String(version)}, this program knows mapping ${ours}: upgrade this program to the version that ran setup`,
    );
}
