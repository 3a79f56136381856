// What the HTTP API answers, as types: the page knows nothing else of the server.
import type { AccessEvent } from '../../schemas/generated/types.ts';

export type { AccessEvent };

export type Permission = 'search' | 'rejects' | 'replay' | 'exports' | 'pull';

export interface Me {
  readonly name: string;
  readonly role: string;
  /** False where the process listens on loopback only and asks nobody for a token. */
  readonly tokenNeeded: boolean;
  /** Fields that this role sees masked. */
  readonly masked: readonly string[];
  readonly may: readonly Permission[];
  readonly namespace: string;
  readonly version: string;
}

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly list: boolean;
  readonly values?: readonly string[];
}

export interface Sort {
  readonly field: string;
  readonly order: 'asc' | 'desc';
}

export interface SearchBody {
  readonly query: string;
  /** ISO 8601 or date math; absent: without that end. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly sort?: Sort;
  readonly after?: string;
  readonly facets?: readonly string[];
  readonly histogram?: boolean | { readonly buckets: number };
  readonly timezone?: string;
}

export interface FoundEvent {
  readonly id: string;
  readonly event: AccessEvent;
}

export interface Bucket {
  /** ms since 1970 UTC. */
  readonly time: number;
  readonly count: number;
  readonly failures: number;
}

export interface Histogram {
  readonly intervalMs: number;
  readonly buckets: readonly Bucket[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface Facet {
  readonly field: string;
  readonly values: readonly FacetValue[];
}

export interface SearchAnswer {
  readonly total: number;
  readonly events: readonly FoundEvent[];
  readonly next?: string;
  /** ISO 8601, resolved from date math. */
  readonly from?: string;
  readonly to?: string;
  readonly histogram?: Histogram;
  readonly facets?: readonly Facet[];
  readonly tookMs: number;
}

export interface ExplainedField {
  readonly name: string;
  readonly value: unknown;
  readonly description: string;
  readonly type: string;
}

export interface EventAnswer extends FoundEvent {
  readonly fields: readonly ExplainedField[];
}

export interface Suggestion {
  readonly text: string;
  readonly kind: 'field' | 'value' | 'operator';
  readonly description?: string;
  readonly count?: number;
}

export interface SuggestAnswer {
  /** The part of the query that a suggestion replaces, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly suggestions: readonly Suggestion[];
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly from?: string;
  readonly to?: string;
  readonly columns?: readonly string[];
  readonly by?: string;
  readonly at?: string;
}
