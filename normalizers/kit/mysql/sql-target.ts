// Reads from a statement's tokens what it is done to: the object, the account, the setting.
import { OBJECT_KINDS } from './sql-commands.ts';
import type { Command } from './sql-command.ts';
import { tablesOf } from './sql-tables.ts';
import type { Token } from './sql-tokens.ts';

/** What a statement names; members that it does not name are absent. */
export interface Target {
  readonly object?: { readonly type: string; readonly name: string } | undefined;
  /** Accounts it is done to, `user@host` as written, without quotes. */
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

/** What the command is done to. */
export function targetOf({ tag, tokens, next }: Command): Target {
  const special = SPECIAL.get(tag);
  if (special) return special(tokens, next);
  const [verb = '', ...rest] = tag.split(' ');
  const kind = rest.join(' ');
  if (kind === 'USER' || kind === 'ROLE') return accounts(tokens, next, kind.toLowerCase());
  const type = NAMED.get(tag) ?? (KINDS.has(kind) ? snake(kind) : undefined);
  const name = type === undefined ? undefined : nameAt(tokens, next);
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

type Read = (tokens: readonly Token[], next: number) => Target;

const SPECIAL: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['GRANT', granted],
  ['REVOKE', granted],
  ['GRANT PROXY', granted],
  ['REVOKE PROXY', granted],
  ['GRANT ROLE', membership],
  ['REVOKE ROLE', membership],
  ['SET PASSWORD', (tokens, next) => passwordOf(tokens, next)],
  ['SET DEFAULT ROLE', defaultRole],
  ['SET ROLE', (tokens, next) => ({ effective: nameAt(tokens, next) })],
  ['SET', (tokens, next) => settings(tokens, next)],
  ['SET GLOBAL', (tokens, next) => settings(tokens, next)],
  ['KILL', killed],
  ['LOAD DATA', (tokens, next) => into(tokens, next)],
  ['LOAD XML', (tokens, next) => into(tokens, next)],
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

/** The qualified name at an index, noise words skipped; undefined where none stands. */
function nameAt(tokens: readonly Token[], start: number): string | undefined {
  let index = start;
  while (NOISE.has(tokens[index]?.upper ?? '')) index++;
  const first = tokens[index];
  if (!first || first.kind === 'symbol' || first.upper === 'ON') return undefined;
  let end = index + 1;
  while (tokens[end]?.text === '.' && tokens[end + 1]) end += 2;
  return joined(tokens.slice(index, end));
}

/** The account at an index, `user@host` or a role, and the index behind it. */
function accountAt(tokens: readonly Token[], start: number): { readonly name: string; readonly end: number } {
  let end = start + 1;
  if (tokens[end]?.text === '@') {
    end += 2;
    while (tokens[end]?.text === '.' && tokens[end + 1]) end += 2;
  }
  return { name: joined(tokens.slice(start, end)), end };
}

/** Accounts from an index on; what stands behind one (IDENTIFIED BY ...) is passed over to the next comma. */
function accountList(tokens: readonly Token[], start: number): string | undefined {
  const found: string[] = [];
  let index = start;
  while (NOISE.has(tokens[index]?.upper ?? '')) index++;
  while (index < tokens.length) {
    const { name, end } = accountAt(tokens, index);
    if (name !== '') found.push(name);
    const comma = tokens.findIndex(({ text }, at) => at >= end && text === ',');
    index = comma === -1 ? tokens.length : comma + 1;
  }
  return found.length === 0 ? undefined : found.join(', ');
}

function accounts(tokens: readonly Token[], next: number, type: string): Target {
  const account = accountList(tokens, next);
  return account === undefined ? {} : { object: { type, name: account }, account };
}

/** GRANT privileges ON [kind] level TO accounts; REVOKE ... FROM accounts. */
function granted(tokens: readonly Token[], next: number): Target {
  const on = indexOf(tokens, next, 'ON');
  const to = indexOf(tokens, on === tokens.length ? next : on, 'TO', 'FROM');
  const account = accountList(tokens, to + 1);
  if (on === tokens.length) return { account };
  const level = tokens.slice(on + 1, to);
  if (tokens[next]?.upper === 'PROXY') return { object: { type: 'user', name: joined(level) }, account };
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
function membership(tokens: readonly Token[], next: number): Target {
  const to = indexOf(tokens, next, 'TO', 'FROM');
  const option = indexOf(tokens.slice(0, to), next, 'FOR');
  const group = joined(tokens.slice(option < to ? option + 1 : next, to));
  const account = accountList(tokens, to + 1);
  return group === '' ? { account } : { object: { type: 'role', name: group }, group, account };
}

/** SET PASSWORD [FOR account] = ... */
function passwordOf(tokens: readonly Token[], next: number): Target {
  if (tokens[next]?.upper !== 'FOR') return {};
  const { name } = accountAt(tokens, next + 1);
  return { object: { type: 'user', name }, account: name };
}

/** SET DEFAULT ROLE role [FOR account]; MySQL: SET DEFAULT ROLE roles TO accounts. */
function defaultRole(tokens: readonly Token[], next: number): Target {
  const to = indexOf(tokens, next, 'FOR', 'TO');
  const group = joined(tokens.slice(next, to));
  return { object: { type: 'role', name: group }, group, account: accountList(tokens, to + 1) };
}

function renamedUser(tokens: readonly Token[], next: number): Target {
  const { name, end } = accountAt(tokens, next);
  const to = tokens[end]?.upper === 'TO' ? accountAt(tokens, end + 1).name : undefined;
  return {
    object: { type: 'user', name },
    account: name,
    change: to === undefined ? undefined : { property: ['name'], after: to },
  };
}

/** KILL [HARD | SOFT] [CONNECTION | QUERY [ID]] id | USER account. */
function killed(tokens: readonly Token[], next: number): Target {
  const user = indexOf(tokens, next, 'USER');
  if (user < tokens.length) {
    const { name } = accountAt(tokens, user + 1);
    return { object: { type: 'user', name }, account: name };
  }
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

/** Tokens as text: `a.b, c`, `user@host`. */
function joined(tokens: readonly Token[]): string {
  let text = '';
  let glue = true;
  for (const token of tokens) {
    if (token.text === '(') continue;
    const tight = token.text === '.' || token.text === ',' || token.text === '@';
    text += glue || tight ? token.text : ` ${token.text}`;
    glue = token.text === '.' || token.text === '@' || token.text === '-';
  }
  return text;
}
