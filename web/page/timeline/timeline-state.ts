// The whole state of the timeline as its URL holds it.
import { paramsOf, urlOf } from '../router.tsx';
import type { Range } from '../search/time-range.ts';
import type { Span } from './scale.ts';

export interface TimelineState {
  readonly query: string;
  /** Undefined: the one it begins with. */
  readonly range: Range | undefined;
  /** The people whose deeds are shown; empty: everybody's. */
  readonly people: ReadonlySet<string>;
  /** Id of the event that is open beside it. */
  readonly open: string | undefined;
}

/** From `?q=&from=&to=&who=&event=`; each person is a `who` of its own, as names may hold anything. */
export function timelineState(search: string): TimelineState {
  const { q = '', from, to, event } = paramsOf(search);
  return {
    query: q,
    range: from !== undefined && to !== undefined ? { from, to } : undefined,
    people: new Set(new URLSearchParams(search).getAll('who')),
    open: event,
  };
}

export function timelineUrl({ query, range, people, open }: TimelineState): string {
  const url = urlOf('/timeline', { q: query, from: range?.from, to: range?.to, event: open });
  const who = [...people].map((name) => `who=${encodeURIComponent(name)}`).join('&');
  return who === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${who}`;
}

export function isoRange({ from, to }: Span): Range {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** The ends as instants, where they are none of date math. */
export function spanOf({ from, to }: Range): Span | undefined {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  return /^\d{4}-/.test(from) && /^\d{4}-/.test(to) && span.to > span.from ? span : undefined;
}
