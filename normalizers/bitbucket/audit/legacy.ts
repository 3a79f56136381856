// Maps a line of the audit file of Stash and of Bitbucket Server before version 7.
import {
  addressOf,
  at,
  consumed,
  fromMs,
  leftovers,
  mapped,
  reject,
  string,
  text,
  type JsonObject,
  type MappedEvent,
  type Outcome,
} from '../../normalizer.ts';
import { meaningOf } from './actions.ts';
import { isFailedSignIn, NOT_AUTHENTICATED } from './failed-sign-in.ts';
import { readLegacyLine } from './legacy-line.ts';

const TREE = consumed(['address', 'event', 'user', 'timestamp', 'request_id', 'session_id']);

/** One line; rejects `not_a_log_line`, `missing_field`, `bad_time`. */
export function mapLegacy(line: string): Outcome {
  const row = readLegacyLine(line);
  if (!row) return reject('not_a_log_line', 'neither JSON nor a line with eight fields');
  const action = string(row['event']);
  if (action === undefined) return reject('missing_field', 'the line names no event', 'event');
  const written = string(row['timestamp']) ?? '';
  const time = /^\d{1,15}$/.test(written) ? fromMs(Number(written)) : undefined;
  if (time === undefined)
    return reject('bad_time', 'the timestamp is no number of milliseconds', 'timestamp');
  const meaning = meaningOf(action);
  const user = string(row['user']);
  const request = string(row['request_id']);
  const session = string(row['session_id']);
  const object = objectOf(row, meaning.object);
  const failed = user === undefined && isFailedSignIn(meaning);
  const target = targetOf(row) ?? (object?.type === 'user' ? object.name : undefined);
  const event: MappedEvent = {
    '@timestamp': time,
    event: {
      kind: 'event',
      category: [...meaning.category],
      type: [...meaning.type],
      action,
      outcome: meaning.outcome,
      provider: 'bitbucket',
    },
    user: failed
      ? // The name that was tried stands where other events have what is acted on.
        { name: target ?? string(row['entity']) ?? 'unknown' }
      : { name: user ?? 'unknown', target: target === undefined ? undefined : { name: target } },
    group: groupOf(row),
    source: sourceOf(string(row['address'])),
    http: request === undefined ? undefined : { request: { id: request } },
    oncall: {
      actor:
        user === undefined
          ? { type: 'unknown', reason: failed ? NOT_AUTHENTICATED : 'the record names no user' }
          : { type: 'user', name: user },
      system: systemOf(string(row['entity'])),
      object,
      session: session === undefined ? undefined : { id: session },
    },
    unmapped: leftovers(row, TREE),
  };
  return mapped(event, undefined);
}

/** Behind proxies the addresses on the way, the client's first. */
function sourceOf(written: string | undefined): MappedEvent['source'] {
  if (written === undefined) return undefined;
  const found = addressOf(written.split(',', 1)[0]?.trim());
  return { address: written, ip: found?.ip, port: found?.port };
}

/** PROJECT/repository, or a project. */
function systemOf(entity: string | undefined): MappedEvent['oncall']['system'] {
  if (entity === undefined) return undefined;
  return entity.includes('/') ? { id: entity, kind: 'repository' } : undefined;
}

/** Whom it is done to, where the details name one. */
function targetOf(row: JsonObject): string | undefined {
  return string(at(row, 'details', 'user')) ?? string(at(row, 'details', 'affectedUser'));
}

function groupOf(row: JsonObject): MappedEvent['group'] {
  const name = string(at(row, 'details', 'group')) ?? string(at(row, 'details', 'affectedGroup'));
  return name === undefined ? undefined : { name };
}

/** Members of the details that name what is acted on, the first that is there. */
const NAMES = ['name', 'value', 'permission', 'label', 'title', 'slug', 'key'] as const;

function objectOf(row: JsonObject, type: string | undefined): MappedEvent['oncall']['object'] {
  if (type === undefined) return undefined;
  for (const key of NAMES) {
    const name = text(at(row, 'details', key));
    if (name !== undefined) return { type, name };
  }
  const entity = string(row['entity']);
  return entity === undefined || entity === 'Global' ? undefined : { type, name: entity };
}
