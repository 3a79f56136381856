// The timeline: who did what in which system over a stretch of time, told at a glance.
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { me } from '../me.ts';
import { count, whole } from '../numbers.ts';
import { useResource } from '../resource.ts';
import { Link, navigate, paramsOf, urlOf, usePlace } from '../router.tsx';
import { type Range, rangeLabel } from '../search/time-range.ts';
import { useShortcuts } from '../shortcuts.ts';
import { useStore } from '../store.ts';
import { Chart } from './chart.tsx';
import { DeedTable } from './deed-table.tsx';
import { lastDay, storySpan } from './default-span.ts';
import { deedsOf, lanesOf } from './lanes.ts';
import { MarkLegend, People } from './legend.tsx';
import { peopleOf } from './people.ts';
import type { Span } from './scale.ts';
import { type TimelineData, loadTimeline, newestEvent } from './timeline-api.ts';
import { Toolbar } from './toolbar.tsx';
import { moved, zoomed } from './zoom.ts';

const iso = ({ from, to }: Span): Range => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

/** The ends as instants, where they are. */
function spanOf({ from, to }: Range): Span | undefined {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  return /^\d{4}-/.test(from) && /^\d{4}-/.test(to) && span.to > span.from ? span : undefined;
}

export function TimelinePage(): JSX.Element {
  const { q = '', from, to, who = '' } = paramsOf(usePlace().search);
  const story = useStore(me)?.story;
  const known = useStore(me) !== undefined;
  const chosenRange = from !== undefined && to !== undefined ? { from, to } : undefined;
  const newest = useResource(known && !story && !chosenRange ? 'newest' : undefined, newestEvent);
  const first = story ? storySpan(story) : newest.data === undefined ? undefined : lastDay(newest.data);
  const range = chosenRange ?? (first && iso(first));
  const loaded = useResource(range && JSON.stringify([q, range]), (signal) =>
    loadTimeline(q, range ?? { from: '', to: '' }, signal),
  );
  const people = useMemo(() => new Set(who.split(',').filter((name) => name !== '')), [who]);
  const show = (next: {
    readonly range?: Range;
    readonly q?: string;
    readonly who?: ReadonlySet<string>;
  }): void => {
    const ends = next.range ?? chosenRange;
    const names = [...(next.who ?? people)].join(',');
    // Each step of a zoom is not a step to come back to.
    const replace = next.range !== undefined && chosenRange !== undefined;
    navigate(urlOf('/timeline', { q: next.q ?? q, from: ends?.from, to: ends?.to, who: names }), { replace });
  };
  // What is there stays until the answer about another period is.
  const kept = useRef<TimelineData>(undefined);
  if (loaded.data) kept.current = loaded.data;
  const data = loaded.error ? undefined : kept.current;
  const span = (range && spanOf(range)) ?? data?.answer;
  const look = (next: Span): void => {
    show({ range: iso(next) });
  };
  const reset = (): void => {
    navigate(urlOf('/timeline', { q, who }));
  };
  useShortcuts('Timeline', [
    {
      keys: '+',
      label: 'Closer',
      run: () => {
        if (span) look(zoomed(span, 0.5));
      },
    },
    {
      keys: '-',
      label: 'Farther',
      run: () => {
        if (span) look(zoomed(span, 2));
      },
    },
    {
      keys: '[',
      label: 'Earlier',
      run: () => {
        if (span) look(moved(span, -0.5));
      },
    },
    {
      keys: ']',
      label: 'Later',
      run: () => {
        if (span) look(moved(span, 0.5));
      },
    },
    { keys: '0', label: 'The period it began with', run: reset },
  ]);
  const title = story && (!chosenRange || overlaps(span, storySpan(story))) ? story.title : undefined;
  const nothing = known && !range && !newest.loading && newest.error === undefined;
  return (
    <main class="page timeline" id="main">
      <header class="tl-head">
        <h1>{title ?? 'Timeline'}</h1>
        {range && (
          <p class="hint" role="status">
            {rangeLabel(range)}
            {data &&
              `: ${count(
                data.answer.lanes.reduce((sum, { events }) => sum + events.length, 0),
                'event',
              )} in ${count(data.answer.lanes.length, 'system')}`}
            {data && data.answer.routine > 0 && `, and ${whole(data.answer.routine)} routine ones`}
          </p>
        )}
      </header>
      <Toolbar
        query={q}
        range={range}
        span={span}
        busy={loaded.loading}
        error={loaded.error}
        changed={chosenRange !== undefined}
        onQuery={(next) => {
          show({ q: next });
        }}
        onRange={(next) => {
          show({ range: next });
        }}
        onSpan={look}
        onReset={reset}
      />
      {newest.error && <Failed error={newest.error} retry={newest.reload} />}
      {nothing && (
        <Empty title="There are no events yet" icon="timeline">
          <p>
            As soon as a source delivers records, what people do shows here.{' '}
            <Link href="/sources">Look at the sources</Link>
          </p>
        </Empty>
      )}
      {loaded.error && loaded.error.code !== 'bad_query' && (
        <Failed error={loaded.error} retry={loaded.reload} />
      )}
      {!data && !nothing && !loaded.error && !newest.error && (
        <Loading lines={8} label="Loading the timeline" />
      )}
      {data && span && (
        <Told
          data={data}
          span={span}
          people={people}
          onPeople={(next) => {
            show({ who: next });
          }}
          onSpan={look}
          onReset={reset}
        />
      )}
    </main>
  );
}

function overlaps(a: Span | undefined, b: Span): boolean {
  return a !== undefined && a.from < b.to && a.to > b.from;
}

interface ToldProps {
  readonly data: TimelineData;
  readonly span: Span;
  readonly people: ReadonlySet<string>;
  readonly onPeople: (people: ReadonlySet<string>) => void;
  readonly onSpan: (span: Span) => void;
  readonly onReset: () => void;
}

function Told({
  data: { answer, density },
  span,
  people,
  onPeople,
  onSpan,
  onReset,
}: ToldProps): JSX.Element {
  const lanes = useMemo(() => lanesOf(answer, people), [answer, people]);
  const active = useMemo(() => peopleOf(answer.lanes.flatMap(({ events }) => events)), [answer]);
  const deeds = useMemo(() => deedsOf(lanes), [lanes]);
  return (
    <>
      <People people={active} chosen={people} onChoose={onPeople} />
      {answer.more && (
        <p class="tl-more" role="status">
          There are more events than fit: these are the first {whole(deeds.length)}. Look closer, or narrow
          the query.
        </p>
      )}
      {lanes.length === 0 ? (
        <Empty title="Nobody did anything here" icon="timeline">
          <p>
            {answer.routine > 0
              ? `Only ${count(answer.routine, 'routine event')} of services and connections lie in this period.`
              : 'No event of this period fits the query.'}
          </p>
          <div class="actions">
            <Button onClick={onReset}>Go back to the beginning</Button>
          </div>
        </Empty>
      ) : (
        <>
          <Chart lanes={lanes} density={density} span={span} onSpan={onSpan} />
          <MarkLegend />
          <DeedTable deeds={deeds} />
        </>
      )}
    </>
  );
}
