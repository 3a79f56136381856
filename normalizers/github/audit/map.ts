// Maps one audit log record to one event.
import {
  addressOf,
  consumed,
  integer,
  leftovers,
  mapped,
  object,
  present,
  reject,
  string,
  text,
  type AccessEvent,
  type JsonObject,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { changeOf } from './changes.ts';
import { PLACED, read, type Fields } from './fields.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import { OBJECT_NAMES, type ObjectType } from './objects.ts';
import { readTime, type TimeFault } from './time.ts';
import { whoOf } from './who.ts';

type Oncall = AccessEvent['oncall'];
type Span = Pick<AccessEvent['event'], 'start' | 'end' | 'duration'>;
type EventOutcome = AccessEvent['event']['outcome'];
type EventType = AccessEvent['event']['type'][number];

/** Paths that land elsewhere than in `unmapped`. */
export const CONSUMED: readonly string[] = [
  ...PLACED,
  'actor_location.country_code',
  'actor_location.country_name',
  'actor_location.region_name',
  'actor_location.city',
];
/** Those whose value changes its form: epoch milliseconds become UTC text. */
export const DERIVED: readonly string[] = ['@timestamp', 'created_at'];

const CONSUMED_TREE = consumed(CONSUMED);
const NOTHING = consumed([]);

/**
 * How a workflow run ended (https://docs.github.com/en/rest/actions/workflow-runs § conclusion). What is not here (cancelled, skipped,
 * neutral, stale, action_required) is neither success nor failure.
 */
const CONCLUSIONS: ReadonlyMap<string | undefined, EventOutcome> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['timed_out', 'failure'],
  ['startup_failure', 'failure'],
]);

const TIME_FAULTS: Readonly<Record<TimeFault, string>> = {
  bad_time: 'is no time',
  zone_missing: 'is text without a zone, and the source has no timezone',
};

/** `zone`: of times that a shipper wrote as text without one. Rejects: `missing_field`, `bad_time`, `zone_missing`. */
export function mapRecord(record: JsonObject, zone: Zone | undefined): Outcome {
  const { fields, pair, spare } = read(record);
  const action = string(fields.action);
  if (action === undefined) return reject('missing_field', 'there is no action', '/action');
  // REST schema of an audit log event: @timestamp is when the event occurred, created_at when it was recorded.
  const field = record['@timestamp'] == null ? 'created_at' : '@timestamp';
  if (record[field] == null)
    return reject('missing_field', 'there is neither @timestamp nor created_at', '/@timestamp');
  const time = readTime(record[field], zone);
  if (typeof time === 'string') return reject(time, `${field} ${TIME_FAULTS[time]}`, `/${field}`);

  const meaning = meaningOf(action, string(fields.operation_type));
  const { actor, user } = whoOf(record, fields, meaning);
  const thing = objectOf(record, fields, meaning.object, user);
  const id = text(fields._document_id);
  const span = spanOf(fields, zone);
  const outcome = outcomeOf(fields, meaning);
  return mapped(
    {
      '@timestamp': time.utc,
      event: {
        kind: 'event',
        category: meaning.category,
        type: typeOf(fields, meaning),
        action,
        outcome,
        reason: statedReason(fields),
        id,
        start: span?.start,
        end: span?.end,
        duration: span?.duration,
      },
      user,
      group: groupOf(fields, thing),
      source: sourceOf(fields),
      network: networkOf(fields),
      error: outcome === 'failure' ? errorOf(fields) : undefined,
      http: httpOf(fields),
      url: pathOf(fields),
      user_agent: agentOf(fields),
      organization: organizationOf(fields),
      oncall: {
        actor,
        system: systemOf(fields),
        object: thing,
        command: commandOf(fields, meaning, thing),
        change: changeOf(record, pair, action),
        session: sessionOf(fields),
        reason: reasonOf(fields, meaning),
        time: time.known,
      },
      unmapped: unmappedOf(record, fields, spare, user),
    },
    id === undefined ? undefined : [id],
  );
}

