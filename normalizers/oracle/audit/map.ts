// Maps the fields of one audit record to its event.
import {
  addressOf,
  flat,
  mapped,
  reject,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type WrittenTime,
  type WrittenTimeFault,
  type Zone,
} from '../../normalizer.ts';
import { actionOf } from './action.ts';
import {
  meaningOf,
  objectTypeOf,
  REFUSED,
  rmanMeaning,
  SIGN_IN,
  SIGN_OFF,
  snake,
  UNKNOWN,
} from './actions.ts';
import { readTime, readUtc } from './clock.ts';
import { REASONS, WARNINGS } from './errors.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { numberIn, whole } from './numbers.ts';
import { errorOf, outcomeOf } from './outcome.ts';
import { subjectOf } from './statement.ts';
import { unmappedOf } from './unmapped.ts';
import { whoOf } from './who.ts';

/** What is known of a record beside its own fields. */
export interface Around {
  readonly zone: Zone | undefined;
  /** ms since 1970 UTC. */
  readonly referenceTime: number;
  /** Written by syslog or the shipper. */
  readonly time?: string | undefined;
  readonly host?: string | undefined;
  readonly pid?: number | undefined;
  /** Members of the record that carries the fields, as they go to `unmapped`. */
  readonly rest?: MappedEvent['unmapped'];
}

type Values = Fields['values'];

/** The event of a record's members; `around` as far as it is known. Rejects: `unknown_form`, `missing_field`, `bad_time`, `zone_missing`. */
export function map(record: JsonObject, around: Around): Outcome {
  const fields = fieldsOf(record);
  const { values } = fields;
  const action = actionOf(values);
  const isKnown = action !== undefined || values.user !== undefined || values.utc !== undefined;
  if (!isKnown && values.time === undefined && values.exact === undefined)
    return reject('unknown_form', 'none of the fields of an audit record');
  const begun = timeOf(values, around);
  if (typeof begun === 'string') return badTime(begun, fields.names.time ?? 'EVENT_TIMESTAMP');
  if (!action) return reject('missing_field', 'there is no action', '/ACTION_NAME');

  const found = values.rman === undefined ? meaningOf(action.name) : rmanMeaning(values.rman);
  const ended = found === SIGN_OFF ? endOf(values, around) : undefined;
  if (typeof ended === 'string') return badTime(ended, fields.names.logoff ?? 'LOGOFF_TIME');
  const time = ended ?? begun;
  const outcome = outcomeOf(values);
  const failed = outcome === 'failure';
  const code = numberIn(values.code) ?? '';
  const warning = WARNINGS.get(code);
  const hasError = failed || warning !== undefined;
  const meaning = failed && found === SIGN_IN ? REFUSED : (found ?? UNKNOWN);
  const said = action.isRead && action.sql !== undefined ? subjectOf(action.sql) : undefined;
  const thing = objectOf(values, action.name, said?.object);
  const isUser = thing?.type === 'user' && meaning.category.includes('iam');
  const isRole = thing?.type === 'role' && meaning.category.includes('iam');
  const who = whoOf(fields, isUser ? (values.object ?? thing.name) : said?.grantee);
  const group = values.role ?? (isRole ? (values.object ?? thing.name) : undefined);
  const session = isNothing(values.session) ? undefined : values.session;
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: failed && meaning.category.includes('database') ? [...meaning.type, 'error'] : [...meaning.type],
      action: action.name,
      outcome,
      code: action.number,
      reason: values.vault ?? (failed ? REASONS.get(code) : warning),
      provider: 'oracle_audit',
      sequence: whole(values.entry),
      timezone: time.known ? around.zone?.name : undefined,
      id: values.id,
    },
    user: who.user,
    group: group === undefined ? undefined : { name: group },
    source: sourceOf(values),
    host: around.host === undefined ? undefined : { name: around.host },
    service: { type: 'oracle' },
    process: processOf(values, around),
    user_agent: values.program === undefined ? undefined : { original: values.program },
    error: hasError ? errorOf(values) : undefined,
    transaction: isNothing(values.transaction) ? undefined : { id: values.transaction },
    oncall: {
      actor: who.actor,
      command: action.sql === undefined ? undefined : { text: flat(action.sql), kind: 'sql' },
      system: systemOf(values),
      object: thing,
      session: session === undefined ? undefined : sessionOf(session, time.utc, meaning, ended && begun.utc),
      time: time.known,
    },
    unmapped: unmappedOf(record, fields, around.rest, {
      isThing: values.object !== undefined,
      hasRoles: who.user.roles !== undefined,
      hasEnd: ended !== undefined,
      hasError,
    }),
  };
  return mapped(event, values.id === undefined ? undefined : [values.id]);
}

