// Maps one entry of the form to one event.
import {
  bounded,
  consumed,
  emailOf,
  filtered,
  flat,
  leftovers,
  mapped,
  parseRecord,
  reject,
  text,
  WRITTEN_TIME_FAULTS,
  writtenTime,
  type AccessEvent,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type WrittenTime,
  type WrittenTimeFault,
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
  // A quote begins a CSV row: of JSON only an object is an entry, and an array a file of them.
  if (!/^\s*[[{]/.test(input) && input.trim() !== '') return fromRow(input, zone);
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
  const from = writtenTime(entry['valid_from'], zone);
  const to = writtenTime(entry['valid_to'], zone);
  const unreadable = faultOf('valid_from', from) ?? faultOf('valid_to', to);
  if (unreadable) return unreadable;
  const { type, outcome } = events.get(name) ?? UNKNOWN;
  const isGrant = kind === 'grant';
  const incident = isGrant || kind === 'shift' ? text(entry['incident']) : id;
  const url = text(entry['url']);
  const user = userOf(entry, isGrant);
  const event: MappedEvent = {
    '@timestamp': time.utc,
    event: {
      kind: 'event',
      category: [isGrant ? 'iam' : 'configuration'],
      type: [...type],
      action: flat(`${kind}.${name}`),
      outcome,
      provider: text(entry['tool']),
      start: utcOf(from),
      end: utcOf(to),
    },
    user,
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
    unmapped: restOf(entry, user),
  };
  return mapped(event, [kind, id, name, time.utc]);
}

/** An entry may have no beginning or end; one that cannot be read must not look like none: such a grant would never end. */
function faultOf(member: string, time: WrittenTime | WrittenTimeFault): Outcome | undefined {
  return typeof time !== 'string' || time === 'missing_field'
    ? undefined
    : reject(time, `${member} ${WRITTEN_TIME_FAULTS[time]}`, `/${member}`);
}

function utcOf(time: WrittenTime | WrittenTimeFault): string | undefined {
  return typeof time === 'string' ? undefined : time.utc;
}

/** Members that an entry may have, and that are texts. */
const TEXTS = ['user', 'by', 'system', 'reason', 'incident', 'tool', 'url', 'role', 'system_kind'] as const;

/** Some of them mean something only in some entries; what means nothing here, or is no text, is kept as it is. */
function restOf(entry: JsonObject, user: MappedEvent['user']): MappedEvent['unmapped'] {
  const lost: JsonObject = {};
  for (const member of TEXTS)
    if (entry[member] != null && entry[member] !== '' && !isPlaced(entry, member, user))
      lost[member] = bounded(entry[member], 2);
  const rest = leftovers(entry, TREE);
  return Object.keys(lost).length > 0 ? { ...rest, ...lost } : rest;
}

function isPlaced(entry: JsonObject, member: (typeof TEXTS)[number], user: MappedEvent['user']): boolean {
  if (member === 'role') return user.target?.roles !== undefined;
  const value = text(entry[member]);
  if (member === 'system_kind') return isKind(value ?? '') && text(entry['system']) !== undefined;
  return value !== undefined && !(member === 'incident' && entry['kind'] === 'incident');
}

/** `by` acted, else the person it is about; a `by` that is no text names nobody. */
function doerOf(entry: JsonObject): string | undefined {
  const by = entry['by'];
  return text(by == null || by === '' ? entry['user'] : by);
}

function actorOf(entry: JsonObject): MappedEvent['oncall']['actor'] {
  const name = doerOf(entry);
  return name === undefined ? { type: 'unknown', reason: 'the entry names nobody' } : { type: 'user', name };
}

function userOf(entry: JsonObject, isGrant: boolean): MappedEvent['user'] {
  const doer = doerOf(entry);
  const about = text(entry['user']);
  const name = doer ?? 'unknown';
  const target = isGrant || about !== doer ? about : undefined;
  return {
    name,
    email: emailOf(name),
    target:
      target === undefined
        ? undefined
        : {
            name: target,
            email: emailOf(target),
            roles: isGrant ? rolesOf(entry['role']) : undefined,
          },
  };
}

/** One role or a list of them; a list with anything else in it is none. */
function rolesOf(value: Json): string[] | undefined {
  const written = Array.isArray(value) ? value : [value];
  const roles = written.flatMap((role) => text(role) ?? []);
  return roles.length > 0 && roles.length === written.length ? roles : undefined;
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
