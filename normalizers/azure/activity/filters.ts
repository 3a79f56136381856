// Tells which records of the log are no access: health, alerts, advice, evaluations, and logs of other kinds.
import type { Activity } from './forms.ts';
import { isTrue } from './result.ts';

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  service_health: 'Category ServiceHealth: an incident or maintenance of Azure itself.',
  resource_health:
    'Category ResourceHealth: the state of a resource changed; what somebody did to it has a record of its own.',
  alert: 'Category Alert: an alert rule fired or was resolved.',
  recommendation: 'Category Recommendation: Azure Advisor suggests something.',
  security_alert: 'Category Security: an alert of Microsoft Defender for Cloud.',
  policy_evaluation:
    'Category Policy, effect audit or auditIfNotExists, isComplianceCheck True: a periodic check, no request.',
  resource_log:
    'A category that the activity log does not have: a resource log (such as StorageRead or kube-audit) in the same stream.',
} as const;

export type Filter = keyof typeof FILTERS;

/** Category (lower case) -> the reason to filter it, or undefined where it is an access. */
const CATEGORIES: ReadonlyMap<string, Filter | undefined> = new Map<string, Filter | undefined>([
  ['administrative', undefined],
  ['policy', undefined],
  ['autoscale', undefined],
  // Older diagnostic records: the last part of the operation name.
  ['write', undefined],
  ['delete', undefined],
  ['action', undefined],
  ['servicehealth', 'service_health'],
  ['resourcehealth', 'resource_health'],
  ['alert', 'alert'],
  ['recommendation', 'recommendation'],
  ['security', 'security_alert'],
]);

const EVALUATIONS: ReadonlySet<string> = new Set([
  'microsoft.authorization/policies/audit/action',
  'microsoft.authorization/policies/auditifnotexists/action',
]);

/** Why the record is no access event, or undefined where it is one. Vendor page: activity-log-schema § Categories. */
export function filterOf({ form, category, operation, properties }: Activity): Filter | undefined {
  const known = category?.toLowerCase();
  if (known !== undefined && CATEGORIES.has(known)) {
    const evaluation = known === 'policy' && EVALUATIONS.has(operation?.toLowerCase() ?? '');
    return evaluation && isTrue(properties['isComplianceCheck'])
      ? 'policy_evaluation'
      : CATEGORIES.get(known);
  }
  // The REST API gives nothing but the activity log, so that a category it gains later is still an event.
  if (form === 'rest') return undefined;
  // Operations of the activity log are of the form Provider/type/verb; those of resource logs need not be (GetBlob).
  if (category === undefined) return operation?.includes('/') === false ? 'resource_log' : undefined;
  return 'resource_log';
}
