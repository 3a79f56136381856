// Reads the times of a server log: the local time of log_timezone with its abbreviation, or epoch milliseconds.
import { fromMs, parseIso, reject, zone, type Outcome, type Zone } from '../../normalizer.ts';

/** An instant and how its zone is known. */
export interface Stamp {
  /** ms since 1970 UTC. */
  readonly ms: number;
  /** The same as `YYYY-MM-DDTHH:mm:ss.sssZ`. */
  readonly utc: string;
  readonly source: 'record' | 'abbreviation' | 'option';
  readonly ambiguous: boolean;
  readonly nonexistent: boolean;
}

export type Reject = Outcome & { readonly kind: 'reject' };

/** Reads one time, or says why it cannot be read: `bad_time`, `zone_missing`, `zone_mismatch`. */
export type Clock = (text: string, path: string) => Stamp | Reject;

/** Tells a reject from a time. */
export function isReject(value: Stamp | Reject): value is Reject {
  return 'kind' in value;
}

/**
 * A clock for `log_timezone` (an IANA name), which needs to be known unless the times say UTC, GMT or an offset: zones without
 * letters of their own are printed as -03 or +0545. https://www.postgresql.org/docs/current/runtime-config-logging.html § log_timezone
 */
export function clock(timezone: string | undefined): Clock {
  const local = timezone === undefined ? undefined : zone(timezone);
  return (text, path) => {
    if (EPOCH.test(text)) return exact(Math.round(Number(text) * 1000), 'record', path);
    const [, time = '', abbreviation = ''] = TIME.exec(text) ?? [];
    const iso = parseIso(time);
    if (!iso) return reject('bad_time', 'not a time as the server writes it', path);
    const offset = offsetOf(abbreviation);
    if (offset !== undefined) return exact(iso.localMs - offset * 60_000, 'record', path);
    return inZone(iso.localMs, abbreviation, local, path);
  };
}

const EPOCH = /^\d{1,12}\.\d{3}$/;
const TIME = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?)(?: ([A-Za-z]{1,9}|[+-]\d\d(?::?\d\d)?))?$/;

/** Minutes east of UTC that an abbreviation says by itself. */
function offsetOf(abbreviation: string): number | undefined {
  if (abbreviation === 'UTC' || abbreviation === 'GMT') return 0;
  const sign = abbreviation[0];
  if (sign !== '+' && sign !== '-') return undefined;
  const digits = abbreviation.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return sign === '-' ? -minutes : minutes;
}

function inZone(
  localMs: number,
  abbreviation: string,
  local: Zone | undefined,
  path: string,
): Stamp | Reject {
  if (!local) {
    const said =
      abbreviation === '' ? 'names no zone' : `is in "${abbreviation}", which is not a zone by itself`;
    return reject('zone_missing', `the time ${said}: set timezone to the server's log_timezone`, path);
  }
  const instant = local.resolve(localMs, abbreviation === '' ? undefined : abbreviation);
  if (!instant)
    return reject('zone_mismatch', `"${abbreviation}" is not the time of ${local.name} then`, path);
  const { ms, ambiguous, nonexistent } = instant;
  const stamp = exact(ms, abbreviation === '' ? 'option' : 'abbreviation', path);
  return isReject(stamp) ? stamp : { ...stamp, ambiguous, nonexistent };
}

function exact(ms: number, source: Stamp['source'], path: string): Stamp | Reject {
  const utc = fromMs(ms);
  if (utc === undefined) return reject('bad_time', 'the time is out of range', path);
  return { ms, utc, source, ambiguous: false, nonexistent: false };
}
