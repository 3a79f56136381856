// Tells who made a request: https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog § AuthenticationInfo
import {
  at,
  flat,
  kubernetesActor,
  object,
  string,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

type Actor = MappedEvent['oncall']['actor'];

/** Google's own agents, which hand on a service account that a machine uses: they are nobody's identity. */
const AGENT = /^service-\d{1,20}@/;

/** The caller; who really asked, where a service account was delegated; and whose rights were used. */
export function whoOf(
  payload: JsonObject,
  log: string,
): { readonly actor: Actor; readonly user: MappedEvent['user'] } {
  const info = object(payload['authenticationInfo']) ?? {};
  const subject = string(info['principalSubject']);
  const name =
    string(info['principalEmail']) ??
    bare(subject) ??
    string(info['authoritySelector']) ??
    requesterOf(payload);
  if (name === undefined) {
    const isSystem = log === 'system_event';
    return {
      actor: {
        type: isSystem ? 'system' : 'unknown',
        reason: isSystem ? 'an action of Google Cloud itself' : 'the record names no principal',
      },
      user: { name: 'unknown' },
    };
  }
  const real = delegatorOf(info) ?? name;
  const type = typeOf(name, subject);
  return {
    actor: {
      type,
      id: subject,
      name,
      credential: keyOf(info),
      reason: type === 'unknown' ? 'an anonymous request' : undefined,
    },
    user: {
      name: real,
      email: emailIn(real),
      effective: real === name ? undefined : { name },
    },
  };
}

/** Requests that name their user, as nobody signed in to Google Cloud: end of their type -> the member. */
const REQUESTERS: ReadonlyMap<string, string> = new Map([
  ['MysqlAuditEntry', 'user'],
  ['PgAuditEntry', 'user'],
  ['SerialConsoleSessionBegin', 'username'],
]);

function requesterOf(payload: JsonObject): string | undefined {
  const type = string(at(payload, 'request', '@type'));
  const member = type === undefined ? undefined : REQUESTERS.get(type.slice(type.lastIndexOf('.') + 1));
  return member === undefined ? undefined : string(at(payload, 'request', member));
}

/** The address of a person; a service account's name only looks like one. */
export function emailIn(name: string): string | undefined {
  return name.includes('@') && !isServiceAccount(name) ? name : undefined;
}

/** PostgreSQL has the name without its end. https://cloud.google.com/sql/docs/postgres/iam-authentication */
function isServiceAccount(name: string): boolean {
  return name.endsWith('.gserviceaccount.com') || name.endsWith('.iam');
}

/** The first of the chain: "guaranteed to be sorted based on the original ordering of the identity delegation events". */
function delegatorOf(info: JsonObject): string | undefined {
  const chain = info['serviceAccountDelegationInfo'];
  if (!Array.isArray(chain)) return undefined;
  for (const link of chain) {
    const delegation = object(link);
    if (!delegation) continue;
    const name =
      string(at(delegation, 'firstPartyPrincipal', 'principalEmail')) ??
      bare(string(delegation['principalSubject']));
    if (name !== undefined && !AGENT.test(name)) return name;
  }
  return undefined;
}

function typeOf(name: string, subject: string | undefined): Actor['type'] {
  const inCluster = kubernetesActor(name);
  if (inCluster !== undefined) return inCluster;
  if (name === 'system@google.com' || name.endsWith('@system.gserviceaccount.com')) return 'system';
  if (isServiceAccount(name)) return 'service';
  return subject !== undefined && SERVICE.test(subject) ? 'service' : 'user';
}

/** Subjects that are programs: https://cloud.google.com/iam/docs/principal-identifiers */
const SERVICE = /^serviceAccount:|^principal:.{0,200}\/(?:workloadIdentityPools|reasoningEngines)\//;

/**
 * Whom a token stands for that another identity provider's token is exchanged for, or a sign-in with one; later records have it as
 * principalSubject. https://docs.cloud.google.com/iam/docs/audit-logging/examples-workforce-identity
 */
export function federatedOf(service: string, payload: JsonObject): MappedEvent['user']['target'] {
  if (service !== 'sts.googleapis.com') return undefined;
  const metadata = object(payload['metadata']);
  const id = string(metadata?.['mappedPrincipal']) ?? string(metadata?.['mapped_principal']);
  return id === undefined ? undefined : { id, name: bare(id) };
}

/** user:alice@example.com, principal://iam.googleapis.com/.../subject/repo:acme/app:ref:refs/heads/main */
export function bare(subject: string | undefined): string | undefined {
  if (subject === undefined) return undefined;
  if (!subject.startsWith('principal://')) return flat(subject.slice(subject.indexOf(':') + 1)) || undefined;
  const from = subject.indexOf(SUBJECT);
  return flat(subject.slice(from < 0 ? subject.lastIndexOf('/') + 1 : from + SUBJECT.length)) || undefined;
}

const SUBJECT = '/subject/';

/** //iam.googleapis.com/projects/P/serviceAccounts/A/keys/KEY */
function keyOf(info: JsonObject): string | undefined {
  const name = string(info['serviceAccountKeyName']);
  return flat(name?.slice(name.lastIndexOf('/') + 1));
}
