// What a search may ask for at most, the same in every store.
import { Fault } from './errors.ts';
import type { SearchRequest } from './ports.ts';

const PAGE = 100;
const LONGEST_PAGE = 5_000;
const MOST_VALUES = 1_000;
const MOST_BUCKETS = 10_000;

/** How many events a page has. Throws Fault `usage` for a request that asks for too much, or for what is no number. */
export function pageSize({ query, histogram, facets = [] }: SearchRequest): number {
  const { from, to, limit = PAGE } = query;
  check(limit, 0, LONGEST_PAGE, 'the size of a page');
  for (const { size } of facets) check(size, 0, MOST_VALUES, 'the number of values of a facet');
  if (histogram) {
    check(histogram.intervalMs, 1, Number.MAX_SAFE_INTEGER, 'the interval of a histogram in ms');
    if (from !== undefined && to !== undefined && (to - from) / histogram.intervalMs > MOST_BUCKETS)
      throw new Fault('usage', `a histogram has at most ${String(MOST_BUCKETS)} intervals: take longer ones`);
  }
  return limit;
}

function check(number: number, least: number, most: number, what: string): void {
  if (!Number.isSafeInteger(number) || number < least || number > most)
    throw new Fault(
      'usage',
      `${what} is a whole number from ${String(least)} to ${String(most)}, not ${String(number)}`,
    );
}
