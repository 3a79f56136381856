// Brokers that have just started, or have just been given a topic, answer for a moment as if it were not there.
import { Fault } from '../../errors.ts';

/** So long a missing topic may only be one that is not known yet, in ms. */
const SETTLES_MS = 15_000;

/** Judges the faults of one piece of work, which is tried again and again. */
export class Settling {
  #since: number | undefined;

  /** The fault as it counts now: a topic that is not there is waited for at first. Whatever else it is, is given back. */
  judge(error: unknown): unknown {
    if (!(error instanceof Fault) || error.code !== 'not_set_up') {
      this.#since = undefined;
      return error;
    }
    this.#since ??= performance.now();
    if (performance.now() - this.#since > SETTLES_MS) return error;
    return new Fault('bus_unavailable', error.message, error);
  }
}
