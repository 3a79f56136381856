// The fields that have a column of their own, as a table: what is searched and counted without opening the JSON of every event.

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

/** The field's place in an event's JSON, as an SQL text. Only for fields of the schema: their names hold no quotes. */
export function jsonPath(field: string, within = ''): string {
  return field === '@timestamp' ? `'$."@timestamp"'` : `'$.${field}${within}'`;
}
