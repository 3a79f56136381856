// Tells what an action is about: the object, the account it is done to, what changes. Read from `param`, or from a command's arguments.
// https://www.mongodb.com/docs/manual/reference/audit-message/mongo/ § Audit Event Actions, Details, and Results
import { object, present, string, type Json, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { rolesOf } from './who.ts';

export interface About {
  readonly object: MappedEvent['oncall']['object'];
  readonly target: MappedEvent['user']['target'];
  readonly change: MappedEvent['oncall']['change'];
  /** The database, as far as it is said. */
  readonly db: string | undefined;
}

const NOTHING: JsonObject = {};

/** Of an action that is no authCheck. */
export function aboutAction(action: string, param: JsonObject | undefined): About {
  const from = param ?? NOTHING;
  const ns = string(from['ns']) ?? string(from['old']);
  const db = string(from['db']) ?? databaseOf(ns);
  // A sign-in names who signs in; what it is about is the database that knows the account.
  const user = action === 'authenticate' ? undefined : string(from['user']);
  return {
    object:
      named('user', user) ??
      named('role', string(from['role'])) ??
      named('index', string(from['indexName'])) ??
      named('shard', string(from['shard'])) ??
      named(
        from['viewOn'] === undefined ? 'collection' : 'view',
        ns?.includes('.') === true ? ns : undefined,
      ) ??
      named('replica_set', idOf(from['new']) ?? idOf(from['old'])) ??
      named('cluster_parameter', parameterOf(from)) ??
      named('file', string(object(from['logRotationStatus'])?.['rotatedLogPath'])) ??
      named('database', ns ?? db ?? loggedOutOf(from)),
    target: user === undefined ? undefined : { name: user, domain: db },
    change: changeOf(action, from),
    db,
  };
}

/** Of an authCheck: `ns` is what the right was asked for, `args` the command. */
export function aboutCommand(command: string, ns: string | undefined, args: JsonObject | undefined): About {
  const from = args ?? NOTHING;
  const db = databaseOf(ns) ?? string(from['$db']);
  const isUser = command.endsWith('User');
  const name = isUser || command.endsWith('Role') ? string(from[command]) : undefined;
  return {
    object: named(isUser ? 'user' : 'role', name) ?? namespace(ns),
    target: isUser && name !== undefined ? { name, domain: db } : undefined,
    change: name === undefined ? undefined : changeOf(command, from),
    db,
  };
}

/** `database.collection`, whose name may have dots of its own; a database alone, also as `admin.$cmd`. */
function namespace(ns: string | undefined): About['object'] {
  if (ns === undefined) return undefined;
  const isDatabase = !ns.includes('.') || ns.endsWith('.$cmd');
  return isDatabase ? named('database', databaseOf(ns)) : named('collection', ns);
}

function databaseOf(ns: string | undefined): string | undefined {
  if (ns === undefined) return undefined;
  const dot = ns.indexOf('.');
  return string(dot < 0 ? ns : ns.slice(0, dot));
}

export function named(type: string, name: string | undefined): About['object'] {
  return name === undefined ? undefined : { type, name };
}

function idOf(value: Json): string | undefined {
  return string(object(value)?.['_id']);
}

function parameterOf(from: JsonObject): string | undefined {
  return (
    idOf(from['updatedClusterServerParameter']) ??
    idOf(from['originalClusterServerParameter']) ??
    string(from['requestedClusterServerParameters'])
  );
}

/** The database of the first account that a logout ends. */
function loggedOutOf(from: JsonObject): string | undefined {
  const left = from['updatedUsers'];
  const before = from['initialUsers'];
  if (!Array.isArray(before)) return undefined;
  const kept = Array.isArray(left) ? left.map((user) => string(object(user)?.['db'])) : [];
  const dbs = before.map((user) => string(object(user)?.['db']));
  return dbs.find((db) => !kept.includes(db));
}

/** Roles given are what is after, roles taken what was before; of a password only that it changed; of a collection its names. */
export function changeOf(action: string, from: JsonObject): About['change'] {
  const roles = rolesOf(from['roles']);
  const properties: string[] = [];
  // Percona Server calls it password, and says of a new account too whether it has one.
  if (from['passwordChanged'] === true || from['password'] === true || from['pwd'] !== undefined)
    properties.push('password');
  if (roles) properties.push('roles');
  if (Array.isArray(from['privileges'])) properties.push('privileges');
  const list = roles?.join(', ');
  const isTaken = action.startsWith('revoke');
  const isRenamed = action === 'renameCollection';
  if (isRenamed) properties.push('name');
  return present({
    property: properties.length > 0 ? properties : undefined,
    before: isRenamed ? string(from['old']) : isTaken ? list : undefined,
    after: isRenamed ? string(from['new']) : isTaken ? undefined : list,
  });
}
