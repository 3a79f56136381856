// Tells what each of Oracle's actions is, by its name. Data, and the rule for CREATE, ALTER and DROP.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

/** What an action means. */
export interface Meaning {
  readonly category: readonly Category[];
  readonly type: readonly Type[];
}

const meaning = (category: readonly Category[], ...type: readonly Type[]): Meaning => ({ category, type });

export const UNKNOWN: Meaning = meaning(['database'], 'info');
const READ = meaning(['database'], 'access');
const CHANGE = meaning(['database'], 'change');
const SETTING = meaning(['configuration'], 'change');
export const SIGN_IN: Meaning = meaning(['authentication', 'session'], 'start');
export const SIGN_OFF: Meaning = meaning(['session'], 'end');
/** A sign-in that was refused. */
export const REFUSED: Meaning = meaning(['authentication'], 'start');

const GROUPS: readonly (readonly [Meaning, readonly string[]])[] = [
  [SIGN_IN, ['DEBUG CONNECT', 'LOGON', 'PROXY AUTHENTICATION ONLY']],
  [SIGN_OFF, ['LOGOFF', 'LOGOFF BY CLEANUP']],
  [meaning(['session'], 'info'), ['ALTER SESSION', 'SESSION REC']],
  [meaning(['authentication'], 'info'), ['BECOME USER', 'SET ROLE']],
  [meaning(['iam'], 'user', 'change'), ['CHANGE PASSWORD', 'PASSWORD CHANGE', 'USER COMMENT']],
  [
    meaning(['iam'], 'admin', 'change'),
    [
      'CODE-BASED GRANT',
      'CODE-BASED REVOKE',
      'GRANT',
      'GRANT OBJECT',
      'REVOKE',
      'REVOKE OBJECT',
      'SYSTEM GRANT',
      'SYSTEM REVOKE',
    ],
  ],
  [meaning(['iam'], 'group', 'change'), ['GRANT ROLE', 'REVOKE ROLE']],
  [
    SETTING,
    [
      'ADMINISTER KEY MANAGEMENT',
      'ALTER DATABASE',
      'ALTER RESOURCE COST',
      'ALTER SYSTEM',
      'ALTER TRACING',
      'AUDIT',
      'AUDIT DEFAULT',
      'AUDIT OBJECT',
      'NOAUDIT',
      'NOAUDIT DEFAULT',
      'NOAUDIT OBJECT',
      'SYSTEM AUDIT',
      'SYSTEM NOAUDIT',
    ],
  ],
  [meaning(['process'], 'start'), ['DATABASE STARTUP']],
  [meaning(['process'], 'end'), ['DATABASE SHUTDOWN']],
  [
    READ,
    [
      'CALL METHOD',
      'DATAPUMP DIRECT PATH UNLOAD',
      'DEBUG PROCEDURE',
      'EXECUTE',
      'EXECUTE DIRECTORY',
      'EXECUTE PROCEDURE',
      'EXECUTE TYPE',
      'EXPLAIN',
      'EXPORT',
      'FLASHBACK',
      'PL/SQL EXECUTE',
      'READ DIRECTORY',
      'RMAN ACTION',
      'SELECT',
      'SELECT MINING MODEL',
      'TRANSLATE SQL',
      'USE EDITION',
      'USE SQL TXLN PROFILE',
    ],
  ],
  [
    CHANGE,
    [
      'ASSOCIATE STATISTICS',
      'COMMENT',
      'DECLARE REWRITE EQUIVALENCE',
      'DELETE',
      'DIRECT PATH API',
      'DISABLE ALL TRIGGERS',
      'DISABLE TRIGGER',
      'DISASSOCIATE STATISTICS',
      'ENABLE ALL TRIGGERS',
      'ENABLE TRIGGER',
      'FLASHBACK DATABASE',
      'FLASHBACK TABLE',
      'IMPORT',
      'INSERT',
      'MERGE',
      'PURGE DBA_RECYCLEBIN',
      'PURGE INDEX',
      'PURGE RECYCLEBIN',
      'PURGE TABLE',
      'PURGE TABLESPACE',
      'RENAME',
      'SQL*LOADER DIRECT PATH LOAD',
      'TRUNCATE CLUSTER',
      'TRUNCATE TABLE',
      'UNDROP OBJECT',
      'UPDATE',
      'UPDATE INDEXES',
      'WRITE DIRECTORY',
    ],
  ],
  [
    UNKNOWN,
    [
      'ANALYZE CLUSTER',
      'ANALYZE INDEX',
      'ANALYZE TABLE',
      'COMMIT',
      'LOCK',
      'LOCK TABLE',
      'NETWORK ERROR',
      'NO-OP',
      'ROLLBACK',
      'SAVEPOINT',
      'SET CONSTRAINTS',
      'SET TRANSACTION',
      'UNKNOWN',
      'VALIDATE INDEX',
    ],
  ],
];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  GROUPS.flatMap(([group, names]) => names.map((name): [string, Meaning] => [name, group])),
);

/** What CREATE, ALTER and DROP name that is no object of the database alone: settings, links out of it, files it writes. */
const SETTINGS: ReadonlySet<string> = new Set([
  'AUDIT POLICY',
  'CONTROL FILE',
  'DATABASE LINK',
  'DIRECTORY',
  'DISKGROUP',
  'LOCKDOWN PROFILE',
  'PFILE',
  'PROFILE',
  'PUBLIC DATABASE LINK',
  'SPFILE',
]);

