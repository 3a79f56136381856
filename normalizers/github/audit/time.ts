// Reads the times of audit records: epoch milliseconds, as GitHub writes them, and the ISO 8601 text that shippers make of them.
import { fromMs, parseIso, type AccessEvent, type Json, type Zone } from '../../normalizer.ts';

/** Reject codes of a time that cannot be read. */
export type TimeFault = 'bad_time' | 'zone_missing';

/** A time as `YYYY-MM-DDTHH:mm:ss.sssZ`, and how its zone is known where it was written as text. */
export interface Time {
  readonly utc: string;
  readonly known: AccessEvent['oncall']['time'];
}

/**
 * https://docs.github.com/en/enterprise-cloud@latest/admin/monitoring-activity-in-your-enterprise/reviewing-audit-logs-for-your-enterprise/using-the-audit-log-api-for-your-enterprise
 * § Audit log details: times are UTC epoch milliseconds. Text must carry an offset, or `zone` must say in which zone the shipper wrote.
 * Rejects: `bad_time`, `zone_missing`.
 */
export function readTime(value: Json, zone: Zone | undefined): Time | TimeFault {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return 'bad_time';
  if (/^\d{13}$/.test(value)) return fromEpoch(Number(value));
  const local = parseIso(value);
  if (!local) return 'bad_time';
  if (local.offset !== undefined) {
    const utc = fromMs(local.localMs - local.offset * 60_000);
    return utc === undefined ? 'bad_time' : { utc, known: { zone_source: 'record' } };
  }
  if (!zone) return 'zone_missing';
  const instant = zone.resolve(local.localMs);
  const utc = instant && fromMs(instant.ms);
  if (instant === undefined || utc === undefined) return 'bad_time';
  const ambiguous = instant.ambiguous || undefined;
  const nonexistent = instant.nonexistent || undefined;
  return { utc, known: { zone_source: 'option', ambiguous, nonexistent } };
}

function fromEpoch(ms: number): Time | TimeFault {
  const utc = Number.isInteger(ms) ? fromMs(ms) : undefined;
  return utc === undefined ? 'bad_time' : { utc, known: undefined };
}
