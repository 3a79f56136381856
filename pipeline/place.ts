// Where and at which version an event is stored: pure functions, so that a replay finds the same place.

/** Room for decisions (late grants, better matches) between two revisions of a mapping. */
const DECISIONS = 2 ** 20;
const DAY_MS = 86_400_000;

/** The version a store compares: a better mapping, or a later decision, replaces. */
export function version(mappingRevision: number, decision = 0): number {
  return mappingRevision * DECISIONS + decision;
}

/** The mapping revision in a version. */
export function revisionOf(stored: number): number {
  return Math.floor(stored / DECISIONS);
}

/**
 * Whether an event's time (ms UTC) cannot be true: more than 24 h after its record was received, or before `notBefore`. The clock of the
 * processing machine is never asked.
 */
export function isOutOfRange(time: number, received: number, notBefore: number): boolean {
  return time > received + DAY_MS || time < notBefore;
}
