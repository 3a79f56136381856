// Reads the times of the audit log: UTC as written or as documented, the server's local time where the option says in which zone.
import { fromMs, reject, WRITTEN_TIME_FAULTS, writtenTime } from '../../normalizer.ts';
import type { Json, Outcome, WrittenTime, Zone } from '../../normalizer.ts';
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
  const written =
    typeof timestamp === 'string' ? statedZone(timestamp, utc && zone === undefined) : timestamp;
  const time = writtenTime(written, zone);
  return typeof time === 'string'
    ? reject(time, `the timestamp ${WRITTEN_TIME_FAULTS[time]}`, '/timestamp')
    : time;
}

/** `YYYY-MM-DD hh:mm:ss` */
const BARE = 19;

function statedZone(text: string, isUtc: boolean): string {
  if (text.endsWith(' UTC')) return `${text.slice(0, -' UTC'.length)}Z`;
  // With T and Z, as most times are written, which is read fastest.
  if (!isUtc || text.length !== BARE) return text;
  return text[10] === ' ' ? [text.slice(0, 10), 'T', text.slice(11), 'Z'].join('') : `${text}Z`;
}

/** Seconds since 1970 are less than 1e11 until the year 5138, microseconds more than 1e14 since 1973. */
function fromUnix(time: Json): string | undefined {
  if (typeof time !== 'number' || !Number.isInteger(time) || time <= 0) return undefined;
  if (time < 1e11) return fromMs(time * 1000);
  return time > 1e14 ? fromMs(Math.floor(time / 1000)) : undefined;
}
