// Maps one audit event to one event: API, streaming, audit_json.log.
import {
  addressOf,
  consumed,
  leftovers,
  mapped,
  object,
  parseRecord,
  present,
  reject,
  snake,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';

export const DERIVED = ['created_at', 'time'] as const;
/** What lands in the event whole; `details` is read too and stays in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'id',
  'author_id',
  'author_name',
  'author_email',
  'ip_address',
  'event_type',
  'severity',
  'target_details',
  'correlation_id',
] as const;
const TREE = consumed(CONSUMED);
const NAMED = consumed(CONSUMED.filter((path) => path !== 'target_details'));

/** One record (JSON text); rejects `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const details = object(record['details']) ?? record;
  const key = record['created_at'] == null ? 'time' : 'created_at';
  const time = writtenTime(record[key], zone);
  if (typeof time === 'string')
    return reject(time, `${key} ${WRITTEN_TIME_FAULTS[time]}`, `/${key === 'time' ? 'created_at' : key}`);
  const action = actionOf(record, details);
  if (action === undefined) return reject('missing_field', 'the record names no event', '/event_type');
  const meaning = meaningOf(action);
  const { outcome } = meaning;
  const id = text(record['id']);
  const thing = objectOf(record, details);
  const severity = string(record['severity']);
  const correlation = text(record['correlation_id']);
  const message = string(details['custom_message']);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: message === action ? undefined : message,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      outcome,
      provider: 'gitlab',
      id,
    },
    user: whoOf(record, details, thing),
    source: sourceOf(record, details),
    log: severity === undefined ? undefined : { level: severity },
    http: correlation === undefined ? undefined : { request: { id: correlation } },
    oncall: {
      actor: actorOf(record, details),
      change: changeOf(details),
      system: systemOf(record, details),
      object: thing,
      time: time.known,
    },
    unmapped: leftovers(record, thing?.name === text(record['target_details']) ? TREE : NAMED),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** The name of the event; older records only tell what was added, removed or changed, or how somebody signed in. */
function actionOf(record: JsonObject, details: JsonObject): string | undefined {
  const named = string(record['event_type']) ?? string(record['event_name']) ?? string(details['event_name']);
  if (named !== undefined) return named;
  if (details['failed_login'] != null) return 'failed_login';
  for (const doing of ['add', 'remove', 'change'] as const) {
    const what = string(details[doing]);
    if (what !== undefined) return `${doing}_${what.replaceAll(' ', '_')}`;
  }
  const method = string(details['with']);
  if (method !== undefined) return `authenticated_with_${method.replaceAll('-', '_')}`;
  return string(details['custom_message']) ?? string(record['message']);
}

function pick(record: JsonObject, details: JsonObject, key: string): Json {
  return record[key] ?? details[key];
}

/** Authors that are nobody's account have negative ids. https://docs.gitlab.com/user/compliance/audit_event_schema/ */
const NOBODY: ReadonlyMap<string, MappedEvent['oncall']['actor']['type']> = new Map([
  ['-1', 'unknown'],
  ['-2', 'application'],
  ['-3', 'application'],
  ['-4', 'application'],
  ['-5', 'application'],
]);

function actorOf(record: JsonObject, details: JsonObject): MappedEvent['oncall']['actor'] {
  const id = text(pick(record, details, 'author_id'));
  const name = string(pick(record, details, 'author_name'));
  const credential = string(details['with']);
  const type =
    NOBODY.get(id ?? '') ??
    (name !== undefined && /^(?:project|group)_\d+_bot/.test(name) ? 'application' : 'user');
  if (type === 'unknown') return { type, id, name, credential, reason: 'an unauthenticated user' };
  if (name === undefined && id === undefined)
    return { type: 'unknown', credential, reason: 'the record names no author' };
  return { type, id, name, credential };
}

/** The author; who impersonates another is the person, and the other's rights are used. */
function whoOf(
  record: JsonObject,
  details: JsonObject,
  thing: MappedEvent['oncall']['object'],
): MappedEvent['user'] {
  const id = text(pick(record, details, 'author_id'));
  const author = id === '-1' ? undefined : (string(pick(record, details, 'author_name')) ?? id);
  const email = string(pick(record, details, 'author_email'));
  const impersonator = string(details['impersonated_by']) ?? string(record['impersonated_by']);
  const targetId = text(pick(record, details, 'target_id'));
  const target = thing?.type === 'user' ? present({ id: targetId, name: thing.name }) : undefined;
  return {
    name: impersonator ?? author ?? 'unknown',
    id: impersonator === undefined ? id : undefined,
    email: impersonator === undefined ? email : undefined,
    effective: impersonator === undefined || author === undefined ? undefined : { name: author, id },
    target,
  };
}

function objectOf(record: JsonObject, details: JsonObject): MappedEvent['oncall']['object'] {
  const type = string(pick(record, details, 'target_type'));
  const name = text(pick(record, details, 'target_details'));
  if (type === undefined) return name === undefined ? undefined : { type: 'resource', name };
  return { type: snake(type), name };
}

function systemOf(record: JsonObject, details: JsonObject): MappedEvent['oncall']['system'] {
  const path = string(pick(record, details, 'entity_path'));
  const type = string(pick(record, details, 'entity_type'));
  if (path === undefined) return undefined;
  if (type === 'Project') return { id: path, kind: 'repository' };
  return { id: path, kind: type === 'Group' ? 'organization' : 'application' };
}

/** `change` with `from` and `to`; a membership's level is in `as`. */
function changeOf(details: JsonObject): MappedEvent['oncall']['change'] {
  const property = string(details['change']);
  const before = text(details['from']);
  const after = text(details['to']) ?? text(details['as']);
  if (property === undefined && before === undefined && after === undefined) return undefined;
  return { property: [property ?? string(details['add']) ?? 'access_level'], before, after };
}

function sourceOf(record: JsonObject, details: JsonObject): MappedEvent['source'] {
  const found = addressOf(text(pick(record, details, 'ip_address')));
  return found && { address: found.address, ip: found.ip, port: found.port };
}
