// What the events of the audit log and the SQL commands of MySQL mean. Data only.
import { CHANGE, meaning, READ, SIGN_IN, UNKNOWN, type Meaning } from '../../kit/mysql/sql-commands.ts';

/**
 * How an outcome is known: by the status; `before`: the record is written before the thing is done, and its status says nothing but a
 * failure; `failed`: the event itself is an error; `done`: it is written only when it was done.
 */
export type Known = 'status' | 'before' | 'failed' | 'done';

/** An event of a class. */
export interface Kind {
  readonly meaning: Meaning;
  readonly known: Known;
  /** The action, where the event's own name says too little. */
  readonly action?: string;
}

const kind = (known: Known, of: Meaning, action?: string): Kind =>
  action === undefined ? { meaning: of, known } : { meaning: of, known, action };

const LOGGING = ['configuration', 'process'] as const;
const SETTING = ['configuration'] as const;
const IAM = ['iam'] as const;

/**
 * Class and event. https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html § JSON Audit Log File Format;
 * https://docs.percona.com/percona-server/8.4/audit-log-filter-definition-fields.html; the names of events without the class in front are
 * those of https://dev.mysql.com/doc/refman/8.4/en/audit-log-filter-definitions.html.
 */
const EVENTS: readonly (readonly [string, Kind])[] = [
  ['audit.startup', kind('done', meaning(LOGGING, 'change', 'start'))],
  ['audit.shutdown', kind('done', meaning(LOGGING, 'change', 'end'))],
  ['server_startup.startup', kind('status', meaning(['process'], 'start'), 'server_startup')],
  ['server_shutdown.shutdown', kind('status', meaning(['process'], 'end'), 'server_shutdown')],

  ['connection.connect', kind('status', SIGN_IN)],
  ['connection.disconnect', kind('status', meaning(['session'], 'end'))],
  ['connection.change_user', kind('status', SIGN_IN)],
  ['connection.pre_authenticate', kind('before', meaning(['session'], 'info'))],

  ['general.log', kind('before', UNKNOWN)],
  ['general.error', kind('failed', UNKNOWN)],
  ['general.result', kind('before', UNKNOWN)],
  ['general.status', kind('status', UNKNOWN)],
  ['general.command', kind('status', UNKNOWN)],

  ['table_access.read', kind('status', READ)],
  ['table_access.insert', kind('status', CHANGE)],
  ['table_access.update', kind('status', CHANGE)],
  ['table_access.delete', kind('status', CHANGE)],

  ['command.command_start', kind('before', UNKNOWN)],
  ['command.command_end', kind('status', UNKNOWN)],
  ['command.start', kind('before', UNKNOWN, 'command_start')],
  ['command.end', kind('status', UNKNOWN, 'command_end')],

  ['query.query_start', kind('before', UNKNOWN)],
  ['query.query_nested_start', kind('before', UNKNOWN)],
  ['query.query_status_end', kind('status', UNKNOWN)],
  ['query.query_nested_status_end', kind('status', UNKNOWN)],
  ['query.start', kind('before', UNKNOWN, 'query_start')],
  ['query.nested_start', kind('before', UNKNOWN, 'query_nested_start')],
  ['query.status_end', kind('status', UNKNOWN, 'query_status_end')],
  ['query.nested_status_end', kind('status', UNKNOWN, 'query_nested_status_end')],

  ['authentication.auth_flush', kind('status', meaning(IAM, 'admin', 'change'))],
  ['authentication.auth_authid_create', kind('status', meaning(IAM, 'user', 'creation'))],
  ['authentication.auth_credential_change', kind('status', meaning(IAM, 'user', 'change'))],
  ['authentication.auth_authid_rename', kind('status', meaning(IAM, 'user', 'change'))],
  ['authentication.auth_authid_drop', kind('status', meaning(IAM, 'user', 'deletion'))],
  ['authentication.flush', kind('status', meaning(IAM, 'admin', 'change'), 'auth_flush')],
  ['authentication.authid_create', kind('status', meaning(IAM, 'user', 'creation'), 'auth_authid_create')],
  [
    'authentication.credential_change',
    kind('status', meaning(IAM, 'user', 'change'), 'auth_credential_change'),
  ],
  ['authentication.authid_rename', kind('status', meaning(IAM, 'user', 'change'), 'auth_authid_rename')],
  ['authentication.authid_drop', kind('status', meaning(IAM, 'user', 'deletion'), 'auth_authid_drop')],

  ['global_variable.variable_get', kind('status', meaning(SETTING, 'access'))],
  ['global_variable.variable_set', kind('status', meaning(SETTING, 'change'))],
  ['global_variable.get', kind('status', meaning(SETTING, 'access'), 'variable_get')],
  ['global_variable.set', kind('status', meaning(SETTING, 'change'), 'variable_set')],

  ['stored_program.execute', kind('status', READ)],
  ['message.internal', kind('before', UNKNOWN, 'message_internal')],
  ['message.user', kind('before', UNKNOWN, 'message_user')],
  ['parse.preparse', kind('before', UNKNOWN)],
  ['parse.postparse', kind('before', UNKNOWN)],
];

const KINDS = new Map<string, Map<string, Kind>>();
for (const [name, each] of EVENTS) {
  const [group = '', event = ''] = name.split('.');
  const kinds = KINDS.get(group) ?? new Map<string, Kind>();
  KINDS.set(group, kinds.set(event, each));
}

/** What an event of a class is, when both are known. */
export function kindOf(group: string, event: string | undefined): Kind | undefined {
  return event === undefined ? undefined : KINDS.get(group)?.get(event);
}

