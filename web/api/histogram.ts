// Buckets of time for a histogram: few enough to draw, of a width that people read.
import type { HistogramBucket } from '../../pipeline/ports.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const WIDTHS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364].map((count) => count * DAY),
];

/** The width (ms) by which a period (ms UTC, exclusive end) is cut into about so many buckets, and no more than that plus one. */
export function widthOf(from: number, to: number, buckets: number): number {
  const least = Math.max(to - from, 1) / buckets;
  return WIDTHS.find((width) => width >= least) ?? Math.ceil(least / DAY) * DAY;
}

/** Every bucket of a period, those without events too. */
export function filled(
  found: readonly HistogramBucket[],
  from: number,
  to: number,
  width: number,
): HistogramBucket[] {
  const byTime = new Map(found.map((bucket) => [bucket.time, bucket]));
  const all: HistogramBucket[] = [];
  for (let time = Math.floor(from / width) * width; time < to; time += width)
    all.push(byTime.get(time) ?? { time, count: 0, failures: 0 });
  return all;
}
