// Writes times: Date.toISOString takes four times as long, and most events need it.

const DAY = 86_400_000;
/** Logs have few days in them, and not in order of days where several are read at once. */
const MOST_DAYS = 400;

const two = (value: number): string => String(value).padStart(2, '0');
const MINUTES = Array.from(
  { length: 1440 },
  (_, index) => `${two(Math.floor(index / 60))}:${two(index % 60)}:`,
);
const SECONDS = Array.from({ length: 60 }, (_, index) => `${two(index)}.`);
const MILLIS = Array.from({ length: 1000 }, (_, index) => `${String(index).padStart(3, '0')}Z`);

/** `YYYY-MM-DDT` by days since 1970. */
const dates = new Map<number, string>();

/** ms since 1970 UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`, joined, so that it is flat (see flat.ts); undefined outside the years 0001 to 9999. */
export function fromMs(ms: number): string | undefined {
  if (!(ms >= -62_135_596_800_000 && ms <= 253_402_300_799_999)) return undefined;
  const whole = Math.trunc(ms);
  const day = Math.floor(whole / DAY);
  const inDay = whole - day * DAY;
  const inMinute = inDay % 60_000;
  return [
    dates.get(day) ?? dateOf(day),
    MINUTES[Math.floor(inDay / 60_000)],
    SECONDS[Math.floor(inMinute / 1000)],
    MILLIS[inMinute % 1000],
  ].join('');
}

function dateOf(day: number): string {
  if (dates.size >= MOST_DAYS) dates.clear();
  const date = new Date(day * DAY).toISOString().slice(0, 11);
  dates.set(day, date);
  return date;
}
