// Builds the access event's JSON Schema and Elasticsearch mapping from ECS and our own fields.
import { EcsFlat, EcsVersion } from '@elastic/ecs';
import { ECS_FIELDS } from '../../schemas/ecs-fields.ts';
import { ONCALL_FIELDS } from '../../schemas/oncall-fields.ts';

/** One leaf of the event, whichever list it comes from. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly array: boolean;
  readonly values: readonly string[] | undefined;
  readonly ecs: boolean;
}

interface EcsEntry {
  readonly type: string;
  readonly description: string;
  readonly normalize: readonly string[];
  readonly allowed_values?: readonly {
    readonly name: string;
    readonly expected_event_types?: readonly string[];
  }[];
}

const ecs = EcsFlat as unknown as Readonly<Record<string, EcsEntry | undefined>>;

function ecsEntry(name: string): EcsEntry {
  const entry = ecs[name];
  if (!entry) throw new Error(`${name} is not an ECS field`);
  return entry;
}

/** The ECS version of the installed definition. */
export const ECS_VERSION: string = EcsVersion;

/** All fields in the order of the reference. */
export const FIELDS: readonly Field[] = [
  ...ECS_FIELDS.map((name): Field => {
    const { type, description, normalize, allowed_values } = ecsEntry(name);
    return {
      name,
      type,
      description: description.split('\n')[0] ?? '',
      array: normalize.includes('array'),
      values: allowed_values?.map((value) => value.name),
      ecs: true,
    };
  }),
  ...Object.entries(ONCALL_FIELDS).map(([name, { type, description, values, array }]): Field => ({
    name,
    type,
    description,
    array: array ?? false,
    values,
    ecs: false,
  })),
];

/** event.category -> the event types that ECS expects with it. */
export const CATEGORY_TYPES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  (ecsEntry('event.category').allowed_values ?? []).map(({ name, expected_event_types }) => [
    name,
    expected_event_types ?? [],
  ]),
);

const REQUIRED = new Set(
  (
    '@timestamp ecs.version event.id event.kind event.category event.type event.action event.outcome event.dataset ' +
    'event.original event.hash user.name oncall.actor.type oncall.mapping.revision'
  ).split(' '),
);

type Json = Record<string, unknown>;

function leafSchema(field: Field): Json {
  const scalar = scalarSchema(field);
  const body = field.array ? { type: 'array', minItems: 1, items: scalar } : scalar;
  return { description: field.description, ...body };
}

function scalarSchema({ type, values }: Field): Json {
  if (values) return { enum: [...values] };
  switch (type) {
    case 'long':
      return { type: 'integer' };
    case 'float':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' };
    case 'ip':
      return { type: 'string', format: 'ip' };
    default:
      return { type: 'string' };
  }
}

/** Puts each leaf into a tree of objects along its dotted name. */
function tree(leafOf: (field: Field) => Json, node: (children: Json, path: string) => Json): Json {
  const build = (fields: readonly Field[], prefix: string): Json => {
    const children: Json = {};
    for (const field of fields) {
      const key = field.name.slice(prefix.length).split('.')[0] ?? '';
      if (key in children) continue;
      const path = prefix + key;
      children[key] =
        field.name === path
          ? leafOf(field)
          : node(
              build(
                fields.filter(({ name }) => name.startsWith(`${path}.`)),
                `${path}.`,
              ),
              path,
            );
    }
    return children;
  };
  return build(FIELDS, '');
}

function requiredIn(path: string, children: Json): Json {
  const prefix = path === '' ? '' : `${path}.`;
  const required = Object.keys(children).filter((key) =>
    [...REQUIRED].some((name) => name === prefix + key || name.startsWith(`${prefix}${key}.`)),
  );
  return required.length > 0 ? { required } : {};
}

/** The event's schema: closed objects all the way down, `unmapped` being the one open place. */
export function accessEventSchema(): Json {
  const properties = tree(leafSchema, (children, path) => ({
    type: 'object',
    additionalProperties: false,
    ...requiredIn(path, children),
    properties: children,
  }));
  const unmapped = {
    type: 'object',
    description: 'What the record holds besides, as logged; nothing is thrown away.',
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:accesstrail:access-event:1',
    title: 'AccessEvent',
    description:
      'One access to a production system: who, what, where, when, why, and the proof. ECS 9 plus oncall.*.',
    type: 'object',
    additionalProperties: false,
    ...requiredIn('', properties),
    properties: { ...properties, unmapped },
  };
}

/** Same tree as an Elasticsearch mapping: closed (dynamic strict), the one open place being a flattened field. */
export function elasticsearchMapping(): Json {
  const leaf = ({ name, type }: Field): Json => {
    if (name === 'event.original' || name === 'oncall.original.base64')
      return { type: 'keyword', index: false, doc_values: false };
    if (type === 'match_only_text' || type === 'text') return { type: 'text' };
    return type === 'keyword' || type === 'wildcard' ? { type: 'keyword', ignore_above: 8191 } : { type };
  };
  const properties = tree(leaf, (children) => ({ properties: children }));
  const unmapped = { type: 'flattened', ignore_above: 8191, depth_limit: 20 };
  return { dynamic: 'strict', properties: { ...properties, unmapped } };
}
