// Tells who made a request: https://kubernetes.io/docs/reference/access-authn-authz/authentication/
import {
  at,
  object,
  string,
  strings,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Request } from './request.ts';

type Actor = MappedEvent['oncall']['actor'];

/** The user, the session of the role that EKS maps to it, and whom they act as. */
export function whoOf({ user, impersonated, sent, resource }: Request): {
  readonly actor: Actor;
  readonly user: MappedEvent['user'];
} {
  const account = string(user['username']);
  const credential = extra(user, 'accessKeyId') ?? extra(user, 'authentication.kubernetes.io/credential-id');
  // The name of a role's session is given by who assumed it.
  const session = extra(user, 'sessionName');
  const type = typeOf(account);
  const name = session ?? account ?? 'unknown';
  const effective = string(impersonated?.['username']) ?? (session === undefined ? undefined : account);
  const target = targetOf(resource, sent);
  return {
    actor: {
      type,
      id: string(user['uid']),
      name: account,
      credential,
      reason:
        type === 'unknown'
          ? account === undefined
            ? 'the record names no user'
            : 'an anonymous request'
          : undefined,
    },
    user: {
      name,
      id: string(user['uid']),
      email: type === 'user' && name.includes('@') ? name : undefined,
      effective: effective === undefined || effective === name ? undefined : { name: effective },
      target,
    },
  };
}

function typeOf(name: string | undefined): Actor['type'] {
  if (name === undefined || name === 'system:anonymous' || name === 'system:unauthenticated')
    return 'unknown';
  if (name.startsWith('system:serviceaccount:')) return 'service';
  if (name.endsWith('.gserviceaccount.com')) return 'service';
  // system:admin is the administrator's certificate; the others are components of the cluster.
  if (name === 'system:admin') return 'user';
  return name.startsWith('system:') || name.startsWith('eks:') || name.startsWith('aks') ? 'system' : 'user';
}

/** `extra` holds lists of text. */
function extra(user: JsonObject, key: string): string | undefined {
  const found: Json = at(user, 'extra', key);
  return strings(found)?.[0] ?? string(found);
}

/** Whom a binding gives a role: its first subject. */
function targetOf(resource: string | undefined, sent: JsonObject): MappedEvent['user']['target'] {
  if (resource !== 'rolebindings' && resource !== 'clusterrolebindings') return undefined;
  const { subjects } = sent;
  const first = Array.isArray(subjects) ? object(subjects[0]) : undefined;
  const name = string(first?.['name']);
  const role = string(at(sent, 'roleRef', 'name'));
  if (name === undefined) return undefined;
  return { name, roles: role === undefined ? undefined : [role] };
}
