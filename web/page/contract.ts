// What the HTTP API answers, as types: the page knows nothing else of the server.
import type * as answers from '../api/answers.ts';
import type { AccessEvent } from '../../schemas/generated/types.ts';

export type { Ability, Field, Me, SavedSearch, SearchBody, Story, SuggestAnswer } from '../api/answers.ts';
export type { AccessEvent };

export interface FoundEvent {
  readonly id: string;
  readonly event: AccessEvent;
}

export interface SearchAnswer extends Omit<answers.SearchAnswer, 'events'> {
  readonly events: readonly FoundEvent[];
}

export interface EventAnswer extends Omit<answers.EventAnswer, 'event'> {
  readonly event: AccessEvent;
}

export type Histogram = NonNullable<answers.SearchAnswer['histogram']>;
export type Facet = NonNullable<answers.SearchAnswer['facets']>[number];
export type ExplainedField = answers.EventAnswer['fields'][number];
export type Suggestion = answers.SuggestAnswer['suggestions'][number];
export type Sort = NonNullable<answers.SearchBody['sort']>;
