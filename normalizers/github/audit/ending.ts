// How it ended, why, and how long it took.
import { integer, object, string, type AccessEvent, type Zone } from '../../normalizer.ts';
import type { Fields } from './fields.ts';
import type { Meaning } from './meaning.ts';
import { readTime } from './time.ts';

type Event = AccessEvent['event'];

/**
 * How a workflow run ended (https://docs.github.com/en/rest/actions/workflow-runs § conclusion). What is not here (cancelled, skipped,
 * neutral, stale, action_required) is neither success nor failure.
 */
const CONCLUSIONS: ReadonlyMap<string | undefined, Event['outcome']> = new Map([
  ['success', 'success'],
  ['failure', 'failure'],
  ['timed_out', 'failure'],
  ['startup_failure', 'failure'],
]);

export function outcomeOf(fields: Fields, { ending }: Meaning): Event['outcome'] {
  if (ending === 'by_conclusion') return CONCLUSIONS.get(string(fields.conclusion)) ?? 'unknown';
  if (ending !== 'by_status') return ending;
  const status = integer(fields.status_code) ?? 0;
  return status >= 400 ? 'failure' : status >= 200 ? 'success' : 'unknown';
}

export function errorOf({ message }: Fields): AccessEvent['error'] {
  const said = string(message);
  return said === undefined ? undefined : { message: said };
}

/** Why GitHub or a person did it, as the fields of removals, keys, recovery codes and overridden policies say. */
export function statedReason({ reason, explanation, reasons }: Fields): string | undefined {
  const [first] = Array.isArray(reasons) ? reasons : [];
  return string(reason) ?? string(explanation) ?? string(object(first)?.['message']);
}

/** When a workflow's run or job began and ended; both stay in `unmapped` as written. */
export function spanOf(
  { started_at, completed_at }: Fields,
  zone: Zone | undefined,
): Pick<Event, 'start' | 'end' | 'duration'> | undefined {
  if (started_at === undefined && completed_at === undefined) return undefined;
  const start = readTime(started_at, zone);
  const end = readTime(completed_at, zone);
  const from = typeof start === 'string' ? undefined : start.utc;
  const to = typeof end === 'string' ? undefined : end.utc;
  const ms = from === undefined || to === undefined ? -1 : Date.parse(to) - Date.parse(from);
  return { start: from, end: to, duration: ms < 0 ? undefined : ms * 1e6 };
}
