// Maps one record of SQL Server Audit to its event.
import {
  addressOf,
  bounded,
  consumed,
  filtered,
  flat,
  fromMs,
  leftovers,
  mapped,
  object,
  parseIso,
  parseRecord,
  present,
  reject,
  string,
  text,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { ACTIONS, NAMED_ACTIONS, REFUSED, SIGN_IN, UNKNOWN, type Action, type Meaning } from './actions.ts';
import { CLASSES, ddlOf, type ObjectClass } from './classes.ts';
import { fieldsOf } from './event-text.ts';
import { CONSUMED, get, messageIn, read, rowIn, rowOf, type Field, type Row } from './fields.ts';
import { meaningOf } from './statement.ts';
import { isPlaced, PRINCIPALS, whoOf, type Who } from './who.ts';

const TREE = consumed(CONSUMED);
/** Categories of Azure's diagnostic settings that are audit records, as they are compared. */
const AUDIT_CATEGORIES: ReadonlySet<string> = new Set(['sqlsecurityauditevents', 'devopsoperationsaudit']);

/** A record: a JSON row, an Azure record, a shipped Windows event, or the text of event 33205. */
export function mapRecord(input: string): Outcome {
  const first = input.trimStart().charAt(0);
  if (first !== '{' && first !== '[' && first !== '"' && input.includes('action_id:')) return mapText(input);
  const parsed = parseRecord(input, ['records']);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const category = string(record['category']) ?? string(record['Category']);
  const row = rowIn(record);
  if (row && (category === undefined || AUDIT_CATEGORIES.has(category.toLowerCase())))
    return map(row, record, leftovers(record, TREE));
  const fields = fieldsOf(messageIn(record) ?? '');
  if (fields) return map(rowOf(fields), record, withFields(leftovers(record, TREE), fields));
  return category !== undefined || isOtherEvent(record)
    ? filtered('not_audit')
    : reject('unknown_form', 'neither a row of an audit nor an event 33205');
}

function mapText(input: string): Outcome {
  const fields = fieldsOf(input);
  if (!fields) return reject('unknown_form', 'no fields of an audit record');
  return map({ ...rowOf(fields), under: undefined }, {}, leftovers(fields, TREE));
}

/** A Windows event of another number. */
function isOtherEvent(record: JsonObject): boolean {
  const code = object(record['event'])?.['code'] ?? object(record['winlog'])?.['event_id'];
  const id = code ?? record['EventID'];
  return id !== undefined && text(id) !== '33205';
}

function withFields(rest: Unmapped, fields: JsonObject): Unmapped {
  const own = leftovers(fields, TREE);
  return own ? { ...rest, audit: own } : rest;
}

type Unmapped = MappedEvent['unmapped'];

function map(row: Row, record: JsonObject, rest: Unmapped): Outcome {
  const id = actionIdOf(row);
  if (id === undefined) return reject('missing_field', 'there is no action_id', '/action_id');
  const written = read(row, 'event_time');
  if (written === undefined) return reject('missing_field', 'there is no event_time', '/event_time');
  const time = timeOf(written);
  if (time === undefined) return reject('bad_time', 'event_time is no time', '/event_time');

  const outcome = outcomeOf(read(row, 'succeeded'));
  const failed = outcome === 'failure';
  const action = ACTIONS.get(id) ?? NAMED_ACTIONS.get(read(row, 'action_name') ?? '');
  const kind = classOf(row);
  const statement = string(get(row, 'statement'));
  const meaning = meaningIn(action, kind, statement, failed);
  const isSignIn = meaning === SIGN_IN || meaning === REFUSED;
  const thing = objectOf(row, kind);
  const isIam = meaning.category.includes('iam');
  const who = whoOf(
    row,
    id === 'IMP' ? thing?.name : undefined,
    isIam && kind?.kind === 'account' ? thing?.name : undefined,
  );
  const connection = read(row, 'connection_id');
  const session = connection ?? read(row, 'session_id');
  const transaction = read(row, 'transaction_id');
  const agent = read(row, 'application_name');
  const tls = read(row, 'client_tls_version_name');
  const eventId = read(row, 'event_id');
  const server = read(row, 'server_instance_name');
  const ends = meaning.category.includes('session') && meaning.type.includes('end');
  const event: MappedEvent = {
    '@timestamp': time,
    message: read(row, 'user_defined_information') ?? (isSignIn ? statement : undefined),
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: failed && meaning.category.includes('database') ? [...meaning.type, 'error'] : [...meaning.type],
      action: action?.name ?? read(row, 'action_name') ?? id,
      outcome,
      code: id,
      reason: isSignIn ? reasonIn(statement) : undefined,
      provider: providerOf(record) ?? 'mssql',
      sequence: integerOf(row, 'sequence_number'),
      duration: nanosecondsOf(row),
      id: eventId,
    },
    user: who.user,
    group: isIam && kind?.kind === 'role' && thing ? { name: thing.name } : undefined,
    source: sourceOf(row, statement),
    host: server === undefined ? undefined : { name: server.split('\\')[0] ?? server },
    service: { type: 'mssql' },
    cloud: cloudOf(record),
    user_agent: agent === undefined ? undefined : { original: agent },
    tls: tls === undefined ? undefined : { version: tls },
    error: failed ? errorIn(row) : undefined,
    transaction: transaction === undefined || transaction === '0' ? undefined : { id: transaction },
    oncall: {
      actor: who.actor,
      command: statement === undefined || isSignIn ? undefined : { text: flat(statement), kind: 'sql' },
      system: systemOf(server, read(row, 'database_name')),
      object: thing,
      session:
        session === undefined || session === '0'
          ? undefined
          : { id: session, start: meaning === SIGN_IN ? time : undefined, end: ends ? time : undefined },
    },
    unmapped: withUnplaced(rest, row, unplaced(row, who, action, thing !== undefined)),
  };
  return mapped(event, eventId === undefined ? undefined : [eventId.toUpperCase()]);
}

