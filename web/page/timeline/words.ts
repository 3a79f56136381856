// A deed in one sentence, for those who hear the timeline.
import { utc, utcClock } from '../time.ts';
import type { Deed } from './lanes.ts';
import { hasFailed } from './people.ts';

const KINDS: Readonly<Record<string, string>> = {
  cloud_account: 'cloud account',
  cloud_resource: 'cloud resource',
};

/** What kind of system a lane is, in words. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? kind.replaceAll('_', ' ');
}

const LONGEST = 160;

/** Such as `02:39:02 maya: AuthorizeSecurityGroupIngress, change, success`. */
export function deedWords({ time, start, end, who, what, where, outcome, change }: Deed): string {
  const since = start === undefined ? '' : `${utcClock(start)} to `;
  const until = end === undefined ? '' : ` to ${utcClock(end)}`;
  const short = what.length > LONGEST ? `${what.slice(0, LONGEST)}…` : what;
  const notes = [where, change ? 'a change' : '', hasFailed(outcome) ? `failed (${outcome})` : outcome];
  return `${since}${utcClock(time)}${until} ${who}: ${short}, ${notes.filter((note) => note !== '').join(', ')}`;
}

/** Of several that share a place. */
export function clusterWords(deeds: readonly Deed[]): string {
  const [first] = deeds;
  const last = deeds.at(-1);
  if (!first || !last) return '';
  if (deeds.length === 1) return deedWords(first);
  const changes = deeds.filter(({ change }) => change).length;
  const failures = deeds.filter(({ outcome }) => hasFailed(outcome)).length;
  return (
    `${String(deeds.length)} events from ${utc(first.time)} to ${utcClock(last.time)}, ` +
    `${String(changes)} of them changes, ${String(failures)} failures; the first: ${deedWords(first)}`
  );
}
