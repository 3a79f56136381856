// Tables of what SQL statements do.
import type { Meaning } from './actions.ts';

const READ: Meaning = { category: ['database'], type: ['access'] };
const CHANGE: Meaning = { category: ['database'], type: ['change'] };
const RIGHTS: Meaning = { category: ['iam'], type: ['admin', 'change'] };

/**
 * First word -> what a statement of GoogleSQL does; what a script or a procedure does is not known.
 * https://docs.cloud.google.com/bigquery/docs/reference/auditlogs/rest/Shared.Types/BigQueryAuditMetadata.QueryStatementType.md.txt
 */
export const VERBS: ReadonlyMap<string, Meaning> = new Map(
  (
    [
      [READ, 'SELECT WITH FROM ASSERT EXPORT'],
      [CHANGE, 'INSERT UPDATE DELETE MERGE TRUNCATE LOAD CREATE ALTER DROP UNDROP RENAME'],
      [RIGHTS, 'GRANT REVOKE'],
    ] as const
  ).flatMap(([meaning, words]) => words.split(' ').map((word): [string, Meaning] => [word, meaning])),
);

/** Class of a statement in PostgreSQL -> what it does. https://github.com/pgaudit/pgaudit/blob/main/README.md § pgaudit.log */
export const AUDIT_CLASSES: ReadonlyMap<string, Meaning> = new Map([
  ['READ', READ],
  ['WRITE', CHANGE],
  ['FUNCTION', READ],
  ['ROLE', RIGHTS],
  ['DDL', CHANGE],
  ['MISC_SET', { category: ['configuration'], type: ['change'] }],
]);
