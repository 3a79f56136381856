// Reads the author of a Data Center record.
import { object, string, text, type Json, type MappedEvent } from '../../normalizer.ts';

type Actor = MappedEvent['oncall']['actor'];

/** Author types in lower case; accounts are NORMAL. */
const TYPES: ReadonlyMap<string, Actor['type']> = new Map([
  ['system', 'system'],
  ['service', 'service'],
  ['anonymous', 'unknown'],
  ['unknown', 'unknown'],
]);

export function authorOf(value: Json): Actor {
  const author = object(value);
  const id = text(author?.['id']);
  const name = string(author?.['name']);
  if (id === undefined && name === undefined) return { type: 'unknown', reason: 'the record names no user' };
  const written = string(author?.['type'])?.toLowerCase() ?? '';
  const type =
    TYPES.get(written) ?? TYPES.get(id?.startsWith('-') === true ? (name ?? '').toLowerCase() : '');
  if (type === 'unknown')
    return {
      type,
      id,
      name,
      reason: written === 'unknown' ? 'the author is not known' : 'an anonymous user',
    };
  return { type: type ?? 'user', id, name };
}

/** The author as a person; who is anonymous has no name. */
export function personOf(value: Json): NonNullable<MappedEvent['user']> {
  const { type, id, name } = authorOf(value);
  return type === 'unknown' ? { name: 'unknown' } : { name: name ?? id ?? 'unknown', id };
}
