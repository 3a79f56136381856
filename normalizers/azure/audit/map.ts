// Maps one audit record to one event.
import {
  bounded,
  addressOf,
  at,
  consumed,
  filtered,
  leftovers,
  mapped,
  object,
  parseRecord,
  present,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf, outcomeOf, type Meaning } from './activities.ts';
import { auditOf, type Audit } from './record.ts';

export const CONTAINERS = ['records', 'value'] as const;

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = {
  other_log:
    'A record of another log of Entra ID or Azure (sign-ins, provisioning, risk ...) in the same stream.',
} as const;

export const DERIVED = [
  'time',
  'activityDateTime',
  'properties.activityDateTime',
  'result',
  'properties.result',
] as const;
/** What lands in the event whole; initiatedBy, targetResources and additionalDetails are read too and stay in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'operationName',
  'activityDisplayName',
  'tenantId',

  'id',
  'properties.id',
  'loggedByService',
  'properties.loggedByService',
] as const;
const TREE = consumed(CONSUMED);

const OTHER =
  /sign-?in|provisioning(?:logs)?$|risky|riskevents|networkaccess|enrichedoffice|microsoftgraphactivity/i;

/** One record (JSON text); rejects `unknown_form`, `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input, CONTAINERS);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const log = string(record['category']) ?? string(record['Category']);
  if (log !== undefined && OTHER.test(log)) return filtered('other_log');
  const audit = auditOf(record);
  if (!audit)
    return reject(
      'unknown_form',
      'neither the diagnostic-settings form nor the Graph form of an audit record',
    );
  if (audit.activity === undefined)
    return reject('missing_field', 'the record names no activity', '/operationName');
  const time = writtenTime(audit.time, zone);
  if (typeof time === 'string')
    return reject(time, `${audit.timeKey} ${WRITTEN_TIME_FAULTS[time]}`, `/${audit.timeKey}`);
  const event = eventOf(record, audit, audit.activity, time.utc);
  event.oncall.time = time.known;
  return mapped(event, audit.id === undefined ? undefined : [audit.id]);
}

function eventOf(record: JsonObject, audit: Audit, activity: string, time: string): MappedEvent {
  const meaning = meaningOf(
    activity,
    audit.category === 'AuditLogs' || audit.category === 'Audit' ? undefined : audit.category,
    audit.operation,
  );
  const outcome = outcomeOf(activity, audit.result);
  const { tenant, correlation, service } = audit;
  const group = groupOf(audit);
  const { user, actor } = whoOf(audit);
  const isPim = audit.service === 'PIM' || audit.details.has('RequestId');
  const request = isPim ? (audit.details.get('RequestId') ?? targetIdOf(audit, 'Request')) : undefined;
  return {
    '@timestamp': time,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action: activity,
      outcome,
      reason: audit.resultReason,
      provider: service,
      id: audit.id,
    },
    user: { ...user, target: targetOf(audit) },
    group,
    source: sourceOf(audit),
    cloud: { provider: 'azure' },
    organization: tenant === undefined ? undefined : { id: tenant },
    transaction: correlation === undefined ? undefined : { id: correlation },
    error:
      outcome === 'failure' && audit.resultReason !== undefined ? { message: audit.resultReason } : undefined,
    oncall: {
      actor,
      change: changeOf(audit),
      system: tenant === undefined ? undefined : { id: tenant, kind: 'organization' },
      object: objectOf(audit, meaning, group),
      grant: request === undefined ? undefined : { id: request },
      reason: isPim ? (audit.details.get('Justification') ?? audit.resultReason) : undefined,
    },
    unmapped: restOf(record, activity),
  };
}

/** A second name of the activity is kept. */
function restOf(record: JsonObject, activity: string): MappedEvent['unmapped'] {
  const rest = leftovers(record, TREE);
  const second = record['activityDisplayName'];
  return second == null || second === activity ? rest : { ...rest, activityDisplayName: bounded(second, 2) };
}

