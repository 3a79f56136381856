// Maps one record of the audit log, JSON or a CSV row, to one event; webhooks are known by their time's name.
import {
  addressOf,
  consumed,
  emailOf,
  filtered,
  flat,
  leftovers,
  mapped,
  object,
  parseRecord,
  present,
  reject,
  string,
  text,
  WRITTEN_TIME_FAULTS,
  writtenTime,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { readRow } from './csv.ts';
import { mapWebhook, WEBHOOK_CONSUMED, WEBHOOK_DERIVED } from './webhook.ts';

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  header: 'The row of column names at the head of a CSV file.',
  ping: 'What CircleCI sends to test a webhook: nothing ran.',
} as const;

const AUDIT_DERIVED = ['occurred_at', 'success'] as const;
export const DERIVED: readonly string[] = [...AUDIT_DERIVED, ...WEBHOOK_DERIVED];
/** What lands in the event whole; `target`, `scope` and `common_fields` are read too and stay in `unmapped`. */
const AUDIT_CONSUMED = [
  ...AUDIT_DERIVED,
  'action',
  'id',
  'actor.id',
  'actor.name',
  'request.id',
  'request.ip_address',
  'request.client_trace_id',
  'organization.id',
  'organization.name',
] as const;
export const CONSUMED: readonly string[] = [...AUDIT_CONSUMED, ...WEBHOOK_CONSUMED];
const TREE = consumed(AUDIT_CONSUMED);

/** One record; rejects `not_csv`, `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined, columns: readonly string[]): Outcome {
  const first = input.trimStart()[0];
  if (first === '{' || first === '[' || first === undefined) {
    const parsed = parseRecord(input);
    return parsed.ok ? mapMembers(parsed.record, zone) : parsed.reject;
  }
  const row = readRow(input, columns);
  if (row === 'header') return filtered('header');
  return row
    ? mapMembers(row, zone)
    : reject('not_csv', 'no row with these columns: set `columns` to the first line of the file');
}

function mapMembers(record: JsonObject, zone: Zone | undefined): Outcome {
  const action = string(record['action']);
  if (action === undefined && record['happened_at'] !== undefined) return mapWebhook(record, zone);
  if (action === undefined) return reject('missing_field', 'there is no action', '/action');
  const time = writtenTime(record['occurred_at'], zone);
  if (typeof time === 'string')
    return reject(time, `occurred_at ${WRITTEN_TIME_FAULTS[time]}`, '/occurred_at');
  const outcome = outcomeOf(record);
  const meaning = meaningOf(action, outcome);
  const id = text(record['id']);
  const actor = object(record['actor']);
  const target = object(record['target']);
  const origin = object(record['request']);
  const targetType = string(target?.['type']);
  const named = present({ id: text(target?.['id']), name: string(target?.['name']) });
  const request = present({ id: text(origin?.['id']) });
  const trace = text(origin?.['client_trace_id']);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      outcome,
      provider: 'circleci',
      id,
    },
    user: whoOf(actor, targetType === 'user' ? named : undefined),
    group: targetType === 'group' ? named : undefined,
    source: sourceOf(record, origin),
    http: request && { request },
    trace: trace === undefined ? undefined : { id: trace },
    organization: organizationOf(record),
    oncall: {
      actor: actorOf(actor),
      command: commandOf(meaning.type[0], targetType, named?.name),
      system: systemOf(record, targetType, named?.name),
      object:
        targetType === undefined ? undefined : { type: snake(targetType), name: named?.name ?? named?.id },
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** https://circleci.com/docs/guides/security/audit-logs/ § Audit log fields: `success`, and what `common_fields` makes of it. */
function outcomeOf(record: JsonObject): MappedEvent['event']['outcome'] {
  const success = text(record['success']);
  if (success === 'true') return 'success';
  if (success === 'false') return 'failure';
  const common = object(record['common_fields'])?.['outcome'];
  return common === 'success' || common === 'failure' ? common : 'unknown';
}

/** "In most cases this is a CircleCI user"; other types are not documented. */
const ACTOR_TYPES: ReadonlyMap<string, MappedEvent['oncall']['actor']['type']> = new Map([
  ['user', 'user'],
  ['system', 'system'],
  ['scheduler', 'system'],
  ['service', 'service'],
  ['build', 'service'],
  ['job', 'service'],
  ['workflow', 'service'],
  ['runner', 'service'],
  ['application', 'application'],
  ['app', 'application'],
  ['integration', 'application'],
  ['account', 'account'],
  ['organization', 'account'],
]);

/** The actor, and the account that it was done to, unless it is the actor's own. */
function whoOf(actor: JsonObject | undefined, target: MappedEvent['user']['target']): MappedEvent['user'] {
  const id = text(actor?.['id']);
  const name = string(actor?.['name']);
  const own =
    id === undefined || target?.id === undefined
      ? name !== undefined && target?.name === name
      : target.id === id;
  return {
    name: name ?? id ?? 'unknown',
    id,
    email: emailOf(name),
    target: own ? undefined : target,
  };
}

function actorOf(actor: JsonObject | undefined): MappedEvent['oncall']['actor'] {
  const id = text(actor?.['id']);
  const name = string(actor?.['name']);
  if (id === undefined && name === undefined) return { type: 'unknown', reason: 'the record names no actor' };
  return { type: ACTOR_TYPES.get(string(actor?.['type']) ?? '') ?? 'unknown', id, name };
}

/** Proxies on the way add their addresses behind the client's. */
function sourceOf(record: JsonObject, request: JsonObject | undefined): MappedEvent['source'] {
  const written = string(request?.['ip_address'] ?? object(record['common_fields'])?.['source_ip']);
  if (written === undefined) return undefined;
  const comma = written.indexOf(',');
  const found = addressOf(comma < 0 ? written : flat(written.slice(0, comma).trim()));
  return { address: written, ip: found?.ip, port: found?.port };
}

function organizationOf(record: JsonObject): MappedEvent['organization'] {
  const organization = object(record['organization']);
  return organization && present({ id: text(organization['id']), name: string(organization['name']) });
}

const OWNERS = ['organization', 'account', 'scope'] as const;

/** The project that is acted on; else the organization, or the account that owns the target. */
function systemOf(
  record: JsonObject,
  targetType: string | undefined,
  target: string | undefined,
): MappedEvent['oncall']['system'] {
  if (targetType === 'project' && target !== undefined) return { id: target, kind: 'repository' };
  for (const key of OWNERS) {
    const owner = object(record[key]);
    const id = string(owner?.['name']) ?? text(owner?.['id']);
    if (id !== undefined) return { id, kind: 'organization' };
  }
  return undefined;
}

/** A workflow or job that is started. */
function commandOf(
  type: string | undefined,
  targetType: string | undefined,
  name: string | undefined,
): MappedEvent['oncall']['command'] {
  const runs = targetType === 'workflow' || targetType === 'job' || targetType === 'build';
  return type === 'start' && runs && name !== undefined ? { kind: 'workflow', text: name } : undefined;
}

function snake(type: string): string {
  return type.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
}
