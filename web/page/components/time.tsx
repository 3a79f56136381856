// An instant: UTC in the text, local time in a tooltip on hover and focus.
import type { JSX } from 'preact';
import { localTime, relative, utc, utcClock } from '../time.ts';

export interface TimeProps {
  /** ms since 1970 UTC, or ISO 8601. */
  readonly value: number | string;
  /** `clock` leaves the day out. */
  readonly form?: 'full' | 'ms' | 'clock';
  /** False inside rows that have the focus themselves. */
  readonly focusable?: boolean;
}

export function Time({ value, form = 'full', focusable = false }: TimeProps): JSX.Element {
  const time = typeof value === 'number' ? value : Date.parse(value);
  if (!Number.isFinite(time)) return <span>{String(value)}</span>;
  const text = form === 'clock' ? utcClock(time) : utc(time, { ms: form === 'ms' });
  const [day, clock] = form === 'clock' ? ['', text] : [text.slice(0, 10), text.slice(11)];
  return (
    <time
      class="time"
      dateTime={new Date(time).toISOString()}
      data-time={time}
      {...(focusable ? { tabIndex: 0 } : {})}
    >
      {day !== '' && <span class="day">{day} </span>}
      {clock}
    </time>
  );
}

/** The tooltip of an instant. */
export function timeTip(time: number): string {
  return `${localTime(time)}\n${utc(time, { ms: true })} UTC · ${relative(time)}`;
}
