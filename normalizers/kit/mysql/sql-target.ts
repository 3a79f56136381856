// Reads from a statement's tokens what it is done to: the object, the account, the setting.
import { OBJECT_KINDS } from './sql-commands.ts';
import type { Command } from './sql-command.ts';
import { tablesOf } from './sql-tables.ts';
import { joined, sqlNames } from '../sql-names.ts';
import type { Token } from './sql-tokens.ts';

/** What a statement names; members that it does not name are absent. */
export interface Target {
  readonly object?: { readonly type: string; readonly name: string } | undefined;
  /** Logins of the accounts it is done to, without their hosts: `user@host` is the object's name, where an account is the object. */
  readonly account?: string | undefined;
  /** Roles that are granted as a membership. */
  readonly group?: string | undefined;
  /** The role that the session takes on. */
  readonly effective?: string | undefined;
  readonly change?: Change | undefined;
}

export interface Change {
  readonly property: readonly string[];
  readonly after?: string | undefined;
}

/** What the command is done to. `self`, where it is known, is the login that acts, which CURRENT_USER() and the like stand for. */
export function targetOf({ tag, tokens, next, runs }: Command, self: string | undefined): Target {
  if (runs) return targetOf(runs, self);
  const special = SPECIAL.get(tag);
  if (special) return special(tokens, next, self);
  const [verb = '', ...rest] = tag.split(' ');
  const kind = rest.join(' ');
  if (kind === 'USER' || kind === 'ROLE')
    return accountsNamed(kind.toLowerCase(), accountList(tokens, next, self));
  const type = NAMED.get(tag) ?? (KINDS.has(kind) ? snake(kind) : undefined);
  const name = type === undefined ? undefined : namesAt(tokens, next);
  if (type === undefined || name === undefined) return {};
  const to = verb === 'RENAME' ? nameAt(tokens, indexOf(tokens, next, 'TO') + 1) : undefined;
  return {
    object: { type, name },
    change: to === undefined ? undefined : { property: ['name'], after: to },
  };
}

const KINDS: ReadonlySet<string> = new Set(OBJECT_KINDS);

/** Commands whose name is not a verb and the kind of what they name. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['ANALYZE TABLE', 'table'],
  ['CALL', 'procedure'],
  ['CHECK TABLE', 'table'],
  ['CHECKSUM TABLE', 'table'],
  ['DELETE', 'table'],
  ['DESCRIBE', 'table'],
  ['INSERT', 'table'],
  ['INSTALL COMPONENT', 'component'],
  ['INSTALL PLUGIN', 'plugin'],
  ['INSTALL SONAME', 'plugin'],
  ['LOAD DATA', 'table'],
  ['LOAD XML', 'table'],
  ['LOCK TABLES', 'table'],
  ['OPTIMIZE TABLE', 'table'],
  ['RENAME TABLE', 'table'],
  ['REPAIR TABLE', 'table'],
  ['REPLACE', 'table'],
  ['TABLE', 'table'],
  ['TRUNCATE TABLE', 'table'],
  ['UNINSTALL COMPONENT', 'component'],
  ['UNINSTALL PLUGIN', 'plugin'],
  ['UNINSTALL SONAME', 'plugin'],
  ['UPDATE', 'table'],
  ['USE', 'database'],
]);

type Read = (tokens: readonly Token[], next: number, self: string | undefined) => Target;

const SPECIAL: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['GRANT', granted],
  ['REVOKE', granted],
  ['GRANT PROXY', proxied],
  ['REVOKE PROXY', proxied],
  ['GRANT ROLE', membership],
  ['REVOKE ROLE', membership],
  ['SET PASSWORD', passwordOf],
  ['SET DEFAULT ROLE', defaultRole],
  ['SET ROLE', (tokens, next) => ({ effective: isNoRole(tokens[next]) ? undefined : nameAt(tokens, next) })],
  ['SET', settings],
  ['SET GLOBAL', settings],
  ['KILL', killed],
  ['LOAD DATA', into],
  ['LOAD XML', into],
  ['RENAME USER', renamedUser],
  ['SELECT', queried],
  ['SELECT INTO OUTFILE', queried],
]);

function queried(tokens: readonly Token[], next: number): Target {
  const name = tablesOf(tokens, next);
  return name === undefined ? {} : { object: { type: 'table', name } };
}

/** `PACKAGE BODY` -> `package_body`. */
function snake(kind: string): string {
  return kind.toLowerCase().replaceAll(' ', '_');
}

const NOISE: ReadonlySet<string> = new Set([
  'CONCURRENT',
  'DELAYED',
  'EXISTS',
  'FROM',
  'HIGH_PRIORITY',
  'IF',
  'IGNORE',
  'INTO',
  'LOW_PRIORITY',
  'NOT',
  'ONLY',
  'QUICK',
  'TABLE',
]);