/** Four characters, padded with blanks; as a number where the vendor's own reader of files was not used, the first character lowest. */
function actionIdOf(row: Row): string | undefined {
  const value = get(row, 'action_id');
  return typeof value === 'number' ? characters(value, 4) : read(row, 'action_id')?.toUpperCase();
}

/** https://learn.microsoft.com/archive/blogs/sqlsecurity/filter-sql-server-audit-on-action_id-class_type-predicate */
function characters(value: number, count: number): string {
  const codes = Array.from({ length: count }, (_, index) => (value >>> (8 * index)) & 0xff);
  return String.fromCharCode(...codes).trim();
}

function classOf(row: Row): ObjectClass | undefined {
  const value = get(row, 'class_type');
  const code = typeof value === 'number' ? characters(value, 2) : read(row, 'class_type');
  return CLASSES.get(code?.toUpperCase() ?? '');
}

/** UTC, whether an offset is written or not; datetime2 has 100 ns, of which ms are kept. */
function timeOf(written: string): string | undefined {
  const local = parseIso(written.at(-7) === ' ' ? written.slice(0, -7) + written.slice(-6) : written);
  return local && fromMs(local.localMs - (local.offset ?? 0) * 60_000);
}

function outcomeOf(succeeded: string | undefined): MappedEvent['event']['outcome'] {
  const flag = succeeded?.toLowerCase();
  if (flag === 'true' || flag === '1') return 'success';
  return flag === 'false' || flag === '0' ? 'failure' : 'unknown';
}

function meaningIn(
  action: Action | undefined,
  kind: ObjectClass | undefined,
  statement: string | undefined,
  failed: boolean,
): Meaning {
  if (!action) return UNKNOWN;
  if (action.by === 'class') return kind ? ddlOf(action.name, kind.kind) : action.meaning;
  if (action.by === 'statement') return meaningOf(statement ?? '') ?? action.meaning;
  return failed && action.meaning === SIGN_IN ? REFUSED : action.meaning;
}

/** The object, else the audit's session, the server or database that the class says is meant; logins and users are named elsewhere. */
function objectOf(row: Row, kind: ObjectClass | undefined): { type: string; name: string } | undefined {
  const own = read(row, 'object_name');
  const schema = read(row, 'schema_name');
  const type = kind?.type ?? describedIn(row) ?? 'object';
  const name = own !== undefined && schema !== undefined ? `${schema}.${own}` : (own ?? schema);
  if (name !== undefined) return { type, name: flat(name) };
  const implied = IMPLIED.get(type)?.(row);
  return implied === undefined ? undefined : { type, name: implied };
}

function describedIn(row: Row): string | undefined {
  return read(row, 'class_type_description')
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_');
}

const IMPLIED: ReadonlyMap<string, (row: Row) => string | undefined> = new Map([
  ['database', (row) => read(row, 'database_name')],
  ['server', (row) => read(row, 'server_instance_name')],
  ['server_audit', (row) => /<session><!\[CDATA\[([^\]]{1,256})\]\]>/.exec(informationIn(row))?.[1]],
]);

