// Instants as text: UTC first, local time beside it.

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `2026-11-19 02:39:02` in UTC; with `ms` also the milliseconds. */
export function utc(time: number, options: { readonly ms?: boolean } = {}): string {
  const text = new Date(time).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, options.ms ? 23 : 19)}`;
}

export const utcDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const utcClock = (time: number): string => new Date(time).toISOString().slice(11, 19);

/** The browser's zone, as an IANA name. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `2026-11-19 03:39:02 +01:00 (Europe/Paris)` in the browser's zone. */
export function localTime(time: number): string {
  const date = new Date(time);
  const offset = -date.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  const day = `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  return `${day} ${clock} ${sign}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)} (${localZone()})`;
}

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** `3 days ago`, `in 2 hours`. */
export function relative(time: number, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  for (const [unit, ms] of STEPS)
    if (Math.abs(time - now) >= ms || unit === 'second')
      return format.format(Math.round((time - now) / ms), unit);
  return '';
}

/** A stretch of time in words: `5 min`, `2 h 10 min`, `3 d`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${String(Math.round(ms))} ms`;
  const parts: string[] = [];
  let rest = Math.round(ms / 1000);
  for (const [unit, size] of [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${String(count)} ${unit}`);
    rest -= count * size;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}
