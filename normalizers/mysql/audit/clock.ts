// Reads the times of the audit log: UTC as written or as documented, the server's local time where the option says in which zone.
import { fromMs, reject, WRITTEN_TIME_FAULTS, writtenTime } from '../../normalizer.ts';
import type { Json, Outcome, WrittenTime, WrittenTimeFault, Zone } from '../../normalizer.ts';
import type { Entry } from './entry.ts';

export type Reject = Outcome & { readonly kind: 'reject' };

/**
 * When it was. A UNIX timestamp counts first; then `... UTC` and `...Z`; a time without either is in `zone`, or in UTC where that is
 * documented (JSON). Rejects: `missing_field`, `bad_time`, `zone_missing`.
 * https://dev.mysql.com/doc/refman/8.4/en/audit-log-file-formats.html (timestamp, time),
 * https://docs.percona.com/percona-server/8.4/audit-log-filter-new.html (server local time zone)
 */
export function timeOf({ timestamp, unix, utc }: Entry, zone: Zone | undefined): WrittenTime | Reject {
  const exact = fromUnix(unix);
  if (exact !== undefined) return { utc: exact, known: undefined };
  const stated = typeof timestamp === 'string' && timestamp.endsWith(' UTC');
  const time = writtenTime(stated ? `${timestamp.slice(0, -4)}Z` : timestamp, zone);
  if (time === 'zone_missing' && utc && typeof timestamp === 'string')
    return known(writtenTime(`${timestamp}Z`, zone));
  return known(time);
}

function known(time: WrittenTime | WrittenTimeFault): WrittenTime | Reject {
  return typeof time === 'string'
    ? reject(time, `the timestamp ${WRITTEN_TIME_FAULTS[time]}`, '/timestamp')
    : time;
}

/** Seconds since 1970 are less than 1e11 until the year 5138, microseconds more than 1e14 since 1973. */
function fromUnix(time: Json): string | undefined {
  if (typeof time !== 'number' || !Number.isInteger(time) || time <= 0) return undefined;
  if (time < 1e11) return fromMs(time * 1000);
  return time > 1e14 ? fromMs(Math.floor(time / 1000)) : undefined;
}
