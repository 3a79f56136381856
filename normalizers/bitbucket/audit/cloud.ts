// Maps an event of an Atlassian organization's audit log, where Bitbucket Cloud's workspaces are: https://developer.atlassian.com/cloud/admin/organization/rest/api-group-events/
import {
  addressOf,
  at,
  consumed,
  geoOf,
  leftovers,
  mapped,
  object,
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
import { meaningOf } from './actions.ts';
import { affectedOf, objectIn, systemIn } from './affected.ts';

export const CLOUD_DERIVED = ['attributes.time'] as const;
/** What lands in the event whole; `context`, `container` and the rest of `location` are read too and stay in `unmapped`. */
export const CLOUD_CONSUMED = [
  ...CLOUD_DERIVED,
  'id',
  'attributes.action',
  'attributes.actor.id',
  'attributes.actor.name',
  'attributes.actor.email',
  'attributes.actor.auth.authType',
  'attributes.actor.auth.tokenId',
  'attributes.location.ip',
  'message.content',
] as const;
const TREE = consumed(CLOUD_CONSUMED);

/** Rejects `missing_field`, `bad_time`, `zone_missing`. */
export function mapCloud(record: JsonObject, zone: Zone | undefined): Outcome {
  const action = string(at(record, 'attributes', 'action'));
  if (action === undefined) return reject('missing_field', 'there is no action', '/attributes/action');
  const time = writtenTime(at(record, 'attributes', 'time'), zone, 'ms');
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/attributes/time');
  const meaning = meaningOf(action);
  const affected = affectedOf(at(record, 'attributes', 'context'), at(record, 'attributes', 'container'));
  const id = text(record['id']);
  const location = object(at(record, 'attributes', 'location'));
  const found = addressOf(string(location?.['ip']));
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: string(at(record, 'message', 'content')),
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      outcome: meaning.outcome,
      provider: 'atlassian',
      id,
    },
    user: { ...personOf(record), target: affected.user },
    group: affected.group,
    source: found && {
      address: found.address,
      ip: found.ip,
      port: found.port,
      geo: geoOf(
        string(location?.['city']),
        string(location?.['regionName']),
        string(location?.['countryName']),
      ),
    },
    oncall: {
      actor: actorOf(record),
      system: systemIn(affected, undefined),
      object: objectIn(affected, meaning.object),
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** The person; who acts on behalf of somebody is the actor all the same. */
function personOf(record: JsonObject): NonNullable<MappedEvent['user']> {
  const id = text(at(record, 'attributes', 'actor', 'id'));
  const email = string(at(record, 'attributes', 'actor', 'email'));
  const name = string(at(record, 'attributes', 'actor', 'name')) ?? email ?? id ?? 'unknown';
  const behalf = string(at(record, 'attributes', 'actor', 'onBehalfOf', 'name'));
  return {
    name,
    id,
    email,
    effective: behalf === undefined ? undefined : { name: behalf },
  };
}

function actorOf(record: JsonObject): MappedEvent['oncall']['actor'] {
  const id = text(at(record, 'attributes', 'actor', 'id'));
  const name =
    string(at(record, 'attributes', 'actor', 'name')) ?? string(at(record, 'attributes', 'actor', 'email'));
  if (id === undefined && name === undefined) return { type: 'unknown', reason: 'the record names no actor' };
  const kind = string(at(record, 'attributes', 'actor', 'auth', 'authType'));
  const token = text(at(record, 'attributes', 'actor', 'auth', 'tokenId'));
  const credential = [kind, token].filter((part) => part !== undefined).join(' ');
  return { type: 'user', id, name, credential: credential === '' ? undefined : credential };
}
