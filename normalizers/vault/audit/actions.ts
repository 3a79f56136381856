// Tables of what requests mean: by path, kind of engine and operation. https://developer.hashicorp.com/vault/api-docs
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly EventType[];
  readonly object: string;
}

/** https://developer.hashicorp.com/vault/docs/audit/schema § Request object, operation. */
const OPERATIONS: ReadonlyMap<string, EventType> = new Map([
  ['read', 'access'],
  ['list', 'access'],
  ['help', 'access'],
  ['alias-lookahead', 'access'],
  ['resolve-role', 'access'],
  ['create', 'creation'],
  ['update', 'change'],
  ['patch', 'change'],
  ['renew', 'change'],
  ['rollback', 'change'],
  ['delete', 'deletion'],
  ['revoke', 'deletion'],
]);

type Kind = 'iam_admin' | 'iam_user' | 'iam_group' | 'configuration' | 'api';

/** Beginning of a path -> what it is about. The first that fits counts. */
const PATHS: readonly (readonly [string, Kind, string])[] = [
  ['auth/token/', 'iam_user', 'token'],
  ['sys/auth', 'iam_admin', 'auth_method'],
  ['auth/', 'iam_user', 'auth_method'],
  ['identity/group', 'iam_group', 'group'],
  ['identity/oidc', 'iam_admin', 'oidc_provider'],
  ['identity/mfa', 'iam_admin', 'mfa_method'],
  ['identity/', 'iam_user', 'entity'],
  ['sys/policies', 'iam_admin', 'policy'],
  ['sys/policy', 'iam_admin', 'policy'],
  ['sys/generate-root', 'iam_admin', 'root_token'],
  ['sys/config/control-group', 'iam_admin', 'control_group'],
  ['sys/control-group', 'iam_admin', 'control_group'],
  ['sys/audit', 'configuration', 'audit_device'],
  ['sys/mounts', 'configuration', 'secrets_engine'],
  ['sys/remount', 'configuration', 'secrets_engine'],
  ['sys/namespaces', 'configuration', 'namespace'],
  ['sys/leases', 'iam_user', 'lease'],
  ['sys/renew', 'iam_user', 'lease'],
  ['sys/revoke', 'iam_user', 'lease'],
  ['sys/wrapping', 'iam_user', 'wrapping_token'],
  ['sys/health', 'api', 'server'],
  ['sys/seal-status', 'api', 'server'],
  ['sys/leader', 'api', 'server'],
  ['sys/metrics', 'api', 'server'],
  ['sys/internal', 'api', 'server'],
  ['sys/capabilities', 'api', 'capabilities'],
  ['sys/tools', 'api', 'server'],
  ['sys/', 'configuration', 'server'],
];

/**
 * Paths behind a mount that hand out a credential: dynamic secrets, signed keys and certificates.
 * https://developer.hashicorp.com/vault/docs/secrets
 */
const CREDENTIALS =
  /^(?:creds|static-cred|static-creds|sts|key|token|roleset|static-account|impersonated-account|issue|sign|sign-verbatim|sign-intermediate|certificate|code)(?:\/|$)/;

/** Kinds of engines -> what their paths name. */
const ENGINES: ReadonlyMap<string, string> = new Map([
  ['kv', 'secret'],
  ['generic', 'secret'],
  ['cubbyhole', 'secret'],
  ['transit', 'encryption_key'],
  ['pki', 'certificate'],
  ['ssh', 'ssh_role'],
  ['database', 'database_configuration'],
]);

/** A request of `operation` on `path`; `within` is the path behind its mount, `loggedIn` that its response holds a new token. */
export function meaningOf(
  operation: string,
  path: string,
  within: string,
  engine: string | undefined,
  loggedIn: boolean,
): Meaning {
  const doing = OPERATIONS.get(operation) ?? 'info';
  if (path.startsWith('auth/') && /\/(?:login|callback|oidc\/callback)(?:\/|$)/.test(path))
    return {
      category: loggedIn ? ['authentication', 'session'] : ['authentication'],
      type: ['start'],
      object: 'auth_method',
    };
  const row = PATHS.find(([start]) => path.startsWith(start));
  if (row) return ofKind(row[1], row[2], tokenDoing(path) ?? doing);
  if (CREDENTIALS.test(within) && doing !== 'deletion' && operation !== 'list')
    return { category: ['iam'], type: ['user', 'creation'], object: 'credential' };
  return ofKind('configuration', ENGINES.get(engine ?? '') ?? engine ?? 'secret', doing);
}

/** What is done with tokens and leases is in the path: the operation is update for most. */
function tokenDoing(path: string): EventType | undefined {
  const words = path.split(/[/-]/);
  if (!/^(?:auth\/token|sys\/(?:leases|renew|revoke|wrapping))/.test(path)) return undefined;
  if (words.includes('create') || words.includes('wrap')) return 'creation';
  if (words.includes('lookup') || words.includes('unwrap') || words.includes('count')) return 'access';
  if (words.includes('renew') || words.includes('rewrap') || words.includes('tidy')) return 'change';
  return words.includes('revoke') ? 'deletion' : undefined;
}

function ofKind(kind: Kind, object: string, doing: EventType): Meaning {
  if (kind === 'configuration') return { category: ['configuration'], type: [doing], object };
  if (kind === 'api') return { category: ['api'], type: [doing === 'info' ? 'info' : doing], object };
  if (doing === 'access') return { category: ['iam'], type: ['info'], object };
  const subject = kind === 'iam_admin' ? 'admin' : kind === 'iam_group' ? 'group' : 'user';
  return { category: ['iam'], type: [subject, doing], object };
}
