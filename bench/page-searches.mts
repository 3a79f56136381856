// The searches that the search benchmarks ask, as the page asks them.
import type { SearchRequest } from '../pipeline/ports.ts';
import { parseQuery } from '../search/parse-query.ts';

export const WEEK = 7 * 86_400_000;

/** Two conditions each, of values that CloudTrail events have. */
export const PAIRS: readonly string[] = [
  'event.outcome: failure and cloud.region: us-east-1',
  'event.provider: s3.amazonaws.com and event.outcome: success',
  'event.action: Create* and not user.name: unknown',
  'event.category: iam and oncall.actor.type: (user or role)',
  'oncall.actor.type: user and event.action: (ListBuckets or GetCallerIdentity)',
  'source.ip: * and event.type: change',
];

/** What people type without naming a field, or that stands in no column: rare, absent, nearly everything, two words. */
export const WORDS: readonly string[] = [
  'ListBuckets',
  'error.message: denied',
  'not root',
  'stratus and failure',
];

/** The newest 100 of the week that ends at `to` (ms), a bar for every three hours, and who, what, where, outcome and source. */
export function pageSearch(query: string, to: number): SearchRequest {
  return {
    query: { from: to - WEEK, to, filter: parseQuery(query, { now: to }), limit: 100 },
    histogram: { intervalMs: 3 * 3_600_000 },
    facets: ['user.name', 'event.action', 'oncall.system.id', 'event.outcome', 'oncall.source.id'].map(
      (field) => ({ field, size: 10 }),
    ),
  };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(Math.ceil(share * sorted.length) - 1, sorted.length - 1)] ?? 0;
}
