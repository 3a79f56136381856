// Maps an admin event: what an administrator did by the console or the REST API.
// https://www.keycloak.org/docs-api/latest/rest-api/index.html § AdminEventRepresentation
import {
  flat,
  object,
  parseRecord,
  present,
  string,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Mapped } from './map.ts';
import { adminMeaning, resourceOf, type Resource } from './resources.ts';
import { whoOfAdminEvent } from './who.ts';

/** Members of a representation that name what it represents. The first that there is counts. */
const NAMES = ['username', 'clientId', 'realm', 'name', 'alias', 'displayName'] as const;

/** `operation` is the OperationType as written. */
export function mapAdminEvent(record: JsonObject, operation: string): Mapped {
  const resourceType = string(record['resourceType']);
  const resource = resourceOf(resourceType ?? 'unknown');
  const path = string(record['resourcePath']);
  const segments = path === undefined ? [] : path.split('/', 20);
  const last = segments.at(-1);
  const auth = object(record['authDetails']) ?? object(record['auth']);
  const shown = representationOf(record['representation']);
  const names = namesOf(shown);
  const meaning = adminMeaning(operation, resource, last);
  const error = string(record['error']);
  const target = targetOf(segments, resourceType, shown, object(record['details']));
  const { actor, user } = whoOfAdminEvent(auth, target);
  return {
    action: resourceType === undefined ? operation : [operation, resourceType].join('_'),
    category: meaning.category,
    type: meaning.type,
    outcome: error === undefined ? 'success' : 'failure',
    reason: error ?? (operation === 'ACTION' ? last : undefined),
    error: error === undefined ? undefined : { code: error },
    actor,
    user,
    group: groupOf(segments, resource, names),
    address: string(auth?.['ipAddress']),
    object: objectOf(resourceType, resource, path, segments, names),
    change: changeOf(operation, resourceType, names),
    session: undefined,
  };
}

/** The JSON text that Include Representation adds, if it is whole. */
function representationOf(value: Json): Json {
  if (typeof value !== 'string') return value;
  const first = value.charAt(0);
  if (first !== '{' && first !== '[') return undefined;
  const parsed = parseRecord(`{"it":${value}}`);
  return parsed.ok ? parsed.record['it'] : undefined;
}

/** Names in a representation, several where it is a list. */
function namesOf(shown: Json): string | undefined {
  if (!Array.isArray(shown)) return nameOf(object(shown));
  const names = shown.flatMap((item) => nameOf(object(item)) ?? []);
  return names.length > 0 ? names.join(', ') : undefined;
}

function nameOf(shown: JsonObject | undefined): string | undefined {
  if (!shown) return undefined;
  for (const member of NAMES) {
    const name = string(shown[member]);
    if (name !== undefined) return name;
  }
  return undefined;
}

function objectOf(
  resourceType: string | undefined,
  { object: type, behind, isLink }: Resource,
  path: string | undefined,
  segments: readonly string[],
  names: string | undefined,
): MappedEvent['oncall']['object'] {
  if (resourceType === undefined) return undefined;
  const id =
    (behind === undefined ? undefined : segmentBehind(segments, behind)) ??
    // The end of a mapping's path only says of which roles.
    (isLink && segments.includes('role-mappings') ? path : segments.at(-1));
  const name = names ?? string(id);
  return name === undefined ? undefined : { type, name: flat(name) };
}

/** users/ID, organizations/ID/members/ID; details tell the name where the representation is not that of a user. */
function targetOf(
  segments: readonly string[],
  resourceType: string | undefined,
  shown: Json,
  details: JsonObject | undefined,
): MappedEvent['user']['target'] {
  if (resourceType === 'USER_PROFILE') return undefined;
  const id = segmentBehind(segments, 'users') ?? segmentBehind(segments, 'members');
  const person = resourceType === 'USER' ? object(shown) : undefined;
  const names = [string(person?.['firstName']), string(person?.['lastName'])].filter(
    (name) => name !== undefined,
  );
  const told = id === undefined ? undefined : details;
  return present({
    id,
    name: string(person?.['username']) ?? string(told?.['username']),
    email: string(person?.['email']) ?? string(told?.['email']),
    full_name: names.length > 0 ? names.join(' ') : undefined,
  });
}

function groupOf(
  segments: readonly string[],
  { kind, behind }: Resource,
  names: string | undefined,
): MappedEvent['group'] {
  if (kind !== 'group' || behind === undefined) return undefined;
  return present({ id: segmentBehind(segments, behind), name: behind === 'groups' ? names : undefined });
}

function segmentBehind(segments: readonly string[], name: string): string | undefined {
  const at = segments.indexOf(name);
  return flat(at < 0 ? undefined : string(segments[at + 1]));
}

/** Roles that are mapped are there after, those that are unmapped were there before. */
function changeOf(
  operation: string,
  resourceType: string | undefined,
  names: string | undefined,
): MappedEvent['oncall']['change'] {
  if (names === undefined || resourceType?.endsWith('_ROLE_MAPPING') !== true) return undefined;
  const isTaken = operation === 'DELETE';
  return { property: ['roles'], before: isTaken ? names : undefined, after: isTaken ? undefined : names };
}
