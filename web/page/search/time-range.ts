// Periods of time: the quick ones, and how one is told in a line.
import { utc } from '../time.ts';

export interface Range {
  /** ISO 8601 UTC or date math. */
  readonly from: string;
  readonly to: string;
}

export interface QuickRange extends Range {
  readonly label: string;
}

export const QUICK_RANGES: readonly QuickRange[] = [
  { label: 'Last 15 minutes', from: 'now-15m', to: 'now' },
  { label: 'Last hour', from: 'now-1h', to: 'now' },
  { label: 'Last 4 hours', from: 'now-4h', to: 'now' },
  { label: 'Last 24 hours', from: 'now-24h', to: 'now' },
  { label: 'Last 7 days', from: 'now-7d', to: 'now' },
  { label: 'Last 30 days', from: 'now-30d', to: 'now' },
  { label: 'Last 90 days', from: 'now-90d', to: 'now' },
  { label: 'Today', from: 'now/d', to: 'now' },
  { label: 'Yesterday', from: 'now-1d/d', to: 'now/d' },
  { label: 'This week', from: 'now/w', to: 'now' },
  { label: 'Last month', from: 'now-1M/M', to: 'now/M' },
  { label: 'All time', from: '2010-01-01T00:00:00.000Z', to: 'now' },
];

export const DEFAULT_RANGE: Range = { from: 'now-7d', to: 'now' };

/** `Last 7 days`, or `2026-11-19 02:17 to 03:40 UTC`. */
export function rangeLabel({ from, to }: Range): string {
  const quick = QUICK_RANGES.find((each) => each.from === from && each.to === to);
  if (quick) return quick.label;
  const [start, end] = [instantLabel(from), instantLabel(to)];
  if (start === undefined || end === undefined) return `${start ?? from} to ${end ?? to}`;
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return `${start} to ${sameDay ? end.slice(11) : end}`;
}

function instantLabel(text: string): string | undefined {
  const time = Date.parse(text);
  if (!/^\d{4}-/.test(text) || Number.isNaN(time)) return undefined;
  return utc(time).replace(/:00$/, '');
}

/** A stretch of time around an instant, ms before and after. */
export function around(time: number, ms: number): Range {
  return { from: new Date(time - ms).toISOString(), to: new Date(time + ms).toISOString() };
}

/** The instants that an answer was about: resolved ones. */
export interface Resolved {
  readonly from: number;
  readonly to: number;
}

/** Another period by factor: 2 is twice as long with the same middle; 0 and `shift` of 0.5 moves by half. */
export function changed({ from, to }: Resolved, factor: number, shift = 0): Range {
  const middle = (from + to) / 2 + (to - from) * shift;
  const half = ((to - from) * factor) / 2;
  return {
    from: new Date(Math.floor(middle - half)).toISOString(),
    to: new Date(Math.ceil(middle + half)).toISOString(),
  };
}

const INSTANT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?))?(?:\s*(?:Z|UTC))?$/i;
const DATE_MATH = /^now(?:[+-]\d+[smhdwMy]|\/[smhdwMy])*$/;

/** ISO 8601 UTC, or date math; undefined where it is neither. */
export function instantOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (DATE_MATH.test(trimmed)) return trimmed;
  const [, day, clock = '00:00'] = INSTANT.exec(trimmed) ?? [];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T${clock}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
