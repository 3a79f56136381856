// Tables of what activities mean: by category, operation type and words. https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
import type { AccessEvent } from '../../normalizer.ts';

type Event = AccessEvent['event'];
type EventType = Event['type'][number];

export interface Meaning {
  readonly category: readonly Event['category'][number][];
  readonly type: readonly EventType[];
  /** Type of the target that the activity is about, as Entra names it. */
  readonly about: string | undefined;
}

/** Category (lower case) -> the part of identity management, and the target it is about. What is not here is about identity in general. */
const CATEGORIES: ReadonlyMap<
  string,
  readonly [subject: 'admin' | 'user' | 'group' | 'configuration', about: string | undefined]
> = new Map([
  ['usermanagement', ['user', 'User']],
  ['groupmanagement', ['group', 'Group']],
  ['rolemanagement', ['admin', 'Role']],
  ['resourcemanagement', ['admin', undefined]],
  ['applicationmanagement', ['user', undefined]],
  ['policy', ['admin', 'Policy']],
  ['policymanagement', ['admin', 'Policy']],
  ['authorization', ['admin', undefined]],
  ['authorizationpolicy', ['admin', 'Policy']],
  ['authentication', ['user', 'User']],
  ['administrativeunit', ['admin', 'AdministrativeUnit']],
  ['accessreviews', ['admin', undefined]],
  ['entitlementmanagement', ['user', undefined]],
  ['provisioningmanagement', ['user', undefined]],
  ['crosstenantaccesssettings', ['admin', undefined]],
  ['crosstenantidentitysyncsettings', ['admin', undefined]],
  ['attributemanagement', ['user', undefined]],
  ['identityprotection', ['user', 'User']],
  ['taskmanagement', ['user', undefined]],
  ['workflowmanagement', ['admin', undefined]],
  ['contact', ['user', undefined]],
  ['label', ['configuration', undefined]],
  ['permissiongrantpolicy', ['admin', 'Policy']],
  ['directorymanagement', ['configuration', undefined]],
  ['device', ['configuration', 'Device']],
  ['deviceconfiguration', ['configuration', undefined]],
  ['devicemanagement', ['configuration', 'Device']],
  ['kerberosdomain', ['configuration', undefined]],
  ['certificateauthority', ['configuration', undefined]],
  ['microsoftmanagedpolicy', ['admin', 'Policy']],
]);

/** What the words of an activity say, where its category is the log's own (AuditLogs) or none. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\brole\b|\bPIM\b|elevated their access|eligib/i, 'rolemanagement'],
  [/conditional access|\bpolic(?:y|ies)\b|named location/i, 'policy'],
  [/\bgroup\b/i, 'groupmanagement'],
  [/application|service principal|consent|oauth2permissiongrant|app role/i, 'applicationmanagement'],
  [/\bdomain\b|company|partner|directory/i, 'directorymanagement'],
  [/\bdevice\b/i, 'device'],
  [/\buser\b|password|invite|license|strong authentication/i, 'usermanagement'],
];

/** Operation type (lower case) -> what is done. */
const OPERATIONS: ReadonlyMap<string, EventType> = new Map([
  ['add', 'creation'],
  ['create', 'creation'],
  ['delete', 'deletion'],
  ['harddelete', 'deletion'],
  ['softdelete', 'deletion'],
  ['update', 'change'],
  ['assign', 'change'],
  ['unassign', 'change'],
  ['activaterole', 'change'],
  ['deactivaterole', 'change'],
  ['approverequest', 'change'],
  ['denyrequest', 'change'],
  ['cancelrequest', 'change'],
  ['extend', 'change'],
  ['renew', 'change'],
  ['other', 'info'],
]);

/** Things that are given to something: adding them changes it. */
const GIVEN =
  /^(?:Add|Remove|Added|Removed)\b.*\b(?:member|members|owner|role assignment|app role|credentials|delegated permission grant|to role|to group|from role|from group|licen[cs]e)\b/i;
