// The answers of the API as types, for the page and for commands; docs/api.md and /api/openapi.json tell the same.
import type { SourceStatus } from '../../pipeline/ledger/status.ts';

export type { SavedSearch } from '../../pipeline/saved-searches.ts';

export interface ErrorAnswer {
  readonly error: {
    readonly code: string;
    readonly message: string;
    /** Start and end in the query, UTF-16 units. */
    readonly position?: readonly [number, number];
    readonly suggestion?: string;
    readonly requestId: string;
  };
}

/** What the page offers; permissions finer than these are told by a 403. */
export type Ability = 'search' | 'rejects' | 'replay' | 'exports' | 'pull';

export interface Me {
  readonly name: string;
  readonly role: string;
  /** Whether tokens are configured: without a valid one there is nothing else to see. */
  readonly tokenNeeded: boolean;
  /** Fields that this role does not see, and may not ask for. */
  readonly masked: readonly string[];
  readonly may: readonly Ability[];
  readonly namespace: string;
  readonly version: string;
  /** What the quickstart shows: a title, sentences, and the time to begin with. */
  readonly story?: Story;
}

export interface Story {
  readonly title: string;
  readonly lines: readonly string[];
  /** ISO 8601 UTC. */
  readonly from: string;
  readonly to: string;
}

export interface Field {
  readonly name: string;
  /** keyword, long, float, date, ip, boolean, text ... */
  readonly type: string;
  readonly description: string;
  /** It may hold several values. */
  readonly list: boolean;
  /** The only values it can have. */
  readonly values?: readonly string[];
}

export interface FoundEvent {
  readonly id: string;
  /** The event as nested ECS. */
  readonly event: Readonly<Record<string, unknown>>;
}

export interface SearchBody {
  readonly query: string;
  /** ISO 8601 or date math (now-7d/d); `to` is exclusive. */
  readonly from?: string;
  readonly to?: string;
  /** How many events, 0 to 1,000; default 100. */
  readonly limit?: number;
  readonly sort?: { readonly field: string; readonly order: 'asc' | 'desc' };
  /** `next` of the page before. */
  readonly after?: string;
  readonly facets?: readonly string[];
  readonly histogram?: boolean | { readonly buckets: number };
  /** IANA zone of local times and of rounding to days; default UTC. */
  readonly timezone?: string;
}

export interface SearchAnswer {
  readonly total: number;
  readonly events: readonly FoundEvent[];
  readonly next?: string;
  /** ISO 8601 UTC, resolved. */
  readonly from: string;
  readonly to: string;
  readonly histogram?: {
    readonly intervalMs: number;
    /** `time` is the beginning, ms since 1970 UTC. */
    readonly buckets: readonly { readonly time: number; readonly count: number; readonly failures: number }[];
  };
  readonly facets?: readonly {
    readonly field: string;
    readonly values: readonly { readonly value: string; readonly count: number }[];
  }[];
  readonly tookMs: number;
}

export interface EventAnswer extends FoundEvent {
  /** Flat, in the order of the schema, each with its explanation. */
  readonly fields: readonly {
    readonly name: string;
    readonly value: unknown;
    readonly description: string;
    readonly type: string;
  }[];
}

export interface SuggestBody {
  readonly query: string;
  /** Where the cursor stands, UTF-16 units. */
  readonly cursor: number;
  readonly from?: string;
  readonly to?: string;
}

export interface SuggestAnswer {
  /** What a suggestion replaces. */
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly {
    readonly text: string;
    readonly kind: 'field' | 'value' | 'operator';
    readonly description?: string;
    readonly count?: number;
  }[];
}

export interface TimelineEvent {
  readonly id: string;
  /** ms since 1970 UTC. */
  readonly time: number;
  /** Of what ends a session: when that began. */
  readonly start?: number;
  /** Of what lasted: until when. */
  readonly end?: number;
  readonly who: string;
  readonly what: string;
  readonly where: string;
  readonly outcome: string;
  /** It changed something. */
  readonly change: boolean;
  readonly source: string;
}

export interface TimelineAnswer {
  /** ms since 1970 UTC. */
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly {
    readonly system: string;
    readonly kind: string;
    readonly events: readonly TimelineEvent[];
  }[];
  /** Work of services and steps of connecting, left out unless asked for. */
  readonly routine: number;
  /** There are more events than were asked for. */
  readonly more: boolean;
}

/** Records, events, duplicates and filtered are since the process started; rejects and stored are what the store holds. */
export interface SourceAnswer {
  readonly source: string;
  readonly dataset: string;
  readonly transport?: string;
  readonly state: 'fine' | 'idle' | 'silent' | 'refused' | 'gaps';
  readonly records: number;
  readonly events: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly filtered: Readonly<Record<string, number>>;
  /** Open ones, by code. */
  readonly rejects: Readonly<Record<string, number>>;
  readonly lag?: SourceStatus['behind'];
  /** Last arrival, and what it is complete through: ms since 1970 UTC. */
  readonly last?: number;
  readonly through?: number;
  readonly because?: string;
  readonly gaps: SourceStatus['gaps'];
  /** First and last @timestamp since start, ms since 1970 UTC. */
  readonly first?: number;
  readonly lastEvent?: number;
  readonly refusal?: string;
}
