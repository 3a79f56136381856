// One event as a row, and as a card where there is no room for columns.
import type { HTMLAttributes, JSX } from 'preact';
import { memo } from '../memo.ts';
import { Outcome } from '../components/badge.tsx';
import { Time } from '../components/time.tsx';
import type { FoundEvent } from '../contract.ts';
import { Cell, What, Where, Who } from './result-cell.tsx';

export interface RowProps {
  readonly id: string;
  readonly found: FoundEvent;
  readonly index: number;
  readonly start: number;
  readonly columns: readonly string[];
  readonly active: boolean;
  readonly open: boolean;
  readonly onOpen: (found: FoundEvent) => void;
}

function frameOf({
  id,
  found,
  index,
  start,
  active,
  open,
  onOpen,
}: RowProps): HTMLAttributes<HTMLDivElement> {
  const failed = found.event.event.outcome === 'failure';
  return {
    id,
    role: 'row',
    class: `result-row${active ? ' active' : ''}${open ? ' open' : ''}${failed ? ' failed' : ''}`,
    'aria-rowindex': index + 2,
    'aria-selected': open,
    style: { transform: `translateY(${String(start)}px)` },
    onClick: () => {
      // Text that was just selected in a row is wanted itself.
      if (getSelection()?.isCollapsed !== false) onOpen(found);
    },
  };
}

export const ResultRow = memo((props: RowProps): JSX.Element => (
  <div {...frameOf(props)}>
    {props.columns.map((name) => (
      <div key={name} role="gridcell" class={`cell ${name === '@timestamp' ? 'when' : ''}`}>
        <Cell event={props.found.event} column={name} />
      </div>
    ))}
  </div>
));

export const CardRow = memo((props: RowProps): JSX.Element => {
  const { event } = props.found;
  return (
    <div {...frameOf(props)}>
      <div role="gridcell" class="card">
        <div class="card-line soft">
          <Time value={event['@timestamp']} />
          <Outcome value={event.event.outcome} />
        </div>
        <div class="card-line">
          <Who event={event} /> <What event={event} />
        </div>
        <div class="card-line soft">
          <Where event={event} />
        </div>
      </div>
    </div>
  );
});
