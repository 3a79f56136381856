// Watching a store: events as they come in, for who looks on.
import type { Filter } from '../search/filter.ts';
import type { FoundEvent } from './ports.ts';

export interface EventTail {
  /** Watches for events stored from now on. Which ones is decided by the store, so that what is not looked at costs nothing here. */
  readonly watch: (filter: Filter) => Promise<Watch>;
}

export interface Watch {
  /** What was stored since the last call, at most `limit` at once, in the order of storing; an event that is replaced comes again. */
  readonly next: (limit: number) => Promise<readonly FoundEvent[]>;
}