const { nameAt, namesAt, afterNoise } = sqlNames<Token>(NOISE, ({ kind }) => kind !== 'symbol');

/** An account or a role, or several of either. */
interface Accounts {
  /** `user@host` as written, without quotes. */
  readonly names: string;
  /** The same without the hosts. */
  readonly logins: string;
}

/** Keywords that stand for the account that acts; a plain name without the parentheses, but for the first. */
const SELF: ReadonlySet<string> = new Set(['CURRENT_USER', 'SESSION_USER', 'SYSTEM_USER', 'USER']);

function isSelf(token: Token | undefined, behind: Token | undefined): boolean {
  const word = token?.upper ?? '';
  return word === 'CURRENT_USER' || (SELF.has(word) && behind?.text === '(');
}

/** The account at an index, `user@host` or a role, and the index behind it; undefined where a keyword stands for one not known. */
function accountAt(
  tokens: readonly Token[],
  start: number,
  self: string | undefined,
): { readonly account: Accounts | undefined; readonly end: number } {
  const first = tokens[start];
  let end = start + 1;
  if (isSelf(first, tokens[end]) || first?.upper === 'CURRENT_ROLE') {
    const login = first?.upper === 'CURRENT_ROLE' ? undefined : self;
    return { account: login === undefined ? undefined : { names: login, logins: login }, end };
  }
  if (tokens[end]?.text === '@') {
    end += 2;
    while (tokens[end]?.text === '.' && tokens[end + 1]) end += 2;
  }
  const names = joined(tokens.slice(start, end));
  // Of ''@localhost, whoever is not known, there is only the host.
  const login = first?.text ?? '';
  return { account: names === '' ? undefined : { names, logins: login === '' ? names : login }, end };
}

/** Accounts from an index on; what stands behind one (IDENTIFIED BY ...) is passed over to the next comma. */
function accountList(
  tokens: readonly Token[],
  start: number,
  self: string | undefined,
): Accounts | undefined {
  const found: Accounts[] = [];
  let index = afterNoise(tokens, start);
  while (index < tokens.length) {
    const { account, end } = accountAt(tokens, index, self);
    if (account) found.push(account);
    const comma = tokens.findIndex(({ text }, at) => at >= end && text === ',');
    index = comma === -1 ? tokens.length : comma + 1;
  }
  if (found.length === 0) return undefined;
  return {
    names: found.map(({ names }) => names).join(', '),
    logins: found.map(({ logins }) => logins).join(', '),
  };
}

/** What is done to accounts themselves. */
function accountsNamed(type: string, accounts: Accounts | undefined): Target {
  return accounts ? { object: { type, name: accounts.names }, account: accounts.logins } : {};
}

/** GRANT PROXY ON account TO accounts; REVOKE PROXY ON account FROM accounts. */
function proxied(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const to = indexOf(tokens, next, 'TO', 'FROM');
  const name = joined(tokens.slice(indexOf(tokens, next, 'ON') + 1, to));
  return { object: { type: 'user', name }, account: accountList(tokens, to + 1, self)?.logins };
}

/** GRANT privileges ON [kind] level TO accounts; REVOKE ... FROM accounts. */
function granted(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const on = indexOf(tokens, next, 'ON');
  const to = indexOf(tokens, on === tokens.length ? next : on, 'TO', 'FROM');
  const account = accountList(tokens, to + 1, self)?.logins;
  if (on === tokens.length) return { account };
  const level = tokens.slice(on + 1, to);
  const kinds = GRANT_KINDS.find((kind) => kind.every((word, index) => level[index]?.upper === word));
  const name = joined(level.slice(kinds?.length ?? 0)).replace(/ ?\* ?/g, '*');
  return { object: levelOf(name, kinds?.join(' ')), account };
}

const GRANT_KINDS = ['TABLE', 'FUNCTION', 'PROCEDURE', 'PACKAGE BODY', 'PACKAGE'].map((kind) =>
  kind.split(' '),
);

/** `*.*` is everything, `db.*` a database, all else a table or what is named. */
function levelOf(name: string, kind: string | undefined): Target['object'] {
  if (name === '') return undefined;
  if (name === '*.*') return { type: 'server', name };
  if (name.endsWith('.*')) return { type: 'database', name: name.slice(0, -2) };
  if (name === '*') return { type: 'database', name };
  return { type: snake(kind ?? 'TABLE'), name };
}

