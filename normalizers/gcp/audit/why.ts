// Reads why something was done or refused: grants of Privileged Access Manager, reasons that requests give, violations of perimeters.
import { at, object, string, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { emailIn } from './who.ts';

/** A grant, whom it gives what, and why. */
export interface Grant {
  readonly id: string | undefined;
  readonly target: MappedEvent['user']['target'];
  readonly reason: string | undefined;
}

const SERVICE = 'privilegedaccessmanager.googleapis.com';

/**
 * The grant that is asked for, approved, denied, revoked or withdrawn; the answer has it as it is then, the request says why.
 * https://cloud.google.com/iam/docs/reference/pam/rest/v1/folders.locations.entitlements.grants
 */
export function grantOf(payload: JsonObject): Grant | undefined {
  if (payload['serviceName'] !== SERVICE) return undefined;
  const asked = object(at(payload, 'request', 'grant'));
  const grant = object(payload['response']) ?? {};
  const id = [grant['name'], at(payload, 'request', 'name'), payload['resourceName']]
    .map(string)
    .find((name) => name?.includes('/grants/') === true);
  const requester = string(grant['requester']);
  const roles = rolesOf(grant);
  return {
    id,
    target: requester === undefined ? undefined : { name: requester, email: emailIn(requester), roles },
    reason:
      string(at(payload, 'request', 'reason')) ??
      string(at(asked ?? grant, 'justification', 'unstructuredJustification')),
  };
}

function rolesOf(grant: JsonObject): string[] | undefined {
  const bindings = at(grant, 'privilegedAccess', 'gcpIamAccess', 'roleBindings');
  if (!Array.isArray(bindings)) return undefined;
  const roles = bindings.flatMap((binding) => string(object(binding)?.['role']) ?? []);
  return roles.length > 0 ? roles : undefined;
}

/** What the Cloud console sends with each of its requests: a mark of its own, in Base64, which no person wrote. */
const CONSOLE = '8uSywAYQ';

/** The reason that a request gives. https://cloud.google.com/logging/docs/reference/audit/auditlog/rest/Shared.Types/AuditLog § Request: reason */
export function requestReason(payload: JsonObject): string | undefined {
  const reason = string(at(payload, 'requestMetadata', 'requestAttributes', 'reason'));
  return reason?.startsWith(CONSOLE) === true ? undefined : reason;
}

const VIOLATION = 'google.cloud.audit.VpcServiceControlAuditMetadata';

/** Why VPC Service Controls refused a request, or would have. https://docs.cloud.google.com/vpc-service-controls/docs/audit-logging */
export function violationOf(payload: JsonObject): string | undefined {
  const metadata = object(payload['metadata']);
  return string(metadata?.['@type'])?.endsWith(VIOLATION) === true
    ? string(metadata?.['violationReason'])
    : undefined;
}