function outcomeOf(fields: Fields, { ending }: Meaning): EventOutcome {
  if (ending === 'by_conclusion') return CONCLUSIONS.get(string(fields.conclusion)) ?? 'unknown';
  if (ending !== 'by_status') return ending;
  const status = integer(fields.status_code) ?? 0;
  return status >= 400 ? 'failure' : status >= 200 ? 'success' : 'unknown';
}

/** What requests to the API do; a query of GraphQL is written with POST too. */
const METHODS: ReadonlyMap<string | undefined, EventType> = new Map([
  ['POST', 'creation'],
  ['PUT', 'change'],
  ['PATCH', 'change'],
  ['DELETE', 'deletion'],
]);

function typeOf({ request_method, url_path }: Fields, { type, ending }: Meaning): EventType[] {
  if (ending !== 'by_status' || url_path === '/graphql') return type;
  const doing = METHODS.get(string(request_method));
  return doing === undefined ? type : [doing];
}

/** Why GitHub or a person did it, as the fields of removals, keys, recovery codes and overridden policies say. */
function statedReason({ reason, explanation, reasons }: Fields): string | undefined {
  const [first] = Array.isArray(reasons) ? reasons : [];
  return string(reason) ?? string(explanation) ?? string(object(first)?.['message']);
}

function errorOf({ message }: Fields): AccessEvent['error'] {
  const said = string(message);
  return said === undefined ? undefined : { message: said };
}

/** When a workflow's run or job began and ended; both stay in `unmapped` as written. */
function spanOf({ started_at, completed_at }: Fields, zone: Zone | undefined): Span | undefined {
  if (started_at === undefined && completed_at === undefined) return undefined;
  const start = readTime(started_at, zone);
  const end = readTime(completed_at, zone);
  const from = typeof start === 'string' ? undefined : start.utc;
  const to = typeof end === 'string' ? undefined : end.utc;
  const ms = from === undefined || to === undefined ? -1 : Date.parse(to) - Date.parse(from);
  return { start: from, end: to, duration: ms < 0 ? undefined : ms * 1e6 };
}

/** The repository, else the organization, else the enterprise that the record names. */
function systemOf(fields: Fields): Oncall['system'] {
  const repository = text(fields.repo) ?? text(fields.repository);
  if (repository !== undefined) return { id: repository, kind: 'repository' };
  const organization = text(fields.org) ?? text(fields.business);
  return organization === undefined ? undefined : { id: organization, kind: 'organization' };
}

function objectOf(
  record: JsonObject,
  fields: Fields,
  type: ObjectType | undefined,
  user: AccessEvent['user'],
): Oncall['object'] {
  if (type === undefined) return undefined;
  if (type === 'user') return { type, name: user.target?.name ?? user.target?.email ?? text(fields.user) };
  if (type !== 'scope') return { type, name: nameIn(record, fields, OBJECT_NAMES[type]) };
  for (const scope of ['repository', 'organization', 'enterprise'] as const) {
    const name = nameIn(record, fields, OBJECT_NAMES[scope]);
    if (name !== undefined) return { type: scope, name };
  }
  return undefined;
}

/** The first of `names` that holds a value; JSON exports keep some of them under `data`. */
function nameIn(record: JsonObject, fields: Fields, names: readonly string[]): string | undefined {
  const data = object(fields.data);
  for (const name of names) {
    const value = text(record[name]) ?? text(data?.[name]);
    if (value !== undefined) return value;
  }
  return undefined;
}

function groupOf(fields: Fields, thing: Oncall['object']): AccessEvent['group'] {
  if (thing?.name === undefined) return undefined;
  if (thing.type === 'team') return { name: thing.name };
  if (thing.type === 'external_group') return { name: thing.name, id: text(fields.external_group_id) };
  if (thing.type === 'enterprise_team') return { name: thing.name, id: text(fields.enterprise_team_id) };
  return undefined;
}

