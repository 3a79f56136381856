// Counts for people: the most frequent values of a field, and events over time, with bars.
import type { HistogramBucket } from '../../pipeline/ports.ts';
import { bar, markedBar } from './bars.ts';
import { displayWidth, filled } from './display-width.ts';
import type { Look } from './found-table.ts';
import { instant, number, table } from './table.ts';

export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** A bar has at least so many columns. */
const LEAST_BAR = 6;
const MOST_BAR = 60;
const GAP = 2;

/** `others` is how many events have another value or none; undefined where one event can have several. */
export function statsText(
  field: string,
  values: readonly Counted[],
  { total, others }: { readonly total: number; readonly others: number | undefined },
  { width, paint }: Look,
): string {
  const rows = values.map(({ value, count }) => [value, number(count), share(count, total)]);
  if (others !== undefined && others > 0)
    rows.push(['(others, or none)', number(others), share(others, total)]);
  const columns = [
    { title: field, flexible: true as const },
    { title: 'events', align: 'right' as const },
    { title: 'share', align: 'right' as const },
  ];
  const [heading = '', rule = '', ...lines] = withRoom(columns, rows, width);
  const room = Math.min(MOST_BAR, width - GAP - widest([heading, ...lines]));
  const most = Math.max(0, ...values.map(({ count }) => count));
  const drawn = lines.map((line, index) => {
    const counted = values[index];
    return counted ? `${line}${' '.repeat(GAP)}${bar(counted.count, most, room)}` : paint.quiet(line);
  });
  return `${[paint.strong(heading), paint.quiet(rule), ...drawn].join('\n')}\n`;
}

/** A line a bucket; failures are the marked beginning of a bar. */
export function histogramText(
  buckets: readonly HistogramBucket[],
  intervalMs: number,
  { width, paint }: Look,
): string {
  const rows = buckets.map(({ time, count, failures }) => [
    labelOf(time, intervalMs),
    number(count),
    failures === 0 ? '' : number(failures),
  ]);
  const columns = [
    { title: 'from (UTC)' },
    { title: 'events', align: 'right' as const },
    { title: 'failed', align: 'right' as const },
  ];
  const [heading = '', rule = '', ...lines] = table(columns, rows, width).trimEnd().split('\n');
  const edge = widest([heading, rule]);
  const room = Math.min(MOST_BAR, Math.max(LEAST_BAR, width - GAP - edge));
  const most = Math.max(0, ...buckets.map(({ count }) => count));
  const drawn = lines.map((line, index) => {
    const { count = 0, failures = 0 } = buckets[index] ?? {};
    if (count === 0) return paint.quiet(line);
    const { marked, rest } = markedBar({ value: count, part: failures }, most, room);
    return `${line.padEnd(edge + GAP)}${paint.failure(marked)}${rest}`;
  });
  const legend = buckets.some(({ failures }) => failures > 0) ? `${paint.failure('▒')} failed\n` : '';
  return `${[paint.strong(heading), paint.quiet(rule), ...drawn].join('\n')}\n${legend}`;
}

/** As little of the time as tells buckets apart. */
function labelOf(time: number, intervalMs: number): string {
  if (intervalMs % 86_400_000 === 0) return instant(time).slice(0, 10);
  if (intervalMs % 60_000 === 0) return instant(time).slice(0, 16);
  if (intervalMs % 1_000 === 0) return instant(time).slice(0, 19);
  return new Date(time).toISOString().replace('T', ' ').replace('Z', '');
}

function withRoom(
  columns: Parameters<typeof table>[0],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const lines = table(columns, rows, Math.max(width - GAP - LEAST_BAR, 20))
    .trimEnd()
    .split('\n');
  const edge = widest(lines);
  return lines.map((line) => filled(line, edge));
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => displayWidth(line)));
}

function share(count: number, total: number): string {
  return total === 0 ? '' : `${((count / total) * 100).toFixed(1)} %`;
}
