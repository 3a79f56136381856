// What setup puts into a cluster: index templates for events and rejects, each with the version of our mapping.
import { lifecycleTemplateOf } from './lifecycle.ts';
import { DEFAULT_FIELDS } from '../../search/default-fields.ts';
import eventsMapping from '../../schemas/elasticsearch-mapping.v1.json' with { type: 'json' };

/** Counts up with every change of a mapping; a test holds it against the mappings' hash. */
export const MAPPING_VERSION = 2;

export interface IndexTemplate {
  readonly name: string;
  readonly body: {
    readonly index_patterns: readonly string[];
    readonly priority: number;
    readonly composed_of: readonly string[];
    readonly template: {
      readonly settings: Readonly<Record<string, unknown>>;
      readonly mappings: Readonly<Record<string, unknown>>;
      readonly aliases?: Readonly<Record<string, object>>;
    };
  } & Readonly<Record<string, unknown>>;
}

/** Where the mapping's version stands, in templates and in the mappings of indices. */
export interface MappingMeta {
  readonly managed_by?: string;
  readonly mapping_version?: number;
}

const META: MappingMeta = { managed_by: 'accesstrail', mapping_version: MAPPING_VERSION };

export const aliasOf = (namespace: string): string => `logs-${namespace}`;
export const rejectsIndexOf = (namespace: string): string => `${namespace}-rejects`;
export const eventsPatternOf = (namespace: string): string => `${namespace}-events-*`;

/** Operators put settings of their own (another life cycle, tiers) into the component template named last, which setup never touches. */
export function eventsTemplate(namespace: string): IndexTemplate {
  return template(`${namespace}-events`, eventsPatternOf(namespace), [lifecycleTemplateOf(namespace)], {
    settings: {
      'index.codec': 'best_compression',
      // Said, not left to the default: shards nobody searches would not be refreshed any more.
      'index.refresh_interval': '1s',
      // Words without a field mean the same in Kibana as in our own search.
      'index.query.default_field': DEFAULT_FIELDS,
    },
    mappings: { _meta: META, ...eventsMapping },
    aliases: { [aliasOf(namespace)]: {} },
  });
}

export function rejectsTemplate(namespace: string): IndexTemplate {
  return template(`${namespace}-rejects`, rejectsIndexOf(namespace), [], {
    settings: { 'index.codec': 'best_compression', 'index.refresh_interval': '1s' },
    mappings: { _meta: META, ...REJECTS_MAPPING },
  });
}

/** `components` are component templates that are there only where the cluster has what they set. */
function template(
  name: string,
  pattern: string,
  components: readonly string[],
  parts: IndexTemplate['body']['template'],
): IndexTemplate {
  const all = [...components, `${name}@custom`];
  return {
    name,
    body: {
      index_patterns: [pattern],
      // Above what people and Elastic's own templates use for patterns like ours.
      priority: 500,
      // An index that was deleted is made again by us, with the settings of its period, or not at all.
      allow_auto_create: false,
      composed_of: all,
      ignore_missing_component_templates: all,
      _meta: META,
      template: parts,
    },
  };
}

const keyword = { type: 'keyword', ignore_above: 8191 } as const;

const REJECTS_MAPPING = {
  dynamic: 'strict',
  properties: {
    id: keyword,
    stage: keyword,
    code: keyword,
    message: { type: 'text' },
    path: keyword,
    attempt: { type: 'long' },
    status: keyword,
    time: { type: 'date', format: 'epoch_millis' },
    dataset: keyword,
    source_id: keyword,
    /** Length of the input in base64: how many are fetched at once depends on it. */
    length: { type: 'long' },
    envelope: { type: 'object', enabled: false },
    input: { type: 'binary' },
  },
} as const;
