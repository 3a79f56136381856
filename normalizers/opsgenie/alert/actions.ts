// Tables of what actions do to an alert: https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/
import {
  emailOf,
  object,
  string,
  text,
  type AccessEvent,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';

type Event = AccessEvent['event'];
type EventType = Event['type'][number];
export type Target = NonNullable<MappedEvent['user']['target']>;

/** Opsgenie's own actions -> what is done to the alert. */
const DOINGS: ReadonlyMap<string, EventType> = new Map(
  (
    [
      ['creation', 'Create'],
      ['deletion', 'Delete'],
      [
        'change',
        `Acknowledge UnAcknowledge Close AssignOwnership TakeOwnership AddRecipient AddResponder AddTeam AddTags RemoveTags AddDetails
        RemoveDetails UpdatePriority UpdateMessage UpdateDescription Escalate EscalateNext Snooze SnoozeEnded Renotify
        BiDirectionalCallback`,
      ],
      ['info', 'AddNote'],
    ] as const
  ).flatMap(([type, names]) => names.split(/\s+/).map((name): [string, EventType] => [name, type])),
);

/** What an action does; any other name is that of a custom action, which was asked for: how it ended is not in the record. */
export function meaningOf(action: string): {
  readonly type: EventType;
  readonly outcome: Event['outcome'];
} {
  const type = DOINGS.get(action);
  return type === undefined ? { type: 'info', outcome: 'unknown' } : { type, outcome: 'success' };
}

/** Action -> the member of the alert that says whom it is given to; with other actions these say how the alert stands. */
const AIMS: ReadonlyMap<string, string> = new Map([
  ['AssignOwnership', 'owner'],
  ['TakeOwnership', 'owner'],
  ['AddRecipient', 'recipient'],
  ['AddResponder', 'responder'],
]);

/** Whom an action gives the alert to; an escalation names users, teams and schedules, of which only a user is a person. */
export function aimOf(action: string, record: JsonObject, alert: JsonObject): Target | undefined {
  const notified = action === 'Escalate' ? object(record['escalationNotify']) : undefined;
  if (notified)
    return notified['entity'] === 'user'
      ? personOf(string(notified['name']), text(notified['id']))
      : undefined;
  const aim = AIMS.get(action);
  return aim === undefined ? undefined : personOf(string(alert[aim]), undefined);
}

/** Users are called by their addresses, mostly. */
export function personOf(name: string | undefined, id: string | undefined): Target | undefined {
  return name === undefined ? undefined : { name, id, email: emailOf(name) };
}

/** The setting that an action changes, where the record has it before and after. */
export function changeOf(action: string, alert: JsonObject): MappedEvent['oncall']['change'] {
  if (action !== 'UpdatePriority') return undefined;
  return { property: ['priority'], before: string(alert['oldPriority']), after: string(alert['priority']) };
}
