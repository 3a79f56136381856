// The fields that can be asked for, from the event schema: their types, which hold several values, and what they mean.
import schema from '../schemas/access-event.v1.json' with { type: 'json' };
import { FIELD_TYPES } from '../schemas/generated/tables.ts';

/** How the values of a field are compared; docs/kql.md says how each is searched. */
export type FieldType = 'keyword' | 'text' | 'ip' | 'long' | 'float' | 'date' | 'boolean' | 'flattened';

export interface Field {
  /** Flat name, as in docs/fields.md; within `unmapped` with the vendor's keys. */
  readonly name: string;
  readonly type: FieldType;
  /** Whether an event can hold several values of it. */
  readonly list: boolean;
  /** Kept whole for people and proofs, but too long to be searched, when false. */
  readonly searchable: boolean;
  readonly description: string;
  /** The only values there are, for a field whose list of values is closed. */
  readonly values?: readonly string[];
}

interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
}

/** What a vendor's record holds and no other field has, by the vendor's own keys. */
export const UNMAPPED = 'unmapped';

const NOT_SEARCHED = new Set(['event.original', 'oncall.original.base64']);

const TYPES: Readonly<Record<string, FieldType>> = {
  keyword: 'keyword',
  wildcard: 'keyword',
  match_only_text: 'text',
  ip: 'ip',
  long: 'long',
  float: 'float',
  date: 'date',
  boolean: 'boolean',
};

/** Every field by its name, in the order of the schema; `unmapped` last. */
export const FIELDS: ReadonlyMap<string, Field> = new Map(
  [
    ...Object.entries(FIELD_TYPES).map(([name, type]) => described(name, TYPES[type] ?? 'keyword')),
    described(UNMAPPED, 'flattened'),
  ].map((field) => [field.name, field]),
);

/** The field of a name; also `unmapped.` and whatever keys. Undefined when events have none of that name. */
export function fieldOf(name: string): Field | undefined {
  const field = FIELDS.get(name);
  if (field || !name.startsWith(`${UNMAPPED}.`) || name.length === UNMAPPED.length + 1) return field;
  return { ...described(UNMAPPED, 'flattened'), name };
}

function described(name: string, type: FieldType): Field {
  let node: Node = schema;
  for (const part of name.split('.')) node = node.properties?.[part] ?? {};
  const values = node.enum ?? node.items?.enum;
  return {
    name,
    type,
    list: node.type === 'array' || type === 'flattened',
    searchable: !NOT_SEARCHED.has(name),
    description: node.description ?? '',
    ...(values && { values }),
  };
}
