// Finds an audit record in what carries it and reads its fields: by the names of rows, of Azure's records, tables and columns, and of event 33205.
import { object, type Json, type JsonObject } from '../../normalizer.ts';

/** Fields that are read, by their names in sys.fn_get_audit_file. */
const READ = [
  'action_id',
  'action_name',
  'application_name',
  'client_ip',
  'client_tls_version_name',
  'connection_id',
  'database_name',
  'database_principal_name',
  'duration_milliseconds',
  'event_id',
  'event_time',
  'host_name',
  'object_name',
  'schema_name',
  'sequence_number',
  'server_instance_name',
  'server_principal_name',
  'server_principal_sid',
  'session_id',
  'session_server_principal_name',
  'statement',
  'succeeded',
  'target_database_principal_name',
  'target_server_principal_name',
  'target_server_principal_sid',
  'transaction_id',
  'user_defined_information',
] as const;

/** Looked at, and left in `unmapped` too. */
const SEEN = ['additional_information', 'class_type', 'class_type_description'] as const;

export type Field = (typeof READ)[number] | (typeof SEEN)[number];
type Names = Readonly<Record<string, string | undefined>>;

/** Type suffixes of Log Analytics' columns: https://learn.microsoft.com/azure/azure-sql/database/audit-log-format § Audit log fields */
const SUFFIXES: Names = {
  connection_id: '_g',
  duration_milliseconds: '_d',
  event_id: '_g',
  event_time: '_t',
  sequence_number: '_d',
  session_id: '_d',
  transaction_id: '_d',
};

const camel = (field: string): string =>
  field === 'duration_milliseconds'
    ? 'DurationMs'
    : field
        .split('_')
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join('');

const named = (name: (field: string) => string): Names =>
  Object.fromEntries([...READ, ...SEEN].map((field) => [field, name(field)]));

const PLAIN = named((field) => field);
const COLUMNS = named((field) => field + (SUFFIXES[field] ?? '_s'));
/** https://learn.microsoft.com/azure/azure-monitor/reference/tables/sqlsecurityauditevents § Columns */
const TABLE = named(camel);

/** Where shippers of Windows events put the text of event 33205: winlogbeat, NXLog, Log Analytics' table Event. */
const TEXTS = ['message', 'Message', 'RenderedDescription', 'winlog.event_data.param1'] as const;

/** What stands around an Azure record. */
const AROUND = ['SubscriptionId', 'location'] as const;

const under = (names: Names, prefix = ''): string[] => READ.map((field) => prefix + (names[field] ?? ''));

export const CONSUMED: readonly string[] = [
  ...under(PLAIN),
  ...under(PLAIN, 'properties.'),
  ...under(COLUMNS),
  ...under(TABLE),
  ...AROUND,
  ...TEXTS,
];

/** Those whose value changes its form: times, numbers, flags, and texts that are taken apart. */
export const DERIVED: readonly string[] = [
  ...['action_id', 'event_time', 'succeeded', 'duration_milliseconds', 'transaction_id'].flatMap((field) => [
    field,
    `properties.${field}`,
    COLUMNS[field] ?? '',
    TABLE[field] ?? '',
  ]),
  ...TEXTS,
];

/** An audit record: its fields by the names that its form has for them. */
export interface Row {
  readonly fields: JsonObject;
  readonly names: Names;
  /** The member of the record under which the fields stand; undefined where they are the record's own. */
  readonly under: string | undefined;
}

/** The field as it stands in the record. */
export function get({ fields, names }: Row, field: Field): Json {
  return fields[names[field] ?? field];
}

/** The field as text without blanks around it (char columns are padded); undefined for nothing, and for NULL. */
export function read(row: Row, field: Field): string | undefined {
  const value = get(row, field);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const found = value.trim();
  return found === '' ? undefined : found;
}

/**
 * A code of so many characters, padded with blanks; a number where the vendor's own reader of files was not used, the first character lowest:
 * https://learn.microsoft.com/archive/blogs/sqlsecurity/filter-sql-server-audit-on-action_id-class_type-predicate
 */
export function codeIn(row: Row, field: Field, length: number): string | undefined {
  const value = get(row, field);
  if (typeof value !== 'number') return read(row, field)?.toUpperCase();
  const codes = Array.from({ length }, (_, index) => (value >>> (8 * index)) & 0xff);
  return String.fromCharCode(...codes)
    .trim()
    .toUpperCase();
}

/** Fields of a message of event 33205 as a row. */
export function rowOf(fields: JsonObject): Row {
  return { fields, names: PLAIN, under: 'audit' };
}

/** The row in a JSON record of any form but that of a shipped Windows event. */
export function rowIn(record: JsonObject): Row | undefined {
  const properties = object(record['properties']);
  if (properties && isRow(properties, PLAIN))
    return { fields: properties, names: PLAIN, under: 'properties' };
  for (const names of [PLAIN, COLUMNS, TABLE])
    if (isRow(record, names)) return { fields: record, names, under: undefined };
  return undefined;
}

function isRow(record: JsonObject, names: Names): boolean {
  return (names['action_id'] ?? '') in record || (names['server_principal_name'] ?? '') in record;
}

/** The text of event 33205 that a shipped Windows event carries. */
export function messageIn(record: JsonObject): string | undefined {
  const parameter = object(object(record['winlog'])?.['event_data'])?.['param1'];
  for (const value of [record['message'], record['Message'], record['RenderedDescription'], parameter])
    if (typeof value === 'string' && value.includes('action_id:')) return value;
  return undefined;
}
