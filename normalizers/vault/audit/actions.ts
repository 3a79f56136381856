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

/** Beginning of a path -> what it is about, and what is done where the operation does not say it. The first that fits counts. */
const PATHS: readonly (readonly [string, Kind, string, EventType?])[] = [
  ['auth/token/', 'iam_user', 'token'],
  ['sys/auth', 'iam_admin', 'auth_method'],
  ['auth/', 'iam_user', 'auth_method'],
  ['identity/lookup/group', 'iam_group', 'group', 'access'],
  ['identity/lookup', 'iam_user', 'entity', 'access'],
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
  ['sys/capabilities', 'api', 'capabilities', 'access'],
  ['sys/tools', 'api', 'server', 'access'],
  ['sys/', 'configuration', 'server'],
];

/** The same behind the mount of an auth method. https://developer.hashicorp.com/vault/api-docs/auth */
const AUTH_PATHS: readonly (readonly [RegExp, Kind, string, EventType?])[] = [
  [/^(?:map\/)?users(?:\/|$)/, 'iam_user', 'user'],
  [/^(?:groups|map\/teams)(?:\/|$)/, 'iam_group', 'group'],
  [/^role\/[^/]+\/(?:custom-)?secret-id$/, 'iam_user', 'credential', 'creation'],
  [/^role\/[^/]+\/secret-id(?:-accessor)?\/lookup$/, 'iam_user', 'credential', 'access'],
  [/^role\/[^/]+\/secret-id(?:-accessor)?\/destroy$/, 'iam_user', 'credential', 'deletion'],
];

/**
 * Paths behind a mount that hand out a credential: dynamic secrets, signed keys and certificates.
 * https://developer.hashicorp.com/vault/docs/secrets
 */
const CREDENTIALS =
  /^(?:creds|static-cred|static-creds|sts|key|token|roleset|static-account|impersonated-account|issue|sign|sign-verbatim|sign-intermediate|certificate|code)(?:\/|$)/;

/**
 * Engines that keep what they are given and hand out no credential -> first word behind the mount -> what is done, where the operation
 * does not say it. https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2, https://developer.hashicorp.com/vault/api-docs/secret/transit
 */
const KEEPERS: ReadonlyMap<string, ReadonlyMap<string, EventType>> = new Map([
  ['kv', doings(['deletion', 'delete destroy'], ['change', 'undelete'])],
  ['generic', doings()],
  ['cubbyhole', doings()],
  ['transit', doings(['access', 'encrypt decrypt rewrap sign verify hmac cmac hash datakey random'])],
  ['transform', doings(['access', 'encode decode validate tokenized metadata'])],
]);

function doings(...rows: (readonly [EventType, string])[]): ReadonlyMap<string, EventType> {
  return new Map(rows.flatMap(([doing, words]) => words.split(' ').map((word) => [word, doing] as const)));
}

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

/** Engines, auth methods and audit devices are enabled by an update of the path where they will be; `tune` changes those that are. */
const ENABLES = /^sys\/(?:mounts|auth|audit)\/.{1,200}(?<!\/tune)$/;

/** Operations on the path of a sign-in that only ask what it would be. */
const ASKING = new Set(['help', 'alias-lookahead', 'resolve-role']);

/** Whether a request signs in: `login` with what proves who it is, `callback` from an identity provider; undefined for all others. */
export function signInOf(operation: string, path: string): 'login' | 'callback' | undefined {
  if (!path.startsWith('auth/') || ASKING.has(operation)) return undefined;
  if (/\/login(?:\/|$)/.test(path)) return 'login';
  return /\/callback(?:\/|$)/.test(path) ? 'callback' : undefined;
}

/** A request of `operation` on `path`; `within` is the path behind its mount, `loggedIn` that its response holds a new token. */
export function meaningOf(
  operation: string,
  path: string,
  within: string,
  engine: string | undefined,
  loggedIn: boolean,
): Meaning {
  const doing = OPERATIONS.get(operation) ?? 'info';
  if (signInOf(operation, path) !== undefined)
    return {
      category: loggedIn ? ['authentication', 'session'] : ['authentication'],
      type: ['start'],
      object: 'auth_method',
    };
  const row =
    (path.startsWith('auth/') ? AUTH_PATHS.find(([start]) => start.test(within)) : undefined) ??
    PATHS.find(([start]) => path.startsWith(start));
  if (row) {
    const made = operation === 'update' && ENABLES.test(path) ? 'creation' : undefined;
    return ofKind(row[1], row[2], made ?? tokenDoing(path) ?? told(doing, row[3]));
  }
  const object = ENGINES.get(engine ?? '') ?? engine ?? 'secret';
  const kept = KEEPERS.get(engine ?? '');
  if (kept) return ofKind('configuration', object, told(doing, kept.get(firstWord(within))));
  if (CREDENTIALS.test(within) && doing !== 'deletion' && operation !== 'list')
    return { category: ['iam'], type: ['user', 'creation'], object: 'credential' };
  return ofKind('configuration', object, doing);
}

/** What a path says is done, unless the operation only reads. */
function told(doing: EventType, said: EventType | undefined): EventType {
  return doing === 'access' ? doing : (said ?? doing);
}

function firstWord(path: string): string {
  return path.split('/', 1)[0] ?? '';
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
