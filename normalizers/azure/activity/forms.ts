// Reads the record forms of the activity log into one view: diagnostic settings, REST API, and its SDK for Python.
import { at, object, objectOrText, string, text, type Json, type JsonObject } from '../../normalizer.ts';

/** An activity log record, whatever form it came in; members are undefined where the record has none. */
export interface Activity {
  readonly form: 'diagnostic' | 'rest';
  /** The time as logged, and the member it stands in. */
  readonly time: string | undefined;
  readonly timeKey: string;
  /** Microsoft.Compute/virtualMachines/start/action, in the case of the record. */
  readonly operation: string | undefined;
  readonly operationKey: string;
  /** The operation in words. */
  readonly label: string | undefined;
  readonly category: string | undefined;
  readonly status: string | undefined;
  readonly subStatus: string | undefined;
  readonly caller: string | undefined;
  readonly claims: JsonObject;
  readonly authorization: JsonObject;
  readonly callerAddress: string | undefined;
  readonly request: {
    readonly id: string | undefined;
    readonly method: string | undefined;
    readonly uri: string | undefined;
  };
  readonly correlationId: string | undefined;
  readonly level: string | undefined;
  readonly resourceId: string | undefined;
  readonly subscriptionId: string | undefined;
  readonly tenantId: string | undefined;
  readonly durationMs: Json;
  readonly properties: JsonObject;
  readonly eventDataId: string | undefined;
}

/** Names of the REST API's members; the SDK for Python writes the same model in snake case. */
const REST = {
  time: 'eventTimestamp',
  operation: 'operationName',
  subStatus: 'subStatus',
  correlationId: 'correlationId',
  resourceId: 'resourceId',
  subscriptionId: 'subscriptionId',
  tenantId: 'tenantId',
  eventDataId: 'eventDataId',
  request: 'httpRequest',
  requestId: 'clientRequestId',
  address: 'clientIpAddress',
  localized: 'localizedValue',
} as const;
type Names = Readonly<Record<keyof typeof REST, string>>;
const SDK: Names = {
  time: 'event_timestamp',
  operation: 'operation_name',
  subStatus: 'sub_status',
  correlationId: 'correlation_id',
  resourceId: 'resource_id',
  subscriptionId: 'subscription_id',
  tenantId: 'tenant_id',
  eventDataId: 'event_data_id',
  request: 'http_request',
  requestId: 'client_request_id',
  address: 'client_ip_address',
  localized: 'localized_value',
};

/**
 * The record as an activity, or undefined when it has none of the forms. Vendor pages: activity-log-schema § Administrative category
 * and § Schema from storage account and event hubs; REST API, Activity Logs - List.
 */
export function activityOf(record: JsonObject): Activity | undefined {
  if (REST.time in record) return fromRest(record, REST);
  if (SDK.time in record) return fromRest(record, SDK);
  if (!('operationName' in record || 'resourceId' in record || SDK.operation in record)) return undefined;
  if (SDK.operation in record) return fromRest(record, SDK);
  return 'time' in record || !object(record['operationName'])
    ? fromDiagnostic(record)
    : fromRest(record, REST);
}

function fromRest(record: JsonObject, names: Names): Activity {
  const operation = record[names.operation];
  const request = objectOf(record[names.request]);
  const authorization = objectOf(record['authorization']);
  return {
    form: 'rest',
    time: string(record[names.time]),
    timeKey: names.time,
    // A projection (az monitor activity-log list --query) may leave the operation out; authorization names the action too.
    operation: valueOf(operation) ?? string(authorization['action']),
    operationKey: names.operation,
    label: text(at(record, names.operation, names.localized)),
    category: valueOf(record['category']),
    status: valueOf(record['status']),
    subStatus: valueOf(record[names.subStatus]),
    caller: text(record['caller']),
    claims: objectOf(record['claims']),
    authorization,
    callerAddress: text(request[names.address]),
    request: {
      id: text(request[names.requestId]),
      method: text(request['method']),
      uri: text(request['uri']),
    },
    correlationId: text(record[names.correlationId]),
    level: text(record['level']),
    resourceId:
      string(record[names.resourceId]) ?? string(record['resourceUri']) ?? string(authorization['scope']),
    subscriptionId: text(record[names.subscriptionId]),
    tenantId: text(record[names.tenantId]),
    durationMs: undefined,
    properties: objectOf(record['properties']),
    eventDataId: text(record[names.eventDataId]),
  };
}

function fromDiagnostic(record: JsonObject): Activity {
  const identity = objectOf(record['identity']);
  const authorization = objectOf(identity['authorization']);
  const properties = objectOf(record['properties']);
  return {
    form: 'diagnostic',
    time: string(record['time']),
    timeKey: 'time',
    operation: valueOf(record['operationName']),
    operationKey: 'operationName',
    label: text(at(record, 'operationName', 'localizedValue')),
    // The category proper; `category` itself may be the last part of the operation name (Write, Delete, Action).
    category: string(properties['eventCategory']) ?? valueOf(record['category']),
    status: string(record['resultType']) ?? valueOf(record['status']),
    subStatus: text(record['resultSignature']),
    caller: text(record['caller']),
    claims: objectOf(identity['claims']),
    authorization,
    callerAddress: text(record['callerIpAddress']),
    request: { id: undefined, method: undefined, uri: undefined },
    correlationId: text(record['correlationId']),
    level: text(record['level']),
    resourceId: string(record['resourceId']) ?? string(authorization['scope']),
    subscriptionId: text(record['subscriptionId']),
    tenantId: text(record['tenantId']),
    durationMs: record['durationMs'],
    // The mapping table of the vendor puts the REST properties under eventProperties; its sample and newer records do not.
    properties: object(properties['eventProperties']) ?? properties,
    eventDataId: undefined,
  };
}

/** `{value, localizedValue}` or plain text. */
function valueOf(value: Json): string | undefined {
  return string(value) ?? string(object(value)?.['value']);
}

const NOTHING: JsonObject = {};

/** An object, or the one that a string of JSON holds; an empty one for all else. */
export function objectOf(value: Json): JsonObject {
  return objectOrText(value) ?? NOTHING;
}
