// Which time a result is about, and what it is called: a pure function of the moment it was due and the zone.
import { type Unit, zoneOf } from '../search/zone.ts';

export const PERIODS = ['last-day', 'last-week', 'last-month', 'last-quarter', 'last-year'] as const;

export type PeriodName = (typeof PERIODS)[number];

/** From (inclusive) and to (exclusive), ms since 1970 UTC; absent: without that end. */
export interface Period {
  /** Names the result: 2026-11-19, 2026-W47, 2026-11, 2026-Q4, 2026, or both ends. */
  readonly name: string;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const UNITS: Readonly<Record<PeriodName, Unit>> = {
  'last-day': 'd',
  'last-week': 'w',
  'last-month': 'M',
  'last-quarter': 'M',
  'last-year': 'y',
};

/** The last whole day, week (Monday to Sunday, ISO 8601), month, quarter or year before an instant, by the calendar of a zone. */
export function lastPeriod(period: PeriodName, instant: number, timezone: string): Period {
  const zone = zoneOf(timezone);
  const unit = UNITS[period];
  // By way of the last instant before: a day may begin at one o'clock.
  const back = (from: number, units: number): number =>
    units === 0 ? from : back(zone.floor(from - 1, unit), units - 1);
  const begun = zone.floor(instant, unit);
  const quarter = period === 'last-quarter';
  const to = quarter ? back(begun, (dayOf(begun, timezone).month - 1) % 3) : begun;
  const from = back(to, quarter ? 3 : 1);
  return { name: NAMES[period](dayOf(from, timezone)), from, to };
}

/** A period that is not one of the calendar's. */
export function rangeOf(from: number | undefined, to: number | undefined): Period {
  return { name: `${stamp(from)}--${stamp(to)}`, from, to };
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** By the first day of the period. */
const NAMES: Readonly<Record<PeriodName, (first: Day) => string>> = {
  'last-day': ({ year, month, day }) => `${String(year)}-${two(month)}-${two(day)}`,
  'last-week': ({ year, month, day }) => {
    // A week belongs to the year that has its Thursday.
    const thursday = new Date(Date.UTC(year, month - 1, day + 3));
    const number =
      Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86_400_000)) + 1;
    return `${String(thursday.getUTCFullYear())}-W${two(number)}`;
  },
  'last-month': ({ year, month }) => `${String(year)}-${two(month)}`,
  'last-quarter': ({ year, month }) => `${String(year)}-Q${String((month + 2) / 3)}`,
  'last-year': ({ year }) => String(year),
};

/** The day that it is in a zone. */
function dayOf(instant: number, timeZone: string): Day {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const [year = 0, month = 0, day = 0] = format.format(instant).split('-').map(Number);
  return { year, month, day };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** 20261119T021731Z; the name must do as a folder's. */
function stamp(instant: number | undefined): string {
  if (instant === undefined) return 'all';
  return new Date(instant)
    .toISOString()
    .replace(/[-:]|\.000/g, '')
    .replace('.', '_');
}
