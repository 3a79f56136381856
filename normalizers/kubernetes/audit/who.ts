// Tells who made a request: https://kubernetes.io/docs/reference/access-authn-authz/authentication/
import {
  at,
  emailOf,
  kubernetesActor,
  object,
  string,
  strings,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import type { Request } from './request.ts';

type Actor = MappedEvent['oncall']['actor'];

/**
 * Names that programs give to the sessions of roles: `aws eks get-token --role-arn` its own, the AWS SDK for Go the time in ns.
 * https://github.com/aws/aws-cli/blob/develop/awscli/customizations/eks/get_token.py § _get_role_credentials
 * https://github.com/aws/aws-sdk-go/blob/main/aws/credentials/stscreds/assume_role_provider.go § Retrieve
 */
const PROGRAM_SESSION = /^(?:EKSGetTokenAuth|(?:aws-go-sdk-)?\d+)$/;

/** The user, the session of the role that EKS maps to it, whom they act as, and whom a binding gives a role. */
export function whoOf(request: Request): {
  readonly actor: Actor;
  readonly user: MappedEvent['user'];
  readonly group: MappedEvent['group'];
} {
  const { user, impersonated } = request;
  const account = string(user['username']);
  const credential = extra(user, 'accessKeyId') ?? extra(user, 'authentication.kubernetes.io/credential-id');
  const type = typeOf(account);
  // The name of a role's session is given by who assumed it; that of a node's is its instance.
  const session = type === 'user' ? personOf(extra(user, 'sessionName')) : undefined;
  const name = session ?? account ?? 'unknown';
  const effective = string(impersonated?.['username']) ?? (session === undefined ? undefined : account);
  const { target, group } = bound(request);
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
      email: type === 'user' ? emailOf(name) : undefined,
      effective: effective === undefined || effective === name ? undefined : { name: effective },
      target,
    },
    group,
  };
}

function personOf(session: string | undefined): string | undefined {
  return session === undefined || PROGRAM_SESSION.test(session) ? undefined : session;
}

function typeOf(name: string | undefined): Actor['type'] {
  if (name === undefined) return 'unknown';
  if (name.endsWith('.gserviceaccount.com')) return 'service';
  return kubernetesActor(name) ?? (name.startsWith('eks:') || name.startsWith('aks') ? 'system' : 'user');
}

/** `extra` holds lists of text, with an empty one where there is no value. */
function extra(user: JsonObject, key: string): string | undefined {
  const found: Json = at(user, 'extra', key);
  return strings(found)?.find((value) => value !== '') ?? string(found);
}

/**
 * Whom a binding gives a role: the first account and the first group of its subjects.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/ § Referring to subjects
 */
function bound({ resource, namespace, sent }: Request): {
  readonly target: MappedEvent['user']['target'];
  readonly group: MappedEvent['group'];
} {
  const { subjects } = sent;
  if ((resource !== 'rolebindings' && resource !== 'clusterrolebindings') || !Array.isArray(subjects))
    return NOBODY;
  const all = subjects.map(object);
  const group = string(all.find((subject) => subject?.['kind'] === 'Group')?.['name']);
  const account = all.find((subject) => subject?.['kind'] !== 'Group');
  const name = account && accountOf(account, namespace);
  const role = string(at(sent, 'roleRef', 'name'));
  return {
    target: name === undefined ? undefined : { name, roles: role === undefined ? undefined : [role] },
    group: group === undefined ? undefined : { name: group },
  };
}

const NOBODY = { target: undefined, group: undefined } as const;

/** Service accounts are named as they name themselves when they ask for something. */
function accountOf(subject: JsonObject, namespace: string | undefined): string | undefined {
  const name = string(subject['name']);
  const home = string(subject['namespace']) ?? namespace;
  return subject['kind'] === 'ServiceAccount' && name !== undefined && home !== undefined
    ? ['system:serviceaccount', home, name].join(':')
    : name;
}
