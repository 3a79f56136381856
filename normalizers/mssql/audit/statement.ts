// Tells what a batch does by its first statement: batches and remote calls are audited without saying so.
import { ACCOUNT, CHANGE, MEMBER, meaning, OWNER, READ, RIGHTS, SETTING, type Meaning } from './actions.ts';
import { ddlOf, type Kind } from './classes.ts';
import { keywordAt, nameAt, textAt } from './words.ts';

const VERBS: ReadonlyMap<string, Meaning> = new Map([
  ...['SELECT', 'BACKUP', 'READTEXT'].map((v): [string, Meaning] => [v, READ]),
  ...['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE', 'BULK', 'RESTORE', 'UPDATETEXT', 'WRITETEXT'].map(
    (v): [string, Meaning] => [v, CHANGE],
  ),
  ...['GRANT', 'DENY', 'REVOKE'].map((v): [string, Meaning] => [v, RIGHTS]),
  ['KILL', SETTING],
  ['RECONFIGURE', SETTING],
  ['SHUTDOWN', meaning(['process'], 'end')],
]);

/** What CREATE, ALTER and DROP name -> its kind; all else is an object of the database. */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['LOGIN', 'account'],
  ['USER', 'account'],
  ['ROLE', 'role'],
  ['SERVER ROLE', 'role'],
  ['APPLICATION ROLE', 'role'],
  ['SERVER AUDIT', 'setting'],
  ['DATABASE AUDIT', 'setting'],
  ['SERVER CONFIGURATION', 'setting'],
  ['DATABASE SCOPED', 'setting'],
  ['CREDENTIAL', 'setting'],
  ['ENDPOINT', 'setting'],
  ['EVENT SESSION', 'setting'],
  ['SECURITY POLICY', 'setting'],
  ['RESOURCE GOVERNOR', 'setting'],
]);

/** https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/security-stored-procedures-transact-sql */
const PROCEDURES: ReadonlyMap<string, Meaning> = new Map([
  ['SP_ADDROLEMEMBER', MEMBER],
  ['SP_ADDSRVROLEMEMBER', MEMBER],
  ['SP_DROPROLEMEMBER', MEMBER],
  ['SP_DROPSRVROLEMEMBER', MEMBER],
  ['SP_ADDLOGIN', ddlOf('CREATE', 'account')],
  ['SP_ADDUSER', ddlOf('CREATE', 'account')],
  ['SP_GRANTDBACCESS', ddlOf('CREATE', 'account')],
  ['SP_GRANTLOGIN', ddlOf('CREATE', 'account')],
  ['SP_CHANGE_USERS_LOGIN', ACCOUNT],
  ['SP_DENYLOGIN', ACCOUNT],
  ['SP_PASSWORD', ACCOUNT],
  ['SP_DROPLOGIN', ddlOf('DROP', 'account')],
  ['SP_DROPUSER', ddlOf('DROP', 'account')],
  ['SP_REVOKEDBACCESS', ddlOf('DROP', 'account')],
  ['SP_REVOKELOGIN', ddlOf('DROP', 'account')],
  ['SP_CHANGEDBOWNER', OWNER],
  ['SP_ADDLINKEDSERVER', SETTING],
  ['SP_ADDLINKEDSRVLOGIN', SETTING],
  ['SP_CONFIGURE', SETTING],
  ['SP_SET_FIREWALL_RULE', SETTING],
  ['SP_SET_DATABASE_FIREWALL_RULE', SETTING],
  ['XP_CMDSHELL', meaning(['process'], 'start')],
]);

/**
 * Procedures that are given the statement that they do:
 * https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/cursor-stored-procedures-transact-sql and, beside it,
 * sp-executesql-transact-sql, sp-prepare-transact-sql, sp-prepexec-transact-sql
 */
const CARRIERS: ReadonlySet<string> = new Set([
  'SP_CURSOROPEN',
  'SP_CURSORPREPEXEC',
  'SP_EXECUTESQL',
  'SP_PREPARE',
  'SP_PREPEXEC',
]);
/** Names by which procedures of the system are known: in the first statement of a batch EXECUTE can be left out. */
const OF_SYSTEM = /^[SX]P_/;
const MOST_WORDS = 200;
/** Texts of a carrier that are looked into: the names of its parameters, the statement. */
const MOST_TEXTS = 3;
/** As much of a text as a statement begins with. */
const BEGINNING = 2000;

/** Of the first statement that does anything, whatever sets the scene for it (BEGIN, DECLARE, SET, IF, WITH); undefined when it says nothing. */
export function meaningOf(batch: string): Meaning | undefined {
  const first = nameAt(batch, 0);
  if (first && OF_SYSTEM.test(first.text)) return calledOf(first.text, batch, first.end);
  let at = 0;
  for (let count = 0; count < MOST_WORDS; count++) {
    const verb = keywordAt(batch, at);
    if (!verb) return undefined;
    at = verb.end;
    if (verb.text === 'EXEC' || verb.text === 'EXECUTE') {
      const procedure = nameAt(batch, at);
      // EXECUTE AS only changes whose rights count.
      if (procedure?.text !== 'AS') return calledOf(procedure?.text, batch, procedure?.end ?? at);
    } else {
      const meaning = DDL.has(verb.text) ? ddl(verb.text, batch, at) : VERBS.get(verb.text);
      if (meaning) return meaning;
    }
  }
  return undefined;
}

/** Of the procedure, or of what it is given; a call of which nothing is known reads. */
function calledOf(procedure: string | undefined, batch: string, from: number): Meaning {
  if (procedure === undefined || !CARRIERS.has(procedure)) return PROCEDURES.get(procedure ?? '') ?? READ;
  let at = from;
  for (let count = 0; count < MOST_TEXTS; count++) {
    const text = textAt(batch, at, BEGINNING);
    const meaning = text && meaningOf(text.text);
    if (meaning || !text) return meaning ?? READ;
    at = text.end;
  }
  return READ;
}

const DDL: ReadonlySet<string> = new Set(['CREATE', 'ALTER', 'DROP']);

function ddl(verb: string, batch: string, from: number): Meaning {
  let at = from;
  const word = (): string | undefined => {
    const found = nameAt(batch, at);
    at = found?.end ?? at;
    return found?.text;
  };
  let named = word();
  // CREATE OR ALTER
  if (named === 'OR' && word() === 'ALTER') named = word();
  if (named === 'AUTHORIZATION') return OWNER;
  const kind = KINDS.get(named ?? '') ?? KINDS.get(`${named ?? ''} ${word() ?? ''}`);
  return ddlOf(verb, kind ?? 'object');
}
