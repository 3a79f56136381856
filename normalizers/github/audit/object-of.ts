// The object that a record names.
import { object, text, type AccessEvent, type JsonObject } from '../../normalizer.ts';
import type { Fields } from './fields.ts';
import { OBJECT_NAMES, type ObjectType } from './objects.ts';

type Thing = AccessEvent['oncall']['object'];

export function objectOf(
  record: JsonObject,
  fields: Fields,
  type: ObjectType | undefined,
  user: AccessEvent['user'],
): Thing {
  if (type === undefined) return undefined;
  if (type === 'user') return { type, name: user.target?.name ?? user.target?.email ?? text(fields.user) };
  if (type !== 'scope') return { type, name: nameIn(record, fields, OBJECT_NAMES[type]) };
  for (const scope of ['repository', 'organization', 'enterprise'] as const) {
    const name = nameIn(record, fields, OBJECT_NAMES[scope]);
    if (name !== undefined) return { type: scope, name };
  }
  return undefined;
}

/** The first of `names` that holds a value; JSON exports keep some of them under `data`. */
function nameIn(record: JsonObject, fields: Fields, names: readonly string[]): string | undefined {
  const data = object(fields.data);
  for (const name of names) {
    const value = text(record[name]) ?? text(data?.[name]);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function groupOf(fields: Fields, thing: Thing): AccessEvent['group'] {
  if (thing?.name === undefined) return undefined;
  if (thing.type === 'team') return { name: thing.name };
  if (thing.type === 'external_group') return { name: thing.name, id: text(fields.external_group_id) };
  if (thing.type === 'enterprise_team') return { name: thing.name, id: text(fields.enterprise_team_id) };
  return undefined;
}
