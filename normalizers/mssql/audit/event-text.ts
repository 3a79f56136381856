// Reads the text of Windows event 33205: fields as `name:value`, a line each, or behind blanks where a shipper joined the lines.
import { flat, type JsonObject } from '../../normalizer.ts';

/** Fields in the order in which they are written; versions leave some out. The client or its user says what stands from `statement` on. */
const HEAD = [
  'audit_schema_version',
  'event_time',
  'sequence_number',
  'action_id',
  'succeeded',
  'is_column_permission',
  'session_id',
  'server_principal_id',
  'database_principal_id',
  'target_server_principal_id',
  'target_database_principal_id',
  'object_id',
  'user_defined_event_id',
  'transaction_id',
  'class_type',
  'duration_milliseconds',
  'response_rows',
  'affected_rows',
  'client_tls_version',
  'database_transaction_id',
  'ledger_start_sequence_number',
  'is_local_secondary_replica',
  'client_ip',
  'permission_bitmask',
  'sequence_group_id',
  'session_server_principal_name',
  'server_principal_name',
  'server_principal_sid',
  'database_principal_name',
  'target_server_principal_name',
  'target_server_principal_sid',
  'target_database_principal_name',
  'server_instance_name',
  'database_name',
  'schema_name',
  'object_name',
] as const;
const TAIL = [
  'additional_information',
  'user_defined_information',
  'application_name',
  'connection_id',
  'data_sensitivity_information',
  'host_name',
  'session_context',
  'client_tls_version_name',
  'external_policy_permissions_checked',
  'obo_middle_tier_app_id',
] as const;

const HEAD_NAMES: ReadonlySet<string> = new Set(HEAD);
const TAIL_PLACES: ReadonlyMap<string, number> = new Map(TAIL.map((name, place) => [name, place]));
const KNOWN: ReadonlySet<string> = new Set([...HEAD, 'statement', ...TAIL]);
const LONGEST = Math.max(...[...KNOWN].map((name) => name.length));
/** A field's name behind a blank, where a shipper put blanks for line ends. */
const ON_ONE_LINE = new RegExp(`(?:^|\\s)(${[...KNOWN].join('|')}):`, 'g');

interface Mark {
  readonly name: string;
  /** Index where the name begins (white space before it included), and where its value does. */
  readonly from: number;
  readonly to: number;
}

/**
 * The fields of a message, without those that are empty; undefined for a text in which none of them begins it. Before the statement the
 * first of a name counts and behind it the last, so that no statement passes lines of its own off as fields.
 */
export function fieldsOf(message: string): JsonObject | undefined {
  const start = message.search(/(?:audit_schema_version|event_time|sequence_number):/);
  if (start === -1) return undefined;
  // The event log puts a full stop behind the text.
  const text = message.slice(start).replace(/\s\.\s{0,9}$/, '');
  const marks = marksIn(text);
  const fields: JsonObject = {};
  for (const [index, { name, to }] of marks.entries()) {
    const value = text.slice(to, marks[index + 1]?.from ?? text.length).trim();
    if (value !== '') fields[name] = flat(value);
  }
  return fields;
}

function marksIn(text: string): Mark[] {
  const found = /\n(?:sequence_number|action_id):/.test(text) ? onLines(text) : onOneLine(text);
  const statement = found.findIndex(({ name }) => name === 'statement');
  const heads = found.slice(0, statement === -1 ? undefined : statement);
  const seen = new Set<string>();
  const head = heads.filter(({ name }) => HEAD_NAMES.has(name) && !seen.has(name) && seen.add(name));
  const mark = found[statement];
  if (!mark) return head;
  const tail: Mark[] = [];
  let place: number = TAIL.length;
  for (let index = found.length - 1; index > statement; index--) {
    const candidate = found[index];
    const own = TAIL_PLACES.get(candidate?.name ?? '');
    if (!candidate || own === undefined || own >= place) continue;
    tail.unshift(candidate);
    place = own;
  }
  return [...head, mark, ...tail];
}

function onOneLine(text: string): Mark[] {
  const found: Mark[] = [];
  for (const match of text.matchAll(ON_ONE_LINE))
    found.push({ name: match[1] ?? '', from: match.index, to: match.index + match[0].length });
  return found;
}

function onLines(text: string): Mark[] {
  const found: Mark[] = [];
  for (let from = 0; from < text.length;) {
    const colon = text.slice(from, from + LONGEST + 1).indexOf(':');
    const name = text.slice(from, from + colon);
    if (colon !== -1 && KNOWN.has(name)) found.push({ name, from, to: from + colon + 1 });
    const end = text.indexOf('\n', from);
    from = end === -1 ? text.length : end + 1;
  }
  return found;
}
