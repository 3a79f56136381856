// Reads records of named fields: XML of both styles, Percona's JSON and CSV, keys in lower case.
import { at, consumed, leftovers, object, string, text } from '../../normalizer.ts';
import type { Json, JsonObject } from '../../normalizer.ts';
import type { Entry } from './entry.ts';
import { LABELS, NAMES } from './names.ts';
import { personOf } from './person.ts';

/** Fields that are read. https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html § New-Style XML, Old-Style XML */
export const NAMED_FIELDS: readonly string[] = [
  'name',
  'record',
  'record_id',
  'timestamp',
  'command_class',
  'connection_id',
  'status',
  'status_code',
  'sqltext',
  'user',
  'priv_user',
  'os_user',
  'os_login',
  'host',
  'ip',
  'db',
  'table',
  'stored_program',
  'variable_name',
  'component',
  'producer',
  'message',
  'startup_options',
  'startup_optionsi',
];

const CONSUMED = consumed([
  ...NAMED_FIELDS,
  'syslog.host',
  'connection_attributes._pid',
  'connection_attributes._client_version',
  'connection_attributes.program_name',
]);

/** The fields as an entry; `name` is there, and no field is empty. */
export function readNamedRecord(fields: JsonObject, name: string): Entry {
  const commandClass = string(fields['command_class']);
  const [group, event] = kindOf(name, commandClass, fields);
  const statement = group === 'general' || group === 'query';
  const known = commandClass === undefined || commandClass === 'error' || LABELS.has(commandClass);
  return {
    class: group,
    event,
    code: name,
    timestamp: fields['timestamp'],
    utc: false,
    server: string(at(fields, 'syslog', 'host')),
    sequence: sequenceOf(string(fields['record_id']) ?? string(fields['record'])),
    connection: text(fields['connection_id']),
    person: personOf(
      string(fields['user']),
      string(fields['priv_user']),
      string(fields['os_login']) ?? string(fields['os_user']),
      string(fields['host']),
      string(fields['ip']),
    ),
    status: text(fields['status']) ?? text(fields['status_code']),
    command: group === 'general' ? name : undefined,
    sqlCommand: statement && !known ? commandClass : undefined,
    sql: string(fields['sqltext']),
    database: string(fields['db']),
    table: string(fields['table']),
    program: string(fields['stored_program']),
    variable: variableOf(fields),
    message:
      group === 'message'
        ? {
            text: string(fields['message']),
            component: string(fields['component']),
            producer: string(fields['producer']),
          }
        : undefined,
    // Percona's JSON has the second i.
    commandLine: string(fields['startup_options']) ?? string(fields['startup_optionsi']),
    connectionType: string(fields['connection_type']),
    attributes: object(fields['connection_attributes']),
    unmapped: unmappedOf(fields, known ? undefined : commandClass, statement),
  };
}

/** Names that more than one class has are told apart by what COMMAND_CLASS says. */
function kindOf(
  name: string,
  commandClass: string | undefined,
  fields: JsonObject,
): readonly [string, string] {
  const known = NAMES.get(name);
  if (known) return known;
  if (name === 'Message') return ['message', commandClass?.toLowerCase() ?? 'user'];
  if (fields['stored_program'] !== undefined) return ['stored_program', 'execute'];
  const group = LABELS.get(commandClass ?? '');
  if (group !== undefined) return [group, name.toLowerCase().replaceAll(' ', '_')];
  // Startup is no command of the protocol; Shutdown is one.
  return name === 'Startup' ? ['audit', 'startup'] : ['general', 'status'];
}

/** 16684_2021-06-30T16:07:41: a number that counts up within a file, and when the file was opened. */
function sequenceOf(id: string | undefined): number | undefined {
  const digits = /^(\d{1,15})_/.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function variableOf(fields: JsonObject): Entry['variable'] {
  const name = string(fields['variable_name']);
  return name === undefined ? undefined : { name, value: string(fields['variable_value']) };
}

/** The class of an access to a table says by which command. */
function unmappedOf(
  fields: JsonObject,
  commandClass: string | undefined,
  statement: boolean,
): Entry['unmapped'] {
  const rest = leftovers(fields, CONSUMED);
  return commandClass === undefined || statement ? rest : { ...rest, command_class: commandClass };
}

/** Names and values, as XML lists them, as an object: `[{NAME, VALUE}]` to `{name: value}`. */
export function pairsOf(list: Json): JsonObject | undefined {
  const pairs: JsonObject = {};
  let found = false;
  for (const item of Array.isArray(list) ? list : [list]) {
    const pair = object(item);
    const key = string(pair?.['NAME']) ?? string(pair?.['KEY']);
    if (key === undefined || key === '__proto__') continue;
    pairs[key] = string(pair?.['VALUE']);
    found = true;
  }
  return found ? pairs : undefined;
}