const CREATED = /^(?:Add|Added|Create|Created|Invite|Register|Import|Upload)\b/i;
const DELETED = /^(?:Delete|Deleted|Hard Delete|Remove|Removed)\b/i;
const CHANGED =
  /^(?:Update|Updated|Set|Change|Reset|Restore|Enable|Disable|Grant|Revoke|Consent|Assign|Unassign|Approve|Deny|Activate|Deactivate|Redeem|Block|Unblock|User (?:has elevated|registered|changed|deleted))\b/i;

/** Activity (lower case) -> what an owner is given to or taken from, which their category does not say. */
const OWNED: ReadonlyMap<string, string> = new Map([
  ['add owner to application', 'Application'],
  ['remove owner from application', 'Application'],
  ['add owner to service principal', 'ServicePrincipal'],
  ['remove owner from service principal', 'ServicePrincipal'],
]);

/**
 * B2C's users sign in: their credentials are validated, and the tokens that are issued conclude it. The rest of the category are steps on the
 * way (mails, calls, second factors). https://learn.microsoft.com/azure/active-directory-b2c/view-audit-logs § Overview of activities
 * available in the B2C category of audit logs, § Example activity
 */
const SIGN_IN = /^(?:Issue|Validate)\b/i;

/** Whether somebody is made, or no longer is, a member or owner of something. */
export function isMembership(activity: string): boolean {
  return /\b(?:members?|owners?)\b/i.test(activity);
}

/** What an activity means; `category` and `service` tell apart what the same words mean in different places. */
export function meaningOf(
  activity: string,
  category: string | undefined,
  operation: string | undefined,
  service: string | undefined,
): Meaning {
  if (service === 'B2C' && category === 'Authentication')
    return { category: ['authentication'], type: [SIGN_IN.test(activity) ? 'start' : 'info'], about: 'User' };
  const named = CATEGORIES.get(category?.toLowerCase() ?? '');
  const found = named ?? CATEGORIES.get(BY_WORDS.find(([pattern]) => pattern.test(activity))?.[1] ?? '');
  const doing = doingOf(activity, operation);
  const [subject, target] = found ?? [undefined, undefined];
  const about = target ?? OWNED.get(activity.toLowerCase());
  if (subject === 'configuration') return { category: ['configuration'], type: [doing], about };
  if (subject === undefined || doing === 'info')
    return { category: ['iam'], type: doing === 'info' ? ['info'] : [doing], about };
  return { category: ['iam'], type: [subject, doing], about };
}

/** The words first: Entra gives "Delete policy" and "Add member" operation types that say something else. */
function doingOf(activity: string, operation: string | undefined): EventType {
  // GroupLifecyclePolicies_Get: self-service group management calls its reads updates.
  if (activity.includes('_Get')) return 'info';
  if (GIVEN.test(activity)) return 'change';
  if (CREATED.test(activity)) return 'creation';
  if (DELETED.test(activity)) return /assignment/i.test(activity) ? 'change' : 'deletion';
  if (CHANGED.test(activity)) return 'change';
  return OPERATIONS.get(operation?.toLowerCase() ?? '') ?? 'info';
}

/** Result (lower case) -> outcome. https://learn.microsoft.com/graph/api/resources/directoryaudit § result */
const RESULTS: ReadonlyMap<string, Event['outcome']> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['failed', 'failure'],
  ['timeout', 'failure'],
]);

/**
 * What is only asked for is neither success nor failure, and a request that was denied is a failure, however well asking and denying went.
 * https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-use-audit-log
 */
export function outcomeOf(activity: string, result: string | undefined): Event['outcome'] {
  const outcome = RESULTS.get(result?.toLowerCase() ?? '') ?? 'unknown';
  if (outcome !== 'success') return outcome;
  if (/\bdenied\b/i.test(activity)) return 'failure';
  return /\brequested\b/i.test(activity) ? 'unknown' : 'success';
}
