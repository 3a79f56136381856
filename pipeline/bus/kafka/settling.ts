// Brokers that have just started, or have just been given a topic, answer for a moment as if it were not there.
import { Fault } from '../../errors.ts';

/** So long a missing topic may only be one that is not known yet, in ms. */
const SETTLES_MS = 15_000;
/** Missed again after so long, it is another occasion: longer than any pause between two tries. */
const OCCASION_MS = 60_000;

/** Judges the faults of one piece of work, which is tried again and again. */
export class Settling {
  readonly #clock: () => number;
  /** When the topic was missed first and last on this occasion. */
  #first = 0;
  #last = -Infinity;

  /** `clock` tells time in ms; performance.now unless told. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** The fault as it counts now: a topic that is not there is waited for at first. Whatever else it is, is given back. */
  judge(error: unknown): unknown {
    if (!(error instanceof Fault) || error.code !== 'not_set_up') return error;
    const now = this.#clock();
    if (now - this.#last > OCCASION_MS) this.#first = now;
    this.#last = now;
    if (now - this.#first > SETTLES_MS) return error;
    return new Fault('bus_unavailable', error.message, error);
  }
}
