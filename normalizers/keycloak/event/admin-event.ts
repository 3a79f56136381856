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
  const isMapping = resourceType?.endsWith('_ROLE_MAPPING') === true;
  const meaning = adminMeaning(operation, resource, last, isBehind(segments, resource));
  const error = string(record['error']);
  const person = targetOf(segments, resourceType, shown, object(record['details']));
  const target = person && isMapping ? { ...person, roles: namesIn(shown) } : person;
  const { actor, user } = whoOfAdminEvent(auth, target);
  return {
    action: resourceType === undefined ? operation : [operation, resourceType].join('_'),
    category: meaning.category,
    type: meaning.type,
    outcome: error === undefined ? 'success' : 'failure',
    // Of a credential that is removed only the id is there.
    reason: error ?? (operation === 'ACTION' && segments.at(-2) !== 'credentials' ? last : undefined),
    error: error === undefined ? undefined : { code: error },
    actor,
    user,
    group: isMapping
      ? present({ id: segmentBehind(segments, 'groups') })
      : groupOf(segments, resource, shown, names),
    address: string(auth?.['ipAddress']),
    object:
      resourceType === 'REALM' && IN_REALM.has(operation)
        ? { type: resource.object, name: string(object(shown)?.['realm']) ?? realmOf(record) }
        : objectOf(resourceType, resource, path, segments, names),
    change: isMapping ? changeOf(operation, names) : undefined,
    session: resource.kind === 'session' ? string(last) : undefined,
  };
}

/** Operations on the realm in which they are done; the path says what is done with it. */
const IN_REALM = new Set(['ACTION', 'UPDATE']);

function realmOf(record: JsonObject): string | undefined {
  return string(record['realmName']) ?? string(record['realmId']);
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
  return namesIn(shown)?.join(', ');
}

function namesIn(shown: Json): string[] | undefined {
  const names = (Array.isArray(shown) ? shown : [shown]).flatMap((item) => nameOf(object(item)) ?? []);
  return names.length > 0 ? names : undefined;
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
  const told = id === undefined && !segments.includes('members') ? undefined : details;
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
  shown: Json,
  names: string | undefined,
): MappedEvent['group'] {
  if (kind !== 'group' || behind === undefined) return undefined;
  const id = segmentBehind(segments, behind);
  // What is shown is the organization, or a group within it.
  if (behind !== 'groups') return present({ id, name: object(shown)?.['id'] === id ? names : undefined });
  // The path of a new child is that of its parent.
  return present({ id: string(object(shown)?.['id']) ?? id, name: names });
}

/** Whether the path goes on behind the resource's id: users/ID/federated-identity/PROVIDER. */
function isBehind(segments: readonly string[], { behind }: Resource): boolean {
  const at = behind === undefined ? -1 : segments.indexOf(behind);
  return at >= 0 && segments.length > at + 2;
}

function segmentBehind(segments: readonly string[], name: string): string | undefined {
  const at = segments.indexOf(name);
  return flat(at < 0 ? undefined : string(segments[at + 1]));
}

/** Roles that are mapped are there after, those that are unmapped were there before. */
function changeOf(operation: string, names: string | undefined): MappedEvent['oncall']['change'] {
  if (names === undefined) return undefined;
  const isTaken = operation === 'DELETE';
  return { property: ['roles'], before: isTaken ? names : undefined, after: isTaken ? undefined : names };
}
