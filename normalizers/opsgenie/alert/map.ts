// Maps one alert action (webhook) or one alert (API) to one event.
import {
  consumed,
  emailOf,
  leftovers,
  mapped,
  object,
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
} from '../../normalizer.ts';
import { aimOf, changeOf, meaningOf, personOf, type Target } from './actions.ts';

export const DERIVED = ['alert.createdAt', 'alert.updatedAt', 'createdAt', 'updatedAt'] as const;
export const CONSUMED = [
  ...DERIVED,
  'action',
  'alert.alertId',
  'alert.message',
  'alert.username',
  'alert.userFullName',
  'alert.userId',
  'id',
  'message',
  'integrationName',
] as const;
const TREE = consumed(CONSUMED);

/** One record (JSON text); rejects `unknown_form`, `missing_field`, `bad_time` and those of JSON. */
export function mapRecord(input: string): Outcome {
  const parsed = parseRecord(input, ['data']);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const alert = object(record['alert']);
  const action = string(record['action']);
  if (alert && action !== undefined) return fromWebhook(record, alert, action);
  if ('tinyId' in record && 'status' in record) return fromApi(record);
  return reject('unknown_form', 'neither an alert action (webhook) nor an alert of the API');
}

function fromWebhook(record: JsonObject, alert: JsonObject, action: string): Outcome {
  const id = text(alert['alertId']);
  if (id === undefined) return reject('missing_field', 'there is no alertId', '/alert/alertId');
  // The time of the action: updatedAt in nanoseconds, for a new alert createdAt in milliseconds.
  const first = action === 'Create' || alert['updatedAt'] == null;
  const time = first
    ? writtenTime(epoch(alert['createdAt']), undefined, 'ms')
    : writtenTime(epoch(alert['updatedAt']), undefined, 'ms');
  const key = first ? 'createdAt' : 'updatedAt';
  if (typeof time === 'string') return reject(time, `${key} ${WRITTEN_TIME_FAULTS[time]}`, `/alert/${key}`);
  const name = string(alert['username']);
  const { type, outcome } = meaningOf(action);
  const target = aimOf(action, record, alert);
  return mapped(
    eventOf(record, {
      action,
      type,
      outcome,
      time: time.utc,
      start: undefined,
      id,
      name,
      fullName: string(alert['userFullName']),
      userId: string(alert['userId']),
      target: target?.name === name ? undefined : target,
      change: changeOf(action, alert),
      title: string(alert['message']),
      system: string(alert['entity']),
      integration: string(record['integrationName']),
    }),
    [id, action, time.utc, text(alert['updatedAt']) ?? ''],
  );
}

/** An alert as it stands: what last happened to it. */
function fromApi(alert: JsonObject): Outcome {
  const id = text(alert['id']);
  if (id === undefined) return reject('missing_field', 'there is no id', '/id');
  const closed = alert['status'] === 'closed';
  const status = closed ? 'closed' : alert['acknowledged'] === true ? 'acknowledged' : 'open';
  const time = writtenTime(alert['updatedAt'] ?? alert['createdAt'], undefined, 'ms');
  if (typeof time === 'string') return reject(time, `updatedAt ${WRITTEN_TIME_FAULTS[time]}`, '/updatedAt');
  const start = writtenTime(alert['createdAt'], undefined, 'ms');
  const report = object(alert['report']) ?? {};
  const by = closed
    ? string(report['closedBy'])
    : status === 'acknowledged'
      ? string(report['acknowledgedBy'])
      : undefined;
  return mapped(
    eventOf(alert, {
      action: `alert.${status}`,
      type: status === 'open' ? 'creation' : 'change',
      outcome: 'success',
      time: time.utc,
      start: typeof start === 'string' ? undefined : start.utc,
      id,
      name: by,
      fullName: undefined,
      userId: undefined,
      target: personOf(string(alert['owner']), undefined),
      change: undefined,
      title: string(alert['message']),
      system: string(alert['entity']),
      integration: undefined,
    }),
    [id, status, time.utc],
  );
}

interface Happening {
  readonly action: string;
  readonly type: MappedEvent['event']['type'][number];
  readonly outcome: MappedEvent['event']['outcome'];
  readonly time: string;
  readonly start: string | undefined;
  readonly id: string;
  readonly name: string | undefined;
  readonly fullName: string | undefined;
  readonly userId: string | undefined;
  readonly target: Target | undefined;
  readonly change: MappedEvent['oncall']['change'];
  readonly title: string | undefined;
  readonly system: string | undefined;
  readonly integration: string | undefined;
}

function eventOf(record: JsonObject, found: Happening): MappedEvent {
  const { name, userId, id } = found;
  return {
    '@timestamp': found.time,
    message: found.title,
    event: {
      kind: 'event',
      category: ['configuration'],
      type: [found.type],
      action: found.action,
      outcome: found.outcome,
      provider: 'opsgenie',
      start: found.start,
    },
    user: {
      name: name ?? 'unknown',
      id: userId,
      full_name: found.fullName,
      email: emailOf(name),
      target: found.target,
    },
    service: found.integration === undefined ? undefined : { name: found.integration },
    oncall: {
      actor: actorOf(name, userId),
      change: found.change,
      system: found.system === undefined ? undefined : { id: found.system, kind: 'application' },
      object: { type: 'alert', name: id },
      incident: { id },
    },
    unmapped: leftovers(record, TREE),
  };
}

/** Opsgenie itself acts as System; integrations act under their names, without an address. */
function actorOf(name: string | undefined, id: string | undefined): MappedEvent['oncall']['actor'] {
  if (name === undefined) return { type: 'unknown', reason: 'the record names no user' };
  if (name === 'System' || name === 'Opsgenie') return { type: 'system', name };
  return { type: name.includes('@') || id !== undefined ? 'user' : 'application', id, name };
}

/** 19 digits of nanoseconds as milliseconds; a double keeps them well enough for that. Some webhooks have the digits as text. */
function epoch(value: Json): Json {
  const time = typeof value === 'string' && /^\d{13,19}$/.test(value) ? Number(value) : value;
  if (typeof time !== 'number') return time;
  return time > 1e17 ? time / 1e6 : time > 1e14 ? time / 1e3 : time;
}
