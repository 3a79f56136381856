// The life cycle of indices: when an index moves to cheaper nodes and when it goes, counted from the end of its own period.
import type { LifecycleConfig } from './elasticsearch-config.ts';

/** Name of the policy of a namespace. */
export const policyOf = (namespace: string): string => `${namespace}-events`;

/** The part of the template of events that names the policy; apart, because not every cluster has life cycles. */
export const lifecycleTemplateOf = (namespace: string): string => `${namespace}-events@lifecycle`;

/** The end of the year 9999 in ms: an index whose events may be of any time never gets older. */
export const NEVER = 253_402_300_799_999;

export interface Phase {
  readonly min_age: string;
  readonly actions: Readonly<Record<string, object>>;
}

/** The policy as Elasticsearch takes it. Nothing is rolled over: an index holds its period, whatever its size. */
export interface Policy {
  readonly phases: Readonly<Record<string, Phase>>;
  readonly _meta: Readonly<Record<string, string>>;
}

export function lifecyclePolicy({ warmAfter, coldAfter, deleteAfter }: LifecycleConfig): Policy {
  return {
    phases: {
      hot: { min_age: '0ms', actions: { set_priority: { priority: 100 } } },
      // Written no more, but for late events, which a merged index takes too.
      ...(warmAfter !== undefined && {
        warm: {
          min_age: days(warmAfter),
          actions: { set_priority: { priority: 50 }, forcemerge: { max_num_segments: 1 } },
        },
      }),
      ...(coldAfter !== undefined && {
        cold: { min_age: days(coldAfter), actions: { set_priority: { priority: 0 } } },
      }),
      ...(deleteAfter !== undefined && { delete: { min_age: days(deleteAfter), actions: { delete: {} } } }),
    },
    _meta: { managed_by: 'accesstrail' },
  };
}

const days = (count: number): string => `${String(count)}d`;

/** Both settings of an index that is in a life cycle; `end` of its period in ms since 1970 UTC, undefined when it has none. */
export function lifecycleSettings(
  namespace: string,
  end: number | undefined,
): { readonly 'index.lifecycle.name': string; readonly 'index.lifecycle.origination_date': number } {
  return {
    'index.lifecycle.name': policyOf(namespace),
    'index.lifecycle.origination_date': originationDate(end),
  };
}

/** What the age of an index is counted from. */
export function originationDate(end: number | undefined): number {
  return end === undefined ? NEVER : Math.max(end, 0);
}
