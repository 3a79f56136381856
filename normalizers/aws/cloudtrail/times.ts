// Reads the times of a record. All of them are UTC, by definition of their fields.
import { fromMs, parseIso, utc } from '../../normalizer.ts';

/**
 * eventTime as `YYYY-MM-DDTHH:mm:ss.sssZ`, or undefined. CloudTrail writes `2026-11-22T02:17:00Z`; what exports make of it (a space,
 * fractions, an offset, no zone) is read too: the field is in UTC, so a missing zone is no guess.
 */
export function timeOf(text: string): string | undefined {
  const time = utc(text);
  if (time !== undefined) return time;
  const local = parseIso(text);
  return local === undefined ? undefined : fromMs(local.localMs);
}

const BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** creationDate of a session, which may be in ISO 8601's basic notation (20131102T010628Z). */
export function sessionTimeOf(text: string): string | undefined {
  return timeOf(text) ?? timeOf(text.replace(BASIC, '$1-$2-$3T$4:$5:$6Z'));
}
