// Maps one sign-in to one event: diagnostic settings (time, category, properties) and Microsoft Graph.
import {
  addressOf,
  at,
  bounded,
  consumed,
  filtered,
  geoOf,
  leftovers,
  mapped,
  object,
  objectOrText,
  parseRecord,
  reject,
  string,
  text,
  WRITTEN_TIME_FAULTS,
  writtenTime,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { outcomeOf } from './codes.ts';
import { whoOf } from './who.ts';

export const CONTAINERS = ['records', 'value'] as const;

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  other_log:
    'A record of another log of Entra ID or Azure (audit, provisioning, risk ...) in the same stream.',
} as const;

/** Members whose value changes its form. */
export const DERIVED = [
  'time',
  'createdDateTime',
  'properties.createdDateTime',
  'resultType',
  'callerIpAddress',
] as const;
const SIGN_IN = [
  'createdDateTime',
  'id',
  'userPrincipalName',
  'userDisplayName',
  'userId',
  'ipAddress',
  'appDisplayName',
  'resourceDisplayName',
  'userAgent',
  'sessionId',
  'servicePrincipalName',
  'servicePrincipalId',
] as const;
/** What lands in the event whole. */
export const CONSUMED: readonly string[] = [
  ...DERIVED,
  ...SIGN_IN.flatMap((name) => [name, `properties.${name}`]),
  'operationName',
  'category',
];
const TREE = consumed(CONSUMED);

/** Names of the log's categories in diagnostic settings. */
const CATEGORY = /sign-?in/i;

/** One record (JSON text); rejects `unknown_form`, `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input, CONTAINERS);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const category = string(record['category']);
  const properties = objectOrText(record['properties']);
  if (category !== undefined && !CATEGORY.test(category)) return filtered('other_log');
  if (
    category === undefined &&
    !('createdDateTime' in record) &&
    !('userPrincipalName' in record) &&
    !('servicePrincipalId' in record)
  )
    return reject('unknown_form', 'neither the diagnostic-settings form nor the Graph form of a sign-in');
  const sign = properties ?? record;
  const key = sign['createdDateTime'] == null ? 'time' : 'createdDateTime';
  const time = writtenTime(sign['createdDateTime'] ?? record['time'], zone);
  if (typeof time === 'string') return reject(time, `${key} ${WRITTEN_TIME_FAULTS[time]}`, `/${key}`);

  const code = codeOf(record, sign);
  const outcome = outcomeOf(code);
  const id = text(sign['id']);
  const tenant = text(record['tenantId']) ?? text(record['tenantid']) ?? text(sign['resourceTenantId']);
  const agent = string(sign['userAgent']);
  const app = string(sign['appDisplayName']);
  const resource = string(sign['resourceDisplayName']) ?? app;
  const session = text(sign['sessionId']);
  const correlation =
    text(record['correlationId']) ?? text(record['correlationid']) ?? text(sign['correlationId']);
  const failed = code !== undefined && outcome !== 'success';
  const reason = failed
    ? (string(at(sign, 'status', 'failureReason')) ?? string(record['resultDescription']))
    : undefined;
  const { user, actor } = whoOf(record, sign, category);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: outcome === 'success' ? ['authentication', 'session'] : ['authentication'],
      type: ['start'],
      action: string(record['operationName']) ?? 'Sign-in activity',
      outcome,
      reason,
      code: category,
      provider: 'entra_id',
      id,
    },
    user,
    source: sourceOf(record, sign),
    user_agent: agent === undefined ? undefined : { original: agent },
    cloud: { provider: 'azure' },
    service: app === undefined ? undefined : { name: app },
    organization: tenant === undefined ? undefined : { id: tenant },
    error: failed ? { code, message: reason } : undefined,
    transaction: correlation === undefined ? undefined : { id: correlation },
    oncall: {
      actor,
      system: tenant === undefined ? undefined : { id: tenant, kind: 'organization' },
      object: resource === undefined ? undefined : { type: 'application', name: resource },
      session: session === undefined ? undefined : { id: session },
      time: time.known,
    },
    unmapped: restOf(record, sign),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** status.errorCode, else resultType: the same number as text. */
function codeOf(record: JsonObject, sign: JsonObject): string | undefined {
  return text(at(sign, 'status', 'errorCode')) ?? text(record['resultType']) ?? text(record['resulttype']);
}

function sourceOf(record: JsonObject, sign: JsonObject): MappedEvent['source'] {
  const found = addressOf(
    text(sign['ipAddress']) ?? text(record['callerIpAddress']) ?? text(record['calleripaddress']),
  );
  const place = object(sign['location']);
  const geo = geoOf(string(place?.['city']), string(place?.['state']), string(place?.['countryOrRegion']));
  return found || geo ? { address: found?.address, ip: found?.ip, port: found?.port, geo } : undefined;
}

/** What is not mapped, and what is but only for the other kind of identity. */
function restOf(record: JsonObject, sign: JsonObject): MappedEvent['unmapped'] {
  const rest = leftovers(record, TREE);
  // As text it is there whole.
  if (typeof record['properties'] === 'string') return rest;
  const second: JsonObject = {};
  for (const key of [
    'userPrincipalName',
    'userDisplayName',
    'userId',
    'servicePrincipalName',
    'servicePrincipalId',
  ])
    if (sign[key] != null && sign[key] !== '') second[key] = bounded(sign[key], 3);
  // Small and often read: kept beside the event's own fields, so that none of them is lost to another kind.
  if (sign === record) return { ...rest, ...second };
  return { ...rest, properties: { ...object(rest?.['properties'] as Json), ...second } };
}
