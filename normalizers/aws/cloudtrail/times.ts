// Reads the times of a record. All of them are UTC, by definition of their fields.
import { fromMs, parseIso, utc, withMillis } from '../../normalizer.ts';

/**
 * eventTime as `YYYY-MM-DDTHH:mm:ss.sssZ`, or undefined. CloudTrail writes `2026-11-22T02:17:00Z`; what exports make of it (a space,
 * fractions, an offset, no zone) is read too: the field is in UTC, so a missing zone is no guess.
 */
export function timeOf(text: string): string | undefined {
  if (isPlain(text)) return withMillis(text);
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

/** Whether the text is a common `YYYY-MM-DDTHH:mm:ssZ`, told without a regular expression; days after the 28th are left to `utc`. */
function isPlain(text: string): boolean {
  return (
    text.length === 20 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    text.charCodeAt(10) === 84 &&
    text.charCodeAt(13) === 58 &&
    text.charCodeAt(16) === 58 &&
    text.charCodeAt(19) === 90 &&
    within(text, 0, 1, 99) &&
    within(text, 2, 0, 99) &&
    within(text, 5, 1, 12) &&
    within(text, 8, 1, 28) &&
    within(text, 11, 0, 23) &&
    within(text, 14, 0, 59) &&
    within(text, 17, 0, 59)
  );
}

/** Whether two digits stand at `at` and make a number in the range. */
function within(text: string, at: number, low: number, high: number): boolean {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return false;
  const value = tens * 10 + ones;
  return value >= low && value <= high;
}
