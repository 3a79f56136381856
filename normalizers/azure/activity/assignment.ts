// Reads whom a role assignment gives rights to, or takes them from.
import {
  flat,
  object,
  present,
  string,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { objectOf } from './forms.ts';

/** Kinds of principals (lower case) that are groups. Vendor page: Role Assignments - Create § PrincipalType. */
const GROUPS: ReadonlySet<string> = new Set(['group', 'foreigngroup']);

export interface Assignment {
  /** The user or application, and the role; where it is a group's, only the role. */
  readonly target: MappedEvent['user']['target'];
  readonly group: MappedEvent['group'];
}

const NONE: Assignment = { target: undefined, group: undefined };

/**
 * Whom a role is given to or taken from. The request body of the first row of a write says it, the response body of the last row of a deletion,
 * and where a role goes with its resource, the properties themselves. Vendor pages: change-history-report § Azure CLI; role-assignments.
 */
export function assignmentOf(operation: string, properties: JsonObject): Assignment {
  const assignment = described(operation.toLowerCase(), properties);
  if (!assignment) return NONE;
  const id = idOf(assignment, 'PrincipalId', 'principalId');
  const type = string(assignment['PrincipalType']) ?? string(assignment['principalType']);
  const role = idOf(assignment, 'RoleDefinitionId', 'roleDefinitionId');
  const roles = role === undefined ? undefined : [flat(role.slice(role.lastIndexOf('/') + 1))];
  return type !== undefined && GROUPS.has(type.toLowerCase())
    ? { target: present({ roles }), group: present({ id }) }
    : { target: present({ id, roles }), group: undefined };
}

function described(operation: string, properties: JsonObject): JsonObject | undefined {
  if (operation.endsWith('microsoft.authorization/roleassignments/write'))
    return inBody(properties['requestbody']);
  if (!operation.endsWith('microsoft.authorization/roleassignments/delete')) return undefined;
  return inBody(properties['responseBody']) ?? ('principalId' in properties ? properties : undefined);
}

function inBody(value: Json): JsonObject | undefined {
  const body = objectOf(value);
  return object(body['Properties']) ?? object(body['properties']);
}

const BARE = /^[\da-f]{32}$/i;

/** An id in the form it has everywhere else: where a resource group goes, its roles' ids are written without hyphens. */
function idOf(assignment: JsonObject, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const id = string(assignment[name]);
    if (id === undefined) continue;
    return BARE.test(id)
      ? [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-')
      : id;
  }
  return undefined;
}
