// Reads GKE's audit log: Google's AuditLog about methods of k8s.io. https://cloud.google.com/kubernetes-engine/docs/how-to/audit-logging
import {
  at,
  integer,
  kubernetesPath,
  kubernetesReason,
  object,
  string,
  type Json,
  type JsonObject,
} from '../../normalizer.ts';
import type { Request } from './request.ts';

/** Google's gRPC codes -> the HTTP status that stands for them (google/rpc/code.proto). */
const HTTP: Readonly<Record<number, number | undefined>> = {
  0: 200,
  3: 400,
  5: 404,
  6: 409,
  7: 403,
  8: 429,
  9: 400,
  10: 409,
  12: 501,
  13: 500,
  14: 503,
  16: 401,
};

/** A log entry of the service k8s.io; undefined for all else. */
export function fromGke(record: JsonObject): Request | undefined {
  const payload = object(record['protoPayload']) ?? object(record['jsonPayload']);
  if (payload?.['serviceName'] !== 'k8s.io') return undefined;
  const method = string(payload['methodName'])?.split('.') ?? [];
  const place = kubernetesPath(string(payload['resourceName']) ?? '');
  const status = integer(at(payload, 'status', 'code'));
  const labels = object(record['labels']);
  const succeeded = hasSucceeded(
    labels?.['authorization.k8s.io/decision'],
    status,
    payload['authorizationInfo'],
  );
  const message = string(at(payload, 'status', 'message'));
  const email = string(at(payload, 'authenticationInfo', 'principalEmail'));
  const acting = string(at(payload, 'authenticationInfo', 'authoritySelector'));
  const address = string(at(payload, 'requestMetadata', 'callerIp'));
  return {
    auditId: string(record['insertId']),
    stage: undefined,
    time: record['timestamp'],
    timeKey: 'timestamp',
    ended: undefined,
    verb: method.at(-1),
    ...place,
    uri: undefined,
    addresses: address === undefined ? [] : [address],
    userAgent: string(at(payload, 'requestMetadata', 'callerSuppliedUserAgent')),
    user: email === undefined ? {} : { username: email },
    impersonated: acting === undefined ? undefined : { username: acting },
    status: status === undefined ? undefined : HTTP[status],
    succeeded,
    reason: kubernetesReason(labels, succeeded === false, message),
    error: { code: undefined, message },
    sent: object(payload['request']) ?? {},
  };
}

/** Undefined where nothing says it. */
function hasSucceeded(decision: Json, status: number | undefined, permissions: Json): boolean | undefined {
  if (decision === 'forbid') return false;
  if (status !== undefined) return status === 0;
  return withheld(permissions) ? false : undefined;
}

/** Whether no permission that was asked for was granted: `granted` is left out where it is false. */
function withheld(asked: Json): boolean {
  return (
    Array.isArray(asked) && asked.length > 0 && asked.every((entry) => object(entry)?.['granted'] !== true)
  );
}
