// The timeline drawn: an axis, a strip that shows how busy it was, and a lane for each system.
import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { count } from '../numbers.ts';
import { navigate } from '../router.tsx';
import { clauseOf } from '../search/query-text.ts';
import { freshSearch } from '../search/state.ts';
import { Axis, type Density } from './axis.tsx';
import { Card } from './card.tsx';
import { keyStep } from './chart-keys.ts';
import { KindIcon } from './kind-icon.tsx';
import type { Deed, Lane } from './lanes.ts';
import { type LaneLayout, layOut } from './layout.ts';
import { measure } from './measure.ts';
import { type Span, instantAt, place, ticks } from './scale.ts';
import { type Pointed, Track, itemId } from './track.tsx';
import { useBrush } from './use-brush.ts';
import { useWidth } from './use-width.ts';
import { kindWords } from './words.ts';
import { brushed, moved, zoomed } from './zoom.ts';

export interface ChartProps {
  readonly lanes: readonly Lane[];
  readonly density: Density | undefined;
  readonly span: Span;
  /** Instants of note, told by no event: where the incident began. */
  readonly moments: readonly number[];
  /** Id of the event that is open beside the chart. */
  readonly open: string | undefined;
  readonly onSpan: (span: Span) => void;
  readonly onOpen: (id: string) => void;
}

/** Pixels of the names beside the lanes; on a phone they stand above. */
const NAMES = 176;
const NARROW = 640;
const TICK_EVERY = 92;
/** Marks closer than this, in ms, are told apart by no zoom. */
const CLOSEST = 20;

export function Chart({
  lanes,
  density,
  span,
  moments,
  open: opened,
  onSpan,
  onOpen,
}: ChartProps): JSX.Element {
  const [element, outer] = useWidth<HTMLDivElement>();
  const left = outer < NARROW ? 0 : NAMES;
  const width = Math.max(0, outer - left);
  const [pointed, setPointed] = useState<Pointed>();
  const [active, setActive] = useState<string>();
  const shown = useMemo(() => ticks(span, width / TICK_EVERY), [span.from, span.to, width]);
  const layouts = useMemo(() => {
    const rows = lanes.length > 6 ? 3 : 4;
    return width === 0 ? [] : lanes.map((lane) => layOut(lane, span, { width, measure, rows }));
  }, [lanes, span.from, span.to, width]);
  const first = layouts.find(({ items }) => items.length > 0)?.items[0]?.id;
  const current = layouts.some(({ items }) => items.some(({ id }) => id === active)) ? active : first;
  useKeptFocus(layouts, current);

  const { brush, onPointerDown } = useBrush(left, width, ({ from, to }) => {
    onSpan(brushed(instantAt(from, span, width), instantAt(to, span, width)));
  });
  const latest = useRef({ onSpan, onOpen });
  latest.current = { onSpan, onOpen };
  // Drawn anew only when something moved: pointing at a mark does not.
  const drawn = useMemo(() => {
    const open = (deeds: readonly Deed[], event: MouseEvent): void => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      setPointed(undefined);
      openDeeds(deeds, latest.current);
    };
    const handlers = { onPoint: setPointed, onFocusItem: setActive, onOpen: open };
    return layouts.map((layout) => (
      <li key={layout.lane.system} class="tl-lane">
        <LaneName layout={layout} />
        <Track
          layout={layout}
          span={span}
          width={width}
          ticks={shown}
          active={current}
          opened={opened}
          {...handlers}
        />
      </li>
    ));
  }, [layouts, shown, current, opened]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setPointed(undefined);
    const step = keyStep(event, layouts, current);
    if (step === undefined) return;
    event.preventDefault();
    if (typeof step === 'string') document.getElementById(itemId(step))?.focus();
    else onSpan(moved(span, step));
  };
  const wheel = useRef<(event: WheelEvent) => void>(undefined);
  wheel.current = (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const x = event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left - left;
    onSpan(zoomed(span, event.deltaY > 0 ? 1.25 : 0.8, instantAt(x, span, width)));
  };
  useWheel(element, wheel);

  return (
    <div
      class={left === 0 ? 'tl-chart narrow' : 'tl-chart'}
      ref={element}
      onPointerDown={onPointerDown}
      onKeyDown={keys}
      onDragStart={(event) => {
        // A mark is a link: without this, pressing on it would begin to drag the link.
        event.preventDefault();
      }}
      role="group"
      aria-label="Timeline: arrows go from event to event and lane to lane, plus and minus zoom, the table below tells the same"
    >
      <div class="tl-axis">
        <div class="tl-name hint">UTC</div>
        <Axis ticks={shown} span={span} width={width} density={density} moments={moments} />
      </div>
      <ol class="tl-lanes">{drawn}</ol>
      {moments.map((moment) => (
        <Moment key={moment} x={left + place(moment, span, width)} left={left} width={outer} />
      ))}
      {brush && (
        <div
          class="tl-brush"
          style={{
            left: pixels(left + Math.min(brush.from, brush.to)),
            width: pixels(Math.abs(brush.to - brush.from)),
          }}
        />
      )}
      {pointed && !brush && pointed.element.isConnected && <Card {...pointed} />}
    </div>
  );
}

