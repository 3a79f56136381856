// Reads the times of audit records: ISO 8601, Oracle's own formats, those of audit files, of syslog and of Log Analytics.
import {
  isoText,
  writtenTime,
  type WrittenTime,
  type WrittenTimeFault,
  type Zone,
} from '../../normalizer.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** 22-NOV-26 02.17.00.123456 AM +01:00: NLS_TIMESTAMP_TZ_FORMAT as it is for America. */
const NLS =
  /^(\d{1,2})-([A-Za-z]{3})-(\d{4}|\d\d)[ T](\d\d)[.:](\d\d)[.:](\d\d)(?:[.,](\d{1,9}))?(?: ?(AM|PM))?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?$/i;
/** Tue Dec 25 19:13:58 2018 +08:00: audit files. */
const FILE = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4})(?: ([+-]\d\d:\d\d))?$/;
/** 3/21/2022, 11:38:05.000 AM: exported from Log Analytics, whose times are UTC. */
const PORTAL = /^(\d{1,2})\/(\d{1,2})\/(\d{4}), (\d{1,2}):(\d\d):(\d\d(?:\.\d{1,9})?) (AM|PM)$/;

/** `zone` is the configured one, `referenceTime` (ms UTC) the time from which syslog's missing year is taken. */
export function readTime(
  written: string,
  zone: Zone | undefined,
  referenceTime: number,
): WrittenTime | WrittenTimeFault {
  const iso = isoOf(written);
  return writtenTime(iso.charAt(4) === '-' ? iso : isoText(iso, referenceTime), zone);
}

/** A time that is UTC by its name, whether an offset is written or not. */
export function readUtc(written: string): WrittenTime | WrittenTimeFault {
  const iso = isoOf(written);
  // Microseconds without an offset, as most are: cut to ms, they are only checked.
  if (iso.length === 26 && iso.charAt(19) === '.' && isDigit(iso.charAt(23)) && isDigit(iso.charAt(25)))
    return writtenTime([iso.slice(0, 10), 'T', iso.slice(11, 23), 'Z'].join(''), undefined);
  return writtenTime(/(?:Z|[+-]\d\d:?\d\d)$/.test(iso.slice(10)) ? iso : `${iso}Z`, undefined);
}

function isoOf(written: string): string {
  // Most are ISO 8601 already.
  if (written.charAt(4) === '-' && written.charAt(10) !== '') return tidy(written);
  const nls = NLS.exec(written);
  if (nls) {
    const [, day = '', month = '', year = '', hour = '', minute, second, fraction = '0', half, offset = ''] =
      nls;
    const number = String(MONTHS.indexOf(month.toUpperCase()) + 1).padStart(2, '0');
    const zone = /^[ugz]/i.test(offset) ? 'Z' : offset;
    return `${century(year)}-${number}-${two(day)}T${hours(hour, half)}:${minute ?? ''}:${second ?? ''}.${fraction}${zone}`;
  }
  const file = FILE.exec(written);
  if (file) {
    const [, month = '', day = '', time = '', year = '', offset = ''] = file;
    const number = String(MONTHS.indexOf(month.toUpperCase()) + 1).padStart(2, '0');
    return `${year}-${number}-${two(day)}T${time}${offset}`;
  }
  const portal = PORTAL.exec(written);
  if (portal) {
    const [, month = '', day = '', year = '', hour = '', minute = '', second = '', half] = portal;
    return `${year}-${two(month)}-${two(day)}T${hours(hour, half)}:${minute}:${second}Z`;
  }
  return written;
}

/** `2026-11-22 02:17:00 UTC`, `... +01:00`: without the blank. */
function tidy(written: string): string {
  if (!written.includes(' ', 19)) return written;
  return written.replace(/ (?:UTC|GMT|Z)$/, 'Z').replace(/ ([+-]\d\d:?\d\d)$/, '$1');
}

/** RR: 00 to 49 are 2000 and later. */
function century(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
}

function hours(hour: string, half: string | undefined): string {
  if (half === undefined) return two(hour);
  return two(String((Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)));
}

function two(number: string): string {
  return number.padStart(2, '0');
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}
