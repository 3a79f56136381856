// Maps one record of SQL Server Audit to its event.
import {
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
import { ddlOf, type ObjectClass } from './classes.ts';
import { fieldsOf } from './event-text.ts';
import { codeIn, CONSUMED, get, messageIn, read, rowIn, rowOf, type Field, type Row } from './fields.ts';
import { classOf, objectOf, systemOf } from './object.ts';
import { meaningOf } from './statement.ts';
import { errorIn, reasonIn, sourceOf } from './texts.ts';
import { withUnplaced, type Unmapped } from './unplaced.ts';
import { whoOf } from './who.ts';

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

function map(row: Row, record: JsonObject, rest: Unmapped): Outcome {
  const id = codeIn(row, 'action_id', 4);
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
    unmapped: withUnplaced(rest, row, who, action, thing !== undefined),
  };
  return mapped(event, eventId === undefined ? undefined : [eventId.toUpperCase()]);
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
