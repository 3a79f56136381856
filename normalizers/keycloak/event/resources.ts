// What admin events mean, by the type of the resource, the operation and the end of the path. Data only.
import type { MappedEvent } from '../../normalizer.ts';

type Category = MappedEvent['event']['category'][number];
type Type = MappedEvent['event']['type'][number];

export interface Resource {
  readonly kind: 'user' | 'group' | 'admin' | 'configuration' | 'session';
  /** Type of the object; the resource type in lower case unless said otherwise. */
  readonly object: string;
  /** The segment of the path behind which the object's id stands; undefined: at its end. */
  readonly behind: string | undefined;
  /** Made and deleted, it changes something else: a membership, a mapping. */
  readonly isLink: boolean;
}

type Row = readonly [Resource['kind'], string, Partial<Resource>?];

const ROWS: readonly Row[] = [
  ['user', 'USER', { behind: 'users' }],
  ['user', 'USER_LOGIN_FAILURE', { isLink: true }],
  ['session', 'USER_SESSION'],
  ['group', 'GROUP', { behind: 'groups' }],
  ['group', 'GROUP_MEMBERSHIP', { behind: 'groups', object: 'group', isLink: true }],
  ['group', 'ORGANIZATION ORGANIZATION_GROUP', { behind: 'organizations' }],
  [
    'group',
    'ORGANIZATION_MEMBERSHIP ORGANIZATION_GROUP_MEMBERSHIP',
    { behind: 'organizations', object: 'organization', isLink: true },
  ],
  [
    'admin',
    `REALM_ROLE CLIENT_ROLE AUTHORIZATION_RESOURCE_SERVER AUTHORIZATION_RESOURCE AUTHORIZATION_SCOPE AUTHORIZATION_POLICY
    AUTHORIZATION_PERMISSION`,
  ],
  [
    'admin',
    'REALM_ROLE_MAPPING CLIENT_ROLE_MAPPING REALM_SCOPE_MAPPING CLIENT_SCOPE_MAPPING CLIENT_SCOPE_CLIENT_MAPPING',
    { isLink: true },
  ],
  ['configuration', 'CLIENT', { behind: 'clients' }],
  ['configuration', 'IDENTITY_PROVIDER', { behind: 'instances' }],
  ['configuration', 'COMPONENT', { behind: 'components' }],
  [
    'configuration',
    `REALM AUTH_FLOW AUTH_EXECUTION_FLOW AUTH_EXECUTION AUTHENTICATOR_CONFIG REQUIRED_ACTION REQUIRED_ACTION_CONFIG
    IDENTITY_PROVIDER_MAPPER PROTOCOL_MAPPER USER_FEDERATION_PROVIDER USER_FEDERATION_MAPPER CLIENT_INITIAL_ACCESS_MODEL CLIENT_SCOPE
    CLUSTER_NODE USER_PROFILE WORKFLOW CUSTOM`,
  ],
];

/** ResourceType -> what it is. https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/events/admin/ResourceType.html */
const RESOURCES: ReadonlyMap<string, Resource> = new Map(
  ROWS.flatMap(([kind, names, more]) =>
    names.split(/\s+/).map((name): readonly [string, Resource] => [name, { ...plain(name, kind), ...more }]),
  ),
);

/** A resource type that nobody knows is a setting. */
export function resourceOf(name: string): Resource {
  return RESOURCES.get(name) ?? plain(name, 'configuration');
}

function plain(name: string, kind: Resource['kind']): Resource {
  return { kind, object: name.toLowerCase(), behind: undefined, isLink: false };
}

/** https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/events/admin/OperationType.html */
const OPERATIONS: ReadonlyMap<string, Type> = new Map([
  ['CREATE', 'creation'],
  ['UPDATE', 'change'],
  ['DELETE', 'deletion'],
  ['ACTION', 'change'],
]);

/**
 * End of the path -> what an ACTION is, where it does not change what the path names.
 * https://www.keycloak.org/docs-api/latest/rest-api/index.html
 */
const ACTIONS: ReadonlyMap<string, readonly [readonly Category[], readonly Type[]]> = new Map([
  ['impersonation', [['authentication', 'session'], ['start']]],
  ['logout', [['session'], ['end']]],
  ['logout-all', [['session'], ['end']]],
  ['execute-actions-email', [['iam'], ['user', 'info']]],
  ['send-verify-email', [['iam'], ['user', 'info']]],
  ['reset-password-email', [['iam'], ['user', 'info']]],
]);

/** Category and type of an operation; `last` is the end of the path, `isPart` that it names something that the resource has. */
export function adminMeaning(
  operation: string,
  { kind, isLink }: Resource,
  last: string | undefined,
  isPart: boolean,
): Pick<MappedEvent['event'], 'category' | 'type'> {
  const special = operation === 'ACTION' && last !== undefined ? ACTIONS.get(last) : undefined;
  if (special) return { category: [...special[0]], type: [...special[1]] };
  // What a user has (a credential, a link to an identity provider) is made and deleted without the user.
  const doing = isLink || (isPart && kind === 'user') ? 'change' : (OPERATIONS.get(operation) ?? 'info');
  if (kind === 'session') return { category: ['session'], type: [operation === 'DELETE' ? 'end' : 'info'] };
  if (kind === 'configuration') return { category: ['configuration'], type: [doing] };
  return { category: ['iam'], type: [kind, doing] };
}