const TYPES = { CREATE: 'creation', ALTER: 'change', DROP: 'deletion' } as const;
const SETTING_TYPES = each((type) => meaning(['configuration'], type));
const USER_TYPES = each((type) => meaning(['iam'], 'user', type));
const ROLE_TYPES = each((type) => meaning(['iam'], 'group', type));

function each(make: (type: Type) => Meaning): Readonly<Record<keyof typeof TYPES, Meaning>> {
  return { CREATE: make(TYPES.CREATE), ALTER: make(TYPES.ALTER), DROP: make(TYPES.DROP) };
}

/** CREATE TABLE -> CREATE, TABLE; undefined for all else. */
function ddlIn(name: string): { readonly verb: keyof typeof TYPES; readonly noun: string } | undefined {
  const blank = name.indexOf(' ');
  const verb = name.slice(0, blank);
  if (blank === -1 || blank === name.length - 1) return undefined;
  if (verb !== 'CREATE' && verb !== 'ALTER' && verb !== 'DROP') return undefined;
  return { verb, noun: name.slice(blank + 1) };
}

/** What an action of this name means; undefined for one that nobody knows. */
export function meaningOf(name: string): Meaning | undefined {
  const known = MEANINGS.get(name);
  if (known) return known;
  const ddl = ddlIn(name);
  if (!ddl) return undefined;
  if (ddl.noun === 'USER') return USER_TYPES[ddl.verb];
  if (ddl.noun === 'ROLE') return ROLE_TYPES[ddl.verb];
  return SETTINGS.has(ddl.noun) ? SETTING_TYPES[ddl.verb] : CHANGE;
}

/** RMAN_OPERATION says what RMAN did: what brings data back changes it, all else copies or lists. */
export function rmanMeaning(operation: string | undefined): Meaning {
  return /restore|recover|delete|duplicate/i.test(operation ?? '') ? CHANGE : READ;
}

const OBJECTS: ReadonlyMap<string, string> = new Map([
  ...['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE', 'LOCK', 'LOCK TABLE', 'FLASHBACK TABLE'].map(
    (name): [string, string] => [name, 'table'],
  ),
  ['CALL METHOD', 'procedure'],
  ['CHANGE PASSWORD', 'user'],
  ['DEBUG PROCEDURE', 'procedure'],
  ['EXECUTE', 'procedure'],
  ['EXECUTE DIRECTORY', 'directory'],
  ['EXECUTE PROCEDURE', 'procedure'],
  ['EXECUTE TYPE', 'type'],
  ['GRANT ROLE', 'role'],
  ['PASSWORD CHANGE', 'user'],
  ['PL/SQL EXECUTE', 'procedure'],
  ['READ DIRECTORY', 'directory'],
  ['REVOKE ROLE', 'role'],
  ['TRUNCATE CLUSTER', 'cluster'],
  ['TRUNCATE TABLE', 'table'],
  ['WRITE DIRECTORY', 'directory'],
]);

/** Type of the object that an action of this name is done to. */
export function objectTypeOf(name: string): string {
  const known = OBJECTS.get(name);
  if (known !== undefined) return known;
  return snake(ddlIn(name)?.noun ?? 'object');
}

/** PUBLIC SYNONYM -> public_synonym */
export function snake(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
}

/** Names that SYS's audit records write for what they do. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['CONNECT', 'LOGON'],
  ['DISCONNECT', 'LOGOFF'],
  ['SHUTDOWN', 'DATABASE SHUTDOWN'],
  ['STARTUP', 'DATABASE STARTUP'],
]);
const BLOCKS: ReadonlySet<string> = new Set(['BEGIN', 'DECLARE', 'CALL', 'EXEC']);
const FIRST =
  /^\s{0,100}\(*\s{0,100}([A-Za-z]{1,20})(?:\s{1,20}(?:OR\s{1,20}REPLACE\s{1,20})?([A-Za-z]{1,20}))?(?:\s{1,20}([A-Za-z]{1,20}))?/i;

/** Name of the action that a text of SYS's audit records stands for, and whether the text is a statement; STATEMENT where it is cut or unknown. */
export function actionOfText(text: string): { readonly name: string; readonly isStatement: boolean } {
  const word = WORDS.get(text.trim().toUpperCase());
  if (word !== undefined) return { name: word, isStatement: false };
  const [, first = '', second = '', third = ''] = (FIRST.exec(text) ?? []).map((part) =>
    (part as string | undefined)?.toUpperCase(),
  );
  if (BLOCKS.has(first)) return { name: 'PL/SQL EXECUTE', isStatement: true };
  if (first === 'WITH') return { name: 'SELECT', isStatement: true };
  const isDdl = first in TYPES;
  const long = `${first} ${second} ${third}`;
  const short = `${first} ${second}`;
  const isPublic =
    second === 'PUBLIC' || second === 'PLUGGABLE' || second === 'AUDIT' || second === 'MATERIALIZED';
  const name = isDdl && second !== '' ? (isPublic ? long : short) : MEANINGS.has(short) ? short : first;
  return { name: meaningOf(name) ? name : 'STATEMENT', isStatement: true };
}
