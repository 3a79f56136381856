// How far a feed has been read, as it is kept in a checkpoint.
import { parseJson, valueAt } from './json-value.ts';
import type { Next } from './page-request.ts';
import { Seen } from './seen.ts';

/** All times in ms since 1970 UTC. */
export interface Position {
  /** Where collecting began: nothing before it is asked for. */
  readonly since: number;
  /** Windows: everything up to here has been read. Bookmarks: the latest time of a record. */
  through: number;
  /** Where reading goes on: the beginning of the next window; the {from} of a request without bookmark. */
  at: number;
  /** Windows: the end of the one that is being read, when it goes on at `next`. */
  to: number | undefined;
  /** The next page, or the bookmark. */
  next: Next | undefined;
  readonly seen: Seen;
}

export type Mode = 'window' | 'cursor';

export function newPosition(since: number): Position {
  return { since, through: since, at: since, to: undefined, next: undefined, seen: new Seen() };
}

export function positionText({ since, through, at, to, next, seen }: Position, mode: Mode): string {
  return JSON.stringify({ mode, since, through, at, to, next, seen: seen.toText() });
}

/** What positionText gave; undefined for anything else, and for what was written in the other mode. */
export function parsePosition(text: string, mode: Mode): Position | undefined {
  const value = parseJson(text);
  const [since, through, at, to] = ['since', 'through', 'at', 'to'].map((key) => timeIn(value, key));
  if (since === undefined || through === undefined || at === undefined) return undefined;
  if (valueAt(value, ['mode']) !== mode) return undefined;
  const seen = valueAt(value, ['seen']);
  return {
    since,
    through,
    at,
    to,
    next: nextOf(valueAt(value, ['next'])),
    seen: Seen.fromText(typeof seen === 'string' ? seen : ''),
  };
}

function timeIn(value: unknown, key: string): number | undefined {
  const time = valueAt(value, [key]);
  return typeof time === 'number' && Number.isFinite(time) ? time : undefined;
}

function nextOf(value: unknown): Next | undefined {
  const url = valueAt(value, ['url']);
  if (typeof url === 'string') return { url };
  const token = valueAt(value, ['token']);
  if (typeof token === 'string' || typeof token === 'number') return { token };
  const page = valueAt(value, ['page']);
  return typeof page === 'number' ? { page } : undefined;
}