function timeOf({ utc, exact, time }: Values, around: Around): WrittenTime | WrittenTimeFault {
  if (utc !== undefined) return readUtc(utc);
  const written = exact ?? time ?? around.time;
  return written === undefined ? 'missing_field' : readTime(written, around.zone, around.referenceTime);
}

/**
 * The traditional trail makes the record of a logon the record of its logoff, and keeps its time:
 * https://docs.oracle.com/en/database/oracle/oracle-database/23/refrn/DBA_AUDIT_SESSION.html
 */
function endOf({ logoff }: Values, around: Around): WrittenTime | WrittenTimeFault | undefined {
  return logoff === undefined ? undefined : readTime(logoff, around.zone, around.referenceTime);
}

function badTime(fault: WrittenTimeFault, name: string): Outcome {
  return reject(fault, `the time ${WRITTEN_TIME_FAULTS[fault]}`, `/${name}`);
}

function objectOf(
  { schema, object, objectType }: Values,
  action: string,
  said: string | undefined,
): { type: string; name: string } | undefined {
  const name = object === undefined || schema === undefined ? object : [schema, object].join('.');
  const found = name ?? said;
  if (found === undefined) return undefined;
  return { type: objectType === undefined ? objectTypeOf(action) : snake(objectType), name: found };
}

const CLIENT = /\(HOST=([^()\s]{1,255})\)(?:\(PORT=(\d{1,5})\))?/i;

/** The address stands in AUTHENTICATION_TYPE, COMMENT$TEXT or CLIENT ADDRESS; USERHOST is the name the client gives itself. */
function sourceOf({ address, host, authentication }: Values): MappedEvent['source'] {
  const [, written, port = ''] = (authentication === undefined ? null : CLIENT.exec(authentication)) ?? [];
  const found = addressOf(address ?? written);
  const number = Number(port);
  const whole = found?.address ?? host;
  if (whole === undefined) return undefined;
  return {
    address: flat(whole),
    ip: flat(found?.ip),
    port: port !== '' && number <= 65_535 ? number : undefined,
    domain: host,
  };
}

function processOf({ process }: Values, { pid }: Around): MappedEvent['process'] {
  const number = whole(process) ?? pid;
  return number === undefined ? undefined : { pid: number };
}

function systemOf({ database, dbid }: Values): MappedEvent['oncall']['system'] {
  const id = database ?? dbid;
  return id === undefined ? undefined : { id, kind: 'database' };
}

/** `begun` is when a session that ends began, where the record tells both. */
function sessionOf(
  id: string,
  time: string,
  { category, type }: { readonly category: readonly string[]; readonly type: readonly string[] },
  begun: string | undefined,
): MappedEvent['oncall']['session'] {
  const isSession = category.includes('session');
  return {
    id,
    start: isSession && type.includes('start') ? time : begun,
    end: isSession && type.includes('end') ? time : undefined,
  };
}

/** Session 0 and 4294967295 are SYS's, which has no audit session; a transaction of zeros is none. */
function isNothing(id: string | undefined): boolean {
  return id === undefined || id === '4294967295' || (id.startsWith('0') && /^0{1,64}$/.test(id));
}
