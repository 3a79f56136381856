// One source: its numbers, its gaps, and its rejects with what to do about them.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Empty, NoAnswer } from '../components/states.tsx';
import { Time } from '../components/time.tsx';
import { me } from '../me.ts';
import { whole } from '../numbers.ts';
import type { PageProps } from '../page-props.ts';
import { Link } from '../router.tsx';
import { clauseOf } from '../search/query-text.ts';
import { freshSearch } from '../search/state.ts';
import { useStore } from '../store.ts';
import { Gaps } from './gaps.tsx';
import { Live } from './live.tsx';
import { Rejects } from './rejects.tsx';
import { StateBadge, StateNotice } from './source-state.tsx';
import { lagWords, reasonsWords, sum } from './source-words.ts';
import { type SourceAnswer, sourcesApi } from './sources-api.ts';
import { REFRESH_MS } from './sources-page.tsx';
import { usePolled } from './use-polled.ts';

export function SourcePage({ param }: PageProps): JSX.Element {
  const [paused, setPaused] = useState(false);
  const may = useStore(me)?.may;
  const { data, error, at, reload } = usePolled('sources', sourcesApi.sources, {
    everyMs: REFRESH_MS,
    paused,
  });
  const source = data?.find((each) => each.source === param);
  return (
    <main class="page sources" id="main">
      <p class="crumbs">
        <Link href="/sources">Sources</Link> <span aria-hidden="true">/</span>{' '}
        <span class="soft">{param}</span>
      </p>
      <header class="page-head">
        <h1>{param}</h1>
        {source && <StateBadge state={source.state} />}
        <Live at={at} error={data && error} paused={paused} onPaused={setPaused} />
      </header>
      {source && (
        <>
          <StateNotice source={source} />
          <Facts source={source} />
          <Gaps gaps={source.gaps} />
        </>
      )}
      {data && !source && (
        <Empty title={`There is no source "${param}"`} icon="sources">
          <p>
            It may have been renamed. <Link href="/sources">Look at all sources</Link>
          </p>
        </Empty>
      )}
      {may?.includes('rejects') && (source ?? data) && (
        <Rejects
          source={param}
          configured={source !== undefined}
          mayReplay={may.includes('replay')}
          version={JSON.stringify(source?.rejects)}
          onReplayed={reload}
        />
      )}
      {!data && <NoAnswer error={error} retry={reload} label="Loading the source" />}
    </main>
  );
}

function Facts({ source }: { readonly source: SourceAnswer }): JSX.Element {
  const { dataset, transport, records, stored, events, duplicates, filtered, last, through, because } =
    source;
  const rows: readonly (readonly [string, JSX.Element | string])[] = [
    ['dataset', transport === undefined ? dataset : `${dataset} by ${transport}`],
    ['records in', `${whole(records)} since start`],
    [
      'events',
      <Link
        key="events"
        href={freshSearch(clauseOf('oncall.source.id', source.source), '2010-01-01T00:00:00.000Z', 'now')}
      >
        {whole(stored)}
      </Link>,
    ],
    ['new events', `${whole(events)} since start`],
    ['duplicates', whole(duplicates)],
    ['filtered', sum(filtered) === 0 ? '0' : reasonsWords(filtered)],
    ['lag', lagWords(source)],
    ['last arrival', last === undefined ? 'never' : <Time key="last" value={last} focusable />],
    [
      'complete through',
      <span key="through">
        {through === undefined ? 'unknown' : <Time value={through} focusable />}
        {because !== undefined && <span class="hint"> {because}</span>}
      </span>,
    ],
  ];
  return (
    <dl class="facts-table">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
