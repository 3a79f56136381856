// A part of the checks that may fail by itself.
import type { Check } from '../../check.ts';

/** One thing to look at, which may fail by itself: a process has the rights that its own stages need. */
export interface Look {
  readonly what: string;
  readonly look: () => Promise<readonly Check[]>;
}
