// Reads what an activity is done to: who it concerns, a group, the object, and what changed in them.
import {
  emailOf,
  flat,
  object,
  present,
  snake,
  string,
  text,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { isMembership, type Meaning } from './activities.ts';
import { idOf, said, type Audit } from './record.ts';

/** The first target of a type. */
export function typed({ targets }: Audit, type: string | undefined): JsonObject | undefined {
  return targets.find((target) => target['type'] === type);
}

/**
 * The user, or the service principal that becomes a member or owner, with the role that it is about. Of a group that has a role there is only
 * the role: the group is `group`.
 */
export function targetOf(audit: Audit, activity: string, { about }: Meaning): MappedEvent['user']['target'] {
  const role = about === 'Role' ? roleOf(audit) : undefined;
  const roles = role === undefined ? undefined : [role];
  const person = typed(audit, 'User');
  if (person) {
    const full_name = string(person['displayName']);
    const name = string(person['userPrincipalName']) ?? full_name;
    const email = audit.details.get('invitedUserEmailAddress') ?? emailOf(name);
    return present({ id: text(person['id']), name, full_name, email, roles });
  }
  const application = isMembership(activity) ? typed(audit, 'ServicePrincipal') : undefined;
  if (application)
    return present({ id: text(application['id']), name: string(application['displayName']), roles });
  return roles && typed(audit, 'Group') ? { roles } : undefined;
}

function roleOf(audit: Audit): string | undefined {
  return propertyOf(audit, 'Role.DisplayName') ?? string(typed(audit, 'Role')?.['displayName']);
}

/** The group that a member's changed properties name (the member may be a group itself), else the target. */
export function groupOf(audit: Audit): MappedEvent['group'] {
  const group = typed(audit, 'Group');
  const id = propertyOf(audit, 'Group.ObjectID') ?? text(group?.['id']);
  const name = propertyOf(audit, 'Group.DisplayName') ?? string(group?.['displayName']);
  return present({ id, name });
}

/** What the activity is about: by its name in a member's changed properties, for Core Directory's targets often have none; else a target. */
export function objectOf(audit: Audit, { about }: Meaning): MappedEvent['oncall']['object'] {
  const named = about === undefined ? undefined : propertyOf(audit, `${about}.DisplayName`);
  if (about !== undefined && named !== undefined) return { type: snake(about), name: named };
  const target = typed(audit, about) ?? audit.targets[0];
  if (!target) return undefined;
  const name = string(target['userPrincipalName']) ?? string(target['displayName']) ?? idOf(target['id']);
  const type = said(target['type']);
  return name === undefined && type === undefined ? undefined : { type: snake(type ?? 'resource'), name };
}

/** Names of the properties that changed; the values of the first. */
export function changeOf({ targets }: Audit): MappedEvent['oncall']['change'] {
  const target = targets.find((each) => propertiesOf(each).length > 0);
  const changed = propertiesOf(target);
  const names = changed.flatMap((property) => string(property['displayName']) ?? []);
  if (names.length === 0) return undefined;
  const first = changed.find((property) => string(property['displayName']) !== undefined);
  return {
    property: names,
    before: valueOf(first?.['oldValue']),
    after: valueOf(first?.['newValue']),
  };
}

/** The new value of a changed property, else the old one: what was taken away. */
function propertyOf({ targets }: Audit, name: string): string | undefined {
  for (const target of targets)
    for (const property of propertiesOf(target))
      if (property['displayName'] === name)
        return string(valueOf(property['newValue'])) ?? string(valueOf(property['oldValue']));
  return undefined;
}

function propertiesOf(target: JsonObject | undefined): JsonObject[] {
  const { modifiedProperties } = target ?? {};
  return Array.isArray(modifiedProperties)
    ? modifiedProperties.map(object).filter((each) => each !== undefined)
    : [];
}

/** Values are JSON text; those that are no string there stay so. */
function valueOf(written: Json): string | undefined {
  const value = string(written);
  return value !== undefined && value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? flat(value.slice(1, -1))
    : value;
}
