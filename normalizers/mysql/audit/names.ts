// The names of events in XML, CSV and Percona's JSON, as classes and events of MySQL's JSON. Data only.

/**
 * NAME -> class and event. https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html § New-Style XML (NAME),
 * https://docs.percona.com/percona-server/8.4/audit-log-filter-new.html
 */
export const NAMES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['Audit', ['audit', 'startup']],
  ['NoAudit', ['audit', 'shutdown']],
  ['Connect', ['connection', 'connect']],
  ['Disconnect', ['connection', 'disconnect']],
  ['Quit', ['connection', 'disconnect']],
  ['Change user', ['connection', 'change_user']],
  ['Pre Authenticate', ['connection', 'pre_authenticate']],
  ['TableRead', ['table_access', 'read']],
  ['TableInsert', ['table_access', 'insert']],
  ['TableUpdate', ['table_access', 'update']],
  ['TableDelete', ['table_access', 'delete']],
  ['Command Start', ['command', 'command_start']],
  ['Command End', ['command', 'command_end']],
  ['Query Start', ['query', 'query_start']],
  ['Query Nested Start', ['query', 'query_nested_start']],
  ['Query Status End', ['query', 'query_status_end']],
  ['Query Nested Status End', ['query', 'query_nested_status_end']],
  ['Auth Flush', ['authentication', 'auth_flush']],
  ['Auth Authid Create', ['authentication', 'auth_authid_create']],
  ['Auth Credential Change', ['authentication', 'auth_credential_change']],
  ['Auth Authid Rename', ['authentication', 'auth_authid_rename']],
  ['Auth Authid Drop', ['authentication', 'auth_authid_drop']],
  ['Variable Get', ['global_variable', 'variable_get']],
  ['Variable Set', ['global_variable', 'variable_set']],
  ['Preparse', ['parse', 'preparse']],
  ['Postparse', ['parse', 'postparse']],
]);

/**
 * COMMAND_CLASS where it names the class of the event, not an SQL command -> the class.
 * https://docs.percona.com/percona-server/8.4/audit-log-filter-new.html § Optional elements
 */
export const LABELS: ReadonlyMap<string, string> = new Map([
  ['Audit', 'audit'],
  ['Authentication', 'authentication'],
  ['Authorization', 'authorization'],
  ['Command', 'command'],
  ['Connection', 'connection'],
  ['General', 'general'],
  ['Global Variable', 'global_variable'],
  ['Message', 'message'],
  ['Parse', 'parse'],
  ['Query', 'query'],
  ['Server Shutdown', 'server_shutdown'],
  ['Server Startup', 'server_startup'],
  ['Stored Program', 'stored_program'],
  ['Table Access', 'table_access'],
  ['connect', 'connection'],
]);

/** Columns of Percona's CSV: https://docs.percona.com/percona-server/8.0/audit-log-plugin.html § Audit log events */
export const AUDIT_COLUMNS = [
  'name',
  'record',
  'timestamp',
  'mysql_version',
  'startup_options',
  'os_version',
] as const;

export const CONNECTION_COLUMNS = [
  'name',
  'record',
  'timestamp',
  'connection_id',
  'status',
  'user',
  'priv_user',
  'os_login',
  'proxy_user',
  'host',
  'ip',
  'db',
] as const;

export const GENERAL_COLUMNS = [
  'name',
  'record',
  'timestamp',
  'command_class',
  'connection_id',
  'status',
  'sqltext',
  'user',
  'host',
  'os_user',
  'ip',
  'db',
] as const;
