// Reads webhooks (v3) and what the REST API gives of incidents, log entries and on-calls into one.
import { at, object, string, text, type Json, type JsonObject, type MappedEvent } from '../../normalizer.ts';
import { aimOf, changeOf, firstOf } from './actions.ts';

export interface Happening {
  readonly action: string;
  readonly id: readonly string[] | undefined;
  readonly eventId: string | undefined;
  readonly time: Json;
  readonly timeKey: string;
  readonly agent: JsonObject | undefined;
  readonly target: JsonObject | undefined;
  /** What the target does in the incident. */
  readonly role: string | undefined;
  readonly incident: string | undefined;
  readonly shift: string | undefined;
  readonly title: string | undefined;
  readonly service: string | undefined;
  readonly change: MappedEvent['oncall']['change'];
  /** Of a responder, an action or a notification. */
  readonly state: string | undefined;
  readonly url: string | undefined;
  readonly start: Json;
  readonly end: Json;
  readonly object: MappedEvent['oncall']['object'];
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
  const assignment = firstOf(data['incident_role_assignments']);
  // A note, a reply or a task refers to its incident; all else about an incident is the incident itself.
  const about = object(data['incident']) ?? object(assignment?.['incident']);
  const type = string(data['type']) ?? string(event['resource_type']);
  const incident = about ? text(about['id']) : type === 'incident' ? text(data['id']) : undefined;
  const eventId = text(event['id']);
  return {
    action,
    id: eventId === undefined ? undefined : [eventId],
    eventId,
    time: event['occurred_at'],
    timeKey: 'event/occurred_at',
    agent:
      object(event['agent']) ?? (action === 'incident.responder.replied' ? object(data['user']) : undefined),
    target: assignment
      ? (object(assignment['assignee']) ?? object(assignment['old_assignee']))
      : aimOf(action, data),
    role: assignment && string(at(assignment, 'role', 'summary')),
    incident,
    shift: undefined,
    title:
      string(data['title']) ??
      string(data['summary']) ??
      string(about?.['summary']) ??
      string(data['content']),
    service:
      string(at(data, 'service', 'summary')) ?? (type === 'service' ? string(data['summary']) : undefined),
    change: assignment ? assigneeChange(assignment) : changeOf(action, data),
    state: string(data['state']),
    url: string(data['html_url']) ?? string(about?.['html_url']),
    start: undefined,
    end: undefined,
    object: incident === undefined ? thingOf(data, type) : { type: 'incident', name: incident },
  };
}

/** Who has a role of an incident: incident.role.assigned also tells that somebody lost it. */
function assigneeChange(assignment: JsonObject): Happening['change'] {
  return {
    property: ['assignee'],
    before: string(at(assignment, 'old_assignee', 'summary')),
    after: string(at(assignment, 'assignee', 'summary')),
  };
}

/** What an event that is about no incident is about: values of fields have no id, but a service. */
function thingOf(data: JsonObject, type: string | undefined): Happening['object'] {
  const id = text(data['id']);
  const service = id === undefined ? text(at(data, 'service', 'id')) : undefined;
  if (service !== undefined) return { type: 'service', name: service };
  return type === undefined ? undefined : { type, name: id };
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
    role: undefined,
    incident,
    shift: undefined,
    title: string(entry['summary']),
    service: string(at(entry, 'service', 'summary')),
    change: undefined,
    state: string(at(entry, 'channel', 'notification', 'status')),
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
    target: object(firstOf(incident['assignments'])?.['assignee']),
    role: undefined,
    incident: id,
    shift: undefined,
    title: string(incident['title']) ?? string(incident['summary']),
    service: string(at(incident, 'service', 'summary')),
    change: status === undefined ? undefined : { property: ['status'], before: undefined, after: status },
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
    role: undefined,
    incident: undefined,
    shift: parts.join('/'),
    title: undefined,
    service: undefined,
    change: undefined,
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
