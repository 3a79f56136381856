// Reads the times of syslog: ISO 8601 with an offset, or month, day and time of the host's zone without a year.
import { civil, fromMs, parseIso, reject, type Zone } from '../../normalizer.ts';
import type { Line, Reject } from './line.ts';

export interface Stamp {
  readonly time: string;
  readonly zone: Line['zone'];
}

const BSD = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

/** An instant that the record itself gives, in ms since 1970 UTC. */
export function exact(ms: number): Stamp | Reject {
  const time = fromMs(ms);
  return time === undefined
    ? bad()
    : { time, zone: { source: 'record', ambiguous: false, nonexistent: false } };
}

/**
 * The time of a syslog line; rejects `bad_time`, `zone_missing`. RFC 3164 has no year: it is the last one with that time before
 * `referenceTime` (ms UTC), clocks that go wrong by a day allowed.
 */
export function readTime(text: string, zone: Zone | undefined, referenceTime: number): Stamp | Reject {
  const iso = parseIso(text);
  if (iso?.offset !== undefined) return exact(iso.localMs - iso.offset * 60_000);
  if (iso) return local(iso.localMs, zone);
  const [, month = '', day, hour, minute, second] = BSD.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return bad();
  if (!zone) return local(0, zone);
  const latest = new Date(referenceTime).getUTCFullYear() + 1;
  // 29 February comes after eight years at the latest.
  for (let year = latest; year > latest - 10; year--) {
    const ms = civil(year, number, Number(day), Number(hour), Number(minute), Number(second), 0);
    if (ms !== undefined && (zone.resolve(ms)?.ms ?? Infinity) <= referenceTime + DAY) return local(ms, zone);
  }
  return bad();
}

function local(ms: number, zone: Zone | undefined): Stamp | Reject {
  if (!zone) return reject('zone_missing', 'the time has no zone, and the source has no timezone', '/time');
  const found = zone.resolve(ms);
  const time = found && fromMs(found.ms);
  if (!found || time === undefined) return bad();
  return { time, zone: { source: 'option', ambiguous: found.ambiguous, nonexistent: found.nonexistent } };
}

function bad(): Reject {
  return reject('bad_time', 'the time cannot be read', '/time');
}
