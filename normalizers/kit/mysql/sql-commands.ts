// What SQL commands of MySQL and MariaDB mean, and which tables and accounts are special. Data only.
import type { MappedEvent } from '../../contract.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

/** What an operation or a command means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

/** A meaning of categories and types. */
export const meaning = (category: readonly Category[], ...type: readonly Type[]): Meaning => ({
  category,
  type,
});

/** Data or structure that is read. */
export const READ: Meaning = meaning(['database'], 'access');
/** Data or structure that is changed. */
export const CHANGE: Meaning = meaning(['database'], 'change');
/** A connection that was made, or changed to another account. */
export const SIGN_IN: Meaning = meaning(['authentication', 'session'], 'start');

/** A command or operation of which nothing is known. */
export const UNKNOWN: Meaning = meaning(['database'], 'info');

/** A sign-in that was refused by who it was. */
export const REFUSED: Meaning = meaning(['authentication'], 'start');

/** A connection that was refused or broke for another reason. */
export const NO_SESSION: Meaning = meaning(['session'], 'start');

/** A table of privileges: whoever writes to it changes what accounts may do. */
export const PRIVILEGES: Meaning = meaning(['database', 'iam'], 'admin', 'change');

/** Tables of the database `mysql` that say what accounts may do, in MariaDB and MySQL. */
export const PRIVILEGE_TABLES: ReadonlySet<string> = new Set([
  'columns_priv',
  'db',
  'default_roles',
  'global_grants',
  'global_priv',
  'host',
  'procs_priv',
  'proxies_priv',
  'role_edges',
  'roles_mapping',
  'tables_priv',
  'user',
]);

/** Names that stand for no person -> what they are. */
export const NOT_PEOPLE: ReadonlyMap<string, 'system' | 'service'> = new Map([
  ['<wsrep_applier>', 'system'],
  ['DELAYED', 'system'],
  ['event_scheduler', 'system'],
  ['mariadb.sys', 'system'],
  ['mysql.infoschema', 'system'],
  ['mysql.session', 'system'],
  ['mysql.sys', 'system'],
  ['system user', 'system'],
  ['rdsadmin', 'service'],
]);

/** Kinds of object that CREATE, ALTER and DROP name, with what changing one means. */
const KINDS: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    CHANGE,
    [
      'DATABASE',
      'EVENT',
      'FUNCTION',
      'INDEX',
      'LOGFILE GROUP',
      'PACKAGE',
      'PACKAGE BODY',
      'PROCEDURE',
      'SEQUENCE',
      'SERVER',
      'TABLE',
      'TABLESPACE',
      'TRIGGER',
      'VIEW',
    ],
  ],
];

/** One word of it names the kind, whatever stands between the verb and it. */
export const OBJECT_KINDS: readonly string[] = KINDS.flatMap(([, kinds]) => kinds);

