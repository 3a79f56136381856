// Makes the three outcomes of a record.
import type { RejectCode } from '../../schemas/reject-codes.ts';
import type { MappedEvent, Outcome } from '../contract.ts';

/** An event; `id` is the vendor's own id in parts, or undefined where the record has none. */
export function mapped(event: MappedEvent, id: readonly string[] | undefined): Outcome {
  return { kind: 'event', event, id };
}

/** A record that cannot be an event; `path` is a JSON Pointer or a column name. */
export function reject(
  code: RejectCode,
  message: string,
  path?: string,
): Outcome & { readonly kind: 'reject' } {
  return { kind: 'reject', code, message, path };
}

/** A well-formed record that is no access event; `reason` is one of the normalizer's `filters`. */
export function filtered(reason: string): Outcome {
  return { kind: 'filtered', reason };
}