/** GRANT roles TO accounts; REVOKE [ADMIN OPTION FOR] roles FROM accounts. */
function membership(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const to = indexOf(tokens, next, 'TO', 'FROM');
  const option = indexOf(tokens.slice(0, to), next, 'FOR');
  const group = joined(tokens.slice(option < to ? option + 1 : next, to));
  const account = accountList(tokens, to + 1, self)?.logins;
  return group === '' ? { account } : { object: { type: 'role', name: group }, group, account };
}

/** SET PASSWORD [FOR account] = ...; without an account it is that of who acts. */
function passwordOf(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const isNamed = tokens[next]?.upper === 'FOR';
  return accountsNamed('user', isNamed ? accountAt(tokens, next + 1, self).account : accountOf(self));
}

function accountOf(self: string | undefined): Accounts | undefined {
  return self === undefined ? undefined : { names: self, logins: self };
}

/** Words of SET ROLE and SET DEFAULT ROLE that name no role. */
const NO_ROLES: ReadonlySet<string> = new Set(['ALL', 'DEFAULT', 'NONE']);

function isNoRole(token: Token | undefined): boolean {
  return token?.kind === 'word' && NO_ROLES.has(token.upper);
}

/** SET DEFAULT ROLE role [FOR account]; MySQL: SET DEFAULT ROLE roles TO accounts. */
function defaultRole(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const to = indexOf(tokens, next, 'FOR', 'TO');
  const accounts = to === tokens.length ? accountOf(self) : accountList(tokens, to + 1, self);
  if (isNoRole(tokens[next])) return accountsNamed('user', accounts);
  const group = joined(tokens.slice(next, to));
  return { object: { type: 'role', name: group }, group, account: accounts?.logins };
}

function renamedUser(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const { account, end } = accountAt(tokens, next, self);
  const to = tokens[end]?.upper === 'TO' ? accountAt(tokens, end + 1, self).account : undefined;
  return {
    ...accountsNamed('user', account),
    change: to === undefined ? undefined : { property: ['name'], after: to.names },
  };
}

/** KILL [HARD | SOFT] [CONNECTION | QUERY [ID]] id | USER account. */
function killed(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const user = indexOf(tokens, next, 'USER');
  if (user < tokens.length) return accountsNamed('user', accountAt(tokens, user + 1, self).account);
  const id = tokens.find(({ kind }, index) => index >= next && kind === 'string');
  return id ? { object: { type: 'connection', name: id.text } } : {};
}

/** LOAD DATA ... INTO TABLE table. */
function into(tokens: readonly Token[], next: number): Target {
  const table = indexOf(tokens, next, 'TABLE');
  const name = nameAt(tokens, table + 1);
  return name === undefined ? {} : { object: { type: 'table', name } };
}

const SCOPES: ReadonlySet<string> = new Set([
  'GLOBAL',
  'SESSION',
  'LOCAL',
  'PERSIST',
  'PERSIST_ONLY',
  '@',
  '.',
]);

/** SET [GLOBAL] name = value [, ...], SET @@global.name = value, SET NAMES ...; variables of the user's own are none. */
function settings(tokens: readonly Token[], next: number): Target {
  const found: { readonly property: string; readonly after: string }[] = [];
  for (let index = next; index < tokens.length;) {
    const comma = tokens.findIndex(({ text }, at) => at >= index && text === ',');
    const end = comma === -1 ? tokens.length : comma;
    const setting = settingIn(tokens.slice(index, end));
    if (setting) found.push(setting);
    index = end + 1;
  }
  const [first] = found;
  if (!first) return {};
  const property = found.map((each) => each.property);
  const after = found.length === 1 && first.after !== '' ? first.after : undefined;
  return { object: { type: 'parameter', name: property.join(', ') }, change: { property, after } };
}

function settingIn(tokens: readonly Token[]): { property: string; after: string } | undefined {
  if (tokens[0]?.text === '@' && tokens[1]?.text !== '@') return undefined;
  const start = tokens.findIndex(({ upper, text }) => !SCOPES.has(upper === '' ? text : upper));
  if (start === -1) return undefined;
  const assign = tokens.findIndex(({ text }, index) => index > start && (text === '=' || text === ':'));
  const value = assign === -1 ? start + 1 : assign + (tokens[assign]?.text === ':' ? 2 : 1);
  const property = joined(tokens.slice(start, assign === -1 ? start + 1 : assign));
  return { property: assign === -1 ? property.toLowerCase() : property, after: joined(tokens.slice(value)) };
}

/** Index of the first of some keywords from a place on, or the end. */
function indexOf(tokens: readonly Token[], start: number, ...words: readonly string[]): number {
  for (let index = start; index < tokens.length; index++)
    if (words.includes(tokens[index]?.upper ?? '')) return index;
  return tokens.length;
}
