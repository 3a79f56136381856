// Calendar arithmetic in a time zone: what is a day, a week, a month there, whatever the clocks do in spring and autumn.
import { QueryFault } from './query-fault.ts';

export type Unit = 'y' | 'M' | 'w' | 'd' | 'h' | 'm' | 's';

/** All instants in ms since 1970 UTC. */
export interface Zone {
  /** The instant of a local time that is given as if it were UTC; one that happens twice is the earlier, one that is skipped moves forward. */
  readonly instant: (local: number) => number;
  /** So many units later, or earlier: days and longer by the calendar, hours and shorter by the clock. */
  readonly add: (instant: number, count: number, unit: Unit) => number;
  /** The beginning of the unit that holds an instant; weeks begin on Monday. */
  readonly floor: (instant: number, unit: Unit) => number;
  /** The beginning of the unit after that. */
  readonly next: (instant: number, unit: Unit) => number;
}

const LENGTH = { h: 3_600_000, m: 60_000, s: 1_000 } as const;
const DAY = 86_400_000;

const zones = new Map<string, Zone>();

/** The zone of an IANA name; UTC when none is given. Throws QueryFault for a name that is none. */
export function zoneOf(name = 'UTC'): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = createZone(offsets(name));
    zones.set(name, zone);
  }
  return zone;
}

type Offset = (instant: number) => number;

function offsets(name: string): Offset {
  if (name === 'UTC') return () => 0;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new QueryFault(
      `there is no time zone "${name.slice(0, 100)}": give an IANA name, such as Europe/Paris`,
      {
        start: 0,
        end: 0,
      },
    );
  }
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const number = (part: string): number => Number(parts[part]);
    const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
    const day = utc(year, number('month') - 1, number('day'));
    const time = (number('hour') * 60 + number('minute')) * 60 + number('second');
    return day + time * 1000 - Math.floor(instant / 1000) * 1000;
  };
}

function createZone(offset: Offset): Zone {
  const instant = (local: number): number => {
    const before = local - offset(local - DAY);
    const found = [before, local - offset(local + DAY)].filter((each) => each + offset(each) === local);
    return found.length > 0 ? Math.min(...found) : before;
  };
  const add: Zone['add'] = (from, count, unit) => {
    if (unit === 'h' || unit === 'm' || unit === 's') return from + count * LENGTH[unit];
    const local = from + offset(from);
    const days = unit === 'd' ? count : unit === 'w' ? count * 7 : undefined;
    const moved =
      days === undefined ? addMonths(local, unit === 'y' ? count * 12 : count) : local + days * DAY;
    return instant(moved);
  };
  const floor: Zone['floor'] = (from, unit) => {
    const local = from + offset(from);
    if (unit === 'h' || unit === 'm' || unit === 's') return from - modulo(local, LENGTH[unit]);
    const day = local - modulo(local, DAY);
    const date = new Date(day);
    if (unit === 'd') return instant(day);
    if (unit === 'w') return instant(day - modulo(date.getUTCDay() - 1, 7) * DAY);
    return instant(utc(date.getUTCFullYear(), unit === 'M' ? date.getUTCMonth() : 0, 1));
  };
  // Not all days begin at midnight: where it is skipped, the day after the one that begins at 01:00 still begins at 00:00.
  return { instant, add, floor, next: (from, unit) => floor(add(floor(from, unit), 1, unit), unit) };
}

/** The last day of a shorter month, where the day does not exist. */
function addMonths(local: number, count: number): number {
  const date = new Date(local);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + count;
  const year = Math.floor(month / 12);
  const last = new Date(utc(year, modulo(month, 12) + 1, 0)).getUTCDate();
  const day = utc(year, modulo(month, 12), Math.min(date.getUTCDate(), last));
  return day + modulo(local, DAY);
}

/** Midnight UTC of a day; Date.UTC takes the years 0 to 99 for others. */
export function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}
