// Maps one LogEvent to one event.
import {
  consumed,
  emailOf,
  leftovers,
  mapped,
  object,
  parseRecord,
  present,
  reject,
  string,
  text,
  WRITTEN_TIME_FAULTS,
  writtenTime,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { changeOf } from './change.ts';
import { CONSUMED, get, targetsOf, unwrapped } from './fields.ts';
import { agentOf, chainOf, sourceOf, urlOf } from './where.ts';

const TREE = consumed(CONSUMED);

/** https://developer.okta.com/docs/reference/api/system-log/ § Outcome object; all others (CHALLENGE, SKIPPED, SCHEDULED ...) are unknown. */
const RESULTS: ReadonlyMap<string | undefined, MappedEvent['event']['outcome']> = new Map([
  ['SUCCESS', 'success'],
  ['ALLOW', 'success'],
  ['FAILURE', 'failure'],
  ['DENY', 'failure'],
]);

const ACTORS: ReadonlyMap<string, MappedEvent['oncall']['actor']['type']> = new Map([
  ['User', 'user'],
  ['AppUser', 'user'],
  ['SystemPrincipal', 'system'],
  ['System', 'system'],
  ['PublicClientApp', 'application'],
  ['PublicClientAppEntity', 'application'],
  ['AppInstance', 'application'],
  ['Client', 'application'],
  ['ServiceAccount', 'service'],
]);

/** Okta's type of a target -> type of the object; others are written in lower snake case. */
const OBJECTS: ReadonlyMap<string, string> = new Map([
  ['User', 'user'],
  ['AppUser', 'user'],
  ['UserGroup', 'group'],
  ['AppInstance', 'application'],
]);

interface Target {
  readonly type: string;
  readonly id: string | undefined;
  readonly login: string | undefined;
  readonly name: string | undefined;
}

/** One record (JSON text); rejects `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input);
  if (!parsed.ok) return parsed.reject;
  const record = unwrapped(parsed.record);
  const action = string(get(record, 'eventType'));
  if (action === undefined) return reject('missing_field', 'there is no eventType', '/eventType');
  const time = writtenTime(get(record, 'published'), zone);
  if (typeof time === 'string') return reject(time, `published ${WRITTEN_TIME_FAULTS[time]}`, '/published');
  const { category, type, about } = meaningOf(action);
  const written = targetsOf(record);
  const targets = written.flatMap(targetOf);
  const thing =
    targets.find((target) => target.type === about) ??
    targets.find((target) => about === 'User' && target.type === 'AppUser') ??
    targets[0];
  const id = text(get(record, 'uuid'));
  const session = known(get(record, 'authenticationContext.externalSessionId'));
  const transaction = known(get(record, 'transaction.id'));
  const request = known(get(record, 'debugContext.debugData.requestId'));
  const chain = chainOf(record);
  const severity = text(get(record, 'severity'));
  const { actor, user } = whoOf(record, category);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: text(get(record, 'displayMessage')),
    event: {
      kind: 'event',
      category: [...category],
      type: [...type],
      action,
      outcome: RESULTS.get(string(get(record, 'outcome.result'))?.toUpperCase()) ?? 'unknown',
      reason: text(get(record, 'outcome.reason')),
      provider: 'okta',
      id,
    },
    user: { ...user, target: personOf(targets, category) },
    group: groupOf(targets),
    source: sourceOf(record, chain),
    http: request === undefined ? undefined : { request: { id: request } },
    url: urlOf(record),
    user_agent: agentOf(record),
    log: severity === undefined ? undefined : { level: severity },
    transaction: transaction === undefined ? undefined : { id: transaction },
    oncall: {
      actor,
      system: systemOf(targets),
      change: changeOf(written),
      object: thing && { type: OBJECTS.get(thing.type) ?? snake(thing.type), name: nameOf(thing) },
      session: session === undefined ? undefined : { id: session },
      time: time.known,
    },
    unmapped: leftovers(parsed.record, TREE),
    related: chain.length === 0 ? undefined : { ip: chain },
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** The application that was signed in to, assigned or changed; of the organization itself a record names nothing. */
function systemOf(targets: readonly Target[]): MappedEvent['oncall']['system'] {
  const application = targets.find(({ type }) => type === 'AppInstance');
  const id = application && nameOf(application);
  return id === undefined ? undefined : { id, kind: 'application' };
}

/** alternateId is the login; Okta writes "unknown" where it knows none. */
function whoOf(
  record: JsonObject,
  category: readonly string[],
): Pick<MappedEvent, 'user'> & { readonly actor: MappedEvent['oncall']['actor'] } {
  const written = string(get(record, 'actor.type'));
  const id = known(get(record, 'actor.id'));
  const login = known(get(record, 'actor.alternateId'));
  const display = known(get(record, 'actor.displayName'));
  const type = ACTORS.get(written ?? '') ?? (written?.endsWith('App') === true ? 'application' : 'unknown');
  // An address is no account.
  const isAddress = written === 'IP address';
  const name = isAddress ? undefined : (login ?? display ?? id);
  const nobody = name === undefined || type === 'unknown';
  return {
    actor: {
      type: name === undefined ? 'unknown' : type,
      id,
      name: login ?? display,
      credential: text(get(record, 'transaction.detail.requestApiTokenId')),
      reason: nobody
        ? written === undefined
          ? 'the record names no actor'
          : `Okta names no account, only: ${written}`
        : undefined,
    },
    user: {
      name: name ?? 'unknown',
      id: isAddress ? undefined : id,
      full_name: isAddress ? undefined : display,
      email: category.length > 0 ? emailOf(login) : undefined,
    },
  };
}

function known(value: JsonObject[string]): string | undefined {
  const found = text(value);
  return found === 'unknown' ? undefined : found;
}

function targetOf(value: JsonObject[string]): Target[] {
  const target = object(value);
  const type = string(target?.['type']);
  if (!target || type === undefined) return [];
  return [
    { type, id: text(target['id']), login: known(target['alternateId']), name: known(target['displayName']) },
  ];
}

/** People are known by their logins and instances of an application by their own names; everything else by its display name. */
function nameOf({ type, id, login, name }: Target): string | undefined {
  const isLogin = type === 'User' || type === 'AppUser' || type === 'AppInstance';
  return isLogin ? (login ?? name ?? id) : (name ?? login ?? id);
}

function personOf(targets: readonly Target[], category: readonly string[]): MappedEvent['user']['target'] {
  const person =
    targets.find(({ type }) => type === 'User') ?? targets.find(({ type }) => type === 'AppUser');
  if (!person || category[0] === 'api') return undefined;
  const { id, login, name } = person;
  return present({
    id,
    name: login ?? name,
    full_name: name,
    email: emailOf(login),
  });
}

function groupOf(targets: readonly Target[]): MappedEvent['group'] {
  const group = targets.find(({ type }) => type === 'UserGroup');
  return group && present({ id: group.id, name: group.name });
}

/** PolicyRule -> policy_rule, `URL Pattern` -> url_pattern */
function snake(type: string): string {
  return type
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}