function informationIn(row: Row): string {
  return read(row, 'additional_information') ?? '';
}

/** The address is a column since SQL Server 2017; before, and for some that fail, it is only in the text. */
function sourceOf(row: Row, statement = ''): MappedEvent['source'] {
  const written =
    read(row, 'client_ip') ??
    /<address>([^<]{1,128})<\/address>/.exec(informationIn(row))?.[1] ??
    /\[CLIENT: ([^\]]{1,128})\]\s{0,9}$/.exec(statement)?.[1];
  const machine = read(row, 'host_name');
  const found = addressOf(written);
  const address = found?.address ?? machine;
  if (address === undefined) return undefined;
  return { address, ip: found?.ip, port: found?.port, domain: machine };
}

/** `Login failed for user 'sa'. Reason: ... [CLIENT: 192.0.2.1]` */
function reasonIn(statement: string | undefined): string | undefined {
  const at = statement?.indexOf(' Reason: ') ?? -1;
  if (statement === undefined || at === -1) return undefined;
  const end = statement.lastIndexOf('[CLIENT: ');
  return flat(statement.slice(at + 9, end > at ? end : undefined).trim()) || undefined;
}

/** The number of the error: hexadecimal in SQL Server, decimal in Azure SQL. */
function errorIn(row: Row): MappedEvent['error'] {
  const information = informationIn(row);
  const hex = /<error>0x([0-9a-fA-F]{1,8})<\/error>/.exec(information)?.[1];
  const decimal = /<error_code>(\d{1,10})<\/error_code>/.exec(information)?.[1];
  const code = hex === undefined ? decimal : String(Number.parseInt(hex, 16));
  return code === undefined ? undefined : { code };
}

function systemOf(server: string | undefined, database: string | undefined): MappedEvent['oncall']['system'] {
  const id = [server, database].filter((part) => part !== undefined).join('/');
  return id === '' ? undefined : { id, kind: 'database' };
}

const SUBSCRIPTION = /^\/subscriptions\/([0-9a-f-]{36})\//i;

function cloudOf(record: JsonObject): MappedEvent['cloud'] {
  const resource =
    string(record['resourceId']) ?? string(record['ResourceId']) ?? string(record['_ResourceId']);
  const own = string(record['SubscriptionId']);
  const subscription = own ?? (resource && SUBSCRIPTION.exec(resource)?.[1]);
  if (subscription === undefined && resource === undefined) return undefined;
  return {
    provider: 'azure',
    region: string(record['location']),
    account: present({ id: subscription }),
  };
}

/** MSSQLSERVER, or MSSQL$ and the instance's name. */
function providerOf(record: JsonObject): string | undefined {
  return (
    string(object(record['winlog'])?.['provider_name']) ??
    string(object(record['event'])?.['provider']) ??
    string(record['SourceName']) ??
    string(record['Source'])
  );
}

function integerOf(row: Row, field: Field): number | undefined {
  const written = read(row, field);
  const value = Number(written);
  return written !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function nanosecondsOf(row: Row): number | undefined {
  const ms = integerOf(row, 'duration_milliseconds');
  return ms === undefined || ms === 0 || ms > 9e9 ? undefined : ms * 1_000_000;
}

/** Fields that were read and found no place in the event. */
function unplaced(row: Row, who: Who, action: Action | undefined, hasObject: boolean): Field[] {
  const fields: Field[] = [];
  for (const field of PRINCIPALS) {
    const name = read(row, field);
    if (name !== undefined && !isPlaced(name, who)) fields.push(field);
  }
  if (read(row, 'connection_id') !== undefined) fields.push('session_id');
  if (action !== undefined && action.name !== read(row, 'action_name')) fields.push('action_name');
  if (!hasObject) fields.push('schema_name');
  return fields;
}

/** Gives the fields back to `unmapped`, which was made for this event alone. */
function withUnplaced(rest: Unmapped, row: Row, fields: readonly Field[]): Unmapped {
  const own = (rest ?? {}) as JsonObject;
  let target: JsonObject | undefined;
  for (const field of fields) {
    const value = get(row, field);
    if (value === undefined || value === null || value === '') continue;
    target ??= row.under === undefined ? own : nestedIn(own, row.under);
    target[row.names[field] ?? field] = bounded(value, 3);
  }
  return target === undefined ? rest : own;
}

function nestedIn(own: JsonObject, name: string): JsonObject {
  const found = object(own[name]);
  if (found) return found;
  const made: JsonObject = {};
  own[name] = made;
  return made;
}
