// Tells how an operation ended. https://cloud.google.com/logging/docs/audit/understanding-audit-logs
import { at, integer, memo, object, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import type { Query } from './query.ts';
import { parametersOf } from './workspace.ts';

type Outcome = MappedEvent['event']['outcome'];
/** What the members of an entry say; undefined leaves it to the status. */
type Result = (payload: JsonObject) => Outcome | undefined;

/** Methods with a result elsewhere than in the status: in their name, or in a member of their own. The first that fits counts. */
const RESULTS: readonly (readonly [method: RegExp, result: Result])[] = [
  // https://cloud.google.com/logging/docs/audit/gsuite-login-samples § Available Login Audit logs
  [/LoginService\.(?:loginFailure|suspicious[a-zA-Z]{1,40}|riskySensitiveActionBlocked)$/, () => 'failure'],
  [/LoginService\.(?:loginChallenge|loginVerification)$/, challenge],
  // https://cloud.google.com/compute/docs/oslogin/view-audit-logs § OS Login audit log properties
  [
    /OsLoginDataPlaneService\.CheckPolicy$/,
    (payload) => (at(payload, 'response', 'success') === false ? 'failure' : undefined),
  ],
  // The first entry of a session, which is there only when it could begin, or has an error's code.
  // https://cloud.google.com/compute/docs/troubleshooting/troubleshooting-using-serial-console § Viewing serial console audit logs
  [/ssh-serialport\.v\d{1,3}\.connect$/, () => 'success'],
  // https://cloud.google.com/iam/docs/reference/pam/rest/v1/folders.locations.entitlements.grants § State
  [
    /PrivilegedAccessManager\.CreateGrant$/,
    (payload) => (at(payload, 'response', 'state') === 'APPROVAL_AWAITED' ? 'unknown' : undefined),
  ],
];

const NONE: Result = () => undefined;
const resultFor = memo(1000, (method) => RESULTS.find(([pattern]) => pattern.test(method))?.[1] ?? NONE);

/**
 * A status without a code is OK; a refused permission is not. Long-running operations have an entry when they start, which says
 * nothing of their end.
 */
export function outcomeOf(
  record: JsonObject,
  payload: JsonObject,
  method: string,
  log: string,
  query: Query | undefined,
): Outcome {
  // VPC Service Controls only tries what it would refuse. https://docs.cloud.google.com/vpc-service-controls/docs/dry-run-mode
  if (at(payload, 'metadata', 'dryRun') === true) return 'unknown';
  const code = integer(at(payload, 'status', 'code')) ?? 0;
  if (code !== 0 || log === 'policy') return 'failure';
  if (payload['status'] == null && isRefused(payload)) return 'failure';
  const result = query?.outcome ?? resultFor(method)(payload);
  if (result !== undefined) return result;
  const operation = object(record['operation']);
  return operation?.['first'] === true && operation['last'] !== true ? 'unknown' : 'success';
}

function isRefused({ authorizationInfo: permissions }: JsonObject): boolean {
  return Array.isArray(permissions) && permissions.some((each) => object(each)?.['granted'] === false);
}

/** Being asked for another proof is no failed sign-in; the answer may be told. */
function challenge(payload: JsonObject): Outcome {
  const status = parametersOf(payload)?.get('login_challenge_status') ?? '';
  if (/passed/i.test(status)) return 'success';
  return /failed/i.test(status) ? 'failure' : 'unknown';
}
