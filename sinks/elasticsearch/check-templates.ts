// Checks of the index templates: there, ours, and of this program's mapping version.
import { isDeepStrictEqual } from 'node:util';
import type { Finding } from './finding.ts';
import type { Cluster } from './cluster.ts';
import {
  type IndexTemplate,
  MAPPING_VERSION,
  type MappingMeta,
  eventsTemplate,
  rejectsTemplate,
} from './templates.ts';

interface TemplateAnswer {
  readonly index_templates?: readonly {
    readonly index_template: {
      readonly _meta?: MappingMeta;
      readonly composed_of?: readonly string[];
      readonly template?: {
        readonly settings?: unknown;
        readonly mappings?: unknown;
        readonly aliases?: unknown;
      };
    };
  }[];
}

export async function checkTemplates(cluster: Cluster, namespace: string): Promise<readonly Finding[]> {
  return Promise.all(
    [eventsTemplate, rejectsTemplate].map((make) => checkTemplate(cluster, make(namespace))),
  );
}

async function checkTemplate(cluster: Cluster, wanted: IndexTemplate): Promise<Finding> {
  const what = `index template ${wanted.name}`;
  const path = `/_index_template/${wanted.name}`;
  const { status, body } = await cluster.request<TemplateAnswer>({
    method: 'GET',
    path,
    query: { flat_settings: true },
    allow: [404],
    doing: `look up the ${what}`,
  });
  const mend = async (cluster: Cluster): Promise<void> => {
    await cluster.request({ method: 'PUT', path, body: wanted.body, doing: `put the ${what}` });
  };
  const remedy = 'run accesstrail setup';
  const found = body.index_templates?.[0]?.index_template;
  if (status === 404 || !found) return { what, state: 'missing', found: 'none', remedy, mend };
  const version = found._meta?.mapping_version ?? 0;
  const text = `mapping ${String(version)}`;
  if (version > MAPPING_VERSION)
    return {
      what,
      state: 'wrong',
      found: `${text}, this program knows ${String(MAPPING_VERSION)}`,
      remedy: 'upgrade this program to the version that ran setup',
    };
  const same =
    isDeepStrictEqual(found.template?.mappings, wanted.body.template.mappings) &&
    isDeepStrictEqual(settingsOf(found.template?.settings), settingsOf(wanted.body.template.settings)) &&
    isDeepStrictEqual(found.composed_of, wanted.body.composed_of) &&
    isDeepStrictEqual(found.template?.aliases ?? {}, wanted.body.template.aliases ?? {});
  return same
    ? { what, state: 'fine', found: text }
    : { what, state: 'differs', found: `${text}, not as this program makes it`, remedy, mend };
}

/** Elasticsearch gives all values back as texts. */
function settingsOf(settings: unknown): object {
  if (typeof settings !== 'object' || settings === null) return {};
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, String(value)]));
}