/** initiatedBy.user or .app; `identity` in the old form and where neither is told. */
function whoOf({ initiator, identity }: Audit): {
  readonly user: MappedEvent['user'];
  readonly actor: MappedEvent['oncall']['actor'];
} {
  const person = object(initiator['user']);
  const login =
    string(person?.['userPrincipalName']) ?? string(person?.['displayName']) ?? text(person?.['id']);
  if (person && login !== undefined) {
    const id = text(person['id']);
    const name = login;
    return {
      user: {
        name,
        id,
        full_name: string(person['displayName']),
        email: name.includes('@') ? name : undefined,
      },
      actor: { type: 'user', id, name },
    };
  }
  const app = object(initiator['app']);
  const appName =
    string(app?.['displayName']) ??
    string(app?.['servicePrincipalName']) ??
    text(app?.['servicePrincipalId']) ??
    text(app?.['appId']);
  if (app && appName !== undefined) {
    const id = text(app['servicePrincipalId']) ?? text(app['appId']);
    return { user: { name: appName, id }, actor: { type: 'application', id, name: appName } };
  }
  if (identity !== undefined)
    return {
      user: { name: identity, email: identity.includes('@') ? identity : undefined },
      actor: {
        type: identity.includes('@') ? 'user' : 'unknown',
        name: identity,
        reason: identity.includes('@') ? undefined : 'the record tells only a display name',
      },
    };
  return { user: { name: 'unknown' }, actor: { type: 'unknown', reason: 'the record names no initiator' } };
}

function sourceOf({ initiator, address, details }: Audit): MappedEvent['source'] {
  const written =
    string(at(initiator, 'user', 'ipAddress')) ??
    string(at(initiator, 'app', 'ipAddress')) ??
    address ??
    details.get('ipaddr');
  const found = addressOf(written);
  return found && { address: found.address, ip: found.ip, port: found.port };
}

function targetOf({ targets }: Audit): MappedEvent['user']['target'] {
  const person = targets.find((target) => target['type'] === 'User');
  const name = string(person?.['userPrincipalName']) ?? string(person?.['displayName']);
  return (
    person &&
    present({
      id: text(person['id']),
      name,
      full_name: string(person['displayName']),
      email: name?.includes('@') === true ? name : undefined,
    })
  );
}

function targetIdOf({ targets }: Audit, type: string): string | undefined {
  return text(targets.find((target) => target['type'] === type)?.['id']);
}

/** The target group, else the one that a member's changed properties name. */
function groupOf(audit: Audit): MappedEvent['group'] {
  const group = audit.targets.find((target) => target['type'] === 'Group');
  const name = string(group?.['displayName']) ?? propertyOf(audit, 'Group.DisplayName');
  const id = text(group?.['id']) ?? propertyOf(audit, 'Group.ObjectID');
  return present({ id, name });
}

/** The new value of a changed property of the first target; values are JSON text. */
function propertyOf({ targets }: Audit, name: string): string | undefined {
  for (const target of targets)
    for (const property of propertiesOf(target))
      if (property['displayName'] === name)
        return unquoted(string(property['newValue']) ?? string(property['oldValue']));
  return undefined;
}

function propertiesOf(target: JsonObject | undefined): JsonObject[] {
  const { modifiedProperties } = target ?? {};
  return Array.isArray(modifiedProperties)
    ? modifiedProperties.map(object).filter((each) => each !== undefined)
    : [];
}

function unquoted(value: string | undefined): string | undefined {
  return value !== undefined && value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1)
    : value;
}

function objectOf(
  audit: Audit,
  { about }: Meaning,
  group: MappedEvent['group'],
): MappedEvent['oncall']['object'] {
  if (about === 'Group' && group?.name !== undefined) return { type: 'group', name: group.name };
  const role = about === 'Role' ? propertyOf(audit, 'Role.DisplayName') : undefined;
  const target =
    audit.targets.find((each) => each['type'] === about) ??
    (role === undefined ? audit.targets[0] : undefined);
  if (!target) return role === undefined ? undefined : { type: 'role', name: role };
  const type = string(target['type']) ?? 'resource';
  const name = string(target['userPrincipalName']) ?? string(target['displayName']) ?? text(target['id']);
  return {
    type: type
      .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
      .replaceAll(' ', '_')
      .toLowerCase(),
    name,
  };
}

/** Names of the properties that changed; the values of the first. */
function changeOf({ targets }: Audit): MappedEvent['oncall']['change'] {
  const target = targets.find((each) => propertiesOf(each).length > 0);
  const changed = propertiesOf(target);
  const names = changed.flatMap((property) => string(property['displayName']) ?? []);
  if (names.length === 0) return undefined;
  const first = changed.find((property) => string(property['displayName']) !== undefined);
  return {
    property: names,
    before: unquoted(string(first?.['oldValue'])),
    after: unquoted(string(first?.['newValue'])),
  };
}
