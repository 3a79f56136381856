// What sign-in, role, session, command and result events say besides who, what and when.
import type { JsonObject, MappedEvent } from '../../normalizer.ts';

export type Target = NonNullable<MappedEvent['user']['target']>;
export type Group = NonNullable<MappedEvent['group']>;
export type Command = NonNullable<MappedEvent['oncall']['command']>;

/** What was read. Times of sessions are the event's own; `starts` and `ends` say which. */
export interface Details {
  readonly sessionId?: string | undefined;
  readonly starts?: boolean;
  readonly ends?: boolean;
  readonly target?: Target | undefined;
  readonly group?: Group | undefined;
  /** What becomes of the user it is done to. */
  readonly changes?: MappedEvent['user']['changes'];
  readonly command?: Command | undefined;
  readonly credential?: string | undefined;
  readonly reason?: string | undefined;
  /** Object instead of the one that the row names. */
  readonly object?: { readonly type: string; readonly name: string } | undefined;
  readonly cluster?: string | undefined;
  /** The pod whose role it is. */
  readonly pod?: MappedEvent['orchestrator'];
  readonly destination?: MappedEvent['destination'];
  /** The result that an event tells in words of its own, and why it failed. */
  readonly outcome?: MappedEvent['event']['outcome'] | undefined;
  readonly errorCode?: string | undefined;
  /** HTTP status. */
  readonly status?: number | undefined;
}

/** Reads details; parameters and answer are empty where the record has none. */
export type Read = (request: JsonObject, response: JsonObject, record: JsonObject) => Details;

export const NO_DETAILS: Details = {};
