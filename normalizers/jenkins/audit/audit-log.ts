// Reads the events of the audit-log plugin, in the JSON layout of Log4j or as structured data of syslog.
import {
  at,
  consumed,
  flat,
  object,
  string,
  type Consumed,
  type Json,
  type JsonObject,
  type MappedEvent,
} from '../../normalizer.ts';
import { EVENTS, UNKNOWN, type Result } from './actions.ts';
import type { Finding } from './event.ts';
import { buildName, placeOf } from './names.ts';
import { accountOf, starterOf, type Who } from './who.ts';

/** The event's id and what is said of it, by name. */
export interface AuditEvent {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

const REQUESTER = 'contextMap.userId';
export const DERIVED = ['instant', 'message', 'timeMillis'] as const;
/** What lands in the event whole. */
export const CONSUMED = [
  ...DERIVED,
  REQUESTER,
  'contextMap.ipAddress',
  'contextMap.nodeName',
  'contextMap.requestUri',
  'contextMap.requestMethod',
  'contextMap.requestId',
] as const;

const TREE = consumed(CONSUMED);
const TREE_BUT_REQUESTER = consumed(CONSUMED.filter((path) => path !== REQUESTER));

const ELEMENT = /^\[([^\s=\]"@]{1,64})(?:@[\d.]{1,32})?(?: |(?=\]))/;
const NEXT_ATTRIBUTE = /" (?=[A-Za-z][\w.-]{0,63}=")/;

/**
 * `Audit [login timestamp="..." userId="alice"]`, or the element alone. Log4j escapes quotes in syslog only, so that a value goes on to where
 * the next name follows. Undefined when it is none.
 */
export function readElement(text: string): AuditEvent | undefined {
  const element = text.startsWith('Audit [') ? text.slice(6) : text;
  const [head, id] = ELEMENT.exec(element) ?? [];
  if (head === undefined || id === undefined) return undefined;
  const close = element.indexOf('"][');
  const end = close < 0 ? element.lastIndexOf(']') : close + 1;
  const attributes: Record<string, string> = {};
  for (const pair of element.slice(head.length, end).replace(/"$/, '').split(NEXT_ATTRIBUTE)) {
    const equals = pair.indexOf('="');
    const name = pair.slice(0, equals);
    if (equals > 0 && name !== '__proto__')
      attributes[name] = flat(pair.slice(equals + 2).replaceAll(/\\(["\\\]])/g, '$1'));
  }
  return { id, attributes };
}

/** The second element of structured data: what the request was, `[mdc@18060 requestId="..." ...]`. */
export function contextOf(data: string): AuditEvent['attributes'] {
  const from = data.indexOf('"][mdc');
  return from < 0 ? {} : (readElement(data.slice(from + 2))?.attributes ?? {});
}

/** Seconds and nanoseconds, or ms, since 1970 UTC, as ms; older layouts write timeMillis. */
export function instantOf(record: JsonObject): number | undefined {
  const seconds = at(record, 'instant', 'epochSecond');
  const nanos = at(record, 'instant', 'nanoOfSecond');
  if (typeof seconds === 'number')
    return seconds * 1000 + (typeof nanos === 'number' ? Math.floor(nanos / 1e6) : 0);
  const { timeMillis } = record;
  return typeof timeMillis === 'number' ? timeMillis : undefined;
}

/** The request in which the event was logged; its keys are those of Log4j's thread context. */
export function requestOf(record: JsonObject): AuditEvent['attributes'] {
  const context = object(record['contextMap']) ?? {};
  const text: Record<string, string | undefined> = {};
  for (const key of ['userId', 'ipAddress', 'nodeName', 'requestUri', 'requestMethod', 'requestId'])
    text[key] = string(context[key]);
  return text;
}

/** `request`: attributes of the request, by which a user is known that the event does not name. */
export function findingOf({ id, attributes }: AuditEvent, request: AuditEvent['attributes']): Finding {
  const { buildNumber, projectName, timestamp } = attributes;
  const isBuild = id === 'buildStart' || id === 'buildFinish';
  const name = projectName === undefined ? undefined : buildName(projectName, buildNumber);
  const causes = flat(attributes['cause']?.replace(/^\[|\]$/g, ''));
  const userId = attributes['userId'] ?? request['userId'];
  const onAccount = ON_ACCOUNTS.has(id);
  const target = onAccount ? attributes['userId'] : undefined;
  // Users change their own password and keys unless the request names somebody else.
  const actor = onAccount ? (request['userId'] ?? (OWN.has(id) ? target : undefined)) : userId;
  const uri = request['requestUri'];
  return {
    action: id,
    meaning: EVENTS.get(id) ?? UNKNOWN,
    outcome: outcomeOf(id),
    provider: 'audit-log',
    who: isBuild && causes !== undefined ? started(causes, userId) : accountOf(actor),
    object: objectOf(id, attributes, name),
    target,
    address: request['ipAddress'],
    host: request['nodeName'],
    change: changeOf(id, attributes),
    build: isBuild ? name : undefined,
    command: isBuild && name !== undefined ? { text: name, kind: 'workflow' } : undefined,
    reason: causes,
    start: id === 'buildStart' ? isoOf(timestamp) : undefined,
    url: uri === undefined ? undefined : { original: uri, path: uri },
    http:
      request['requestId'] === undefined && request['requestMethod'] === undefined
        ? undefined
        : { request: { id: request['requestId'], method: request['requestMethod'] } },
    rest: Object.keys(attributes).length === 0 ? undefined : { event: attributes },
  };
}

/** What of the record lands in the event: the request's user does not where the event names another, as when they sign in. */
export function treeOf({ id, attributes }: AuditEvent, request: AuditEvent['attributes']): Consumed {
  const { userId } = attributes;
  const same = userId === undefined || userId === request['userId'] || ON_ACCOUNTS.has(id);
  return same ? TREE : TREE_BUT_REQUESTER;
}

const ON_ACCOUNTS: ReadonlySet<string> = new Set([
  'createUser',
  'addUser',
  'updatePassword',
  'updateKey',
  'createKey',
  'deleteKey',
]);
const OWN: ReadonlySet<string> = new Set(['updatePassword', 'updateKey', 'createKey', 'deleteKey']);

/** Listeners hear of what was done; a build that only started or ended says no result. */
function outcomeOf(id: string): Result {
  return !EVENTS.has(id) || id === 'buildStart' || id === 'buildFinish' ? 'unknown' : 'success';
}

/** A build's own thread runs as SYSTEM, or as the user that it is configured to run as. */
function started(causes: string, userId: string | undefined): Who {
  const who = starterOf(causes);
  if (userId === undefined || userId === who.user.name) return who;
  return { ...who, user: { ...who.user, effective: { name: userId } } };
}

function objectOf(
  id: string,
  attributes: AuditEvent['attributes'],
  build: string | undefined,
): MappedEvent['oncall']['object'] {
  const { itemName, itemUri, nodeName, userId, name, fileName } = attributes;
  if (build !== undefined) return { type: 'build', name: build };
  if (itemName !== undefined) return { type: 'item', name: placeOf(itemUri).job ?? itemName };
  if (nodeName !== undefined) return { type: 'node', name: nodeName };
  if (id === 'useCredentials') return { type: 'credential', name: name ?? fileName };
  return ON_ACCOUNTS.has(id) && userId !== undefined ? { type: 'user', name: userId } : undefined;
}

function changeOf(id: string, attributes: AuditEvent['attributes']): MappedEvent['oncall']['change'] {
  const { oldNodeName, nodeName, sourceItemUri } = attributes;
  if (id === 'updateNode' && oldNodeName !== undefined && oldNodeName !== nodeName)
    return { property: ['name'], before: oldNodeName, after: nodeName };
  return id === 'copyItem' && sourceItemUri !== undefined
    ? { property: ['source'], after: placeOf(sourceItemUri).job ?? sourceItemUri }
    : undefined;
}

/** Version 1.0 writes ISO 8601 with an offset; earlier ones what java.util.Date shows, whose zone is ambiguous: that stays as it is. */
function isoOf(timestamp: Json): string | undefined {
  if (typeof timestamp !== 'string' || !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(timestamp))
    return undefined;
  const ms = Date.parse(timestamp);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
