// The search page: what is asked stands in the URL, everything else follows from it.
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { EventDrawer } from '../event/event-drawer.tsx';
import type { FoundEvent } from '../contract.ts';
import { me } from '../me.ts';
import { navigate, usePlace } from '../router.tsx';
import { useStore } from '../store.ts';
import { Facets } from './facets.tsx';
import { Filters } from './filters.tsx';
import { Histogram } from './histogram.tsx';
import { NothingFound } from './nothing-found.tsx';
import { QueryBar } from './query-bar.tsx';
import { Results } from './results.tsx';
import { SearchTools } from './search-tools.tsx';
import { type SearchState, searchUrl, stateOf } from './state.ts';
import { StoryLine } from './story-line.tsx';
import { TimePicker } from './time-picker.tsx';
import { DEFAULT_RANGE, type Range, type Resolved } from './time-range.ts';
import { useSearch } from './use-search.ts';
import { useSearchKeys } from './use-search-keys.ts';
import { useTail } from './use-tail.ts';

const LONG_FIELDS = /^(?:event\.original|unmapped)/;

export function SearchPage(): JSX.Element {
  const place = usePlace();
  const known = useStore(me);
  const state = useMemo(() => stateOf(place.search), [place.search]);
  const [live, setLive] = useState(false);
  const [activeId, setActiveId] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);

  const range = rangeOf(state, known?.story);
  // Whether there is a story to begin with is known with who asks.
  const ready = known !== undefined || state.from !== undefined;
  const whole = state.columns.some((name) => LONG_FIELDS.test(name));
  const asked = ready ? { ...range, query: state.query, sort: state.sort, whole } : undefined;
  const search = useSearch(asked);
  const tail = useTail(state.query, live);
  const { answer, error, loading } = search;
  const resolved = answer && resolvedOf(answer.from, answer.to);
  const events = useMemo(() => merged(tail.events, search.events), [tail.events, search.events]);
  // By its id: what comes live moves the rows.
  const active = useMemo(() => events.findIndex(({ id }) => id === activeId), [events, activeId]);

  const go = useCallback((change: Partial<SearchState>, options?: { readonly replace?: boolean }) => {
    navigate(searchUrl({ ...stateOf(location.search), ...change }), options);
  }, []);
  const onQuery = (query: string): void => {
    if (query === state.query) search.reload();
    else go({ query, open: undefined });
  };
  const onRange = (next: Range): void => {
    go({ ...next, open: undefined });
  };
  const onOpen = useCallback((found: FoundEvent) => {
    setActiveId(found.id);
    go({ open: found.id }, { replace: stateOf(location.search).open !== undefined });
  }, []);
  const onClose = (): void => {
    go({ open: undefined }, { replace: true });
    grid.current?.focus();
  };
  const onActivate = (index: number): void => {
    const found = events[index];
    setActiveId(found?.id);
    if (found && state.open !== undefined) go({ open: found.id }, { replace: true });
  };
  useEffect(() => {
    setActiveId(undefined);
  }, [state.query, range.from, range.to, state.sort.field, state.sort.order]);
  useSearchKeys({
    ...{ input, grid, events, active, resolved, open: state.open, onActivate, onOpen, onClose, onRange },
    onReload: search.reload,
    onTail: () => {
      setLive(!live);
    },
  });

  return (
    <main class="search" id="main">
      <h1 class="visually-hidden">Search</h1>
      <div class="search-top">
        <QueryBar query={state.query} range={range} error={error} onSearch={onQuery} inputRef={input} />
        <TimePicker key={`${range.from} ${range.to}`} range={range} resolved={resolved} onChange={onRange} />
        <SearchTools state={state} range={range} live={live} tail={tail} onLive={setLive} />
      </div>
      <div class="search-under">
        {known?.story && state.from === undefined && <StoryLine story={known.story} />}
        {error && !error.position && <Failed error={error} retry={search.reload} />}
        {error?.position && !answer && <Empty title="The query cannot be read as it is" icon="warning" />}
        {!answer && !error && <Loading lines={12} label="Searching" />}
        {answer && resolved && (
          <Histogram
            counts={answer.histogram}
            resolved={resolved}
            total={answer.total}
            loading={loading}
            onRange={onRange}
          />
        )}
        {answer && resolved && (
          <div class="search-body">
            <Filters>
              <Facets
                query={state.query}
                facets={answer.facets}
                total={answer.total}
                masked={known?.masked ?? []}
                onQuery={onQuery}
              />
            </Filters>
            {events.length === 0 && !loading ? (
              <NothingFound query={state.query} resolved={resolved} onRange={onRange} onQuery={onQuery} />
            ) : (
              <Results
                {...{ events, active, onActivate, onOpen }}
                {...{ columns: state.columns, sort: state.sort, open: state.open }}
                {...{ unfinished: search.unfinished, moreError: search.moreError, waiting: loading }}
                total={answer.total + tail.events.length}
                gridRef={grid}
                onSort={(sort) => {
                  go({ sort });
                }}
                onMore={search.more}
              />
            )}
          </div>
        )}
        {state.open !== undefined && (
          <EventDrawer
            id={state.open}
            range={range}
            narrowing={{
              query: state.query,
              columns: state.columns,
              onQuery,
              onColumns: (columns) => {
                go({ columns }, { replace: true });
              },
            }}
            onClose={onClose}
          />
        )}
      </div>
    </main>
  );
}

/** The URL's, else the quickstart's story, else the last days. */
function rangeOf({ from, to }: SearchState, story: Range | undefined): Range {
  if (from !== undefined || to !== undefined)
    return { from: from ?? '2010-01-01T00:00:00.000Z', to: to ?? 'now' };
  return story ? { from: story.from, to: story.to } : DEFAULT_RANGE;
}

const resolvedOf = (from: string, to: string): Resolved => ({ from: Date.parse(from), to: Date.parse(to) });

/** Those that came live first, each once. */
function merged(live: readonly FoundEvent[], found: readonly FoundEvent[]): readonly FoundEvent[] {
  if (live.length === 0) return found;
  const ids = new Set(live.map(({ id }) => id));
  return [...live, ...found.filter(({ id }) => !ids.has(id))];
}