/** What an event is that its class alone is known of. */
export const CLASSES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['audit', meaning(LOGGING, 'change', 'info')],
  ['connection', meaning(['session'], 'info')],
  ['authentication', meaning(IAM, 'info')],
  ['authorization', meaning(IAM, 'info')],
  ['global_variable', meaning(SETTING, 'info')],
  ['server_startup', meaning(['process'], 'start')],
  ['server_shutdown', meaning(['process'], 'end')],
]);

const GROUPS: readonly (readonly [Meaning, readonly string[]])[] = [
  [meaning(IAM, 'user', 'creation'), ['create_user', 'create_role']],
  [meaning(IAM, 'user', 'change'), ['alter_user', 'alter_user_default_role', 'rename_user', 'set_password']],
  [meaning(IAM, 'user', 'deletion'), ['drop_user', 'drop_role']],
  [meaning(IAM, 'group', 'change'), ['grant_roles', 'revoke_roles']],
  [meaning(IAM, 'admin', 'change'), ['grant', 'revoke', 'revoke_all']],
  [meaning(IAM, 'info'), ['show_create_user', 'show_grants', 'show_privileges']],
  [
    meaning(SETTING, 'change'),
    [
      'alter_instance',
      'alter_resource_group',
      'change_master',
      'change_repl_filter',
      'change_replication_filter',
      'change_replication_source',
      'create_resource_group',
      'create_udf',
      'drop_resource_group',
      'group_replication_start',
      'group_replication_stop',
      'install_component',
      'install_plugin',
      'lock_instance',
      'purge',
      'purge_before_date',
      'replica_start',
      'replica_stop',
      'reset',
      'set_option',
      'set_resource_group',
      'set_role',
      'slave_start',
      'slave_stop',
      'start_replica',
      'start_slave',
      'stop_replica',
      'stop_slave',
      'uninstall_component',
      'uninstall_plugin',
      'unlock_instance',
    ],
  ],
  [meaning(['process'], 'end'), ['restart', 'shutdown']],
  [
    CHANGE,
    [
      'alter_db',
      'alter_db_upgrade',
      'alter_event',
      'alter_function',
      'alter_library',
      'alter_procedure',
      'alter_server',
      'alter_table',
      'alter_tablespace',
      'alter_view',
      'binlog',
      'create_compression_dictionary',
      'create_db',
      'create_event',
      'create_function',
      'create_index',
      'create_library',
      'create_procedure',
      'create_server',
      'create_spatial_reference_system',
      'create_table',
      'create_trigger',
      'create_view',
      'delete',
      'delete_multi',
      'drop_compression_dictionary',
      'drop_db',
      'drop_event',
      'drop_function',
      'drop_index',
      'drop_library',
      'drop_procedure',
      'drop_server',
      'drop_spatial_reference_system',
      'drop_table',
      'drop_trigger',
      'drop_view',
      'import',
      'insert',
      'insert_select',
      'kill',
      'load',
      'optimize',
      'rename_table',
      'repair',
      'replace',
      'replace_select',
      'truncate',
      'update',
      'update_multi',
    ],
  ],
  [
    READ,
    [
      'call_procedure',
      'do',
      'execute_sql',
      'ha_open',
      'ha_read',
      'lock_tables',
      'prepare_sql',
      'select',
      'show_binlog_events',
      'show_relaylog_events',
      'stmt_execute',
      'stmt_fetch',
    ],
  ],
  [meaning(['database', 'file'], 'access', 'creation'), ['clone']],
  [
    UNKNOWN,
    [
      'admin_commands',
      'analyze',
      'assign_to_keycache',
      'begin',
      'change_db',
      'check',
      'checksum',
      'commit',
      'dealloc_sql',
      'empty_query',
      'explain_other',
      'flush',
      'get_diagnostics',
      'ha_close',
      'help',
      'preload_keys',
      'release_savepoint',
      'resignal',
      'rollback',
      'rollback_to_savepoint',
      'savepoint',
      'signal',
      'stmt_close',
      'stmt_prepare',
      'stmt_reprepare',
      'stmt_reset',
      'stmt_send_long_data',
      'unlock_tables',
      'xa_commit',
      'xa_end',
      'xa_prepare',
      'xa_recover',
      'xa_rollback',
      'xa_start',
    ],
  ],
];

/**
 * SQL commands as the audit log calls them: the names of `statement/sql/*` in
 * https://dev.mysql.com/doc/refman/8.4/en/performance-schema-statement-tables.html and of the Com_* counters in
 * https://dev.mysql.com/doc/refman/8.4/en/server-status-variables.html § Com_xxx. Commands that show
 * something and are not listed are information.
 */
export const COMMANDS: ReadonlyMap<string, Meaning> = new Map(
  GROUPS.flatMap(([group, names]) => names.map((name): [string, Meaning] => [name, group])),
);

/** Commands of the protocol that no SQL stands behind. https://dev.mysql.com/doc/refman/8.4/en/thread-commands.html */
export const PROTOCOL: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['binlog_dump', READ],
  ['binlog_dump_gtid', READ],
  ['change_user', SIGN_IN],
  ['clone', meaning(['database', 'file'], 'access', 'creation')],
  ['create_db', CHANGE],
  ['drop_db', CHANGE],
  ['execute', READ],
  ['fetch', READ],
  ['kill', CHANGE],
  ['quit', meaning(['session'], 'end')],
  ['refresh', meaning(SETTING, 'change')],
  ['shutdown', meaning(['process'], 'end')],
  ['table_dump', READ],
]);

/** Commands of the protocol whose text is the name of something -> what that is. */
export const ARGUMENTS: ReadonlyMap<string, string> = new Map([
  ['Create DB', 'database'],
  ['Drop DB', 'database'],
  ['Field List', 'table'],
  ['Init DB', 'database'],
]);
