// Where an event belongs: the index of its own period, a pure function of its time and the configured layout.
import type { LayoutPeriod } from './elasticsearch-config.ts';

export interface Period {
  /** Such as 2026.11, 2026.w47 (ISO week) or 2026.11.22. */
  readonly name: string;
  /** Inclusive and exclusive, ms since 1970 UTC. */
  readonly from: number;
  readonly to: number;
}

export interface Place {
  readonly index: string;
  readonly shards: number;
  /** Undefined for indices that belong to no period. */
  readonly period: Period | undefined;
}

export interface Layout {
  readonly placeOf: (time: number) => Place;
  /** Events whose time cannot be true. */
  readonly outOfRange: Place;
  /** Events of periods whose index takes no more writes. */
  readonly late: Place;
  /** The place that an index is; undefined when it is none of ours. */
  readonly read: (index: string) => Place | undefined;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** The layout of a namespace. Times are ms since 1970 UTC; no clock is asked. `periods` is not empty. */
export function createLayout(namespace: string, periods: readonly LayoutPeriod[]): Layout {
  const prefix = `${namespace}-events-`;
  const entries = periods.toSorted((a, b) => a.since - b.since);
  const recent = new Map<LayoutPeriod, Place>();
  const special = (name: string): Place => ({ index: prefix + name, shards: 1, period: undefined });
  const outOfRange = special('out-of-range');
  const late = special('late');

  const placeOf = (time: number): Place => {
    const entry = entries.findLast(({ since }) => since <= time) ?? entries[0];
    if (!entry) throw new Error('a layout has at least one period');
    // The events of a batch mostly share their period.
    const last = recent.get(entry);
    if (last?.period && time >= last.period.from && time < last.period.to) return last;
    const period = periodOf(time, entry.period);
    const place = { index: prefix + period.name, shards: entry.shards, period };
    recent.set(entry, place);
    return place;
  };
  const read = (index: string): Place | undefined => {
    if (index === outOfRange.index) return outOfRange;
    if (index === late.index) return late;
    const period = index.startsWith(prefix) ? readPeriod(index.slice(prefix.length)) : undefined;
    return period && { index, shards: 1, period };
  };
  return { placeOf, outOfRange, late, read };
}

/** The period of a time. */
export function periodOf(time: number, unit: LayoutPeriod['period']): Period {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (unit === 'month')
    return { name: `${four(year)}.${two(month + 1)}`, from: utc(year, month), to: utc(year, month + 1) };
  const day = Math.floor(time / DAY) * DAY;
  if (unit === 'day')
    return { name: `${four(year)}.${two(month + 1)}.${two(date.getUTCDate())}`, from: day, to: day + DAY };
  // ISO 8601: a week begins on Monday and belongs to the year of its Thursday.
  const from = day - ((date.getUTCDay() + 6) % 7) * DAY;
  const weekYear = new Date(from + 3 * DAY).getUTCFullYear();
  const week = Math.round((from - firstWeek(weekYear)) / WEEK) + 1;
  return { name: `${four(weekYear)}.w${two(week)}`, from, to: from + WEEK };
}

/** The period that a name stands for; undefined for any other text. */
export function readPeriod(name: string): Period | undefined {
  const [, year, week, month, day] = /^(\d{4})\.(?:w(\d\d)|(\d\d)(?:\.(\d\d))?)$/.exec(name) ?? [];
  if (year === undefined) return undefined;
  const period =
    week !== undefined
      ? periodOf(firstWeek(Number(year)) + (Number(week) - 1) * WEEK, 'week')
      : periodOf(utc(Number(year), Number(month) - 1, Number(day ?? 1)), day === undefined ? 'month' : 'day');
  return period.name === name ? period : undefined;
}

/** Monday of the week that holds January 4th. */
function firstWeek(year: number): number {
  const fourth = utc(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

/** Date.UTC takes years below 100 for those of the 20th century. */
function utc(year: number, month: number, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

const four = (year: number): string => String(year).padStart(4, '0');
const two = (number: number): string => String(number).padStart(2, '0');
