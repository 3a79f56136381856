// Reads the JSON of MySQL Enterprise Audit and of Percona's audit_log_filter: a class, an event, and data by class.
import { at, consumed, flat, integer, leftovers, object, string, strings, text } from '../../normalizer.ts';
import type { Json, JsonObject } from '../../normalizer.ts';
import type { Entry } from './entry.ts';
import { personOf } from './person.ts';

/** Paths that are read; https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html § JSON Audit Log File Format */
export const CLASS_PATHS: readonly string[] = [
  'timestamp',
  'time',
  'id',
  'class',
  'event',
  'connection_id',
  'account.user',
  'account.host',
  'login.user',
  'login.os',
  'login.ip',
  'login.proxy',
  'startup_data.args',
  'connection_data.status',
  'connection_data.db',
  'connection_data.connection_attributes._pid',
  'connection_data.connection_attributes._client_version',
  'connection_data.connection_attributes.program_name',
  'connection_attributes._pid',
  'connection_attributes._client_version',
  'connection_attributes.program_name',
  'general_data.sql_command',
  'general_data.query',
  'general_data.status',
  'query_data.sql_command',
  'query_data.query',
  'query_data.status',
  'table_access_data.db',
  'table_access_data.table',
  'table_access_data.query',
  'command_data.status',
  'authentication_data.status',
  'global_variable_data.name',
  'stored_program_data.name',
  'stored_program_data.db',
  'parse_data.query',
  'message_data.component',
  'message_data.producer',
  'message_data.message',
  'query_statistics.query_time',
];

const CONSUMED = consumed(CLASS_PATHS);

/** The record as an entry; `class` is there. */
export function readClassRecord(record: JsonObject, name: string): Entry {
  const event = string(record['event']);
  const data = object(record[`${name}_data`]) ?? {};
  const account = object(record['account']);
  const login = object(record['login']);
  const statements = name === 'general' || name === 'query';
  return {
    class: name,
    event,
    code: event === undefined ? name : flat(`${name}.${event}`),
    timestamp: record['timestamp'],
    unix: record['time'],
    utc: true,
    sequence: integer(record['id']),
    connection: text(record['connection_id']),
    person: personOf(
      string(login?.['user']) ?? string(account?.['user']),
      string(account?.['user']),
      string(login?.['os']),
      string(account?.['host']),
      string(login?.['ip']),
    ),
    status: text(data['status']),
    command: statements ? string(data['command']) : undefined,
    sqlCommand: statements ? string(data['sql_command']) : undefined,
    sql: text(data['query']),
    database: string(data['db']),
    table: name === 'table_access' ? string(data['table']) : undefined,
    program: name === 'stored_program' ? string(data['name']) : undefined,
    variable: name === 'global_variable' ? variableOf(data) : undefined,
    message:
      name === 'message'
        ? {
            text: string(data['message']),
            component: string(data['component']),
            producer: string(data['producer']),
          }
        : undefined,
    commandLine: strings(at(record, 'startup_data', 'args'))?.join(' '),
    connectionType: string(data['connection_type']),
    attributes: object(data['connection_attributes']) ?? object(record['connection_attributes']),
    duration: nanoseconds(at(record, 'query_statistics', 'query_time')),
    unmapped: unmappedOf(record, string(login?.['proxy'])),
  };
}

function variableOf(data: JsonObject): Entry['variable'] {
  const name = string(data['name']);
  return name === undefined ? undefined : { name, value: text(data['value']) };
}

/** query_time is a whole number of microseconds, or seconds with a fraction, as the filter asks for it. */
function nanoseconds(time: Json): number | undefined {
  if (typeof time !== 'number' || !(time >= 0) || time > 9e9) return undefined;
  return Number.isInteger(time) ? time * 1000 : Math.round(time * 1e9);
}

/** What is read but has no field of its own stays. */
function unmappedOf(record: JsonObject, proxy: string | undefined): Entry['unmapped'] {
  const rest = leftovers(record, CONSUMED);
  if (proxy === undefined) return rest;
  const login = rest?.['login'];
  return { ...rest, login: typeof login === 'object' ? { ...login, proxy } : { proxy } };
}
