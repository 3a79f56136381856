// The sources: what came in from each, what became of it, and up to when it is complete.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Badge } from '../components/badge.tsx';
import { Empty, NoAnswer } from '../components/states.tsx';
import { type Column, Table } from '../components/table.tsx';
import { Time } from '../components/time.tsx';
import { whole } from '../numbers.ts';
import { Link } from '../router.tsx';
import { relative } from '../time.ts';
import { Live } from './live.tsx';
import { StateBadge } from './source-state.tsx';
import { lagWords, reasonsWords, sum } from './source-words.ts';
import { type SourceAnswer, sourcesApi } from './sources-api.ts';
import { usePolled } from './use-polled.ts';

export const sourceUrl = (source: string): string => `/sources/${encodeURIComponent(source)}`;

export const REFRESH_MS = 5000;

const COLUMNS: readonly Column<SourceAnswer>[] = [
  {
    title: 'Source',
    cell: ({ source, dataset, transport }) => (
      <div class="src-name">
        <Link href={sourceUrl(source)}>{source}</Link>
        <span class="hint">
          {dataset}
          {transport !== undefined && ` by ${transport}`}
        </span>
      </div>
    ),
  },
  { title: 'State', cell: ({ state }) => <StateBadge state={state} /> },
  { title: 'Records in', number: true, cell: ({ records }) => whole(records) },
  { title: 'Events', number: true, cell: ({ stored }) => whole(stored) },
  { title: 'New', number: true, cell: ({ events }) => whole(events) },
  {
    title: 'Rejects',
    number: true,
    cell: ({ source, rejects }) => {
      const open = sum(rejects);
      if (open === 0) return '0';
      return (
        <Link
          href={sourceUrl(source)}
          class="src-rejects"
          aria-label={`${whole(open)} open rejects of ${source}`}
        >
          <Badge tone="bad">{whole(open)}</Badge>
        </Link>
      );
    },
  },
  {
    title: 'Filtered',
    number: true,
    cell: ({ filtered }) => <span {...tipOf(reasonsWords(filtered))}>{whole(sum(filtered))}</span>,
  },
  { title: 'Duplicates', number: true, cell: ({ duplicates }) => whole(duplicates) },
  { title: 'Lag', number: true, cell: (source) => lagWords(source) },
  {
    title: 'Last arrival',
    cell: ({ last }) =>
      last === undefined ? (
        <span class="soft">never</span>
      ) : (
        <span class="nowrap" data-time={last}>
          {relative(last)}
        </span>
      ),
  },
  {
    title: 'Complete through (UTC)',
    wide: true,
    cell: ({ through, because }) => (
      <div class="src-through">
        {through === undefined ? <span class="soft">unknown</span> : <Time value={through} />}
        {because !== undefined && <span class="hint">{because}</span>}
      </div>
    ),
  },
];

function tipOf(text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : { 'data-tip': text };
}

export function SourcesPage(): JSX.Element {
  const [paused, setPaused] = useState(false);
  const { data, error, at, reload } = usePolled('sources', sourcesApi.sources, {
    everyMs: REFRESH_MS,
    paused,
  });
  const rank = ({ state }: SourceAnswer): number =>
    ['refused', 'gaps', 'silent', 'fine', 'idle'].indexOf(state);
  const sorted = data && [...data].sort((a, b) => rank(a) - rank(b) || a.source.localeCompare(b.source));
  return (
    <main class="page sources" id="main">
      <header class="page-head">
        <h1>Sources</h1>
        <Live at={at} error={data && error} paused={paused} onPaused={setPaused} />
      </header>
      {data && <Totals sources={data} />}
      {sorted && sorted.length > 0 && (
        <Table
          caption="Sources: what came in, what became of it, how complete it is"
          columns={COLUMNS}
          rows={sorted}
          keyOf={({ source }) => source}
        />
      )}
      {sorted && sorted.length > 0 && (
        <p class="hint src-foot">
          Records in, new, filtered and duplicates are counted since this process started; events and rejects
          are what the store holds. The worst come first.
        </p>
      )}
      {sorted?.length === 0 && (
        <Empty title="No source is configured" icon="sources">
          <p>
            Add one under <code>sources:</code> in accesstrail.yaml; <code>accesstrail sources</code> lists
            what there is.
          </p>
        </Empty>
      )}
      {!data && <NoAnswer error={error} retry={reload} label="Loading the sources" />}
    </main>
  );
}

function Totals({ sources }: { readonly sources: readonly SourceAnswer[] }): JSX.Element {
  const total = (of: (source: SourceAnswer) => number): string =>
    whole(sources.reduce((all, source) => all + of(source), 0));
  const wrong = sources.filter(({ state }) => state !== 'fine' && state !== 'idle').length;
  const facts: readonly (readonly [string, string])[] = [
    ['sources', whole(sources.length)],
    ['need attention', whole(wrong)],
    ['events stored', total(({ stored }) => stored)],
    ['open rejects', total(({ rejects }) => sum(rejects))],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name} class={name === 'need attention' && wrong > 0 ? 'bad' : ''}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
