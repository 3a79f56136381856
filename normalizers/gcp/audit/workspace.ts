// Reads events of Google Workspace, whose details are named parameters. https://cloud.google.com/logging/docs/audit/gsuite-audit-logging
import {
  at,
  object,
  present,
  string,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { emailIn } from './who.ts';

/** Whom an event is about. */
export interface Subject {
  readonly target: MappedEvent['user']['target'];
  readonly group: MappedEvent['group'];
  readonly object: MappedEvent['oncall']['object'];
}

/**
 * The group, user or role that the parameters name; undefined where there are none.
 * https://developers.google.com/admin-sdk/reports/v1/reference/activity-ref-appendix-a/admin-groups-events
 */
export function subjectOf(payload: JsonObject): Subject | undefined {
  const parameters = parametersOf(payload);
  if (!parameters) return undefined;
  const user = parameters.get('USER_EMAIL') ?? parameters.get('affected_email_address');
  const group = parameters.get('GROUP_EMAIL');
  const role = parameters.get('ROLE_NAME');
  return {
    target:
      user === undefined
        ? undefined
        : { name: user, email: emailIn(user), roles: role === undefined ? undefined : [role] },
    group: present({ name: group }),
    object: thing('group', group) ?? thing('user', user) ?? thing('role', role),
  };
}

function thing(type: string, name: string | undefined): Subject['object'] {
  return name === undefined ? undefined : { type, name };
}

/** Name -> value of the parameters of an entry's events. */
export function parametersOf(payload: JsonObject): ReadonlyMap<string, string> | undefined {
  const events = objects(at(payload, 'metadata', 'event'));
  if (events.length === 0) return undefined;
  const parameters = new Map<string, string>();
  for (const event of events)
    for (const parameter of objects(event['parameter'])) {
      const name = string(parameter['name']);
      const value = string(parameter['value']);
      if (name !== undefined && value !== undefined) parameters.set(name, value);
    }
  return parameters;
}

function objects(value: Json): JsonObject[] {
  return Array.isArray(value) ? value.map(object).filter((each) => each !== undefined) : [];
}
