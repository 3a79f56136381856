// Reads from a statement's tokens what it is done to: the object, the role, the setting.
import { behindName, joined, sqlNames } from '../../kit/sql-names.ts';
import { BY_CLASS, MEMBERSHIP, OBJECT_KINDS } from './actions.ts';
import type { Command } from './sql-command.ts';
import type { Token } from './sql-tokens.ts';

/** What a statement names; members that it does not name are absent. */
export interface Target {
  readonly object?: { readonly type: string; readonly name: string } | undefined;
  /** Roles it is done to, as they stand in the statement. */
  readonly role?: string | undefined;
  /** Roles that are granted as a membership. */
  readonly group?: string | undefined;
  /** The role that the session takes on. */
  readonly effective?: string | undefined;
  readonly change?: { readonly property: string; readonly after?: string | undefined } | undefined;
  /** COPY runs a program on the server's host. */
  readonly program?: true | undefined;
  /** COPY writes to its table. */
  readonly writes?: true | undefined;
}

/**
 * What the command is done to. Names are as written, without their quotes; `self`, where it is known, is the role of the session, which
 * CURRENT_USER and the like stand for.
 */
export function targetOf({ tag, meaning, tokens, next, runs }: Command, self: string | undefined): Target {
  if (runs) return targetOf(runs, self);
  if (tag === 'GRANT' || tag === 'REVOKE') return granted(tokens, self);
  if (tag === 'GRANT ROLE' || tag === 'REVOKE ROLE') return membership(tokens, next, self);
  if (tag === 'ALTER DEFAULT PRIVILEGES')
    return { role: rolesAt(tokens, indexOf(tokens, grantAt(tokens), 'TO', 'FROM') + 1, self) };
  if (tag === 'SET' || tag === 'RESET') return setting(tokens, next, tag === 'SET');
  if (tag === 'COPY') return copied(tokens, next);
  if (tag === 'ALTER SYSTEM') return setting(tokens, next + 1, tokens[next]?.upper === 'SET');
  if (tag === 'ALTER ROLE' && meaning === MEMBERSHIP) return members(tokens, next, self);
  const kind = kindOf(tag);
  if (kind === 'role' || kind === 'user_mapping') return role(kind, tokens, next, self);
  const name = kind === undefined ? undefined : namesAt(tokens, next);
  if (kind === undefined || name === undefined) return {};
  return { object: { type: kind, name }, change: kind === 'database' ? changeIn(tokens, next) : undefined };
}

const TABLE_COMMANDS = new Set([
  'INSERT',
  'UPDATE',
  'DELETE',
  'MERGE',
  'TRUNCATE TABLE',
  'LOCK TABLE',
  'CREATE TABLE AS',
  'SELECT INTO',
]);
const NAMED: ReadonlySet<string> = new Set([...OBJECT_KINDS, 'ROLE', 'USER MAPPING', 'POLICY', 'OWNED']);

/** The type of object a command tag is about, lower snake case; undefined when it names none. */
function kindOf(tag: string): string | undefined {
  if (TABLE_COMMANDS.has(tag)) return 'table';
  if (tag === 'CALL') return 'procedure';
  if (tag === 'REFRESH MATERIALIZED VIEW') return 'materialized_view';
  if (BY_CLASS.has(tag)) return undefined;
  const kind = tag.slice(tag.indexOf(' ') + 1);
  if (!NAMED.has(kind)) return undefined;
  return kind === 'OWNED' ? 'role' : snake(kind);
}

/** `MATERIALIZED VIEW` -> `materialized_view`. */
export function snake(kind: string): string {
  return kind.toLowerCase().replaceAll(' ', '_');
}

const NOISE: ReadonlySet<string> = new Set([
  'AUTHORIZATION',
  'BY',
  'CONCURRENTLY',
  'EXISTS',
  'FOR',
  'FROM',
  'IF',
  'INTO',
  'NOT',
  'ONLY',
  'TABLE',
]);

const { nameAt, namesAt, afterNoise } = sqlNames<Token>(
  NOISE,
  ({ kind }) => kind === 'word' || kind === 'name',
);

/** CREATE, ALTER and DROP ROLE, of which the last names several; ALTER ROLE ALL names none. */
function role(kind: string, tokens: readonly Token[], next: number, self: string | undefined): Target {
  const index = afterNoise(tokens, next);
  const name = tokens[index]?.upper === 'ALL' ? undefined : rolesAt(tokens, index, self);
  const change = kind === 'role' ? changeIn(tokens, next) : undefined;
  return { object: name === undefined ? undefined : { type: kind, name }, role: name, change };
}

/** ALTER GROUP group ADD | DROP USER roles. */
function members(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const group = rolesAt(tokens, next, self);
  if (group === undefined) return {};
  return { object: { type: 'role', name: group }, group, role: rolesAt(tokens, next + 3, self) };
}

/** Keywords that stand for the role of the session. https://www.postgresql.org/docs/current/sql-alterrole.html § Synopsis */
const SELF: ReadonlySet<string> = new Set(['CURRENT_ROLE', 'CURRENT_USER', 'SESSION_USER', 'USER']);

