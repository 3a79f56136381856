// Reads the times of the log: local time of the server, microseconds since 1970 (Aurora), a format of one's own, syslog's.
import { civil, fromMs, reject, type Outcome, type Zone } from '../../normalizer.ts';

/** An instant and how its zone is known. */
export interface Stamp {
  /** `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly utc: string;
  readonly source: 'record' | 'abbreviation' | 'option';
  readonly ambiguous: boolean;
  readonly nonexistent: boolean;
}

export type Reject = Outcome & { readonly kind: 'reject' };

/** Tells a reject from a time. */
export function isReject(value: Stamp | Reject): value is Reject {
  return 'kind' in value;
}

const ZONE = '(?: ?(Z|[+-]\\d\\d:?\\d\\d|[A-Z]{2,5}))?';
/** `%Y%m%d %H:%i:%s`, the default of server_audit_timestamp_format, or ISO 8601, with what %f, %z and %Z give. */
const LOCAL = new RegExp(
  `^(\\d{4})(-?)(\\d\\d)\\2(\\d\\d)[ T](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?${ZONE}$`,
);
const MICROSECONDS = /^\d{16}$/;
const SYSLOG = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86_400_000;

/**
 * The time; rejects `bad_time`, `zone_missing`, `zone_mismatch`. The plugin writes what localtime_r gives, without a zone. Where the year is
 * missing it is the last one with that time before `referenceTime` (ms UTC), clocks that go wrong by a day allowed.
 */
export function readTime(text: string, zone: Zone | undefined, referenceTime: number): Stamp | Reject {
  if (MICROSECONDS.test(text)) return exact(Math.floor(Number(text) / 1000));
  const [, year, , month, day, hour, minute, second, fraction = '', offset] = LOCAL.exec(text) ?? [];
  if (year === undefined) return yearless(text, zone, referenceTime);
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const local = civil(
    Number(year),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    ms,
  );
  if (local === undefined) return bad();
  if (offset === undefined) return inZone(local, undefined, zone);
  if (offset === 'Z' || offset === 'UTC' || offset === 'GMT') return exact(local);
  if (!/^[+-]/.test(offset)) return inZone(local, offset, zone);
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return exact(local - (offset.startsWith('-') ? -minutes : minutes) * 60_000);
}

function yearless(text: string, zone: Zone | undefined, referenceTime: number): Stamp | Reject {
  const [, month = '', day, hour, minute, second] = SYSLOG.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return bad();
  if (!zone) return missing();
  const latest = new Date(referenceTime).getUTCFullYear() + 1;
  // 29 February comes after eight years at the latest.
  for (let year = latest; year > latest - 10; year--) {
    const local = civil(year, number, Number(day), Number(hour), Number(minute), Number(second), 0);
    const found = local === undefined ? undefined : zone.resolve(local);
    if (local !== undefined && found && found.ms <= referenceTime + DAY)
      return inZone(local, undefined, zone);
  }
  return bad();
}

function inZone(local: number, abbreviation: string | undefined, zone: Zone | undefined): Stamp | Reject {
  if (!zone) return missing();
  const found = zone.resolve(local, abbreviation);
  if (!found)
    return reject(
      'zone_mismatch',
      `"${abbreviation ?? ''}" is not the time of ${zone.name} then`,
      '/timestamp',
    );
  const { ms, ambiguous, nonexistent } = found;
  const utc = fromMs(ms);
  const source = abbreviation === undefined ? 'option' : 'abbreviation';
  return utc === undefined ? bad() : { utc, source, ambiguous, nonexistent };
}

function exact(ms: number): Stamp | Reject {
  const utc = fromMs(ms);
  return utc === undefined ? bad() : { utc, source: 'record', ambiguous: false, nonexistent: false };
}

function missing(): Reject {
  return reject('zone_missing', "set timezone to the server's system zone", '/timestamp');
}

function bad(): Reject {
  return reject('bad_time', 'not a time as the plugin or syslog writes it', '/timestamp');
}
