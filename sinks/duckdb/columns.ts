// The fields that have a column of their own, as a table: what is searched and counted without opening the JSON of every event.
import { FIELD_TYPES } from '../../schemas/generated/tables.ts';

export interface Column {
  /** Flat name of the field, as in docs/fields.md. */
  readonly field: string;
  /** Name of the column: the field's with underscores. */
  readonly name: string;
  /** SQL type: text, or a list of texts for a field that holds several. */
  readonly type: 'VARCHAR' | 'VARCHAR[]';
}

const SINGLE = [
  'event.dataset',
  'event.action',
  'event.outcome',
  'event.provider',
  'user.name',
  'user.id',
  'user.effective.name',
  'user.target.name',
  'oncall.actor.id',
  'oncall.actor.type',
  'oncall.person.id',
  'oncall.system.id',
  'oncall.object.type',
  'oncall.object.name',
  'oncall.session.id',
  'oncall.incident.id',
  'oncall.source.id',
  'source.ip',
  'host.name',
  'cloud.provider',
  'cloud.account.id',
  'cloud.region',
  'error.code',
] as const;

const SEVERAL = ['event.category', 'event.type', 'related.user'] as const;

/** Fields that hold several values but have no column. */
const OTHER_LISTS = [
  'tags',
  'user.roles',
  'user.effective.roles',
  'user.target.roles',
  'user.changes.roles',
  'host.ip',
  'related.ip',
  'related.hosts',
  'oncall.change.property',
] as const;

const LISTS = new Set<string>([...SEVERAL, ...OTHER_LISTS]);

const column =
  (type: Column['type']) =>
  (field: string): Column => ({
    field,
    name: field.replaceAll('.', '_'),
    type,
  });

/** In the order of the table. A change here is a new version of the file: schema.ts. */
export const COLUMNS: readonly Column[] = [
  ...SINGLE.map(column('VARCHAR')),
  ...SEVERAL.map(column('VARCHAR[]')),
];

const BY_FIELD = new Map(COLUMNS.map((each) => [each.field, each]));

/** The column of a field; undefined for a field that only stands in the JSON. */
export function columnOf(field: string): Column | undefined {
  return BY_FIELD.get(field);
}

/** Whether the event's schema has this field. */
export function isField(field: string): boolean {
  return Object.hasOwn(FIELD_TYPES, field);
}

/** Whether a field holds a list of values. */
export function isListField(field: string): boolean {
  return LISTS.has(field);
}

/** The field's place in an event's JSON, as an SQL text. Only for fields of the schema: their names hold no quotes. */
export function jsonPath(field: string, within = ''): string {
  return field === '@timestamp' ? `'$."@timestamp"'` : `'$.${field}${within}'`;
}
