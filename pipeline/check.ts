// What a server outside must be like: setup mends it, doctor tells of it.

/** One thing that was looked at: a connection, a right, a topic, a template, a clock. */
export interface Check {
  /** Such as "topic accesstrail.raw" or "index template accesstrail-events". */
  readonly what: string;
  /** fine; missing or different, so that `mend` would change it; or wrong, which only the operator can mend; a warning lets the start go on. */
  readonly state: 'fine' | 'missing' | 'differs' | 'wrong' | 'warning';
  /** What was found, in a few words: "12 partitions, lz4, 30 d". */
  readonly found: string;
  /** What to do about it; absent when fine. */
  readonly remedy?: string;
  /** What `mend` makes or changes, in a few words. */
  readonly plan?: string;
  /** Makes it as it should be. Doing it twice is doing it once. Absent where setup has nothing to do. */
  readonly mend?: () => Promise<void>;
}
