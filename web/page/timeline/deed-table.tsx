// The timeline as a table: for reading, for screen readers, for phones.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../components/button.tsx';
import { Table, type Column } from '../components/table.tsx';
import { Time } from '../components/time.tsx';
import { count, whole } from '../numbers.ts';
import { SplitOutcome } from './card.tsx';
import type { Deed } from './lanes.ts';
import { MarkSample } from './mark-shape.tsx';

const PAGE = 200;

const columnsOf = (onOpen: (id: string) => void): readonly Column<Deed>[] => [
  {
    title: 'Time (UTC)',
    cell: ({ time }) => <Time value={time} form="clock" />,
  },
  { title: 'Who', cell: ({ who }) => <span class="tl-who">{who}</span> },
  {
    title: 'What',
    wide: true,
    cell: ({ id, what, kind, change }) => (
      <span class="tl-what">
        <MarkSample kind={kind} filled={change} />
        <a
          href={`/event/${encodeURIComponent(id)}`}
          onClick={(event) => {
            if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(id);
          }}
        >
          {what}
        </a>
      </span>
    ),
  },
  {
    title: 'Where',
    cell: ({ where, system }) => (
      <span class="tl-where">
        {where === '' ? system : where}
        {where !== '' && where !== system && <span class="hint"> {system}</span>}
      </span>
    ),
  },
  { title: 'Outcome', cell: ({ outcome }) => <SplitOutcome outcome={outcome} /> },
  { title: 'Source', cell: ({ source }) => source },
];

export interface DeedTableProps {
  readonly deeds: readonly Deed[];
  readonly onOpen: (id: string) => void;
}

/** Oldest first; more rows at the press of a button. */
export function DeedTable({ deeds, onOpen }: DeedTableProps): JSX.Element {
  const [shown, setShown] = useState(PAGE);
  return (
    <section class="tl-table" aria-labelledby="tl-table-title">
      <h2 id="tl-table-title">
        In words <span class="hint">{count(deeds.length, 'event')}</span>
      </h2>
      <Table
        caption="Events of the timeline, oldest first"
        columns={columnsOf(onOpen)}
        rows={deeds.slice(0, shown)}
        keyOf={({ id }) => id}
        rowClass={({ kind }) => kind}
      />
      {deeds.length > shown && (
        <Button
          onClick={() => {
            setShown(shown + 2 * PAGE);
          }}
        >
          {`Show more (${whole(deeds.length - shown)} left)`}
        </Button>
      )}
    </section>
  );
}
