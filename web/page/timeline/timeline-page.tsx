// The timeline: who did what in which system over a stretch of time, told at a glance.
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { me } from '../me.ts';
import { count, whole } from '../numbers.ts';
import { useResource } from '../resource.ts';
import { Link, navigate, usePlace } from '../router.tsx';
import { rangeLabel } from '../search/time-range.ts';
import { useStore } from '../store.ts';
import { DeedDrawer } from './deed-drawer.tsx';
import { lastDay, storySpan } from './default-span.ts';
import type { Span } from './scale.ts';
import { type TimelineData, loadTimeline, newestEvent } from './timeline-api.ts';
import { type TimelineState, isoRange, spanOf, timelineState, timelineUrl } from './timeline-state.ts';
import { Told } from './told.tsx';
import { Toolbar } from './toolbar.tsx';
import { useTimelineKeys } from './use-timeline-keys.ts';

export function TimelinePage(): JSX.Element {
  const { search } = usePlace();
  const state = useMemo(() => timelineState(search), [search]);
  const known = useStore(me);
  const story = known?.story;
  const newest = useResource(known && !story && !state.range ? 'newest' : undefined, newestEvent);
  const first = story ? storySpan(story) : newest.data === undefined ? undefined : lastDay(newest.data);
  const range = state.range ?? (first && known ? isoRange(first) : undefined);
  const asked = range && { query: state.query, range };
  const loaded = useResource(asked && JSON.stringify(asked), (signal) => loadTimeline(asked, signal));
  // What is there stays until the answer about another period is.
  const kept = useRef<TimelineData | undefined>(undefined);
  if (loaded.data) kept.current = loaded.data;
  const data = loaded.error ? undefined : kept.current;
  const span = (range && spanOf(range)) ?? data?.answer;

  const go = (change: Partial<TimelineState>, replace = false): void => {
    navigate(timelineUrl({ ...state, ...change }), { replace });
  };
  const look = (next: Span): void => {
    // Each step of a zoom is not a step to come back to.
    go({ range: isoRange(next) }, state.range !== undefined);
  };
  const open = (id: string): void => {
    go({ open: id }, state.open !== undefined);
  };
  const close = (): void => {
    go({ open: undefined }, true);
  };
  const reset = (): void => {
    go({ range: undefined, people: new Set(), query: '' });
  };
  const input = useRef<HTMLInputElement>(null);
  useTimelineKeys({ span, input, onSpan: look, onReset: reset });

  const moments = useMemo(() => (story ? [Date.parse(story.from)] : []), [story]);
  const told = story && overlaps(span, storySpan(story)) ? story.title : 'Timeline';
  const empty = newest.data === undefined && !newest.loading && !newest.error && known && !range;
  return (
    <main class="timeline" id="main">
      <Toolbar
        query={state.query}
        range={range}
        span={span}
        error={loaded.error}
        changed={state.range !== undefined}
        inputRef={input}
        onQuery={(query) => {
          go({ query });
        }}
        onRange={(next) => {
          go({ range: next });
        }}
        onSpan={look}
        onReset={reset}
      />
      <div class="tl-body">
        <div class={loaded.loading ? 'tl-main waiting' : 'tl-main'} aria-busy={loaded.loading}>
          <header class="tl-head">
            <h1>{told}</h1>
            {range && data && (
              <p class="hint" role="status">
                {rangeLabel(range)}: {summary(data)}
              </p>
            )}
          </header>
          {newest.error && <Failed error={newest.error} retry={newest.reload} />}
          {empty && <NoEvents />}
          {loaded.error && !loaded.error.position && <Failed error={loaded.error} retry={loaded.reload} />}
          {!data && !empty && !loaded.error && !newest.error && (
            <Loading lines={12} label="Loading the timeline" />
          )}
          {data && span && (
            <Told
              data={data}
              span={span}
              moments={moments}
              open={state.open}
              people={state.people}
              onPeople={(people) => {
                go({ people }, true);
              }}
              onSpan={look}
              onOpen={open}
              onReset={reset}
            />
          )}
        </div>
        {state.open !== undefined && <DeedDrawer id={state.open} range={range} onClose={close} />}
      </div>
    </main>
  );
}

function NoEvents(): JSX.Element {
  return (
    <Empty title="There are no events yet" icon="timeline">
      <p>
        As soon as a source delivers records, what people do shows here.{' '}
        <Link href="/sources">Look at the sources</Link>
      </p>
    </Empty>
  );
}

function summary({ answer: { lanes, routine } }: TimelineData): string {
  const events = lanes.reduce((sum, lane) => sum + lane.events.length, 0);
  const rest = routine > 0 ? `, and ${whole(routine)} routine ones that are not shown` : '';
  return `${count(events, 'event')} in ${count(lanes.length, 'system')}${rest}`;
}

function overlaps(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.from < b.to && a.to > b.from;
}
