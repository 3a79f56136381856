// Maps one event of Atlas' activity feed (organization or project) to one event.
// https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/operation/operation-listorgevents
import {
  addressOf,
  consumed,
  emailOf,
  leftovers,
  mapped,
  reject,
  text,
  WRITTEN_TIME_FAULTS,
  writtenTime,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { atlasMeaning, type AtlasFamily } from './atlas-actions.ts';
import type { Setting } from './map.ts';

export const DERIVED = ['created'] as const;
const PLACED = [
  'eventTypeName',
  'id',
  'username',
  'userId',
  'publicKey',
  'remoteAddress',
  'orgId',
  'groupId',
  'targetUsername',
  'teamId',
];
/** Warehouses write the names in lower case. */
export const CONSUMED: readonly string[] = [
  ...DERIVED,
  ...PLACED,
  ...PLACED.map((name) => name.toLowerCase()),
];
const TREE = consumed(CONSUMED);

/** Members that name what an event is about -> type of the object. The first that there is counts. */
const OBJECTS: readonly (readonly [string, string])[] = [
  ['targetUsername', 'user'],
  ['dbUserUsername', 'user'],
  ['whitelistEntry', 'access_list_entry'],
  ['targetPublicKey', 'api_key'],
  ['clusterName', 'cluster'],
  ['alertConfigId', 'alert_config'],
  ['invoiceId', 'invoice'],
  ['teamId', 'team'],
  ['hostname', 'host'],
  ['endpointId', 'private_endpoint'],
  ['resourceId', 'resource'],
];

/** A record that has an `eventTypeName`; rejects `missing_field`, `bad_time`, `zone_missing`. */
export function mapAtlas(record: JsonObject, { zone }: Setting): Outcome {
  const action = get(record, 'eventTypeName') ?? '';
  const time = writtenTime(record['created'], zone);
  if (typeof time === 'string') return reject(time, `created ${WRITTEN_TIME_FAULTS[time]}`, '/created');
  const { family, category, type } = atlasMeaning(action);
  const id = get(record, 'id');
  const org = get(record, 'orgId');
  const project = get(record, 'groupId');
  const team = get(record, 'teamId');
  const address = addressOf(get(record, 'remoteAddress'));
  const target =
    get(record, 'targetUsername') ?? (family === 'people' ? get(record, 'dbUserUsername') : undefined);
  const { actor, user } = whoOf(record);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: { kind: 'event', category, type, action, outcome: outcomeOf(action), provider: 'atlas', id },
    user: target === undefined ? user : { ...user, target: { name: target, email: emailOf(target) } },
    group: team === undefined ? undefined : { id: team },
    source: address && { address: address.address, ip: address.ip, port: address.port },
    organization: org === undefined ? undefined : { id: org },
    cloud: {
      service: { name: 'MongoDB Atlas' },
      project: project === undefined ? undefined : { id: project },
    },
    oncall: {
      actor,
      system: systemOf(org, project),
      object: objectOf(record, family),
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, id === undefined ? undefined : [id]);
}

/** A member as text, under the API's name or a warehouse's. */
function get(record: JsonObject, name: string): string | undefined {
  return text(record[name] ?? record[name.toLowerCase()]);
}

/** A person by login, a program by the public part of its API key, else Atlas itself. */
function whoOf(record: JsonObject): Pick<MappedEvent, 'user'> & {
  readonly actor: MappedEvent['oncall']['actor'];
} {
  const id = get(record, 'userId');
  const login = get(record, 'username');
  const key = get(record, 'publicKey');
  if (login === undefined && key === undefined)
    return {
      actor: { type: 'system', id, reason: 'the event names neither a user nor an API key' },
      user: { name: 'unknown', id },
    };
  const name = login ?? key ?? '';
  return {
    actor: { type: login === undefined ? 'service' : 'user', id, name, credential: key },
    user: { name, id, email: emailOf(name) },
  };
}

/** The feed tells what was done; only some types say by their name that it was not, or that it was tried. */
function outcomeOf(action: string): MappedEvent['event']['outcome'] {
  if (action.endsWith('_CRUD_ATTEMPT')) return 'unknown';
  return /(?:^|_)(?:FAILED|FAILURE|UNSUCCESSFUL|DENIED|REJECTED|CRUD_ERROR)(?:_|$)/.test(action)
    ? 'failure'
    : 'success';
}

function systemOf(org: string | undefined, project: string | undefined): MappedEvent['oncall']['system'] {
  if (project !== undefined) return { id: project, kind: 'cloud_account' };
  return org === undefined ? undefined : { id: org, kind: 'organization' };
}

/** A person is the object only where the event is about people: other events may name one besides. */
function objectOf(record: JsonObject, family: AtlasFamily): MappedEvent['oncall']['object'] {
  if (family === 'data') return collectionOf(get(record, 'database'), get(record, 'collection'));
  for (const [member, type] of OBJECTS) {
    const name = get(record, member);
    if (name !== undefined && (type !== 'user' || family === 'people')) return { type, name };
  }
  return undefined;
}

/** What the console's Data Explorer shows: a collection, or the database alone. */
function collectionOf(
  database: string | undefined,
  collection: string | undefined,
): MappedEvent['oncall']['object'] {
  if (database === undefined || collection === undefined)
    return database === undefined ? undefined : { type: 'database', name: database };
  return { type: 'collection', name: [database, collection].join('.') };
}
