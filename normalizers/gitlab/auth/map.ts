// Maps one line of auth_json.log to one event.
import {
  addressOf,
  at,
  consumed,
  flat,
  integer,
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
  'status',
  'remote_ip',
  'ip',
  'request_method',
  'method',
  'path',
  'fullpath',
  'correlation_id',
  'user_id',
  'username',
  'deploy_token_id',
  'counted_by.ip',
] as const;
const TREE = consumed(CONSUMED);

/**
 * Messages about requests that a limit or a list held up; Action_ is the older name, Rate_Limit_Block is of the limiter that takes
 * Rack_Attack's place. https://docs.gitlab.com/administration/logs/ § auth_json.log, https://gitlab.com/gitlab-org/gitlab/-/merge_requests/258338
 */
const LIMITS = /^(?:Rack_Attack|(?:Application|Action)_Rate_Limiter|Webhook rate limit|Rate_Limit_Block)/;
/** A webhook that GitLab did not call. */
const WEBHOOK = 'Webhook rate limit exceeded';
/** A request that was not answered but with 429. */
const BLOCK = 'Rate_Limit_Block';

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
  const url = string(record['path']) ?? string(record['fullpath']);
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
        outcome: limited ? limitOutcome(action, env) : outcomeOf(action),
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
function limitOutcome(action: string, env: string | undefined): MappedEvent['event']['outcome'] {
  if (action === WEBHOOK || action === BLOCK) return 'failure';
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
  const token = text(record['deploy_token_id']);
  if (token !== undefined)
    return { actor: { type: 'application', id: token }, user: { name: tokenName(token) } };
  const id = text(record['user_id']);
  const name = string(record['username']) ?? string(record['meta.user']) ?? id;
  return name === undefined
    ? { actor: { type: 'unknown', reason: 'the record names no user' }, user: { name: 'unknown' } }
    : { actor: { type: 'user', id, name }, user: { name, id } };
}

/** Rack::Attack's own key for it; the bare number would be a user's. */
function tokenName(id: string): string {
  return ['deploy_token', id].join(':');
}

/** Rate_Limit_Block has the address in what it counts by, where that is an address. */
function sourceOf(record: JsonObject): MappedEvent['source'] {
  const found = addressOf(
    string(record['remote_ip']) ?? string(record['ip']) ?? string(at(record, 'counted_by', 'ip')),
  );
  return found && { address: found.address, ip: found.ip, port: found.port };
}

function httpOf(record: JsonObject): MappedEvent['http'] {
  const method = string(record['request_method']) ?? string(record['method']);
  const request = present({ id: text(record['correlation_id']), method });
  const response = present({ status_code: integer(record['status']) });
  return present({ request, response });
}
