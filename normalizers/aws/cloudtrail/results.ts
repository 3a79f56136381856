// Reads the results that service events tell in words of their own.
import { integer, object, string, type JsonObject } from '../../normalizer.ts';
import type { Details } from './details.ts';

type Outcome = Details['outcome'];

/** CreateAccountStatus.State: https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccountStatus.html */
const STATES: ReadonlyMap<string | undefined, Outcome> = new Map([
  ['SUCCEEDED', 'success'],
  ['FAILED', 'failure'],
]);

/** How the creation or the closing of an account ended: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_cloudtrail-integration.html */
export function accountResult(_request: JsonObject, _response: JsonObject, record: JsonObject): Details {
  const details = object(record['serviceEventDetails']);
  const status = object(details?.['createAccountStatus']) ?? object(details?.['closeAccountStatus']);
  return { outcome: STATES.get(string(status?.['state'])), errorCode: string(status?.['failureReason']) };
}

/**
 * A request to the pages and endpoints with which Cognito signs in, of which the HTTP status is known:
 * https://docs.aws.amazon.com/cognito/latest/developerguide/understanding-amazon-cognito-entries.html
 */
export function hostedPage(_request: JsonObject, _response: JsonObject, record: JsonObject): Details {
  const answer = object(object(record['additionalEventData'])?.['responseParameters']);
  const status = integer(answer?.['status']);
  if (status === undefined) return {};
  return { status, outcome: outcomeBy(status, string(record['eventName']) ?? '') };
}

/**
 * A form that was posted is answered by a redirect, to the application or back to the form, or by the form once more: that does not say
 * whether what was typed was right. The token endpoint answers 200 only when it hands out tokens (RFC 6749 § 5.1, 5.2).
 */
function outcomeBy(status: number, name: string): Outcome {
  if (status >= 400) return 'failure';
  if (status < 200 || status >= 300) return undefined;
  return name.endsWith('_POST') && !name.endsWith('Token_POST') ? undefined : 'success';
}
