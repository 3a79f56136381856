// Places instants on a line of so many pixels, and marks the line with round times in UTC.

/** From (inclusive) to (exclusive), ms since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Tick {
  readonly time: number;
  readonly label: string;
  /** The first instant of a day (or of a year, where days are too many): told in full. */
  readonly major: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR),
  ...[1, 2, 7].map((n) => n * DAY),
];
/** Months between ticks where days are too many. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120];
/** Weeks begin on Monday; 1970 began on a Thursday. */
const MONDAY = 4 * DAY;

const DAY_NAME = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const MONTH_NAME = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** Pixels from the left; outside the span it is below 0 or above the width. */
export function place(time: number, { from, to }: Span, width: number): number {
  return ((time - from) / (to - from)) * width;
}

/** The instant at a pixel, within the span, in whole ms. */
export function instantAt(x: number, { from, to }: Span, width: number): number {
  const share = width > 0 ? Math.min(1, Math.max(0, x / width)) : 0;
  return Math.round(from + share * (to - from));
}

/** At most `most` round instants of the span, evenly apart, oldest first. */
export function ticks(span: Span, most: number): readonly Tick[] {
  const least = (span.to - span.from) / Math.max(1, most);
  const step = STEPS.find((each) => each >= least);
  return step === undefined ? monthTicks(span, least) : evenTicks(span, step);
}

function evenTicks({ from, to }: Span, step: number): readonly Tick[] {
  const origin = step === 7 * DAY ? MONDAY : 0;
  const found: Tick[] = [];
  for (let time = Math.ceil((from - origin) / step) * step + origin; time < to; time += step)
    found.push({ time, ...clockLabel(time, step) });
  return found;
}

function clockLabel(time: number, step: number): Pick<Tick, 'label' | 'major'> {
  if (time % DAY === 0) return { label: DAY_NAME.format(time).replace(',', ''), major: true };
  return { label: new Date(time).toISOString().slice(11, step < MINUTE ? 19 : 16), major: false };
}

function monthTicks({ from, to }: Span, least: number): readonly Tick[] {
  const step = MONTHS.find((months) => months * 31 * DAY >= least) ?? 120;
  const first = new Date(from);
  const found: Tick[] = [];
  for (
    let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
    ;
    month += step
  ) {
    const time = Date.UTC(Math.floor(month / 12), month % 12);
    if (time >= to) return found;
    const major = month % 12 === 0;
    if (time >= from)
      found.push({ time, label: major ? String(month / 12) : MONTH_NAME.format(time), major });
  }
}
