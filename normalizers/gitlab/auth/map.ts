// Maps one line of auth_json.log to one event.
import {
  addressOf,
  consumed,
  flat,
  leftovers,
  mapped,
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

export const DERIVED = ['time'] as const;
export const CONSUMED = [
  ...DERIVED,
  'severity',
  'message',
  'env',
  'remote_ip',
  'request_method',
  'path',
  'correlation_id',
  'user_id',
  'username',
] as const;
const TREE = consumed(CONSUMED);

/** Messages about requests that a limit or a list held up. https://docs.gitlab.com/administration/logs/ § auth_json.log */
const LIMITS = /^(?:Rack_Attack|Application_Rate_Limiter)/;

/** One record (JSON text); rejects `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapRecord(input: string, zone: Zone | undefined): Outcome {
  const parsed = parseRecord(input);
  if (!parsed.ok) return parsed.reject;
  const { record } = parsed;
  const time = writtenTime(record['time'], zone);
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  const action = string(record['message']);
  if (action === undefined) return reject('missing_field', 'there is no message', '/message');
  const limited = LIMITS.test(action);
  const env = string(record['env']);
  const severity = string(record['severity']);
  const url = string(record['path']);
  const path = url?.includes('?') === true ? flat(url.slice(0, url.indexOf('?'))) : url;
  const { actor, user } = whoOf(record);
  return mapped(
    {
      '@timestamp': time.utc,
      event: {
        kind: 'event',
        category: limited ? ['web'] : ['authentication'],
        type: limited ? ['access'] : ['info'],
        action,
        outcome: limited ? limitOutcome(env) : outcomeOf(action),
        code: env,
        reason: string(record['matched']),
        provider: 'gitlab',
      },
      user,
      source: sourceOf(record),
      http: httpOf(record),
      url: url === undefined ? undefined : { original: url, path },
      log: severity === undefined ? undefined : { level: severity },
      oncall: {
        actor,
        object: path === undefined ? undefined : { type: 'request', name: path },
        time: time.known,
      },
      unmapped: leftovers(record, TREE),
    },
    undefined,
  );
}

/** Tracked and listed requests went on; blocked and throttled ones did not. */
function limitOutcome(env: string | undefined): MappedEvent['event']['outcome'] {
  if (env === undefined || env === 'track') return 'unknown';
  return env === 'safelist' ? 'success' : 'failure';
}

function outcomeOf(message: string): MappedEvent['event']['outcome'] {
  if (/fail|denied|unauthori[sz]ed|invalid|blocked|forbidden/i.test(message)) return 'failure';
  return /succe(?:ss|eded)/i.test(message) ? 'success' : 'unknown';
}

function whoOf(record: JsonObject): {
  readonly actor: MappedEvent['oncall']['actor'];
  readonly user: MappedEvent['user'];
} {
  const id = text(record['user_id']);
  const name = string(record['username']) ?? string(record['meta.user']) ?? id;
  return name === undefined
    ? { actor: { type: 'unknown', reason: 'the record names no user' }, user: { name: 'unknown' } }
    : { actor: { type: 'user', id, name }, user: { name, id } };
}

function sourceOf(record: JsonObject): MappedEvent['source'] {
  const found = addressOf(string(record['remote_ip']));
  return found && { address: found.address, ip: found.ip, port: found.port };
}

function httpOf(record: JsonObject): MappedEvent['http'] {
  const request = present({ id: text(record['correlation_id']), method: string(record['request_method']) });
  return request && { request };
}
