// What each SQL command is: the server's command tags with their category, types and weight. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

/** What a command means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
  /** Of several statements in one text, the heaviest names the event. */
  readonly weight: number;
}

const IAM = 5;
const SERVER = 4;
const CHANGE = 3;
const ACCESS = 2;
const SETTING = 1;
const INFO = 0;

/** A role is made a member of another, or is one no more. */
export const MEMBERSHIP: Meaning = { category: ['iam'], type: ['group', 'change'], weight: IAM };

/** Groups of command tags that mean the same. */
interface Group extends Meaning {
  readonly tags: readonly string[];
}

/**
 * Command tags as in csvlog's command_tag and pgaudit's COMMAND: the SQL commands of
 * https://www.postgresql.org/docs/current/sql-commands.html, and the tags of event triggers
 * (https://www.postgresql.org/docs/current/event-trigger-matrix.html).
 */
const GROUPS: readonly Group[] = [
  {
    category: ['iam'],
    type: ['user', 'creation'],
    weight: IAM,
    tags: ['CREATE ROLE', 'CREATE USER MAPPING'],
  },
  { category: ['iam'], type: ['user', 'change'], weight: IAM, tags: ['ALTER ROLE', 'ALTER USER MAPPING'] },
  { category: ['iam'], type: ['user', 'deletion'], weight: IAM, tags: ['DROP ROLE', 'DROP USER MAPPING'] },
  { ...MEMBERSHIP, tags: ['GRANT ROLE', 'REVOKE ROLE'] },
  {
    category: ['iam'],
    type: ['admin', 'change'],
    weight: IAM,
    tags: ['GRANT', 'REVOKE', 'ALTER DEFAULT PRIVILEGES', 'ALTER POLICY', 'CREATE POLICY', 'DROP POLICY'],
  },
  {
    category: ['iam', 'database'],
    type: ['admin', 'change'],
    weight: IAM,
    tags: ['DROP OWNED', 'REASSIGN OWNED', 'SECURITY LABEL'],
  },
  { category: ['configuration'], type: ['change'], weight: SERVER, tags: ['ALTER SYSTEM'] },
  { category: ['configuration', 'database'], type: ['change'], weight: SERVER, tags: ['ALTER DATABASE'] },
  {
    category: ['database'],
    type: ['change'],
    weight: CHANGE,
    tags: [
      'CLUSTER',
      'COMMENT',
      'COPY FROM',
      'CREATE TABLE AS',
      'DELETE',
      'DROP REPLICATION SLOT',
      'IMPORT FOREIGN SCHEMA',
      'INSERT',
      'LOAD',
      'MERGE',
      'REFRESH MATERIALIZED VIEW',
      'REINDEX',
      'SELECT INTO',
      'TRUNCATE TABLE',
      'UPDATE',
    ],
  },
  {
    category: ['database'],
    type: ['access'],
    weight: ACCESS,
    tags: [
      'CALL',
      'COPY',
      'DECLARE CURSOR',
      'DO',
      'EXECUTE',
      'FETCH',
      'LOCK TABLE',
      'MOVE',
      'PREPARE',
      'SELECT',
    ],
  },
  { category: ['configuration'], type: ['change'], weight: SETTING, tags: ['SET', 'RESET'] },
  {
    category: ['database'],
    type: ['info'],
    weight: INFO,
    tags: [
      'ANALYZE',
      'BEGIN',
      'CHECKPOINT',
      'CLOSE CURSOR',
      'COMMIT',
      'COMMIT PREPARED',
      'DEALLOCATE',
      'DISCARD',
      'EXPLAIN',
      'LISTEN',
      'NOTIFY',
      'PREPARE TRANSACTION',
      'RELEASE',
      'ROLLBACK',
      'ROLLBACK PREPARED',
      'SAVEPOINT',
      'SET CONSTRAINTS',
      'SHOW',
      'START TRANSACTION',
      'UNLISTEN',
      'VACUUM',
    ],
  },
];

