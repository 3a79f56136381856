// Maps one webhook or one object of the REST API to one event.
import {
  consumed,
  filtered,
  leftovers,
  mapped,
  parseRecord,
  present,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { doingOf, outcomeOf } from './actions.ts';
import { happeningOf, type Happening } from './record.ts';

export const CONTAINERS = ['incidents', 'log_entries', 'oncalls'] as const;

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  ping: 'pagey.ping: a test of the webhook subscription.',
  permanent_shift: 'On call without beginning and end, by an escalation policy alone: no shift.',
} as const;

export const DERIVED = ['event.occurred_at', 'created_at', 'last_status_change_at', 'start', 'end'] as const;
export const CONSUMED = [
  ...DERIVED,
  'event.id',
  'event.event_type',
  'event.data.title',
  'event.data.html_url',
  'title',
  'html_url',
] as const;
const TREE = consumed(CONSUMED);

/** One record (JSON text); rejects `unknown_form`, `missing_field`, `bad_time` and those of JSON. */
export function mapRecord(input: string): Outcome {
  const parsed = parseRecord(input, CONTAINERS);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const found = happeningOf(record);
  if (!found)
    return reject(
      'unknown_form',
      'neither a webhook (v3) nor an incident, log entry or on-call of the REST API',
    );
  if (found.action === 'pagey.ping') return filtered('ping');
  if (found.shift !== undefined && found.time == null) return filtered('permanent_shift');
  const time = writtenTime(found.time, undefined);
  if (typeof time === 'string')
    return reject(time, `${found.timeKey} ${WRITTEN_TIME_FAULTS[time]}`, `/${found.timeKey}`);
  const { actor, user } = whoOf(found);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: found.title,
    event: {
      kind: 'event',
      category: ['configuration'],
      type: [doingOf(found.action)],
      action: found.action,
      outcome: outcomeOf(found.action, found.state),
      provider: 'pagerduty',
      start: timeOf(found.start),
      end: timeOf(found.end),
      id: found.eventId,
    },
    user,
    url: found.url === undefined ? undefined : { full: found.url },
    oncall: {
      actor,
      change: found.change,
      system: found.service === undefined ? undefined : { id: found.service, kind: 'application' },
      object: found.object,
      incident: found.incident === undefined ? undefined : { id: found.incident },
      shift: found.shift === undefined ? undefined : { id: found.shift },
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, found.id);
}

function timeOf(value: Json): string | undefined {
  const time = writtenTime(value, undefined);
  return typeof time === 'string' ? undefined : time.utc;
}

/** Agents are references: their type says what they are. */
function whoOf({ agent, target, role }: Happening): {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
} {
  const id = text(agent?.['id']);
  const email = string(agent?.['email']);
  const name = string(agent?.['summary']) ?? string(agent?.['name']) ?? email ?? id;
  const type = string(agent?.['type']) ?? '';
  const aim = present({
    id: text(target?.['id']),
    name: string(target?.['summary']) ?? string(target?.['name']),
    email: string(target?.['email']),
    roles: target === undefined || role === undefined ? undefined : [role],
  });
  if (name === undefined)
    return {
      actor: { type: 'unknown', reason: 'the record names no agent' },
      user: { name: 'unknown', target: aim },
    };
  const kind =
    type === '' || type.startsWith('user')
      ? 'user'
      : type.includes('integration')
        ? 'application'
        : 'service';
  return { actor: { type: kind, id, name }, user: { name, id, email, target: aim } };
}
