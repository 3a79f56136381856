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
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { GENERIC, meaningOf } from './actions.ts';
import { changeOf } from './changes.ts';
import { impersonatorOf, pick, whoOf } from './who.ts';
import { toldIn } from './words.ts';

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
  const message = string(details['custom_message']);
  const git = object(details['custom_message']);
  const meaning = meaningOf(action, message ?? string(git?.['action']));
  const { outcome } = meaning;
  const id = text(record['id']);
  const thing = objectOf(record, details);
  const impersonator = impersonatorOf(record, details);
  const told = toldIn(message, impersonator);
  const { actor, user } = whoOf(record, details, thing, { impersonator, named: told.user });
  const protocol = string(git?.['protocol']);
  const severity = string(record['severity']);
  const correlation = text(record['correlation_id']);
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
    user,
    group:
      groupOf(thing, text(pick(record, details, 'target_id'))) ??
      (told.group === undefined ? undefined : { name: told.group }),
    source: sourceOf(record, details),
    network: protocol === undefined ? undefined : { protocol },
    log: severity === undefined ? undefined : { level: severity },
    http: correlation === undefined ? undefined : { request: { id: correlation } },
    oncall: {
      actor,
      change: changeOf(details) ?? told.change,
      system: systemOf(record, details),
      object: thing,
      time: time.known,
    },
    unmapped: restOf(record, thing),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** What is not in the event whole: a generic name stays here, the record's own words are the action. */
function restOf(record: JsonObject, thing: MappedEvent['oncall']['object']): MappedEvent['unmapped'] {
  const rest = leftovers(record, thing?.name === text(record['target_details']) ? TREE : NAMED);
  return record['event_type'] === GENERIC ? { ...rest, event_type: GENERIC } : rest;
}

/** The name of the event; older records only tell what was added, removed or changed, or how somebody signed in. */
function actionOf(record: JsonObject, details: JsonObject): string | undefined {
  const named = string(record['event_type']) ?? string(record['event_name']) ?? string(details['event_name']);
  return named === undefined || named === GENERIC ? (toldBy(record, details) ?? named) : named;
}

function toldBy(record: JsonObject, details: JsonObject): string | undefined {
  if (details['failed_login'] != null) return 'failed_login';
  for (const doing of ['add', 'remove', 'change'] as const) {
    const what = string(details[doing]);
    if (what !== undefined) return `${doing}_${what.replaceAll(' ', '_')}`;
  }
  const method = string(details['with']);
  if (method !== undefined) return `authenticated_with_${method.replaceAll('-', '_')}`;
  return (string(details['custom_message']) ?? string(record['message']))?.replace(TOKEN_ID, '');
}

/** A token's id at the end of a message; all of a kind are one action. */
const TOKEN_ID = / with (?:token_)?id:? \d+$/;

/** Classes that stand for no target, and for an account that does not exist. */
const TARGETS: ReadonlyMap<string, string> = new Map([
  ['NullTarget', 'resource'],
  ['Gitlab::Audit::NullTarget', 'resource'],
  ['Gitlab::Audit::UnauthenticatedAuthor', 'user'],
]);

/** Until GitLab 18.2 the type of such a target was that of its owner: https://gitlab.com/gitlab-org/gitlab/-/merge_requests/195379 */
const ABOUT_KEYS = /^(?:Added|Removed) SSH key/;

function objectOf(record: JsonObject, details: JsonObject): MappedEvent['oncall']['object'] {
  const written = typeOf(record, details);
  const name = text(pick(record, details, 'target_details'));
  const untyped = details['failed_login'] == null ? 'resource' : 'user';
  const type = written === undefined ? untyped : (TARGETS.get(written) ?? snake(written));
  return type === 'resource' && name === undefined ? undefined : { type, name };
}

function typeOf(record: JsonObject, details: JsonObject): string | undefined {
  const written = string(pick(record, details, 'target_type'));
  return written === 'User' && ABOUT_KEYS.test(string(details['custom_message']) ?? '') ? 'Key' : written;
}

/** The API has a group's path where its id should stand. */
function groupOf(thing: MappedEvent['oncall']['object'], id: string | undefined): MappedEvent['group'] {
  if (thing?.type !== 'group') return undefined;
  return present({ id: id === thing.name ? undefined : id, name: thing.name });
}

/** Older lines of audit_json.log have no path; where the project or group itself is the target, that is its path. */
function systemOf(record: JsonObject, details: JsonObject): MappedEvent['oncall']['system'] {
  const type = string(pick(record, details, 'entity_type'));
  const path =
    string(pick(record, details, 'entity_path')) ??
    (isTarget(record, details, type) ? text(pick(record, details, 'target_details')) : undefined);
  if (path === undefined) return undefined;
  if (type === 'Project') return { id: path, kind: 'repository' };
  return { id: path, kind: type === 'Group' ? 'organization' : 'application' };
}

function isTarget(record: JsonObject, details: JsonObject, type: string | undefined): boolean {
  if ((type !== 'Project' && type !== 'Group') || type !== pick(record, details, 'target_type')) return false;
  const id = text(record['entity_id']);
  return id !== undefined && id === text(pick(record, details, 'target_id'));
}

function sourceOf(record: JsonObject, details: JsonObject): MappedEvent['source'] {
  const found = addressOf(text(pick(record, details, 'ip_address')));
  return found && { address: found.address, ip: found.ip, port: found.port };
}
