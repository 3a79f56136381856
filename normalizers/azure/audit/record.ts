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
  /** The client's own name for itself. */
  readonly agent: string | undefined;
  readonly identity: string | undefined;
  readonly initiator: JsonObject;
  readonly targets: readonly JsonObject[];
  readonly details: ReadonlyMap<string, string>;
}

/** What Entra writes where it has nothing to say, as in the samples of reference-azure-monitor-audit-log-schema and of B2C's view-audit-logs. */
const NOTHING: ReadonlySet<string> = new Set(['<null>', 'NA', 'N/A', 'None']);

/** The value as a string that says something, or undefined. */
export function said(value: Json): string | undefined {
  const written = string(value);
  return written === undefined || NOTHING.has(written) ? undefined : written;
}

/** The id of somebody or something, or undefined: zeros are nobody, as in directoryaudit-list § Example 2. */
export function idOf(value: Json): string | undefined {
  const id = said(text(value));
  return id === '00000000-0000-0000-0000-000000000000' ? undefined : id;
}

/** The record as an audit, or undefined when it has none of the forms. */
export function auditOf(record: JsonObject): Audit | undefined {
  if ('OperationName' in record && 'InitiatedBy' in record) return fromGraph(columns(record));
  const properties = object(unpacked(record['properties']));
  if (properties) return fromDiagnostic(record, properties);
  return 'activityDisplayName' in record || 'activityDateTime' in record ? fromGraph(record) : undefined;
}

function fromDiagnostic(record: JsonObject, properties: JsonObject): Audit {
  const inner = fromGraph(properties);
  return {
    ...inner,
    activity: string(record['operationName']) ?? string(record['operationname']) ?? inner.activity,
    time: inner.time ?? record['time'],
    timeKey: inner.time == null ? 'time' : 'properties/activityDateTime',
    category: inner.category ?? string(properties['auditEventCategory']) ?? string(record['category']),
    result: inner.result ?? string(record['result']) ?? string(record['resultType']),
    resultReason: inner.resultReason ?? said(record['resultDescription']),
    tenant: text(record['tenantId']) ?? text(record['tenantid']),
    correlation: text(record['correlationId']) ?? text(record['correlationid']) ?? inner.correlation,
    address: said(record['callerIpAddress']) ?? said(record['calleripaddress']),
    identity: said(record['identity']),
  };
}

function fromGraph(audit: JsonObject): Audit {
  const targets = audit['targetResources'];
  const service = string(audit['loggedByService']);
  const details = detailsOf(audit['additionalDetails']);
  return {
    activity: string(audit['activityDisplayName']) ?? string(audit['operationName']),
    time: audit['activityDateTime'],
    timeKey: 'activityDateTime',
    category: string(audit['category']),
    operation: string(audit['operationType']),
    result: string(audit['result']),
    resultReason: said(audit['resultReason']),
    service,
    id: text(audit['id']),
    tenant: text(audit['tenantId']),
    correlation: text(audit['correlationId']),
    address: undefined,
    agent:
      said(audit['userAgent']) ??
      details.get('User-Agent') ??
      (service === 'B2C' ? details.get('Client') : undefined),
    identity: said(audit['identity']),
    initiator: object(audit['initiatedBy']) ?? {},
    targets: Array.isArray(targets) ? targets.map(object).filter((each) => each !== undefined) : [],
    details,
  };
}

/** [{key, value}] */
function detailsOf(details: Json): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!Array.isArray(details)) return found;
  for (const each of details) {
    const detail = object(each);
    const key = string(detail?.['key']);
    const value = said(text(detail?.['value']));
    if (key !== undefined && value !== undefined && !found.has(key)) found.set(key, value);
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

/** An object or array that is written as JSON text; all else as it is. */
function unpacked(value: Json): Json {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  const parsed = parseRecord(`{"value":${value}}`);
  return parsed.ok ? parsed.record['value'] : value;
}
