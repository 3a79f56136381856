// The gaps of a source, open ones first, each kind with what to do about it.
import type { JSX } from 'preact';
import { Badge } from '../components/badge.tsx';
import { type Column, Table } from '../components/table.tsx';
import { Time } from '../components/time.tsx';
import { GAP_HELP } from './gap-help.ts';
import type { SourceAnswer } from './sources-api.ts';

type Gap = SourceAnswer['gaps'][number];

const COLUMNS: readonly Column<Gap>[] = [
  {
    title: 'Gap',
    cell: ({ kind, closed }) => <Badge tone={closed === undefined ? 'bad' : 'neutral'}>{kind}</Badge>,
  },
  { title: 'What', cell: ({ what }) => <code class="breaks">{what}</code> },
  { title: 'Found', wide: true, cell: ({ message }) => message },
  { title: 'First seen', cell: ({ first }) => <Time value={first} /> },
  {
    title: 'Closed',
    cell: ({ closed }) => (closed === undefined ? <span class="soft">open</span> : <Time value={closed} />),
  },
];

export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }): JSX.Element | null {
  if (gaps.length === 0) return null;
  const isClosed = ({ closed }: Gap): number => Number(closed !== undefined);
  const kinds = [...new Set(gaps.filter((gap) => gap.closed === undefined).map(({ kind }) => kind))];
  return (
    <section class="block" aria-labelledby="gaps-title">
      <h2 id="gaps-title">Gaps</h2>
      <ul class="helps">
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{kind}</strong>: {GAP_HELP[kind].text} <span class="soft">{GAP_HELP[kind].remedy}</span>
          </li>
        ))}
      </ul>
      <Table
        caption="Gaps of this source"
        columns={COLUMNS}
        rows={[...gaps].sort((a, b) => isClosed(a) - isClosed(b) || b.last - a.last)}
        keyOf={({ shard, what }) => JSON.stringify([shard, what])}
      />
    </section>
  );
}
