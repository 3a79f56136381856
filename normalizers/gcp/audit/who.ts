// Tells who made a request: https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog § AuthenticationInfo
import { at, flat, object, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';

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
  const name = string(info['principalEmail']) ?? bare(subject) ?? string(info['authoritySelector']);
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
  return {
    actor: { type: typeOf(name, subject), id: subject, name, credential: keyOf(info) },
    user: {
      name: real,
      email: real.includes('@') && !real.endsWith('.gserviceaccount.com') ? real : undefined,
      effective: real === name ? undefined : { name },
    },
  };
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
  if (name === 'system@google.com' || name.endsWith('@system.gserviceaccount.com')) return 'system';
  if (name.endsWith('.gserviceaccount.com') || subject?.startsWith('serviceAccount:') === true)
    return 'service';
  return 'user';
}

/** user:alice@example.com, principal://iam.googleapis.com/.../subject/alice */
function bare(subject: string | undefined): string | undefined {
  if (subject === undefined) return undefined;
  const from = subject.startsWith('principal://') ? subject.lastIndexOf('/') : subject.indexOf(':');
  return subject.slice(from + 1) || undefined;
}

/** //iam.googleapis.com/projects/P/serviceAccounts/A/keys/KEY */
function keyOf(info: JsonObject): string | undefined {
  const name = string(info['serviceAccountKeyName']);
  return flat(name?.slice(name.lastIndexOf('/') + 1));
}
