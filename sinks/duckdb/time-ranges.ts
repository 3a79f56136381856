// Gathers the times of a batch into a few stretches that hold every place where its events can stand already.

const HOUR = 3_600_000;

/** The same record, mapped the same way, moves by at most this much: when the zone its source is read in is set anew (-12 h to +14 h). */
const MARGIN = 26 * HOUR;

/** With more stretches than this, one stretch over all is as good. */
const MOST = 8;

export interface TimeRange {
  /** Both inclusive, ms since 1970 UTC. */
  readonly from: number;
  readonly to: number;
}

/** One outlier (a clock that was wrong) makes a stretch of its own instead of widening all. Times in ms since 1970 UTC. */
export function timeRanges(times: readonly number[]): readonly TimeRange[] {
  const sorted = Float64Array.from(times).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ranges: TimeRange[] = [];
  let from = first;
  let to = first;
  for (const time of sorted) {
    if (time - to > 2 * MARGIN) {
      ranges.push({ from: from - MARGIN, to: to + MARGIN });
      from = time;
    }
    to = time;
  }
  ranges.push({ from: from - MARGIN, to: to + MARGIN });
  return ranges.length <= MOST ? ranges : [{ from: first - MARGIN, to: last + MARGIN }];
}
