// What each operation of the log is. Data only.
import {
  CHANGE,
  meaning,
  READ,
  REFUSED,
  SIGN_IN,
  UNKNOWN,
  type Meaning,
} from '../../kit/mysql/sql-commands.ts';

/** Shapes of what stands behind the operation: a statement, a table, what a connection is. */
export type Shape = 'statement' | 'table' | 'connection';

/**
 * Operations of the log: https://mariadb.com/docs/server/reference/plugins/mariadb-audit-plugin/mariadb-audit-plugin-log-format, and of
 * MariaDB Enterprise Audit: https://mariadb.com/docs/server/reference/plugins/mariadb-enterprise-audit § Event Filters.
 */
export const OPERATIONS: ReadonlyMap<string, Meaning & { readonly shape: Shape }> = new Map([
  ['CONNECT', { ...SIGN_IN, shape: 'connection' }],
  ['FAILED_CONNECT', { ...REFUSED, shape: 'connection' }],
  ['DISCONNECT', { ...meaning(['session'], 'end'), shape: 'connection' }],
  ['CHANGEUSER', { ...SIGN_IN, shape: 'connection' }],
  ['CHANGE_USER', { ...SIGN_IN, shape: 'connection' }],
  ['PROXY_CONNECT', { ...meaning(['authentication'], 'info'), shape: 'connection' }],
  ['QUERY', { ...UNKNOWN, shape: 'statement' }],
  ['QUERY_DDL', { ...UNKNOWN, shape: 'statement' }],
  ['QUERY_DML', { ...UNKNOWN, shape: 'statement' }],
  ['QUERY_DML_NO_SELECT', { ...UNKNOWN, shape: 'statement' }],
  ['QUERY_DCL', { ...UNKNOWN, shape: 'statement' }],
  ['READ', { ...READ, shape: 'table' }],
  ['WRITE', { ...CHANGE, shape: 'table' }],
  ['CREATE', { ...CHANGE, shape: 'table' }],
  ['ALTER', { ...CHANGE, shape: 'table' }],
  ['RENAME', { ...CHANGE, shape: 'table' }],
  ['DROP', { ...CHANGE, shape: 'table' }],
  ['AUDIT_CONFIG', { ...meaning(['configuration'], 'change'), shape: 'table' }],
]);