/** Kinds of object that CREATE, ALTER and DROP name; each makes three command tags. */
export const OBJECT_KINDS = [
  'ACCESS METHOD',
  'AGGREGATE',
  'CAST',
  'COLLATION',
  'CONSTRAINT',
  'CONVERSION',
  'DATABASE',
  'DOMAIN',
  'EVENT TRIGGER',
  'EXTENSION',
  'FOREIGN DATA WRAPPER',
  'FOREIGN TABLE',
  'FUNCTION',
  'INDEX',
  'LANGUAGE',
  'LARGE OBJECT',
  'MATERIALIZED VIEW',
  'OPERATOR',
  'OPERATOR CLASS',
  'OPERATOR FAMILY',
  'PROCEDURE',
  'PUBLICATION',
  'ROUTINE',
  'RULE',
  'SCHEMA',
  'SEQUENCE',
  'SERVER',
  'STATISTICS',
  'SUBSCRIPTION',
  'TABLE',
  'TABLESPACE',
  'TEXT SEARCH CONFIGURATION',
  'TEXT SEARCH DICTIONARY',
  'TEXT SEARCH PARSER',
  'TEXT SEARCH TEMPLATE',
  'TRANSFORM',
  'TRIGGER',
  'TYPE',
  'VIEW',
] as const;

const DDL: Meaning = { category: ['database'], type: ['change'], weight: CHANGE };

/** Command tag -> what it means. */
export const COMMANDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...OBJECT_KINDS.flatMap((kind) =>
    ['CREATE', 'ALTER', 'DROP'].map((verb): [string, Meaning] => [`${verb} ${kind}`, DDL]),
  ),
  ...GROUPS.flatMap((group) => group.tags.map((tag): [string, Meaning] => [tag, group])),
]);

/** How a statement may begin -> the command tag the server gives it. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['ABORT', 'ROLLBACK'],
  ['ALTER GROUP', 'ALTER ROLE'],
  ['ALTER USER', 'ALTER ROLE'],
  ['ANALYSE', 'ANALYZE'],
  ['CLOSE', 'CLOSE CURSOR'],
  ['CREATE GROUP', 'CREATE ROLE'],
  ['CREATE USER', 'CREATE ROLE'],
  ['DECLARE', 'DECLARE CURSOR'],
  ['DROP GROUP', 'DROP ROLE'],
  ['DROP USER', 'DROP ROLE'],
  ['END', 'COMMIT'],
  ['LOCK', 'LOCK TABLE'],
  ['TABLE', 'SELECT'],
  ['TRUNCATE', 'TRUNCATE TABLE'],
  ['VALUES', 'SELECT'],
]);

/** Words between CREATE and the kind of object that the command tag leaves out. */
export const MODIFIERS: ReadonlySet<string> = new Set([
  'DEFAULT',
  'GLOBAL',
  'LOCAL',
  'OR',
  'PROCEDURAL',
  'RECURSIVE',
  'REPLACE',
  'TEMP',
  'TEMPORARY',
  'TRUSTED',
  'UNIQUE',
  'UNLOGGED',
]);

/** A statement of which nothing is known. */
export const UNKNOWN: Meaning = { category: ['database'], type: ['info'], weight: INFO };

/**
 * pgaudit's CLASS -> what its statements do; it knows of COPY, PREPARE and EXECUTE what the command alone does not say.
 * https://github.com/pgaudit/pgaudit/blob/main/README.md § pgaudit.log
 */
export const AUDIT_CLASSES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['READ', { category: ['database'], type: ['access'], weight: ACCESS }],
  ['WRITE', { category: ['database'], type: ['change'], weight: CHANGE }],
  ['FUNCTION', { category: ['database'], type: ['access'], weight: ACCESS }],
  ['ROLE', { category: ['iam'], type: ['admin', 'change'], weight: IAM }],
  ['DDL', DDL],
  ['MISC', UNKNOWN],
  ['MISC_SET', { category: ['configuration'], type: ['change'], weight: SETTING }],
]);

/** Commands whose class says more than their tag. */
export const BY_CLASS: ReadonlySet<string> = new Set(['COPY', 'DECLARE CURSOR', 'EXECUTE', 'PREPARE']);
