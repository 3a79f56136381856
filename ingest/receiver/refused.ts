// Why a request is not taken: thrown while it is looked at, told to the sender in its protocol's words.
import type { Outcome } from '../../pipeline/receivers.ts';

/** What is missing in the credentials; only Splunk's protocol tells the sender. */
export type Doubt = 'missing' | 'malformed' | 'wrong' | 'stale';

export class Refused extends Error {
  readonly outcome: Exclude<Outcome, 'stored' | 'repeated'>;
  readonly doubt: Doubt | undefined;

  /** `message` is for the sender, and says nothing of secrets. */
  constructor(outcome: Refused['outcome'], message: string, doubt?: Doubt) {
    super(message);
    this.name = 'Refused';
    this.outcome = outcome;
    this.doubt = doubt;
  }
}

export function unverified(doubt: Doubt): Refused {
  return new Refused('unverified', 'unauthorized', doubt);
}
