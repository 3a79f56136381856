// Maps one entry of the form to one event.
import {
  bounded,
  consumed,
  filtered,
  flat,
  leftovers,
  mapped,
  parseRecord,
  reject,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type AccessEvent,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type Zone,
} from '../../normalizer.ts';
import { readRow } from './row.ts';

type Event = AccessEvent['event'];
type SystemKind = NonNullable<NonNullable<MappedEvent['oncall']['system']>['kind']>;

/** Reason -> what it means; the closed list that index.ts declares. */
export const FILTERS = { header: 'The row of column names at the head of a CSV file.' } as const;

export const DERIVED = ['time', 'valid_from', 'valid_to', 'kind', 'event', 'system_kind'] as const;
export const CONSUMED = [
  ...DERIVED,
  'id',
  'user',
  'by',
  'system',
  'role',
  'reason',
  'incident',
  'tool',
  'url',
] as const;
const TREE = consumed(CONSUMED);

interface Meaning {
  readonly type: readonly Event['type'][number][];
  readonly outcome: Event['outcome'];
}
const meaning = (outcome: Event['outcome'], ...type: Meaning['type']): Meaning => ({ type, outcome });

/** Kind -> event -> what it means. The README lists them. */
const EVENTS: Readonly<Record<string, ReadonlyMap<string, Meaning> | undefined>> = {
  grant: new Map([
    ['requested', meaning('unknown', 'user', 'creation')],
    ['approved', meaning('success', 'user', 'change')],
    ['denied', meaning('failure', 'user', 'change')],
    ['activated', meaning('success', 'user', 'change')],
    ['extended', meaning('success', 'user', 'change')],
    ['cancelled', meaning('success', 'user', 'deletion')],
    ['revoked', meaning('success', 'user', 'deletion')],
    ['expired', meaning('success', 'user', 'deletion')],
  ]),
  incident: new Map([
    ['opened', meaning('success', 'creation')],
    ['acknowledged', meaning('success', 'change')],
    ['assigned', meaning('success', 'change')],
    ['reopened', meaning('success', 'change')],
    ['resolved', meaning('success', 'change')],
    ['closed', meaning('success', 'change')],
  ]),
  shift: new Map([
    ['started', meaning('success', 'info')],
    ['ended', meaning('success', 'info')],
    ['planned', meaning('success', 'info')],
  ]),
};
const UNKNOWN = meaning('unknown', 'info');

const SYSTEM_KINDS: ReadonlySet<string> = new Set<SystemKind>([
  'cloud_account',
  'cloud_resource',
  'database',
  'repository',
  'organization',
  'host',
  'cluster',
  'application',
]);

/** One entry, JSON or a CSV row; rejects `not_csv`, `unknown_form`, `missing_field`, `bad_time`, `zone_missing` and those of JSON. */
export function mapEntry(input: string, zone: Zone | undefined): Outcome {
  if (!/^\s*[[{"]/.test(input) && input.trim() !== '') return fromRow(input, zone);
  const parsed = parseRecord(input, ['requests', 'data']);
  return parsed.ok ? mapMembers(parsed.record, zone) : parsed.reject;
}

function fromRow(input: string, zone: Zone | undefined): Outcome {
  const row = readRow(input);
  if (row === 'header') return filtered('header');
  return row
    ? mapMembers(row, zone)
    : reject('not_csv', 'the row has not the columns kind,id,event,time,...');
}

function mapMembers(entry: JsonObject, zone: Zone | undefined): Outcome {
  const kind = text(entry['kind']) ?? '';
  const events = Object.hasOwn(EVENTS, kind) ? EVENTS[kind] : undefined;
  if (!events) return reject('unknown_form', 'kind is neither grant, incident nor shift', '/kind');
  const id = text(entry['id']);
  if (id === undefined) return reject('missing_field', 'there is no id', '/id');
  const name = text(entry['event']);
  if (name === undefined) return reject('missing_field', 'there is no event', '/event');
  const time = writtenTime(entry['time'], zone);
  if (typeof time === 'string') return reject(time, `time ${WRITTEN_TIME_FAULTS[time]}`, '/time');
  const { type, outcome } = events.get(name) ?? UNKNOWN;
  const isGrant = kind === 'grant';
  const incident = isGrant || kind === 'shift' ? text(entry['incident']) : id;
  const url = text(entry['url']);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [isGrant ? 'iam' : 'configuration'],
      type: [...type],
      action: flat(`${kind}.${name}`),
      outcome,
      provider: text(entry['tool']),
      start: timeOf(entry['valid_from'], zone),
      end: timeOf(entry['valid_to'], zone),
    },
    user: userOf(entry, isGrant),
    url: url === undefined ? undefined : { full: url },
    oncall: {
      actor: actorOf(entry),
      system: systemOf(entry),
      object: { type: kind, name: id },
      grant: isGrant ? { id } : undefined,
      incident: incident === undefined ? undefined : { id: incident },
      shift: kind === 'shift' ? { id } : undefined,
      reason: text(entry['reason']),
      time: time.known,
    },
    unmapped: restOf(entry),
  };
  return mapped(event, [kind, id, name, time.utc]);
}

/** A kind of system that is none of ours is kept as it is. */
function restOf(entry: JsonObject): MappedEvent['unmapped'] {
  const rest = leftovers(entry, TREE);
  const kind = entry['system_kind'];
  const lost: JsonObject = {};
  if (kind != null && (entry['system'] == null || !SYSTEM_KINDS.has(text(kind) ?? '')))
    lost['system_kind'] = bounded(kind, 2);
  if (entry['kind'] !== 'grant' && entry['role'] != null) lost['role'] = bounded(entry['role'], 2);
  if (entry['kind'] === 'incident' && entry['incident'] != null)
    lost['incident'] = bounded(entry['incident'], 2);
  if (entry['kind'] === 'grant' && entry['user'] == null && entry['role'] != null)
    lost['role'] = bounded(entry['role'], 2);
  return Object.keys(lost).length > 0 ? { ...rest, ...lost } : rest;
}

function timeOf(value: Json, zone: Zone | undefined): string | undefined {
  const time = writtenTime(value, zone);
  return typeof time === 'string' ? undefined : time.utc;
}

/** `by` acted, else the person it is about. */
function actorOf(entry: JsonObject): MappedEvent['oncall']['actor'] {
  const name = text(entry['by']) ?? text(entry['user']);
  return name === undefined ? { type: 'unknown', reason: 'the entry names nobody' } : { type: 'user', name };
}

function userOf(entry: JsonObject, isGrant: boolean): MappedEvent['user'] {
  const by = text(entry['by']);
  const about = text(entry['user']);
  const name = by ?? about ?? 'unknown';
  const role = text(entry['role']);
  const target = isGrant || (by !== undefined && about !== by) ? about : undefined;
  return {
    name,
    email: name.includes('@') ? name : undefined,
    target:
      target === undefined
        ? undefined
        : {
            name: target,
            email: target.includes('@') ? target : undefined,
            roles: role === undefined || !isGrant ? undefined : [role],
          },
  };
}

function systemOf(entry: JsonObject): MappedEvent['oncall']['system'] {
  const id = text(entry['system']);
  if (id === undefined) return undefined;
  const kind = text(entry['system_kind']);
  return kind !== undefined && isKind(kind) ? { id, kind } : { id };
}

function isKind(kind: string): kind is SystemKind {
  return SYSTEM_KINDS.has(kind);
}
