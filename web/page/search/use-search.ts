// Runs a search: the first page with counts, and the pages after it as they are wanted.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ApiError, api } from '../api.ts';
import type { FoundEvent, SearchAnswer, Sort } from '../contract.ts';
import { asApiError } from '../resource.ts';
import { FACETS } from './columns.ts';
import type { Range } from './time-range.ts';

const FIRST_PAGE = 100;
const LATER_PAGE = 500;
const BUCKETS = 80;

export interface Asked extends Range {
  readonly query: string;
  readonly sort: Sort;
  /** Whether the long fields (original record, leftovers) are wanted in the rows. */
  readonly whole: boolean;
}

export interface Search {
  /** The first page's answer; that of the search before while a new one runs. */
  readonly answer: SearchAnswer | undefined;
  /** Of all pages that came. */
  readonly events: readonly FoundEvent[];
  readonly error: ApiError | undefined;
  readonly loading: boolean;
  /** Whether further pages can be had. */
  readonly unfinished: boolean;
  /** Why a later page could not be had; asking for more tries again. */
  readonly moreError: ApiError | undefined;
  /** Asks for the next page, if there is one and none is on its way. */
  readonly more: () => void;
  readonly reload: () => void;
}

interface Pages {
  readonly answer: SearchAnswer | undefined;
  readonly events: readonly FoundEvent[];
  readonly next: string | undefined;
  readonly error: ApiError | undefined;
  readonly moreError: ApiError | undefined;
  readonly loading: boolean;
}

const NONE: Pages = {
  answer: undefined,
  events: [],
  next: undefined,
  error: undefined,
  moreError: undefined,
  loading: true,
};

/** `asked` undefined: not known yet what to ask. */
export function useSearch(asked: Asked | undefined): Search {
  const [pages, setPages] = useState(NONE);
  const [turn, setTurn] = useState(0);
  const key = asked === undefined ? undefined : JSON.stringify(asked);
  const current = useRef({ pages, asked, fetching: false, aborter: new AbortController() });
  current.current.pages = pages;
  current.current.asked = asked;

  useEffect(() => {
    const now = current.current;
    const what = now.asked;
    if (what === undefined) return undefined;
    const aborter = new AbortController();
    now.aborter = aborter;
    now.fetching = false;
    setPages((before) => ({ ...before, loading: true }));
    const { query, from, to, sort } = what;
    api
      .search(
        {
          ...{ query, from, to, sort, limit: FIRST_PAGE },
          facets: FACETS.map(({ field }) => field),
          histogram: { buckets: BUCKETS },
        },
        aborter.signal,
      )
      .then((answer) => {
        if (aborter.signal.aborted) return;
        const events = answer.events.map((each) => lightened(each, what.whole));
        setPages({ ...NONE, answer, events, next: answer.next, loading: false });
      })
      .catch((error: unknown) => {
        if (aborter.signal.aborted) return;
        const fault = asApiError(error);
        // What was found before stays in sight while a query is being mended.
        setPages((before) => ({ ...(fault.position ? before : NONE), error: fault, loading: false }));
      });
    return () => {
      aborter.abort();
    };
  }, [key, turn]);

  const more = useCallback(() => {
    const now = current.current;
    const { next, answer, loading } = now.pages;
    if (next === undefined || now.fetching || loading || !answer || !now.asked) return;
    const { signal } = now.aborter;
    const { query, sort, whole } = now.asked;
    now.fetching = true;
    setPages((before) => ({ ...before, moreError: undefined }));
    // The instants of the first page: `now` must not move between pages.
    const { from, to } = answer;
    api
      .search({ query, from, to, sort, limit: LATER_PAGE, after: next }, signal)
      .then((page) => {
        if (signal.aborted) return;
        const added = page.events.map((each) => lightened(each, whole));
        setPages((before) => ({ ...before, events: [...before.events, ...added], next: page.next }));
        now.fetching = false;
      })
      .catch((error: unknown) => {
        if (signal.aborted) return;
        now.fetching = false;
        setPages((before) => ({ ...before, moreError: asApiError(error) }));
      });
  }, []);

  const reload = useCallback(() => {
    setTurn((count) => count + 1);
  }, []);
  const { answer, events, error, moreError, loading, next } = pages;
  return { answer, events, error, moreError, loading, unfinished: next !== undefined, more, reload };
}

/** Without what is long and not shown in rows, so that 100,000 of them fit into memory. */
export function lightened(found: FoundEvent, whole: boolean): FoundEvent {
  if (whole) return found;
  const { event } = found;
  return { id: found.id, event: { ...event, unmapped: undefined, event: { ...event.event, original: '' } } };
}
