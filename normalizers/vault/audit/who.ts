// Tells who made a request: https://developer.hashicorp.com/vault/docs/audit/schema § Authentication object
import { at, emailOf, flat, string, strings, type JsonObject, type MappedEvent } from '../../normalizer.ts';

type Actor = MappedEvent['oncall']['actor'];

/** Display names begin with the kind of the auth method at which the token was given out. */
const METHODS: ReadonlyMap<string, Actor['type']> = new Map([
  ['userpass', 'user'],
  ['ldap', 'user'],
  ['oidc', 'user'],
  ['okta', 'user'],
  ['github', 'user'],
  ['radius', 'user'],
  ['kerberos', 'user'],
  ['saml', 'user'],
  ['approle', 'service'],
  ['kubernetes', 'service'],
  ['jwt', 'service'],
  ['aws', 'service'],
  ['gcp', 'service'],
  ['azure', 'service'],
  ['alicloud', 'service'],
  ['oci', 'service'],
  ['cert', 'service'],
  ['cf', 'service'],
  ['spiffe', 'service'],
]);

/** `auth` is of the request, or of the token that a sign-in gave. Without one, a sign-in may name the user in its path. */
export function whoOf(
  auth: JsonObject | undefined,
  path: string,
): { readonly actor: Actor; readonly user: MappedEvent['user'] } {
  const display = string(auth?.['display_name']);
  if (!auth || display === undefined) return unauthenticated(auth, path);
  const dash = display.indexOf('-');
  const method = dash < 0 ? display : display.slice(0, dash);
  const type = METHODS.get(method) ?? 'account';
  const name =
    string(at(auth, 'metadata', 'username')) ??
    string(at(auth, 'metadata', 'role_name')) ??
    (METHODS.has(method) && dash > 0 ? flat(display.slice(dash + 1)) : display);
  const id = string(auth['entity_id']);
  return {
    actor: { type, id, name: display, credential: string(auth['accessor']) },
    user: {
      name,
      id,
      email: type === 'user' ? emailOf(name) : undefined,
      roles: strings(auth['policies']),
    },
  };
}

/** auth/userpass/login/USER, auth/ldap/login/USER */
function unauthenticated(
  auth: JsonObject | undefined,
  path: string,
): { readonly actor: Actor; readonly user: MappedEvent['user'] } {
  const name = /^auth\/.{1,200}\/login\/([^/]{1,200})$/.exec(path)?.[1];
  const credential = string(auth?.['accessor']);
  if (name !== undefined) return { actor: { type: 'user', name, credential }, user: { name } };
  return {
    actor: { type: 'unknown', credential, reason: 'the request names no token' },
    user: { name: 'unknown' },
  };
}

/** users/NAME, groups/NAME and GitHub's map/users/NAME, map/teams/NAME behind the mount of an auth method: whom a request is about. */
export function aboutWhom(
  path: string,
  within: string,
): { readonly target: MappedEvent['user']['target']; readonly group: MappedEvent['group'] } {
  const [, kind, written] =
    (path.startsWith('auth/') ? /^(?:map\/)?(users|groups|teams)\/([^/]{1,200})/.exec(within) : null) ?? [];
  const named = written === undefined ? undefined : { name: flat(written) };
  return kind === 'users' ? { target: named, group: undefined } : { target: undefined, group: named };
}