function sourceOf(fields: Fields): AccessEvent['source'] {
  const address = addressOf(text(fields.actor_ip));
  const location = object(fields.actor_location);
  const geo = location && placeOf(location);
  return address || geo ? { address: address?.address, ip: address?.ip, geo } : undefined;
}

/** Of the place github.com tells the country's code only, Enterprise Server the names too. */
function placeOf(location: JsonObject): NonNullable<AccessEvent['source']>['geo'] {
  return present({
    city_name: text(location['city']),
    region_name: text(location['region_name']),
    country_name: text(location['country_name']),
    country_iso_code: text(location['country_code']),
  });
}

function networkOf(fields: Fields): AccessEvent['network'] {
  const protocol = text(fields.transport_protocol_name) ?? text(fields.protocol_name);
  return protocol === undefined ? undefined : { protocol: protocol.toLowerCase() };
}

function httpOf(fields: Fields): AccessEvent['http'] {
  const id = text(fields.request_id);
  const method = text(fields.request_method);
  const status = integer(fields.status_code);
  if (id === undefined && method === undefined && status === undefined) return undefined;
  const request = id === undefined && method === undefined ? undefined : { id, method };
  return { request, response: status === undefined ? undefined : { status_code: status } };
}

function pathOf(fields: Fields): AccessEvent['url'] {
  const path = text(fields.url_path);
  return path === undefined ? undefined : { path };
}

function agentOf(fields: Fields): AccessEvent['user_agent'] {
  const original = text(fields.user_agent);
  return original === undefined ? undefined : { original };
}

function organizationOf(fields: Fields): AccessEvent['organization'] {
  const id = text(fields.org_id);
  const name = text(fields.org);
  return id === undefined && name === undefined ? undefined : { id, name };
}

function commandOf(fields: Fields, { type }: Meaning, thing: Oncall['object']): Oncall['command'] {
  if ((thing?.type === 'workflow' || thing?.type === 'workflow_job') && type[0] === 'start')
    return thing.name === undefined ? undefined : { kind: 'workflow', text: thing.name };
  const body = string(fields.request_body) ?? string(fields.api_request_body);
  return body === undefined ? undefined : { kind: 'api', text: body };
}

function sessionOf(fields: Fields): Oncall['session'] {
  const id = text(fields.agent_session_id);
  return id === undefined ? undefined : { id };
}

/** The comment with which a person dismissed an alert, asked to, or bypassed push protection. */
function reasonOf(fields: Fields, { category }: Meaning): string | undefined {
  if (category[0] !== 'vulnerability') return undefined;
  return (
    string(fields.request_reviewer_comment) ??
    string(fields.dismiss_comment) ??
    string(fields.comment) ??
    string(fields.push_protection_bypass_reason) ??
    string(fields.dismiss_reason)
  );
}

/** What the mapping does not read, and what it reads but finds no place for: other shapes, second names, second ids. */
function unmappedOf(
  record: JsonObject,
  fields: Fields,
  spare: JsonObject,
  user: AccessEvent['user'],
): Record<string, unknown> | undefined {
  const { created_at, repository, protocol_name, user_id, status_code, external_identity_nameid } = fields;
  if (differs(created_at, fields['@timestamp'])) spare['created_at'] = created_at;
  if (differs(repository, fields.repo)) spare['repository'] = repository;
  if (differs(protocol_name, fields.transport_protocol_name)) spare['protocol_name'] = protocol_name;
  if (user_id != null && text(user_id) !== (user.target?.id ?? user.id)) spare['user_id'] = user_id;
  const identity = text(external_identity_nameid);
  if (identity !== undefined && ![user.email, user.full_name].includes(identity))
    spare['external_identity_nameid'] = external_identity_nameid;
  if (status_code != null && integer(status_code) === undefined) spare['status_code'] = status_code;
  const kept = leftovers(spare, NOTHING);
  const rest = leftovers(record, CONSUMED_TREE);
  return kept === undefined ? rest : Object.assign(rest ?? {}, kept);
}

function differs(second: JsonObject[string], first: JsonObject[string]): boolean {
  return second != null && first != null && second !== first;
}
