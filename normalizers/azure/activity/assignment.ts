// Reads whom a role assignment gives rights to.
import { flat, object, present, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { objectOf } from './forms.ts';

/** Kinds of principals (lower case) that are groups. Vendor page: Role Assignments - Create § PrincipalType. */
const GROUPS: ReadonlySet<string> = new Set(['group', 'foreigngroup']);

export interface Assignment {
  /** The user or application, and the role; where a group gets it, only the role. */
  readonly target: MappedEvent['user']['target'];
  readonly group: MappedEvent['group'];
}

const NONE: Assignment = { target: undefined, group: undefined };

/** The request body of an assignment's first row. Vendor page: change-history-report § Azure CLI. */
export function assignmentOf(operation: string, properties: JsonObject): Assignment {
  if (!operation.toLowerCase().endsWith('microsoft.authorization/roleassignments/write')) return NONE;
  const body = objectOf(properties['requestbody']);
  const assignment = object(body['Properties']) ?? object(body['properties']);
  if (!assignment) return NONE;
  const id = string(assignment['PrincipalId']) ?? string(assignment['principalId']);
  const type = string(assignment['PrincipalType']) ?? string(assignment['principalType']);
  const role = string(assignment['RoleDefinitionId']) ?? string(assignment['roleDefinitionId']);
  const roles = role === undefined ? undefined : [flat(role.slice(role.lastIndexOf('/') + 1))];
  return type !== undefined && GROUPS.has(type.toLowerCase())
    ? { target: present({ roles }), group: present({ id }) }
    : { target: present({ id, roles }), group: undefined };
}