/** One event is opened; several are looked at closer, or, where they are too close for that, listed in the search. */
function openDeeds(deeds: readonly Deed[], { onSpan, onOpen }: Pick<ChartProps, 'onSpan' | 'onOpen'>): void {
  const [first] = deeds;
  const last = deeds.at(-1);
  if (!first || !last) return;
  const length = last.time - first.time;
  if (deeds.length === 1) onOpen(first.id);
  else if (length > CLOSEST) onSpan(brushed(first.time - length * 0.3, last.time + length * 0.3));
  else {
    const from = new Date(first.time).toISOString();
    const to = new Date(last.time + 1).toISOString();
    navigate(freshSearch(clauseOf('oncall.system.id', first.system), from, to));
  }
}

/** After a zoom the item with the focus may have become part of another: the focus stays in the chart. */
function useKeptFocus(layouts: readonly LaneLayout[], current: string | undefined): void {
  const had = useRef(false);
  useEffect(() => {
    if (had.current && document.activeElement === document.body && current !== undefined)
      document.getElementById(itemId(current))?.focus();
  }, [layouts]);
  had.current = document.activeElement?.classList.contains('tl-item') ?? false;
}

function useWheel(
  element: RefObject<HTMLElement | null>,
  handler: { readonly current: ((event: WheelEvent) => void) | undefined },
): void {
  useEffect(() => {
    const chart = element.current;
    const listen = (event: WheelEvent): void => {
      handler.current?.(event);
    };
    // The browser's own zoom is held back only by a listener that says so.
    chart?.addEventListener('wheel', listen, { passive: false });
    return () => chart?.removeEventListener('wheel', listen);
  }, []);
}

function LaneName({ layout: { lane, hidden } }: { readonly layout: LaneLayout }): JSX.Element {
  const { system, kind, changes, failures, marks, sessions } = lane;
  const notes = [
    ...(changes > 0 ? [count(changes, 'change')] : []),
    ...(failures > 0 ? [`${String(failures)} failed`] : []),
  ];
  return (
    <div class="tl-name">
      <span class="tl-kind" data-tip={kindWords(kind)}>
        <KindIcon kind={kind} />
      </span>
      <span class="tl-system">
        <strong data-tip={system}>{system}</strong>
        <span class="hint">
          {notes.length > 0 ? notes.join(', ') : count(marks.length + sessions.length, 'event')}
          {hidden > 0 && `; ${count(hidden, 'more session')}`}
        </span>
      </span>
    </div>
  );
}

const pixels = (value: number): string => `${String(Math.round(value))}px`;

/** A line through all lanes. */
function Moment({
  x,
  left,
  width,
}: {
  readonly x: number;
  readonly left: number;
  readonly width: number;
}): JSX.Element | null {
  return x < left || x > width ? null : <div class="tl-moment" style={{ left: pixels(x) }} />;
}
