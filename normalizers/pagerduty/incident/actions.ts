// Tables of what events and log entries mean: https://developer.pagerduty.com/docs/webhooks-overview § Event Types, Log Entries in the REST API.
// Early access: https://github.com/PagerDuty/developer-docs/blob/main/docs/webhooks/20-Early-Access-Webhooks.md
import {
  at,
  object,
  string,
  type AccessEvent,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

type Outcome = AccessEvent['event']['outcome'];
type EventType = AccessEvent['event']['type'][number];

/** Event of a webhook or type of a log entry -> what it does to the incident. What is not here only tells something. */
const DOINGS: ReadonlyMap<string, EventType> = new Map(
  (
    [
      ['creation', 'incident.triggered service.created trigger_log_entry'],
      [
        'change',
        `incident.acknowledged incident.unacknowledged incident.resolved incident.reopened incident.escalated incident.reassigned
        incident.delegated incident.priority_updated incident.service_updated incident.incident_type.changed
        incident.custom_field_values.updated incident.responder.added incident.responder.replied incident.conference_bridge.updated
        incident.role.assigned incident.role.unassigned incident.task.created incident.task.updated incident.task.completed
        incident.urgency_updated
        service.updated service.custom_field_values.updated acknowledge_log_entry unacknowledge_log_entry resolve_log_entry
        assign_log_entry escalate_log_entry delegate_log_entry reach_trigger_limit_log_entry reach_ack_limit_log_entry
        repeat_escalation_path_log_entry exhaust_escalation_path_log_entry snooze_log_entry urgency_change_log_entry
        priority_change_log_entry service_update_log_entry responder_request_log_entry
        responder_request_for_escalation_policy_log_entry
        responder_accept_log_entry responder_decline_log_entry responder_cancel_log_entry merge_log_entry
        custom_field_value_change_log_entry incident_type_change_log_entry`,
      ],
      ['deletion', 'service.deleted'],
    ] as const
  ).flatMap(([type, names]) => names.split(/\s+/).map((name): [string, EventType] => [name, type])),
);

/** What an event does; annotations, status updates, notifications, workflows and unknown ones are info. */
export function doingOf(name: string): EventType {
  return DOINGS.get(name) ?? 'info';
}

/** States of a responder, an invocation of an action or a notification -> how it ended. */
const STATES: ReadonlyMap<string, Outcome> = new Map([
  ['completed', 'success'],
  ['declined', 'failure'],
  ['error', 'failure'],
  ['aborted', 'failure'],
  ['failed', 'failure'],
  // Nothing has ended yet.
  ['prepared', 'unknown'],
  ['created', 'unknown'],
  ['sent', 'unknown'],
  ['queued', 'unknown'],
  ['running', 'unknown'],
]);

/** What was recorded has happened; only `state` tells of a responder, an action or a notification whether it succeeded. */
export function outcomeOf(name: string, state: string | undefined): Outcome {
  if (name === 'responder_decline_log_entry') return 'failure';
  const ended = state === undefined ? undefined : STATES.get(state);
  return ended ?? (name.startsWith('incident.action_invocation.') ? 'unknown' : 'success');
}

/** Webhook's event -> where `data` has what it set; the first key is the setting. */
const CHANGES: ReadonlyMap<string, readonly [setting: string, ...path: string[]]> = new Map([
  ['incident.triggered', ['status']],
  ['incident.acknowledged', ['status']],
  ['incident.unacknowledged', ['status']],
  ['incident.resolved', ['status']],
  ['incident.reopened', ['status']],
  ['incident.priority_updated', ['priority', 'summary']],
  ['incident.urgency_updated', ['urgency']],
  ['incident.service_updated', ['service', 'summary']],
  ['incident.incident_type.changed', ['incident_type', 'name']],
  ['incident.delegated', ['escalation_policy', 'summary']],
  ['incident.conference_bridge.updated', ['conference_url']],
]);

/** What a webhook's event changed: its `data` is the whole incident as it stands, whatever the event. */
export function changeOf(name: string, data: JsonObject): MappedEvent['oncall']['change'] {
  const path = CHANGES.get(name);
  return path && { property: [path[0]], before: undefined, after: string(at(data, ...path)) };
}

/** Webhook's event -> the member of `data` that says whom it was done to. */
const AIMS: ReadonlyMap<string, string> = new Map([
  ['incident.reassigned', 'assignees'],
  ['incident.delegated', 'assignees'],
  ['incident.escalated', 'assignees'],
  ['incident.responder.added', 'user'],
]);

/** The user, or the first of the users, to whom a webhook's event was done. */
export function aimOf(name: string, data: JsonObject): JsonObject | undefined {
  const aim = AIMS.get(name);
  const found = aim === undefined ? undefined : data[aim];
  return firstOf(found) ?? object(found);
}

/** The first object of a list. */
export function firstOf(list: Json): JsonObject | undefined {
  return Array.isArray(list) ? object(list[0]) : undefined;
}
