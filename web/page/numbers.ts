// Numbers as text.

const WHOLE = new Intl.NumberFormat('en-US');
const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

export const whole = (value: number): string => WHOLE.format(value);
/** `12.3K`, where space is short. */
export const short = (value: number): string => (value < 10_000 ? whole(value) : SHORT.format(value));
/** `1 event`, `2,551 events`. */
export const count = (value: number, noun: string, plural = `${noun}s`): string =>
  `${whole(value)} ${value === 1 ? noun : plural}`;

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `12.4 MB`, in powers of a thousand. */
export function bytes(value: number): string {
  let rest = value;
  let unit = 0;
  while (rest >= 1000 && unit < UNITS.length - 1) {
    rest /= 1000;
    unit++;
  }
  return `${unit === 0 ? String(rest) : rest.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
