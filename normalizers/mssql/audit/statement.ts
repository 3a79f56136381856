// Tells what a batch does by its first statement: batches and remote calls are audited without saying so.
import { ACCOUNT, CHANGE, MEMBER, meaning, OWNER, READ, RIGHTS, SETTING, type Meaning } from './actions.ts';
import { ddlOf, type Kind } from './classes.ts';

const VERBS: ReadonlyMap<string, Meaning> = new Map([
  ...['SELECT', 'WITH', 'EXEC', 'EXECUTE', 'BACKUP', 'READTEXT'].map((v): [string, Meaning] => [v, READ]),
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

/** A word; brackets, quotes and the names of databases and schemas before it are passed over. */
const WORD = /(?:[[\w]{1,128}\]?\.{1,2}){0,3}\[?([A-Za-z_]\w{0,127})\]?/y;
/** What sets the scene for a statement, and how many words follow it. */
const SCENE: Readonly<Record<string, number | undefined>> = { USE: 1, SET: 2 };
const MOST_WORDS = 40;
/** As much of what sp_executesql is given as a statement begins with. */
const BEGINNING = 2000;

/** Of the first statement that does anything; undefined when it says nothing. What sp_executesql is given is looked into. */
export function meaningOf(batch: string): Meaning | undefined {
  let at = 0;
  const word = (): string | undefined => {
    WORD.lastIndex = spaceEnd(batch, at);
    const found = WORD.exec(batch);
    if (!found) return undefined;
    at = WORD.lastIndex;
    return found[1]?.toUpperCase();
  };
  for (let count = 0; count < MOST_WORDS; count++) {
    const verb = word();
    if (verb === undefined) return undefined;
    const passed = SCENE[verb];
    if (passed !== undefined) for (let skipped = 0; skipped < passed; skipped++) word();
    else if (verb === 'CREATE' || verb === 'ALTER' || verb === 'DROP') return ddl(verb, word);
    else if (verb !== 'EXEC' && verb !== 'EXECUTE') return VERBS.get(verb);
    else {
      const procedure = word();
      if (procedure !== 'SP_EXECUTESQL') return PROCEDURES.get(procedure ?? '') ?? READ;
      const quote = batch.indexOf("'", at);
      return meaningOf(batch.slice(quote + 1, quote + BEGINNING).replaceAll("'", '')) ?? READ;
    }
  }
  return undefined;
}

function ddl(verb: string, word: () => string | undefined): Meaning {
  let named = word();
  // CREATE OR ALTER
  if (named === 'OR' && word() === 'ALTER') named = word();
  if (named === 'AUTHORIZATION') return OWNER;
  const kind = KINDS.get(named ?? '') ?? KINDS.get(`${named ?? ''} ${word() ?? ''}`);
  return ddlOf(verb, kind ?? 'object');
}

/** Index of what follows white space, semicolons and comments. */
function spaceEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charAt(at);
    if (char === '') return at;
    if (char <= ' ' || char === ';' || char === '\u00a0') at++;
    else if (text.startsWith('--', at)) at = after(text, '\n', at);
    else if (text.startsWith('/*', at)) at = after(text, '*/', at + 2);
    else return at;
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}
