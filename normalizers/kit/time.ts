// Reads times and writes them as UTC with milliseconds; a time that cannot be read is undefined, never "now".
import { fromMs } from './from-ms.ts';

const ZERO = 48;
/** Up to the second: every part stands in its place, so that nothing has to be captured. */
const HEAD = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;
const TAIL = /^(?:[.,](\d{1,9}))?(?:([Zz])|([+-])(\d\d):?(\d\d)?)?$/;

/** An ISO 8601 time taken apart. */
export interface IsoTime {
  /** The wall-clock time written as if it were UTC, in ms since 1970 (fractions cut to ms). */
  readonly localMs: number;
  /** Offset in minutes east of UTC; undefined when none is written. */
  readonly offset: number | undefined;
}

/** Reads `2026-11-22T02:17:00[.fraction][Z|+hh:mm|+hhmm|+hh]`, with T or a space; undefined for anything else, 30 February included. */
export function parseIso(text: string): IsoTime | undefined {
  if (!HEAD.test(text)) return undefined;
  const match = TAIL.exec(text.slice(19));
  if (!match) return undefined;
  const [, fraction = '', zulu, sign, offsetHours, offsetMinutes = '0'] = match;
  const localMs = civil(
    digits(text, 0) * 100 + digits(text, 2),
    digits(text, 5),
    digits(text, 8),
    digits(text, 11),
    digits(text, 14),
    digits(text, 17),
    Number(fraction.slice(0, 3).padEnd(3, '0')),
  );
  if (localMs === undefined) return undefined;
  if (zulu !== undefined) return { localMs, offset: 0 };
  if (sign === undefined) return { localMs, offset: undefined };
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  if (offset > 18 * 60 || Number(offsetMinutes) > 59) return undefined;
  return { localMs, offset: sign === '-' ? -offset : offset };
}

/** The number of the two digits at an index. */
function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** ms since 1970 of a civil time taken as UTC, or undefined when there is no such day or time. Second 60 (leap) is the next minute. */
export function civil(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const value = Date.UTC(year, month - 1, day, hour, minute, second, ms);
  // Date.UTC takes years 0 to 99 as 1900 and later.
  return year < 100 ? undefined : value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** What follows the seconds of a time in UTC, if anything but Z does. */
const FRACTION = /\.\d{3,9}Z$/y;

/**
 * A time with a zone in the record (Z or an offset) as `YYYY-MM-DDTHH:mm:ss.sssZ`; undefined when it cannot be read or names no
 * offset. Times that are written as UTC already, as most are, are only checked and completed or cut.
 */
export function utc(text: string): string | undefined {
  if (isPlain(text)) {
    if (text.length === 20 && text.endsWith('Z')) return withMillis(text);
    FRACTION.lastIndex = 19;
    if (FRACTION.test(text)) return text.length === 24 ? text : [text.slice(0, 23), 'Z'].join('');
  }
  const time = parseIso(text);
  return time?.offset === undefined ? undefined : fromMs(time.localMs - time.offset * 60_000);
}

/** Whether the text begins with `YYYY-MM-DDTHH:mm:ss`, told without a regular expression; days after the 28th are left to the calendar. */
function isPlain(text: string): boolean {
  return (
    text.length >= 20 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 84 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    within(text, 0, 1, 99) &&
    within(text, 2, 0, 99) &&
    within(text, 5, 1, 12) &&
    within(text, 8, 1, 28) &&
    within(text, 11, 0, 23) &&
    within(text, 14, 0, 59) &&
    within(text, 17, 0, 59)
  );
}

/** Whether two digits stand at `at` and make a number in the range. */
function within(text: string, at: number, low: number, high: number): boolean {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return false;
  const value = tens * 10 + ones;
  return value >= low && value <= high;
}

/** `YYYY-MM-DDTHH:mm:ssZ` as `YYYY-MM-DDTHH:mm:ss.000Z`; joined, so that it is flat (see flat.ts). */
function withMillis(text: string): string {
  return [text.slice(0, 19), '.000Z'].join('');
}
