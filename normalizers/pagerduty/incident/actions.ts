// Tables of what events and log entries mean: https://developer.pagerduty.com/docs/webhooks-overview § Event Types, Log Entries in the REST API.
import type { AccessEvent } from '../../normalizer.ts';

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
        incident.role.assigned incident.role.unassigned incident.task.created incident.task.updated incident.urgency_updated
        service.updated service.custom_field_values.updated acknowledge_log_entry unacknowledge_log_entry resolve_log_entry
        assign_log_entry escalate_log_entry delegate_log_entry reach_trigger_limit_log_entry reach_ack_limit_log_entry
        repeat_escalation_path_log_entry exhaust_escalation_path_log_entry snooze_log_entry urgency_change_log_entry
        priority_change_log_entry service_update_log_entry responder_request_for_escalation_policy_log_entry
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

const REFUSED = /declin|fail|terminated|timed_out|responder_decline/i;

/** What was recorded has happened; a responder who declines or an action that fails is a failure. `state` is the responder's or the action's. */
export function outcomeOf(name: string, state: string | undefined): AccessEvent['event']['outcome'] {
  return REFUSED.test(name) || (state !== undefined && REFUSED.test(state)) ? 'failure' : 'success';
}
