// Writes the times of common logs as ISO 8601 text, which written-time.ts reads.
import type { Json } from './json.ts';
import { civil } from './time.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** 22/Nov/2026:02:17:00 +0100: Apache's and nginx's common log format. */
const COMMON = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?: ([+-]\d{4}))?$/;
/** Sun, 22 Nov 2026 02:17:00 GMT: RFC 9110, RFC 5322. */
const MAIL = /^(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) (GMT|UTC|[+-]\d{4})$/;
/** 2026/11/22 02:17:00.123 */
const SLASHES = /^(\d{4})\/(\d\d)\/(\d\d)[ T](\S+(?: ?[+-]\d\d:?\d\d| ?Z)?)$/;
/** Nov 22 02:17:00: RFC 3164, without a year. */
const BSD = /^([A-Z][a-z]{2}) ([ \d]\d) ((\d\d):(\d\d):(\d\d))$/;

/** Clocks go wrong by a day, and zones are up to 14 hours ahead. */
const AHEAD = (24 + 14) * 3_600_000;

/**
 * The time as ISO 8601 text: with its offset where one is written, and without one where none is; anything else is given back as it is. A
 * missing year is that of the last such day before `referenceTime` (ms since 1970 UTC).
 */
export function isoText(value: Json, referenceTime: number): Json {
  if (typeof value !== 'string') return value;
  const [, day, month = '', year = '', time = '', offset = ''] = COMMON.exec(value) ?? MAIL.exec(value) ?? [];
  if (day !== undefined)
    return `${year}-${numberOf(month)}-${day.padStart(2, '0')}T${time}${/^[GU]/.test(offset) ? 'Z' : offset}`;
  const slashes = SLASHES.exec(value);
  if (slashes) return `${slashes.slice(1, 4).join('-')}T${(slashes[4] ?? '').replace(' ', '')}`;
  return withYear(value, referenceTime) ?? value;
}

function withYear(value: string, referenceTime: number): string | undefined {
  const [, month = '', day = '', time = '', hour, minute, second] = BSD.exec(value) ?? [];
  if (time === '') return undefined;
  const latest = new Date(referenceTime).getUTCFullYear() + 1;
  // 29 February comes after eight years at the latest.
  for (let year = latest; year > latest - 10; year--) {
    const ms = civil(
      year,
      MONTHS.indexOf(month) + 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
      0,
    );
    if (ms !== undefined && ms <= referenceTime + AHEAD)
      return `${String(year)}-${numberOf(month)}-${day.trim().padStart(2, '0')}T${time}`;
  }
  return undefined;
}

/** Nov -> 11; 00 for no month, which no time is read from. */
function numberOf(month: string): string {
  return String(MONTHS.indexOf(month) + 1).padStart(2, '0');
}