const GROUPS: readonly (readonly [Meaning, readonly string[]])[] = [
  [meaning(['iam'], 'user', 'creation'), ['CREATE USER', 'CREATE ROLE']],
  [
    meaning(['iam'], 'user', 'change'),
    ['ALTER USER', 'RENAME USER', 'SET PASSWORD', 'SET DEFAULT ROLE', 'ALTER ROLE'],
  ],
  [meaning(['iam'], 'user', 'deletion'), ['DROP USER', 'DROP ROLE']],
  [meaning(['iam'], 'group', 'change'), ['GRANT ROLE', 'REVOKE ROLE']],
  [
    meaning(['iam'], 'admin', 'change'),
    ['GRANT', 'REVOKE', 'GRANT PROXY', 'REVOKE PROXY', 'FLUSH PRIVILEGES'],
  ],
  [meaning(['iam'], 'info'), ['SHOW GRANTS', 'SHOW CREATE USER']],
  [
    meaning(['configuration'], 'change'),
    [
      'ALTER INSTANCE',
      'CHANGE MASTER',
      'CHANGE REPLICATION',
      'INSTALL COMPONENT',
      'INSTALL PLUGIN',
      'INSTALL SONAME',
      'PURGE BINARY LOGS',
      'RESET',
      'SET',
      'SET GLOBAL',
      'SET ROLE',
      'START REPLICA',
      'START SLAVE',
      'STOP REPLICA',
      'STOP SLAVE',
      'UNINSTALL COMPONENT',
      'UNINSTALL PLUGIN',
      'UNINSTALL SONAME',
    ],
  ],
  [meaning(['process'], 'end'), ['SHUTDOWN', 'RESTART']],
  [
    CHANGE,
    [
      'BINLOG',
      'DELETE',
      'IMPORT TABLE',
      'INSERT',
      'KILL',
      'LOAD DATA',
      'LOAD XML',
      'OPTIMIZE TABLE',
      'RENAME TABLE',
      'REPAIR TABLE',
      'REPLACE',
      'TRUNCATE TABLE',
      'UPDATE',
    ],
  ],
  [
    READ,
    [
      'CALL',
      'DO',
      'EXECUTE',
      'EXECUTE IMMEDIATE',
      'HANDLER',
      'LOCK TABLES',
      'PREPARE',
      'SELECT',
      'TABLE',
      'VALUES',
    ],
  ],
  [meaning(['database', 'file'], 'access', 'creation'), ['SELECT INTO OUTFILE']],
  [
    UNKNOWN,
    [
      'ANALYZE TABLE',
      'BACKUP',
      'BEGIN',
      'CACHE INDEX',
      'CHECK TABLE',
      'CHECKSUM TABLE',
      'COMMIT',
      'DEALLOCATE PREPARE',
      'DESCRIBE',
      'EXPLAIN',
      'FLUSH',
      'GET DIAGNOSTICS',
      'HELP',
      'LOAD INDEX',
      'RELEASE SAVEPOINT',
      'RESIGNAL',
      'ROLLBACK',
      'SAVEPOINT',
      'SHOW',
      'SIGNAL',
      'START TRANSACTION',
      'UNLOCK TABLES',
      'USE',
      'XA',
    ],
  ],
];

/**
 * SQL commands: https://mariadb.com/docs/server/reference/sql-statements, and those of MySQL that forks of the plugin log:
 * https://dev.mysql.com/doc/refman/en/sql-statements.html.
 */
export const COMMANDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...KINDS.flatMap(([group, kinds]) =>
    kinds.flatMap((kind) =>
      ['CREATE', 'ALTER', 'DROP'].map((verb): [string, Meaning] => [`${verb} ${kind}`, group]),
    ),
  ),
  ...GROUPS.flatMap(([group, tags]) => tags.map((tag): [string, Meaning] => [tag, group])),
]);

/** How a statement may begin -> the command it is. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['ANALYZE LOCAL TABLE', 'ANALYZE TABLE'],
  ['ANALYZE NO_WRITE_TO_BINLOG TABLE', 'ANALYZE TABLE'],
  ['DEALLOCATE', 'DEALLOCATE PREPARE'],
  ['DESC', 'DESCRIBE'],
  ['DROP PREPARE', 'DEALLOCATE PREPARE'],
  ['FLUSH LOCAL PRIVILEGES', 'FLUSH PRIVILEGES'],
  ['LOCK TABLE', 'LOCK TABLES'],
  ['OPTIMIZE LOCAL TABLE', 'OPTIMIZE TABLE'],
  ['PURGE MASTER LOGS', 'PURGE BINARY LOGS'],
  ['RENAME TABLES', 'RENAME TABLE'],
  ['REPAIR LOCAL TABLE', 'REPAIR TABLE'],
  ['START ALL SLAVES', 'START SLAVE'],
  ['START GROUP_REPLICATION', 'START REPLICA'],
  ['STOP ALL SLAVES', 'STOP SLAVE'],
  ['STOP GROUP_REPLICATION', 'STOP REPLICA'],
  ['TRUNCATE', 'TRUNCATE TABLE'],
  ['UNLOCK TABLE', 'UNLOCK TABLES'],
]);
