// Maps one audit log record to one event.
import {
  mapped,
  reject,
  string,
  text,
  type AccessEvent,
  type JsonObject,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { changeOf } from './changes.ts';
import { errorOf, outcomeOf, spanOf, statedReason } from './ending.ts';
import { read, type Fields } from './fields.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import { groupOf, objectOf } from './object-of.ts';
import { agentOf, httpOf, networkOf, pathOf, sourceOf } from './request.ts';
import { readTime, type TimeFault } from './time.ts';
import { unmappedOf } from './unmapped.ts';
import { whoOf } from './who.ts';

type Oncall = AccessEvent['oncall'];
type EventType = AccessEvent['event']['type'][number];

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

/** The repository, else the organization, else the enterprise that the record names. */
function systemOf(fields: Fields): Oncall['system'] {
  const repository = text(fields.repo) ?? text(fields.repository);
  if (repository !== undefined) return { id: repository, kind: 'repository' };
  const organization = text(fields.org) ?? text(fields.business);
  return organization === undefined ? undefined : { id: organization, kind: 'organization' };
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
