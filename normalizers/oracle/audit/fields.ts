// Knows a field of an audit record by each of its names: in the unified and the traditional trail, Data Safe, syslog, audit files and XML.
import { bounded, consumed, leftovers, type Json, type JsonObject } from '../../normalizer.ts';

/**
 * Field -> its names in words; each is known in all the ways of writing there are. Unified: UNIFIED_AUDIT_TRAIL; traditional:
 * DBA_AUDIT_TRAIL, DBA_COMMON_AUDIT_TRAIL, SYS.AUD$ (with $); Data Safe: AuditEventSummary.
 */
const PLACED = {
  utc: ['event timestamp utc'],
  exact: ['extended timestamp', 'audit event time'],
  time: ['event timestamp', 'timestamp', 'ntimestamp#'],
  logoff: ['logoff time', 'logoff$time'],
  user: ['dbusername', 'username', 'db user', 'dbuser', 'db user name', 'userid', 'database user'],
  current: ['current user', 'curuser'],
  proxy: ['dbproxy username'],
  external: ['external userid', 'external user id', 'ext name', 'global userid', 'global uid'],
  target: ['target user', 'grantee', 'auth$grantee', 'dv grantee'],
  role: ['role'],
  host: ['userhost', 'client hostname'],
  address: ['client ip'],
  program: ['client program name', 'client program'],
  action: ['action name', 'event name', 'statement type'],
  number: ['action', 'action number'],
  text: ['action text'],
  code: ['return code', 'returncode', 'retcode', 'status', 'error code'],
  status: ['operation status'],
  message: ['error message'],
  schema: ['object schema', 'schema', 'owner', 'object owner', 'obj$creator', 'dbv object schema'],
  object: ['object name', 'obj name', 'objname', 'obj$name'],
  sql: ['sql text', 'command text', 'sqltext'],
  session: ['sessionid', 'session id', 'sesid'],
  entry: ['entry id', 'entryid'],
  transaction: ['transaction id', 'transactionid'],
  process: ['os process', 'process#'],
  privilege: ['system privilege used', 'privilege', 'osprivilege', 'priv used', 'priv$used'],
  dbid: ['dbid'],
  database: ['target name', 'database unique name', 'db unique name'],
  id: ['id'],
} as const;

/** Looked at, and left in `unmapped` too. */
const SEEN = {
  os: ['os username', 'os user', 'os user name', 'client user', 'os$userid'],
  authentication: ['authentication type', 'comment text', 'comment$text', 'client address'],
  application: ['xs user name'],
  type: ['audit type'],
  fineGrained: ['stmt type'],
  objectType: ['object type'],
  rman: ['rman operation'],
  vault: ['dv action name'],
  vaultCode: ['dv return code'],
  more: ['extended event attributes'],
} as const;

export type Field = keyof typeof PLACED | keyof typeof SEEN;

/** db user -> db_user, DB_USER, db-user, dbUser, Db_User, DB_User, DB USER; sql text -> also Sql_Text. */
function spellings(words: string): string[] {
  const parts = words.split(' ');
  const capital = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
  const [first = '', ...rest] = parts;
  return [
    parts.join('_'),
    parts.join('_').toUpperCase(),
    parts.join('-'),
    [first, ...rest.map(capital)].join(''),
    parts.map(capital).join('_'),
    [first.toUpperCase(), ...rest.map(capital)].join('_'),
    words.toUpperCase(),
  ];
}

/** How XML audit files write names that follow no rule. */
const XML_NAMES: Readonly<Record<string, Field>> = {
  EntryId: 'entry',
  OSPrivilege: 'privilege',
  TransactionId: 'transaction',
};

const named = (fields: Readonly<Record<string, readonly string[]>>): (readonly [string, Field])[] =>
  Object.entries(fields).flatMap(([field, names]) =>
    // The keys of both tables are fields.
    names.flatMap((name) => spellings(name).map((spelling) => [spelling, field as Field] as const)),
  );

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...named(PLACED),
  ...named(SEEN),
  ...Object.entries(XML_NAMES),
]);

export const CONSUMED: readonly string[] = [
  ...new Set(named(PLACED).map(([spelling]) => spelling)),
  ...Object.keys(XML_NAMES),
];

const DERIVED_FIELDS: ReadonlySet<Field> = new Set([
  'utc',
  'exact',
  'time',
  'logoff',
  'number',
  'code',
  'status',
  'session',
  'transaction',
  'process',
  'privilege',
] as const);

/** Those whose value changes its form: times, codes, numbers that mean nothing. */
export const DERIVED: readonly string[] = CONSUMED.filter((name) => {
  const field = FIELDS.get(name);
  return field !== undefined && DERIVED_FIELDS.has(field);
});

type Values = Partial<Record<Field, string | undefined>>;

/** The fields of a record. */
export interface Fields {
  /** As text without blanks around it, except for statements; nothing that is empty. */
  readonly values: Readonly<Values>;
  /** The name under which the record has a field. */
  readonly names: Readonly<Values>;
  /** All other members but those that are empty, and what another name of the same field has already given. */
  readonly rest: JsonObject;
}

const PLACED_FIELDS: ReadonlySet<string> = new Set(Object.keys(PLACED));
const TREE = consumed(CONSUMED);

/** All fields, without a value: objects of one shape are read and written faster than those that grow. */
const NONE: Readonly<Values> = Object.fromEntries(
  [...Object.keys(PLACED), ...Object.keys(SEEN)].map((field) => [field, undefined]),
);

/** Reads a record of any form: one pass over its members. */
export function fieldsOf(record: JsonObject): Fields {
  const values = { ...NONE };
  const names = { ...NONE };
  const rest: JsonObject = {};
  let isPlain = true;
  for (const key in record) {
    const value = record[key];
    if (value === null || value === '' || value === undefined) continue;
    const field = FIELDS.get(key);
    if (field === undefined) {
      if (key === '__proto__' || key.includes('\0')) isPlain = false;
      else rest[key] = bounded(value, 2);
      continue;
    }
    const text = textOf(value);
    const isTaken = names[field] !== undefined;
    if (text === undefined || isTaken || !PLACED_FIELDS.has(field)) rest[key] = bounded(value, 2);
    if (text === undefined || isTaken) continue;
    values[field] = (field === 'sql' || field === 'text') && typeof value === 'string' ? value : text;
    names[field] = key;
  }
  if (values.more !== undefined) addMore(values, values.more);
  // Names that cannot be set as they are: the kit knows how.
  return { values, names, rest: isPlain ? rest : Object.assign(others(record), rest) };
}

function others(record: JsonObject): JsonObject {
  // The kit gives parts of the record, which is JSON.
  return (leftovers(record, TREE) ?? {}) as JsonObject;
}

function textOf(value: Json): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Data Safe keeps further columns as `SESSIONID=7::ROLE=null::...`; what the record says itself comes first. */
function addMore(values: Values, attributes: string): void {
  for (const pair of attributes.split('::')) {
    const assign = pair.indexOf('=');
    const field = FIELDS.get(pair.slice(0, assign));
    const value = pair.slice(assign + 1).trim();
    if (field === undefined || assign === -1 || value === '' || value === 'null') continue;
    values[field] ??= value;
  }
}
