// One lane drawn: sessions as bars, deeds as marks, each a link to what it stands for.
import type { JSX } from 'preact';
import type { Deed } from './lanes.ts';
import { BAR_HEIGHT, BAR_STEP, type LaneLayout, MARK_STEP, PADDING } from './layout.ts';
import { MarkShape } from './mark-shape.tsx';
import { fit, measure } from './measure.ts';
import { LABEL_OFFSET, type Mark } from './pack-marks.ts';
import { initials, personOf } from './people.ts';
import { type Span, type Tick, place } from './scale.ts';
import { clusterWords, deedWords } from './words.ts';

export interface Pointed {
  readonly deeds: readonly Deed[];
  /** The element under the pointer or with the focus. */
  readonly element: Element;
}

export interface TrackHandlers {
  readonly onPoint: (pointed: Pointed | undefined) => void;
  readonly onFocusItem: (id: string) => void;
  readonly onOpen: (deeds: readonly Deed[], event: MouseEvent) => void;
}

export interface TrackProps extends TrackHandlers {
  readonly layout: LaneLayout;
  readonly span: Span;
  readonly width: number;
  readonly ticks: readonly Tick[];
  /** The item that takes part in the tab order. */
  readonly active: string | undefined;
  /** The event that is open beside the chart. */
  readonly opened: string | undefined;
}

export function Track({ layout, span, width, ticks, active, opened, ...handlers }: TrackProps): JSX.Element {
  const { lane, bars, marks, marksTop, height } = layout;
  return (
    <svg class="tl-track" width={width} height={height} role="group" aria-label={`Events of ${lane.system}`}>
      {ticks.map(({ time, major }) => {
        const x = Math.round(place(time, span, width)) + 0.5;
        return (
          <line key={time} class={major ? 'tl-grid major' : 'tl-grid'} x1={x} x2={x} y1={0} y2={height} />
        );
      })}
      {bars.map(({ session: { deed }, x, width: long, row }) => {
        const y = PADDING + row * BAR_STEP;
        return (
          <ItemLink
            key={deed.id}
            deeds={[deed]}
            label={`Session: ${deedWords(deed)}`}
            active={active}
            opened={opened}
            {...handlers}
          >
            <rect
              class={`tl-bar${deed.change ? ' change' : ''}`}
              x={x}
              y={y}
              width={long}
              height={BAR_HEIGHT}
              rx={Math.min(4, long / 2)}
            />
          </ItemLink>
        );
      })}
      {marks.map((mark) => (
        <MarkLink
          key={mark.events[0].id}
          mark={mark}
          top={marksTop}
          active={active}
          opened={opened}
          {...handlers}
        />
      ))}
      <Words layout={layout} />
    </svg>
  );
}

/** Cut to their places as they are, the words beside marks are no part of the links: their labels say all of it. */
function Words({ layout: { bars, marks, marksTop } }: Pick<TrackProps, 'layout'>): JSX.Element {
  return (
    <g aria-hidden="true">
      {bars.map(({ session: { deed }, x, width, row }) => {
        const text = fit(deed.who, width - 12);
        return (
          <text key={deed.id} class="tl-bar-text" x={x + 6} y={PADDING + row * BAR_STEP + 13}>
            {text === '' && width > 24 ? initials(personOf(deed.who)) : text}
          </text>
        );
      })}
      {marks.map((mark) => {
        const text = labelOf(mark);
        const { events, kind, x, row } = mark;
        return text === '' ? null : (
          <text
            key={events[0].id}
            class={`tl-label ${kind}`}
            x={x + LABEL_OFFSET}
            y={marksTop + row * MARK_STEP + MARK_STEP / 2 + 4}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}

function notableOf({ events, kind }: Mark<Deed>): Deed {
  return events.find((event) => event.kind === kind) ?? events[0];
}

function labelOf(mark: Mark<Deed>): string {
  const { events, labelWidth } = mark;
  const more = events.length > 1 ? `+${String(events.length - 1)} ` : '';
  return labelWidth > 0 ? fit(`${more}${notableOf(mark).label}`, labelWidth) : '';
}

interface MarkLinkProps extends TrackHandlers {
  readonly mark: Mark<Deed>;
  readonly top: number;
  readonly active: string | undefined;
  readonly opened: string | undefined;
}

function MarkLink({ mark, top, active, opened, ...handlers }: MarkLinkProps): JSX.Element {
  const { events, kind, x, row } = mark;
  const text = labelOf(mark);
  return (
    <ItemLink deeds={events} label={clusterWords(events)} active={active} opened={opened} {...handlers}>
      <g transform={`translate(${x.toFixed(1)} ${String(top + row * MARK_STEP + MARK_STEP / 2)})`}>
        <rect
          class="tl-hit"
          x={-11}
          y={-11}
          width={22 + (text === '' ? 0 : measure(text))}
          height={22}
          rx={4}
        />
        {events.length > 1 && <path class="tl-stack" d="M-7 9H7M-4 11.500H4" />}
        <MarkShape kind={kind} filled={notableOf(mark).change} />
      </g>
    </ItemLink>
  );
}

interface ItemLinkProps extends TrackHandlers {
  readonly deeds: readonly [Deed, ...Deed[]];
  readonly label: string;
  readonly active: string | undefined;
  readonly opened: string | undefined;
  readonly children: JSX.Element | readonly (JSX.Element | false)[];
}

function ItemLink({
  deeds,
  label,
  active,
  opened,
  onPoint,
  onFocusItem,
  onOpen,
  children,
}: ItemLinkProps): JSX.Element {
  const [{ id }] = deeds;
  return (
    <a
      class={deeds.some((deed) => deed.id === opened) ? 'tl-item open' : 'tl-item'}
      id={itemId(id)}
      href={`/event/${encodeURIComponent(id)}`}
      aria-label={label}
      tabIndex={id === active ? 0 : -1}
      onPointerEnter={(event) => {
        onPoint({ deeds, element: event.currentTarget });
      }}
      onPointerLeave={() => {
        onPoint(undefined);
      }}
      onFocus={(event) => {
        onFocusItem(id);
        onPoint({ deeds, element: event.currentTarget });
      }}
      onBlur={() => {
        onPoint(undefined);
      }}
      onClick={(event) => {
        onOpen(deeds, event);
      }}
    >
      {children}
    </a>
  );
}

/** The id of the element of an item. */
export function itemId(id: string): string {
  return `tl-${id}`;
}
