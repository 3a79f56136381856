// Reads the forms of an audit record into one: diagnostic settings, Microsoft Graph, the columns of Log Analytics.
import { object, parseRecord, string, text, type Json, type JsonObject } from '../../normalizer.ts';

export interface Audit {
  readonly activity: string | undefined;
  readonly time: Json;
  readonly timeKey: string;
  /** Names the log in diagnostic settings, the kind of activity elsewhere. */
  readonly category: string | undefined;
  readonly operation: string | undefined;
  readonly result: string | undefined;
  readonly resultReason: string | undefined;
  readonly service: string | undefined;
  readonly id: string | undefined;
  readonly tenant: string | undefined;
  readonly correlation: string | undefined;
  readonly address: string | undefined;
  readonly identity: string | undefined;
  readonly initiator: JsonObject;
  readonly targets: readonly JsonObject[];
  readonly details: ReadonlyMap<string, string>;
}

/** The record as an audit, or undefined when it has none of the forms. */
export function auditOf(record: JsonObject): Audit | undefined {
  if ('OperationName' in record && 'InitiatedBy' in record) return fromGraph(columns(record));
  const properties = object(record['properties']);
  if (properties) return fromDiagnostic(record, properties);
  return 'activityDisplayName' in record || 'activityDateTime' in record ? fromGraph(record) : undefined;
}

function fromDiagnostic(record: JsonObject, properties: JsonObject): Audit {
  const inner = fromGraph(properties);
  const reason = inner.resultReason ?? string(record['resultDescription']);
  return {
    ...inner,
    activity: string(record['operationName']) ?? string(record['operationname']) ?? inner.activity,
    time: inner.time ?? record['time'],
    timeKey: inner.time == null ? 'time' : 'properties/activityDateTime',
    category: inner.category ?? string(properties['auditEventCategory']) ?? string(record['category']),
    result: inner.result ?? string(record['result']) ?? string(record['resultType']),
    resultReason: reason === 'None' ? undefined : reason,
    tenant: text(record['tenantId']) ?? text(record['tenantid']),
    correlation: text(record['correlationId']) ?? text(record['correlationid']) ?? inner.correlation,
    address: text(record['callerIpAddress']) ?? text(record['calleripaddress']),
    identity: string(record['identity']),
  };
}

function fromGraph(audit: JsonObject): Audit {
  const targets = audit['targetResources'];
  return {
    activity: string(audit['activityDisplayName']) ?? string(audit['operationName']),
    time: audit['activityDateTime'],
    timeKey: 'activityDateTime',
    category: string(audit['category']),
    operation: string(audit['operationType']),
    result: string(audit['result']),
    resultReason: string(audit['resultReason']),
    service: string(audit['loggedByService']),
    id: text(audit['id']),
    tenant: text(audit['tenantId']),
    correlation: text(audit['correlationId']),
    address: undefined,
    identity: string(audit['identity']),
    initiator: object(audit['initiatedBy']) ?? {},
    targets: Array.isArray(targets) ? targets.map(object).filter((each) => each !== undefined) : [],
    details: detailsOf(audit['additionalDetails']),
  };
}

/** [{key, value}] */
function detailsOf(value: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!Array.isArray(value)) return found;
  for (const each of value) {
    const detail = object(each);
    const key = string(detail?.['key']);
    const said = text(detail?.['value']);
    if (key !== undefined && said !== undefined && !found.has(key)) found.set(key, said);
  }
  return found;
}

/** Columns of the table AuditLogs: the same members with a capital, what is nested as text. */
function columns(record: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const key in record) made[key.slice(0, 1).toLowerCase() + key.slice(1)] = unpacked(record[key]);
  made['activityDateTime'] ??= made['timeGenerated'];
  made['tenantId'] = made['aADTenantId'] ?? made['tenantId'];
  return made;
}

function unpacked(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  const parsed = parseRecord(`{"value":${value}}`);
  return parsed.ok ? parsed.record['value'] : value;
}
