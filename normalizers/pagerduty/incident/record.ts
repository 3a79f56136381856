// Reads webhooks (v3) and what the REST API gives of incidents, log entries and on-calls into one.
import { at, object, string, text, type Json, type JsonObject } from '../../normalizer.ts';

export interface Happening {
  readonly action: string;
  readonly id: readonly string[] | undefined;
  readonly eventId: string | undefined;
  readonly time: Json;
  readonly timeKey: string;
  readonly agent: JsonObject | undefined;
  readonly target: JsonObject | undefined;
  readonly incident: string | undefined;
  readonly shift: string | undefined;
  readonly title: string | undefined;
  readonly service: string | undefined;
  readonly status: string | undefined;
  /** Of a responder or an action. */
  readonly state: string | undefined;
  readonly url: string | undefined;
  readonly start: Json;
  readonly end: Json;
  readonly object: { readonly type: string; readonly name: string | undefined } | undefined;
}

/** The record as a happening, or undefined when it has none of the forms. */
export function happeningOf(record: JsonObject): Happening | undefined {
  const event = object(record['event']);
  if (event && typeof event['event_type'] === 'string') return fromWebhook(event, event['event_type']);
  const type = string(record['type']);
  if (type?.endsWith('_log_entry') === true) return fromLogEntry(record, type);
  if (type === 'incident' && 'created_at' in record) return fromIncident(record);
  return 'escalation_policy' in record && 'user' in record ? fromOncall(record) : undefined;
}

function fromWebhook(event: JsonObject, action: string): Happening {
  const data = object(event['data']) ?? {};
  const isIncident =
    data['type'] === 'incident' || (event['resource_type'] === 'incident' && data['incident'] === undefined);
  const incident = isIncident ? text(data['id']) : text(at(data, 'incident', 'id'));
  const eventId = text(event['id']);
  const reference = string(data['type']) ?? string(event['resource_type']);
  return {
    action,
    id: eventId === undefined ? undefined : [eventId],
    eventId,
    time: event['occurred_at'],
    timeKey: 'event/occurred_at',
    agent: object(event['agent']) ?? object(data['user']),
    target:
      action === 'incident.reassigned' || action === 'incident.delegated' || action === 'incident.escalated'
        ? firstOf(data['assignees'])
        : undefined,
    incident,
    shift: undefined,
    title:
      string(data['title']) ??
      string(data['summary']) ??
      string(at(data, 'incident', 'summary')) ??
      string(data['content']),
    service:
      string(at(data, 'service', 'summary')) ??
      (reference === 'service' ? string(data['summary']) : undefined),
    status: isIncident ? string(data['status']) : undefined,
    state: string(data['state']),
    url: string(data['html_url']),
    start: undefined,
    end: undefined,
    object:
      incident === undefined
        ? reference === undefined
          ? undefined
          : { type: reference, name: text(data['id']) }
        : { type: 'incident', name: incident },
  };
}

function fromLogEntry(entry: JsonObject, action: string): Happening {
  const id = text(entry['id']);
  const incident = text(at(entry, 'incident', 'id'));
  return {
    action,
    id: id === undefined ? undefined : [id],
    eventId: id,
    time: entry['created_at'],
    timeKey: 'created_at',
    agent: object(entry['agent']),
    target: firstOf(entry['assignees']) ?? object(entry['user']),
    incident,
    shift: undefined,
    title: string(entry['summary']),
    service: string(at(entry, 'service', 'summary')),
    status: undefined,
    state: undefined,
    url: string(entry['html_url']),
    start: undefined,
    end: undefined,
    object: incident === undefined ? undefined : { type: 'incident', name: incident },
  };
}

/** An incident as it stands: what last happened to it. */
function fromIncident(incident: JsonObject): Happening {
  const id = text(incident['id']);
  const status = string(incident['status']);
  const changed = incident['last_status_change_at'] ?? incident['created_at'];
  return {
    action: `incident.${status ?? 'unknown'}`,
    id: id === undefined ? undefined : [id, status ?? '', text(changed) ?? ''],
    eventId: undefined,
    time: changed,
    timeKey: 'last_status_change_at',
    agent: object(incident['last_status_change_by']),
    target: firstOf(incident['assignments'], 'assignee'),
    incident: id,
    shift: undefined,
    title: string(incident['title']) ?? string(incident['summary']),
    service: string(at(incident, 'service', 'summary')),
    status,
    state: undefined,
    url: string(incident['html_url']),
    start: incident['created_at'],
    end: status === 'resolved' ? (incident['resolved_at'] ?? changed) : undefined,
    object: id === undefined ? undefined : { type: 'incident', name: id },
  };
}

function fromOncall(oncall: JsonObject): Happening {
  const user = object(oncall['user']);
  const schedule = text(at(oncall, 'schedule', 'id')) ?? text(at(oncall, 'escalation_policy', 'id')) ?? '';
  const start = text(oncall['start']) ?? '';
  const parts = [schedule, text(user?.['id']) ?? '', start];
  return {
    action: 'oncall.shift',
    id: [...parts, text(oncall['end']) ?? '', text(oncall['escalation_level']) ?? ''],
    eventId: undefined,
    time: oncall['start'],
    timeKey: 'start',
    agent: user,
    target: undefined,
    incident: undefined,
    shift: parts.join('/'),
    title: undefined,
    service: undefined,
    status: undefined,
    state: undefined,
    url: undefined,
    start: oncall['start'],
    end: oncall['end'],
    object: {
      type: 'on_call_shift',
      name: string(at(oncall, 'schedule', 'summary')) ?? string(at(oncall, 'escalation_policy', 'summary')),
    },
  };
}

function firstOf(list: Json, member?: string): JsonObject | undefined {
  const first = Array.isArray(list) ? object(list[0]) : undefined;
  return member === undefined ? first : object(first?.[member]);
}
