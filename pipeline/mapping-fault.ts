// What a mapping that throws costs: a reject of the record that it threw for.
import type { Outcome } from '../normalizers/contract.ts';
import { reject } from '../normalizers/kit/outcome.ts';

/** Longest message of a mapping that is kept, in UTF-16 units. */
const LONGEST = 500;

/** `too_deep` where the stack was exhausted, else `normalizer_failed`. */
export function mappingFault(error: unknown): Extract<Outcome, { kind: 'reject' }> {
  const { name, message } = error instanceof Error ? error : { name: 'thrown', message: String(error) };
  const said = message.slice(0, LONGEST);
  return error instanceof RangeError && /call stack|nested deeper/.test(message)
    ? reject('too_deep', `nested too deeply: ${said}`)
    : reject('normalizer_failed', `${name}: ${said}`);
}
