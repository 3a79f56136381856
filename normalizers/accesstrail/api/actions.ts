// The actions of the API: what kind of event each is (docs/api.md § Records, actions).
import type { AccessEvent } from '../../normalizer.ts';

type EventType = AccessEvent['event']['type'][number];

export const TYPES: ReadonlyMap<string, EventType> = new Map<string, EventType>([
  ['search', 'access'],
  ['timeline', 'access'],
  ['tail', 'access'],
  ['event', 'access'],
  ['raw', 'access'],
  ['rejects', 'access'],
  ['export', 'access'],
  ['pull', 'access'],
  ['replay', 'change'],
  ['save', 'change'],
  ['delete', 'deletion'],
]);
