// Tells what a message of the OCSF schema is about: `entity`, `user`, and in `unmapped` what has no member of its own.
// https://www.mongodb.com/docs/manual/reference/audit-message/ocsf/
import { at, object, present, string, type Json, type JsonObject } from '../../normalizer.ts';
import { aboutAction, aboutCommand, changeOf, named, type About } from './about.ts';
import { OCSF_ENTITIES } from './actions.ts';
import type { Account } from './who.ts';

export interface Entity {
  readonly action: string;
  readonly about: About;
}

/** What is created, dropped or renamed: `entity_result` for views, else `entity`. */
export function entityOf(record: JsonObject): Entity | undefined {
  const result = object(record['entity_result']);
  const entity = object(record['entity']);
  return read(result, undefined) ?? read(entity, string(result?.['name']));
}

function read(entity: JsonObject | undefined, result: string | undefined): Entity | undefined {
  const [action, type] = OCSF_ENTITIES.get(string(entity?.['type']) ?? '') ?? [];
  const written = string(entity?.['name']);
  if (action === undefined || type === undefined || written === undefined) return undefined;
  // An index stands as `index@database.collection`.
  const mark = type === 'index' ? written.lastIndexOf('@') : -1;
  const name = mark > 0 ? written.slice(0, mark) : written;
  const about = aboutAction(action, { ns: written.slice(mark + 1) });
  const isRenamed = action === 'renameCollection';
  const change = isRenamed ? present({ property: ['name'], before: name, after: result }) : undefined;
  return { action, about: { ...about, object: named(type, name), change } };
}

/** What has no member of its own stands in `unmapped`, as `param` has it in the mongo schema, but for the names. */
export function aboutOf(
  action: string,
  command: string | undefined,
  record: JsonObject,
  entity: Entity | undefined,
  subject: Account | undefined,
): About {
  if (command !== undefined)
    return aboutCommand(command, string(at(record, 'api', 'request', 'uid')), undefined);
  if (entity) return entity.about;
  const from = object(record['unmapped']);
  const written =
    string(object(from?.['directAuthMutation'])?.['namespace']) ?? string(from?.['allUsersFromDatabase']);
  const about = aboutAction(action, written === undefined ? from : { ns: written });
  const role = accountOf(from?.['role']);
  if (!subject) return role ? { ...about, object: named('role', role.name), db: role.db } : about;
  const { name, db } = subject;
  const given = groupsOf(at(record, 'user', 'groups'));
  return {
    object: named('user', name),
    target: { name, domain: db },
    change: given ? changeOf(action, { roles: given }) : about.change,
    db: db ?? about.db,
  };
}

/** `database.user`; the name of a database has no dot. */
export function accountOf(value: Json): Account | undefined {
  const written = string(value);
  if (written === undefined) return undefined;
  const dot = written.indexOf('.');
  if (dot <= 0 || dot === written.length - 1) return { name: written, db: undefined };
  return { name: written.slice(dot + 1), db: written.slice(0, dot) };
}

/** Names of an array of `{name}`; undefined when there is none. */
export function groupsOf(groups: Json): string[] | undefined {
  if (!Array.isArray(groups)) return undefined;
  const names = groups.flatMap((group) => string(object(group)?.['name']) ?? []);
  return names.length > 0 ? names : undefined;
}
