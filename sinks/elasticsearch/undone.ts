// Gathers what a write could not do, to say it in one fault with what to do about it.
import { Fault } from '../../pipeline/errors.ts';
import { REMEDIES, type RetryClass, type Verdict } from './classify.ts';

export class Undone {
  readonly #classes = new Map<RetryClass, { count: number; readonly message: string }>();

  /** A verdict that leaves its document undone. Throws at once when only the operator can help. */
  add(verdict: Verdict | undefined): void {
    if (verdict?.kind === 'denied')
      throw new Fault(
        'access_denied',
        `Elasticsearch refuses the writing: ${verdict.message}; give the user or API key this right, accesstrail doctor lists what is needed`,
      );
    const [why, message] = whyOf(verdict);
    const known = this.#classes.get(why);
    if (known) known.count++;
    else this.#classes.set(why, { count: 1, message });
  }

  /** Throws Fault `store_unavailable` unless all was done. `total` is how many documents there were. */
  throwIfAny(total: number): void {
    if (this.#classes.size === 0) return;
    const parts = [...this.#classes].map(
      ([why, { count, message }]) =>
        `${String(count)} of ${String(total)} ${why} (${message}): ${REMEDIES[why]}`,
    );
    throw new Fault('store_unavailable', `Elasticsearch could not take ${parts.join('; ')}`);
  }
}

function whyOf(verdict: Verdict | undefined): readonly [RetryClass, string] {
  if (verdict?.kind === 'retry') return [verdict.why, verdict.message];
  if (verdict?.kind === 'blocked') return ['blocked', verdict.message];
  return ['unknown', verdict?.kind === 'refused' ? verdict.message : 'no answer'];
}
