// The week of the example, and its instants in the vendors' forms. Instants are ms since 1970 UTC.

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Monday 2026-11-16 00:00 UTC to the end of Sunday the 22nd. */
export const WEEK_START = Date.UTC(2026, 10, 16);
export const WEEK_END = WEEK_START + 7 * DAY;

/** The seven days' first instants; the first five are working days. */
export const DAYS = [0, 1, 2, 3, 4, 5, 6].map((day) => WEEK_START + day * DAY);
export const WORKING_DAYS = DAYS.slice(0, 5);

/** An instant of the night from Wednesday to Thursday, `02:17:00` or `02:17:00.123`, UTC. */
export function night(time: string): number {
  return Date.parse(`2026-11-19T${time}Z`);
}

/** `2026-11-19T02:17:00Z`, as CloudTrail writes it. */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** `Nov 19, 2026, 3:19:41 AM`, as CloudTrail writes times inside answers. */
export function awsInWords(time: number): string {
  const date = new Date(time);
  const hour = date.getUTCHours();
  const clock = date.toISOString().slice(13, 19);
  return `Nov ${String(date.getUTCDate())}, 2026, ${String(hour % 12 || 12)}${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** `20261119T0220Z`, as in the names of CloudTrail's files. */
export function compactMinutes(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
}

/** Central European Time: in November Paris is one hour before UTC, the whole week. */
export const PARIS = HOUR;

/** `2026-11-19 03:17:00.123 CET`, as PostgreSQL writes it with log_timezone Europe/Paris. */
export function parisMs(time: number): string {
  return `${new Date(time + PARIS).toISOString().slice(0, 23).replace('T', ' ')} CET`;
}

/** `2026-11-19 03:17:00 CET`, as PostgreSQL writes the start of a session. */
export function parisSeconds(time: number): string {
  return `${new Date(time + PARIS).toISOString().slice(0, 19).replace('T', ' ')} CET`;
}
