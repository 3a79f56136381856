// Reads audit.k8s.io events: https://kubernetes.io/docs/reference/config-api/apiserver-audit.v1/ § Event
import {
  at,
  integer,
  kubernetesReason,
  object,
  string,
  strings,
  text,
  type JsonObject,
} from '../../normalizer.ts';
import type { Request } from './request.ts';

const NOTHING: JsonObject = {};
const NOWHERE: readonly string[] = [];

/** An event of v1, v1beta1 or v1alpha1; undefined when it is none. */
export function fromNative(record: JsonObject): Request | undefined {
  if (record['kind'] !== 'Event' || !('verb' in record || 'requestURI' in record || 'auditID' in record))
    return undefined;
  const objectRef = object(record['objectRef']) ?? NOTHING;
  const response = object(record['responseStatus']) ?? NOTHING;
  const sent = object(record['requestObject']) ?? NOTHING;
  const timeKey = ['requestReceivedTimestamp', 'timestamp', 'stageTimestamp'].find(
    (key) => record[key] != null,
  );
  const status = integer(response['code']);
  const annotations = object(record['annotations']);
  const decision = annotations?.['authorization.k8s.io/decision'];
  const succeeded = succeededOf(status, response['status'], decision, record['stage']);
  const message = string(response['message']);
  return {
    auditId: text(record['auditID']),
    stage: string(record['stage']),
    time: timeKey === undefined ? undefined : record[timeKey],
    timeKey: timeKey ?? 'requestReceivedTimestamp',
    ended: record['stageTimestamp'],
    verb: string(record['verb']),
    resource: string(objectRef['resource']),
    subresource: string(objectRef['subresource']),
    name:
      string(objectRef['name']) ??
      string(at(sent, 'metadata', 'name')) ??
      string(at(record, 'responseObject', 'metadata', 'name')),
    namespace: string(objectRef['namespace']),
    uri: string(record['requestURI']),
    addresses: strings(record['sourceIPs']) ?? NOWHERE,
    userAgent: string(record['userAgent']),
    user: object(record['user']) ?? NOTHING,
    impersonated: object(record['impersonatedUser']),
    status,
    succeeded,
    reason: kubernetesReason(annotations, succeeded === false, message),
    error: { code: string(response['reason']), message },
    sent,
  };
}

/** The status code, else the status, else a refusal by the authorizer. */
function succeededOf(
  status: number | undefined,
  said: JsonObject[string],
  decision: JsonObject[string],
  stage: JsonObject[string],
): boolean | undefined {
  if (stage === 'Panic') return false;
  if (status !== undefined) return status < 400;
  if (said === 'Failure') return false;
  if (said === 'Success') return true;
  return decision === 'forbid' ? false : undefined;
}
