// Maps one request to the API to one event: docs/api.md § Records.
import {
  addressOf,
  at,
  consumed,
  integer,
  leftovers,
  mapped,
  object,
  reject,
  string,
  utc,
  type AccessEvent,
  type JsonObject,
  type Outcome,
} from '../../normalizer.ts';
import { TYPES } from './actions.ts';

type Oncall = AccessEvent['oncall'];

export const CONSUMED: readonly string[] = [
  'id',
  'time',
  'action',
  'outcome',
  'status',
  'durationMs',
  'error.code',
  'error.message',
  'actor.name',
  'actor.role',
  'actor.via',
  'source.address',
  'source.port',
  'request.id',
  'request.method',
  'request.path',
  'request.userAgent',
  'query.text',
  'object.type',
  'object.name',
  'server.namespace',
  'server.host',
];
export const DERIVED: readonly string[] = ['time', 'durationMs', 'actor.via', 'actor.name'];

const CONSUMED_TREE = consumed(CONSUMED);
const NS_PER_MS = 1_000_000;

/** Rejects: `missing_field`, `bad_time`. */
export function mapRecord(record: JsonObject): Outcome {
  const id = string(record['id']);
  const action = string(record['action']);
  const written = string(record['time']);
  if (id === undefined) return reject('missing_field', 'there is no id', '/id');
  if (action === undefined) return reject('missing_field', 'there is no action', '/action');
  if (written === undefined) return reject('missing_field', 'there is no time', '/time');
  const time = utc(written);
  if (time === undefined) return reject('bad_time', 'time is no time with its zone', '/time');

  const { actor, user } = identityOf(record);
  const status = integer(record['status']);
  const code = string(at(record, 'error', 'code'));
  const message = string(at(record, 'error', 'message'));
  const duration = integer(record['durationMs']);
  const host = string(at(record, 'server', 'host'));
  const path = string(at(record, 'request', 'path'));
  const agent = string(at(record, 'request', 'userAgent'));
  return mapped(
    {
      '@timestamp': time,
      event: {
        kind: 'event',
        category: ['api'],
        type: typesOf(action, status),
        action,
        outcome: outcomeOf(string(record['outcome'])),
        id,
        reason: message,
        duration: duration === undefined ? undefined : duration * NS_PER_MS,
      },
      user,
      source: sourceOf(record),
      http: httpOf(record, status),
      url: path === undefined ? undefined : { path },
      user_agent: agent === undefined ? undefined : { original: agent },
      host: host === undefined ? undefined : { name: host },
      error: code === undefined ? undefined : { code, message },
      oncall: { actor, command: commandOf(record), object: objectOf(record), system: systemOf(record) },
      unmapped: leftovers(record, CONSUMED_TREE),
    },
    [id],
  );
}

function typesOf(action: string, status: number | undefined): AccessEvent['event']['type'] {
  const type = TYPES.get(action) ?? 'info';
  return status === 401 || status === 403 ? [type, 'denied'] : [type];
}

function outcomeOf(outcome: string | undefined): AccessEvent['event']['outcome'] {
  return outcome === 'success' || outcome === 'failure' ? outcome : 'unknown';
}

const ACTOR_TYPES = new Map<string | undefined, Oncall['actor']['type']>([
  ['command', 'user'],
  ['schedule', 'service'],
]);

/** A token is an account: who holds it is what its name says. */
function identityOf(record: JsonObject): { actor: Oncall['actor']; user: AccessEvent['user'] } {
  const name = string(at(record, 'actor', 'name'));
  const role = string(at(record, 'actor', 'role'));
  const via = string(at(record, 'actor', 'via'));
  const roles = role === undefined ? undefined : [role];
  if (name === undefined)
    return {
      actor: { type: 'unknown', reason: 'no valid token was given' },
      user: { name: 'unknown', roles },
    };
  if (via === 'loopback')
    return {
      actor: { type: 'unknown', reason: 'no token is configured: anybody at the machine' },
      user: { name: 'unknown', roles },
    };
  return {
    actor: { name, type: ACTOR_TYPES.get(via) ?? 'account', credential: via },
    user: { name, roles },
  };
}

function commandOf(record: JsonObject): Oncall['command'] {
  const text = string(at(record, 'query', 'text'));
  return text === undefined ? undefined : { text, kind: 'api' };
}

function objectOf(record: JsonObject): Oncall['object'] {
  const type = string(at(record, 'object', 'type'));
  return type === undefined ? undefined : { type, name: string(at(record, 'object', 'name')) };
}

function systemOf(record: JsonObject): Oncall['system'] {
  const id = string(at(record, 'server', 'namespace'));
  return id === undefined ? undefined : { id, kind: 'application' };
}

function sourceOf(record: JsonObject): AccessEvent['source'] {
  const found = addressOf(string(at(record, 'source', 'address')));
  if (!found) return undefined;
  return { address: found.address, ip: found.ip, port: integer(at(record, 'source', 'port')) };
}

function httpOf(record: JsonObject, status: number | undefined): AccessEvent['http'] {
  const request = object(record['request']);
  if (!request && status === undefined) return undefined;
  return {
    request: request && { id: string(request['id']), method: string(request['method']) },
    response: status === undefined ? undefined : { status_code: status },
  };
}
