// Maps a webhook of CircleCI: a workflow or a job that has ended. https://circleci.com/docs/reference/outbound-webhooks/
import {
  at,
  consumed,
  filtered,
  leftovers,
  mapped,
  object,
  present,
  reject,
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

export const WEBHOOK_DERIVED = ['happened_at'] as const;
/** What lands in the event whole; the pipeline and what triggered it are read too and stay in `unmapped`. */
export const WEBHOOK_CONSUMED = [
  ...WEBHOOK_DERIVED,
  'type',
  'id',
  'organization.id',
  'organization.name',
  'workflow.url',
] as const;
const TREE = consumed(WEBHOOK_CONSUMED);

/** https://circleci.com/docs/guides/integration/outbound-webhooks/ § Event specifications; what is not here (canceled) is unknown. */
const OUTCOMES: ReadonlyMap<string, 'success' | 'failure'> = new Map([
  ['success', 'success'],
  ['failed', 'failure'],
  ['error', 'failure'],
  ['unauthorized', 'failure'],
]);

/** Rejects `missing_field`, `bad_time`, `zone_missing`. */
export function mapWebhook(record: JsonObject, zone: Zone | undefined): Outcome {
  const action = string(record['type']);
  if (action === undefined) return reject('missing_field', 'there is no type', '/type');
  if (action === 'ping') return filtered('ping');
  const time = writtenTime(record['happened_at'], zone);
  if (typeof time === 'string')
    return reject(time, `happened_at ${WRITTEN_TIME_FAULTS[time]}`, '/happened_at');
  const kind = object(record['job']) ? 'job' : 'workflow';
  const thing = object(record[kind]) ?? {};
  const id = text(record['id']);
  const name = string(thing['name']);
  const start = timeOf(thing[kind === 'job' ? 'started_at' : 'created_at'], zone);
  const end = timeOf(thing['stopped_at'], zone);
  const url = string(at(record, 'workflow', 'url'));
  const slug = string(at(record, 'project', 'slug'));
  const organization = present({
    id: text(at(record, 'organization', 'id')),
    name: string(at(record, 'organization', 'name')),
  });
  const { actor, user } = whoOf(record);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: ['process'],
      type: ['end'],
      action,
      outcome: OUTCOMES.get(string(thing['status']) ?? '') ?? 'unknown',
      provider: 'circleci',
      start,
      end,
      duration: durationOf(start, end),
      id,
    },
    user,
    url: url === undefined ? undefined : { full: url },
    organization,
    oncall: {
      actor,
      command: name === undefined ? undefined : { kind: 'workflow', text: name },
      system: slug === undefined ? undefined : { id: slug, kind: 'repository' },
      object: { type: kind, name: name ?? text(thing['id']) },
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

function timeOf(value: Json, zone: Zone | undefined): string | undefined {
  const time = writtenTime(value, zone);
  return typeof time === 'string' ? undefined : time.utc;
}

/** Nanoseconds. */
function durationOf(start: string | undefined, end: string | undefined): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const ms = Date.parse(end) - Date.parse(start);
  return ms >= 0 ? ms * 1_000_000 : undefined;
}

/** Who set the pipeline off, where the payload says it; whose commit it builds need not be the same. */
function whoOf(record: JsonObject): {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
} {
  const parameters = object(at(record, 'pipeline', 'trigger_parameters')) ?? {};
  const id = text(at(parameters, 'circleci', 'actor_id'));
  const name = string(at(parameters, 'gitlab', 'user_username'));
  if (id === undefined && name === undefined)
    return {
      actor: { type: 'unknown', reason: 'the webhook names nobody who set it off' },
      user: { name: 'unknown' },
    };
  return {
    actor: { type: 'user', id, name },
    user: { name: name ?? id ?? 'unknown', id, full_name: string(at(parameters, 'gitlab', 'user_name')) },
  };
}