/** `app, analyst`: the roles from an index on; what stands behind one without a comma ends the list. */
function rolesAt(tokens: readonly Token[], start: number, self: string | undefined): string | undefined {
  const found: string[] = [];
  for (let index = start; ; index += 2) {
    if (tokens[index]?.upper === 'GROUP') index++;
    const token = tokens[index];
    if (!token || token.kind === 'symbol') break;
    const name = SELF.has(token.upper) ? self : token.text;
    if (name !== undefined) found.push(name);
    if (tokens[index + 1]?.text !== ',') break;
  }
  return found.length === 0 ? undefined : found.join(', ');
}

/** GRANT privileges ON [kind] names TO roles; REVOKE ... FROM roles. */
function granted(tokens: readonly Token[], self: string | undefined): Target {
  const on = indexOf(tokens, 0, 'ON');
  const to = indexOf(tokens, on, 'TO', 'FROM');
  const words = tokens.slice(on + 1, to);
  const kind = GRANT_KINDS.find((each) => each.every((word, index) => words[index]?.upper === word));
  const every = words[0]?.upper === 'ALL' ? words[1]?.upper.replace(/S$/, '') : undefined;
  const name = joined(words.slice(kind?.length ?? 0));
  const type = every ?? kind?.join(' ') ?? 'TABLE';
  return {
    object: name === '' ? undefined : { type: snake(type), name },
    role: rolesAt(tokens, to + 1, self),
  };
}

/** ALTER DEFAULT PRIVILEGES holds a GRANT or REVOKE. */
function grantAt(tokens: readonly Token[]): number {
  return indexOf(tokens, 0, 'GRANT', 'REVOKE');
}

const GRANT_KINDS = ['FOREIGN SERVER', 'PARAMETER', ...OBJECT_KINDS]
  .map((kind) => kind.split(' '))
  .sort((one, other) => other.length - one.length);

/** GRANT role TO role; REVOKE [ADMIN OPTION FOR] role FROM role. */
function membership(tokens: readonly Token[], next: number, self: string | undefined): Target {
  const to = indexOf(tokens, next, 'TO', 'FROM');
  const option = indexOf(tokens.slice(0, to), next, 'FOR');
  const name = joined(tokens.slice(option < to ? option + 1 : next, to));
  if (name === '') return {};
  return { object: { type: 'role', name }, group: name, role: rolesAt(tokens, to + 1, self) };
}

/** SET [SESSION | LOCAL] name = value, SET ROLE, SET SESSION AUTHORIZATION, RESET name. */
function setting(tokens: readonly Token[], start: number, assigns: boolean): Target {
  let index = start;
  while (SCOPES.has(tokens[index]?.upper ?? '')) index++;
  const special = SPECIAL.get(tokens[index]?.upper ?? '');
  const property = special ?? nameAt(tokens, index);
  if (property === undefined) return {};
  const behind = special === 'TimeZone' ? index + 2 : behindName(tokens, index);
  const value = assigns ? valueAt(tokens, behind) : [];
  const after = joined(value) || undefined;
  const isRole = property === 'role' || property === 'session_authorization';
  const effective = isRole && !NO_ROLE.has(value[0]?.upper ?? '') ? after : undefined;
  return { object: { type: 'parameter', name: property }, change: { property, after }, effective };
}

const SCOPES: ReadonlySet<string> = new Set(['LOCAL', 'SESSION']);
/** SET ROLE NONE, SET SESSION AUTHORIZATION DEFAULT: the role is that of the session again. */
const NO_ROLE: ReadonlySet<string> = new Set(['DEFAULT', 'NONE']);

/** Settings with a syntax of their own -> the parameter they set. */
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['ROLE', 'role'],
  ['AUTHORIZATION', 'session_authorization'],
  ['TIME', 'TimeZone'],
  ['NAMES', 'client_encoding'],
  ['TRANSACTION', 'transaction'],
  ['CHARACTERISTICS', 'transaction'],
]);

function valueAt(tokens: readonly Token[], index: number): readonly Token[] {
  const first = tokens[index];
  return tokens.slice(first?.text === '=' || first?.upper === 'TO' ? index + 1 : index);
}

/** ALTER ROLE | DATABASE name ... SET name = value. */
function changeIn(tokens: readonly Token[], next: number): Target['change'] {
  const index = indexOf(tokens, next + 1, 'SET', 'RESET');
  return index === tokens.length
    ? undefined
    : setting(tokens, index + 1, tokens[index]?.upper === 'SET').change;
}

/** COPY table | (query) FROM | TO [PROGRAM] ... */
function copied(tokens: readonly Token[], next: number): Target {
  const way = indexOf(tokens, next, 'FROM', 'TO');
  const name = nameAt(tokens, next);
  return {
    object: name === undefined ? undefined : { type: 'table', name },
    program: tokens[way + 1]?.upper === 'PROGRAM' ? true : undefined,
    writes: tokens[way]?.upper === 'FROM' ? true : undefined,
  };
}

/** Index of the first of some keywords from a place on, or the end. */
function indexOf(tokens: readonly Token[], start: number, ...words: readonly string[]): number {
  for (let index = start; index < tokens.length; index++)
    if (words.includes(tokens[index]?.upper ?? '')) return index;
  return tokens.length;
}
