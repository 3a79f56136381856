// The results as a grid: only the rows in sight are drawn, further pages are fetched as one scrolls.
import type { JSX, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ApiError } from '../api.ts';
import { Button } from '../components/button.tsx';
import type { FoundEvent, Sort } from '../contract.ts';
import { useMedia } from '../use-media.ts';
import { useVirtual } from '../use-virtual.ts';
import { TIME, columnInfo } from './columns.ts';
import { ResultHead } from './result-head.tsx';
import { CardRow, ResultRow } from './result-row.tsx';

export interface ResultsProps {
  readonly events: readonly FoundEvent[];
  readonly total: number;
  /** Whether further pages come. */
  readonly unfinished: boolean;
  readonly columns: readonly string[];
  readonly sort: Sort;
  /** Index of the row that the keys act on; -1: none. */
  readonly active: number;
  readonly open: string | undefined;
  readonly waiting: boolean;
  readonly moreError: ApiError | undefined;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly onActivate: (index: number) => void;
  readonly onOpen: (found: FoundEvent) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onMore: () => void;
}

const ROW = 34;
const CARD = 64;
const HEAD = 32;
/** So many rows before the end of what is there, the next page is asked for. */
const AHEAD = 60;

export function Results(props: ResultsProps): JSX.Element {
  const { events, total, unfinished, columns, active, open, waiting, gridRef } = props;
  const narrow = useMedia('(width < 640px)');
  const height = narrow ? CARD : ROW;
  const top = narrow ? 0 : HEAD;
  const {
    rows,
    height: all,
    scrollTo,
  } = useVirtual(gridRef, { count: events.length, rowHeight: height, top });
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (unfinished && props.moreError === undefined && last >= events.length - AHEAD) props.onMore();
  }, [last, events.length, unfinished]);
  const before = useRef(active);
  useEffect(() => {
    if (active >= 0 && active !== before.current) scrollTo(active);
    before.current = active;
  }, [active]);

  const shown = [TIME, ...columns];
  const tracks = shown.map((name) => columnInfo(name).track).join(' ');
  const activeId = events[active]?.id;
  return (
    <div
      ref={gridRef}
      class={`results${waiting ? ' waiting' : ''}${narrow ? ' cards' : ''}`}
      role="grid"
      aria-label="Events"
      aria-rowcount={total + 1}
      aria-colcount={shown.length}
      aria-busy={waiting}
      tabIndex={0}
      {...(activeId === undefined ? {} : { 'aria-activedescendant': rowId(active) })}
      style={{ '--tracks': tracks }}
      onKeyDown={(event) => {
        keyOf(event, props, Math.max(1, Math.floor(event.currentTarget.clientHeight / height) - 1));
      }}
    >
      <ResultHead columns={shown} sort={props.sort} onSort={props.onSort} hidden={narrow} />
      <div class="result-rows" role="rowgroup" style={{ height: `${String(Math.max(all, 1))}px` }}>
        {rows.map(({ index, start }) => {
          const found = events[index];
          if (!found) return null;
          const Row = narrow ? CardRow : ResultRow;
          return (
            <Row
              key={found.id}
              id={rowId(index)}
              found={found}
              index={index}
              start={start}
              columns={shown}
              active={index === active}
              open={found.id === open}
              onOpen={props.onOpen}
            />
          );
        })}
      </div>
      <Foot {...props} />
    </div>
  );
}

const rowId = (index: number): string => `event-row-${String(index)}`;

function keyOf(
  event: KeyboardEvent,
  { events, active, onActivate, onOpen }: ResultsProps,
  page: number,
): void {
  const last = events.length - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: last,
  };
  const to = steps[event.key];
  const found = events[active];
  if (to !== undefined) onActivate(Math.min(Math.max(to, 0), last));
  else if (event.key === 'Enter' && found && event.target === event.currentTarget) onOpen(found);
  else return;
  event.preventDefault();
}

function Foot({ events, total, unfinished, moreError, onMore }: ResultsProps): JSX.Element | null {
  if (moreError)
    return (
      <div class="result-foot" role="presentation">
        <span class="fault">{moreError.message}</span>
        <Button small icon="refresh" onClick={onMore}>
          Try again
        </Button>
      </div>
    );
  if (unfinished) return <div class="result-foot soft">Loading more…</div>;
  if (events.length > 0 && events.length >= total)
    return <div class="result-foot soft">That is all of them.</div>;
  return null;
}
