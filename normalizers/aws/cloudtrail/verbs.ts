// What the verb of an API name says, for the actions that need no row of their own: AWS names actions by verb and noun.
import * as kinds from './kinds.ts';
import type { Kind } from './kinds.ts';

/** What an action does, as its verb tells. `unknown`: a verb that says nothing. */
export type VerbClass = 'access' | 'info' | 'creation' | 'change' | 'deletion' | 'unknown';

const VERBS: Readonly<Record<Exclude<VerbClass, 'unknown'>, string>> = {
  access:
    'Get Download Read Query Scan Select View Preview Retrieve Fetch Export Poll Receive Decrypt Encrypt Sign',
  info:
    'List Describe Lookup Search Head Check Test Validate Verify Count Estimate Simulate Discover Detect Is Has Filter Compare ' +
    'Evaluate Predict Recommend Calculate Resolve Translate Suggest Analyze Recognize Sample',
  creation:
    'Create Register Import Allocate Provision Issue Copy Clone Restore Launch Upload Request Generate Purchase Build Subscribe ' +
    'Initiate Replicate Open Publish',
  change:
    'Put Update Modify Set Remove Attach Detach Associate Disassociate Enable Disable Tag Untag Start Stop Reboot Restart Reset Add Apply ' +
    'Authorize Revoke Replace Rotate Change Accept Reject Decline Grant Cancel Promote Move Merge Rename Resume Suspend Pause ' +
    'Failover Switch Switchover Scale Deploy Upgrade Rollback Activate Deactivate Assign Unassign Invite Leave Enroll Unenroll ' +
    'Join Link Unlink Lock Unlock Share Unshare Migrate Transfer Configure Toggle Archive Unarchive Approve Complete Release ' +
    'Retry Rebuild Reimport Resync Swap Write Append Advertise Withdraw Bundle Monitor Unmonitor Label Unlabel Refresh Renew Run ' +
    'Abort Confirm Deprecate Undeprecate Define Dissociate Decrease Increase Override Schedule Commit Clear Expire Extend Initialize',
  deletion:
    'Delete Deregister Unregister Terminate Purge Destroy Drop Close Unsubscribe Deprovision Decommission Deallocate Erase',
};

/** Words that stand before the verb (BatchGetItem, AdminCreateUser). */
const PREFIXES = new Set(['Batch', 'Bulk', 'Admin', 'Transact']);

const CLASSES: ReadonlyMap<string, VerbClass> = new Map(
  (['access', 'info', 'creation', 'change', 'deletion'] as const).flatMap((one) =>
    VERBS[one].split(' ').map((verb): [string, VerbClass] => [verb, one]),
  ),
);

/** Services whose changes are changes to identities and what these may do. */
const IDENTITY_SERVICES = new Set(
  (
    'iam sso sso-directory identitystore identitystore-scim organizations cognito-idp cognito-identity ds ds-data rolesanywhere access-analyzer account ' +
    'ram verifiedpermissions identity-sync sso-oauth'
  )
    .split(' ')
    .map((name) => `${name}.amazonaws.com`),
);
/** Services that only sign in and hand out credentials. */
const SIGN_IN_SERVICES = new Set(['sts.amazonaws.com', 'signin.amazonaws.com']);

const GENERAL: Readonly<Record<VerbClass, Kind>> = {
  access: kinds.API_ACCESS,
  info: kinds.API_INFO,
  creation: kinds.CONFIG_CREATION,
  change: kinds.CONFIG_CHANGE,
  deletion: kinds.CONFIG_DELETION,
  unknown: kinds.API_INFO,
};
const IDENTITY: Readonly<Record<VerbClass, Kind>> = {
  access: kinds.IAM_INFO,
  info: kinds.IAM_INFO,
  creation: kinds.IAM_CREATION,
  change: kinds.IAM_CHANGE,
  deletion: kinds.IAM_DELETION,
  unknown: kinds.IAM_INFO,
};

/** The class of an API name's verb: `DeleteFlowLogs` is a deletion. */
export function verbClassOf(name: string): VerbClass {
  const first = wordAt(name, 0);
  const verb = PREFIXES.has(first) ? wordAt(name, first.length) : first;
  return CLASSES.get(verb.charAt(0).toUpperCase() + verb.slice(1)) ?? 'unknown';
}

/** The kind of an action that has no row, by the family of its service and its verb. */
export function kindOf(source: string | undefined, verbClass: VerbClass): Kind {
  if (source === undefined) return GENERAL[verbClass];
  if (SIGN_IN_SERVICES.has(source)) return kinds.AUTHENTICATION;
  return (IDENTITY_SERVICES.has(source) ? IDENTITY : GENERAL)[verbClass];
}

/** The word that begins at `start`: up to the next capital letter, digit or other sign. */
function wordAt(name: string, start: number): string {
  let end = start + 1;
  while (end < name.length && isLower(name.charCodeAt(end))) end++;
  return name.slice(start, end);
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}
