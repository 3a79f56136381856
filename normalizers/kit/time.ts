// Reads times and writes them as UTC with milliseconds; a time that cannot be read is undefined, never "now".

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(?:(Z|z)|([+-])(\d\d):?(\d\d)?)?$/;

/** An ISO 8601 time taken apart. */
export interface IsoTime {
  /** The wall-clock time written as if it were UTC, in ms since 1970 (fractions cut to ms). */
  readonly localMs: number;
  /** Offset in minutes east of UTC; undefined when none is written. */
  readonly offset: number | undefined;
}

/** Reads `2026-11-22T02:17:00[.fraction][Z|+hh:mm|+hhmm|+hh]`, with T or a space; undefined for anything else, 30 February included. */
export function parseIso(text: string): IsoTime | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second,
    fraction = '',
    zulu,
    sign,
    offsetHours,
    offsetMinutes = '0',
  ] = match;
  const ms = Math.trunc(Number(`0.${fraction === '' ? '0' : fraction}`) * 1000 + 1e-6);
  const localMs = civil(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    ms,
  );
  if (localMs === undefined) return undefined;
  if (zulu !== undefined) return { localMs, offset: 0 };
  if (sign === undefined) return { localMs, offset: undefined };
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  if (offset > 18 * 60 || Number(offsetMinutes) > 59) return undefined;
  return { localMs, offset: sign === '-' ? -offset : offset };
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

/**
 * A time with a zone in the record (Z or an offset) as `YYYY-MM-DDTHH:mm:ss.sssZ`; undefined when it cannot be read or names no
 * offset. Times that are written as UTC already, as most are, are only checked and completed or cut.
 */
export function utc(text: string): string | undefined {
  const time = parseIso(text);
  if (time?.offset === undefined) return undefined;
  if (time.offset === 0 && text[10] === 'T' && text.endsWith('Z')) {
    if (text.length === 20 && text[17] !== '6') return withMillis(text);
    if (text.length === 24 && text[17] !== '6' && text[19] === '.') return text;
    if (text.length > 24 && text[17] !== '6' && text[19] === '.') return [text.slice(0, 23), 'Z'].join('');
  }
  return fromMs(time.localMs - time.offset * 60_000);
}

/** ms since 1970 UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`; undefined outside the years 0001 to 9999. */
export function fromMs(ms: number): string | undefined {
  if (!(ms >= -62_135_596_800_000 && ms <= 253_402_300_799_999)) return undefined;
  return new Date(ms).toISOString();
}

/** `YYYY-MM-DDTHH:mm:ss`, of which more may follow, as `YYYY-MM-DDTHH:mm:ss.000Z`; joined, so that it is flat (see flat.ts). */
export function withMillis(text: string): string {
  return [text.slice(0, 19), '.000Z'].join('');
}
