// Maps a record of Data Center and Server since version 7: a line of the audit file, or an entity of the REST API.
import {
  addressOf,
  consumed,
  fromMs,
  leftovers,
  mapped,
  object,
  present,
  reject,
  string,
  text,
  writtenTime,
  WRITTEN_TIME_FAULTS,
  type Json,
  type JsonObject,
  type MappedEvent,
  type Outcome,
  type WrittenTime,
  type WrittenTimeFault,
  type Zone,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { affectedOf, objectIn, systemIn } from './affected.ts';
import { authorOf, personOf } from './author.ts';
import { isFailedSignIn, NOT_AUTHENTICATED } from './failed-sign-in.ts';

export const DERIVED = ['timestamp'] as const;
/** What lands in the event whole; `affectedObjects` and `changedValues` are read too and stay in `unmapped`. */
export const CONSUMED = [
  ...DERIVED,
  'author.id',
  'author.name',
  'auditType.action',
  'auditType.actionI18nKey',
  'type.action',
  'type.actionI18nKey',
  'source',
  'node',
] as const;
const TREE = consumed(CONSUMED);

/** Rejects `missing_field`, `bad_time`, `zone_missing`. */
export function mapDataCenter(record: JsonObject, zone: Zone | undefined): Outcome {
  const kind = object(record['auditType']) ?? object(record['type']);
  const title = string(kind?.['action']);
  const action = string(kind?.['actionI18nKey']) ?? title;
  if (action === undefined) return reject('missing_field', 'the record names no action', '/auditType');
  const time = timeOf(record['timestamp'], zone);
  if (typeof time === 'string') return reject(time, `timestamp ${WRITTEN_TIME_FAULTS[time]}`, '/timestamp');
  const meaning = meaningOf(action);
  const affected = affectedOf(record['affectedObjects']);
  const node = text(record['node']);
  const author = authorOf(record['author']);
  const failed = author.type === 'unknown' && isFailedSignIn(meaning);
  const tried = failed ? affected.user?.name : undefined;
  const event: MappedEvent = {
    '@timestamp': time.utc,
    message: title === action ? undefined : title,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      outcome: meaning.outcome,
      provider: 'bitbucket',
    },
    user:
      tried === undefined
        ? { ...personOf(record['author']), target: affected.user }
        : { name: tried, id: affected.user?.id },
    group: affected.group,
    source: sourceOf(record['source']),
    host: node === undefined ? undefined : { id: node },
    oncall: {
      actor: tried === undefined ? author : { ...author, reason: NOT_AUTHENTICATED },
      change: changeOf(record['changedValues']),
      system: systemIn(affected, string(record['system'])),
      object: objectIn(affected, meaning.object),
      time: time.known,
    },
    unmapped: leftovers(record, TREE),
  };
  return mapped(event, undefined);
}

/** The file has `{"epochSecond":...,"nano":...}`, the API ISO 8601; a bare number is seconds with a fraction, or ms. */
function timeOf(value: Json, zone: Zone | undefined): WrittenTime | WrittenTimeFault {
  const instant = object(value);
  if (instant) {
    const seconds = instant['epochSecond'];
    const nano = instant['nano'] ?? 0;
    if (typeof seconds !== 'number' || typeof nano !== 'number') return 'bad_time';
    // Floored apart: their sum has too many digits for a number.
    const utc = fromMs(seconds * 1000 + Math.floor(nano / 1e6));
    return utc === undefined ? 'bad_time' : { utc, known: undefined };
  }
  return writtenTime(value, zone, typeof value === 'number' && value < 1e11 ? 's' : 'ms');
}

function sourceOf(value: Json): MappedEvent['source'] {
  const written = string(value);
  if (written === undefined) return undefined;
  const found = addressOf(written.split(',', 1)[0]?.trim());
  return { address: written, ip: found?.ip, port: found?.port };
}

/** What was changed; before and after when it is one thing. */
function changeOf(value: Json): MappedEvent['oncall']['change'] {
  if (!Array.isArray(value)) return undefined;
  const property: string[] = [];
  for (const entry of value) {
    const key = string(object(entry)?.['key']);
    if (key !== undefined) property.push(key);
  }
  if (property.length === 0) return undefined;
  const only = value.length === 1 ? object(value[0]) : undefined;
  return {
    property,
    ...present({ before: text(only?.['from']), after: text(only?.['to']) }),
  };
}
