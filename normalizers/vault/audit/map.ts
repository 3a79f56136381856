// Maps one entry of the audit log to one event.
import {
  addressOf,
  at,
  consumed,
  integer,
  leftovers,
  mapped,
  object,
  parseRecord,
  reject,
  string,
  strings,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { meaningOf, signInOf } from './actions.ts';
import { aboutWhom, whoOf } from './who.ts';

export const DERIVED = ['time'] as const;
/** What lands in the event whole; `auth`, `request` and `response` are read too and stay in `unmapped` otherwise. */
export const CONSUMED = [
  ...DERIVED,
  'type',
  'error',
  'request.id',
  'request.operation',
  'request.path',
  'request.remote_address',
  'request.remote_port',
  'response.secret.lease_id',
] as const;
const TREE = consumed(CONSUMED);

/** One record (JSON text) of the cluster of that name; rejects `unknown_form`, `missing_field`, `bad_time` and those of JSON. */
export function mapRecord(input: string, cluster: string | undefined): Outcome {
  const parsed = parseRecord(input);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const kind = string(record['type']);
  const request = object(record['request']);
  if ((kind !== 'request' && kind !== 'response') || !request)
    return reject('unknown_form', 'not an entry of the audit log: type is neither request nor response');
  const time = writtenTime(record['time'], undefined);
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  const operation = string(request['operation']);
  if (operation === undefined) return reject('missing_field', 'there is no operation', '/request/operation');
  return eventOf(record, request, kind, operation, time.utc, cluster);
}

function eventOf(
  record: JsonObject,
  request: JsonObject,
  kind: 'request' | 'response',
  operation: string,
  time: string,
  cluster: string | undefined,
): Outcome {
  const path = string(request['path']) ?? '';
  const within = behindMount(path, string(request['mount_point']));
  const given = object(at(record, 'response', 'auth'));
  const error = string(record['error']);
  const signIn = signInOf(operation, path);
  const login = given !== undefined && signIn !== undefined;
  const meaning = meaningOf(
    operation,
    path,
    within,
    string(request['mount_type']),
    login && error === undefined,
  );
  const { actor, user } = whoOf(login ? given : object(record['auth']), path);
  const { target, group } = aboutWhom(path, within);
  const lease = string(at(record, 'response', 'secret', 'lease_id'));
  const id = string(request['id']);
  const agent = strings(at(request, 'headers', 'user-agent'))?.[0];
  const event: MappedEvent = {
    '@timestamp': time,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action: operation,
      outcome: outcomeOf(record, kind, signIn),
      code: kind,
      provider: string(request['mount_type']),
      id,
    },
    user: { name: user.name, id: user.id, email: user.email, roles: user.roles, target },
    group,
    source: sourceOf(request),
    user_agent: agent === undefined ? undefined : { original: agent },
    error: error === undefined ? undefined : { message: error },
    transaction: id === undefined ? undefined : { id },
    oncall: {
      actor,
      system: cluster === undefined ? undefined : { id: cluster, kind: 'application' },
      object: path === '' ? undefined : { type: meaning.object, name: path },
      session: lease === undefined ? undefined : { id: lease },
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id, kind]);
}

/** The path behind its mount; older records do not say where the engine or auth method is mounted. */
function behindMount(path: string, mount: string | undefined): string {
  if (mount !== undefined && path.startsWith(mount)) return path.slice(mount.length);
  return path.slice(path.indexOf('/', path.startsWith('auth/') ? 'auth/'.length : 0) + 1);
}

/** A request is logged before it is done; what came of it is in the response of the same id. */
function outcomeOf(
  record: JsonObject,
  kind: 'request' | 'response',
  signIn: 'login' | 'callback' | undefined,
): MappedEvent['event']['outcome'] {
  const refused =
    string(record['error']) !== undefined || at(record, 'auth', 'policy_results', 'allowed') === false;
  if (refused) return 'failure';
  if (kind === 'request') return 'unknown';
  const response = object(record['response']);
  const token = response?.['auth'] ?? response?.['wrap_info'];
  if (signIn === undefined || token != null) return 'success';
  // Who is refused gets no token, and often no error here. After a callback the token may wait to be fetched.
  return signIn === 'login' || at(record, 'response', 'data', 'error') != null ? 'failure' : 'unknown';
}

function sourceOf(request: JsonObject): MappedEvent['source'] {
  const found = addressOf(string(request['remote_address']));
  const port = integer(request['remote_port']);
  return (
    found && {
      address: found.address,
      ip: found.ip,
      port: port !== undefined && port >= 0 && port <= 65_535 ? port : undefined,
    }
  );
}
