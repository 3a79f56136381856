// Ids as pure functions of the record: the same record by any way, at any time, has the same id.
import { hash } from 'node:crypto';
import type { Normalizer } from '../normalizers/contract.ts';
import type { Envelope, Reject } from '../schemas/generated/types.ts';

/** First 32 hex digits of SHA-256 over the parts, each preceded by its length in bytes so that no two lists of parts are alike. */
export function digest(...parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${String(Buffer.byteLength(part))}:${part}`;
  return hash('sha256', text).slice(0, 32);
}

/**
 * `_id` of an event. With a vendor's id it is over dataset and id (scope global) or dataset, instance and id (scope instance); without
 * one over dataset, instance, origin, offset and the SHA-256 (hex) of the masked bytes.
 */
export function eventId(
  scope: Normalizer['idScope'],
  vendorId: readonly string[] | undefined,
  { dataset, instance, originIdentity, originOffset }: Envelope,
  bytesHash: string,
): string {
  if (vendorId === undefined)
    return digest(dataset, instance, originIdentity, String(originOffset), bytesHash);
  return scope === 'global' ? digest(dataset, ...vendorId) : digest(dataset, instance, ...vendorId);
}

/** Id of a reject: the same record rejected again by the same stage, replayed or read anew, has the same one. */
export function rejectId(stage: Reject['stage'], envelope: Envelope, bytesHash: string): string {
  const { dataset, instance, originIdentity, originOffset, rejectId: replayed } = envelope;
  return (
    replayed ?? digest('reject', stage, dataset, instance, originIdentity, String(originOffset), bytesHash)
  );
}
