// Rejects by what they have in common.
import type { Reject } from './sources-api.ts';

/** After so many the program replays a reject only when it is told twice. */
export const MOST_ATTEMPTS = 5;

/** Each code with its rejects, the most frequent first. */
export function byCode(
  rejects: readonly Reject[],
): readonly (readonly [Reject['code'], readonly Reject[]])[] {
  const codes = [...new Set(rejects.map(({ code }) => code))];
  return codes
    .map((code) => [code, rejects.filter((reject) => reject.code === code)] as const)
    .sort((a, b) => b[1].length - a[1].length || a[0].localeCompare(b[0]));
}

/** Whether some of those with these ids were tried so often that a replay must be forced. */
export function triedOften(rejects: readonly Reject[] | undefined, ids: readonly string[]): boolean {
  return rejects?.some(({ id, attempt }) => attempt > MOST_ATTEMPTS && ids.includes(id)) ?? false;
}
