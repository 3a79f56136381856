// Tells how an event came out: what the system call or user space says, or what a security module decided.
import type { MappedEvent } from '../../normalizer.ts';
import { POLICY, REFUSALS, type Meaning } from './actions.ts';
import type { AuditRecord, Fields } from './records.ts';

type Outcome = MappedEvent['event']['outcome'];

/**
 * Decision -> outcome; all others refuse. AppArmor allows in complain mode: https://manpages.ubuntu.com/manpages/noble/man7/apparmor.7.html § DESCRIPTION,
 * SELinux what is granted: https://man7.org/linux/man-pages/man3/avc_has_perm.3.html § DESCRIPTION
 */
const DECISIONS: ReadonlyMap<string | undefined, Outcome> = new Map([
  ['ALLOWED', 'success'],
  ['AUDIT', 'success'],
  ['STATUS', 'success'],
  ['granted', 'success'],
]);
const RESULTS: ReadonlyMap<string | undefined, Outcome> = new Map([
  ['success', 'success'],
  ['1', 'success'],
  ['yes', 'success'],
  ['failed', 'failure'],
  ['0', 'failure'],
  ['no', 'failure'],
]);

/**
 * `fields` of all records together. `permissive=1` is a refusal that was not enforced:
 * https://git.zx2c4.com/linux-dev/commit/security?id=626b9740fa73cad043e136bfb3b6fca68a4f8a7c
 */
export function outcomeOf({ type }: AuditRecord, fields: Fields): Outcome {
  if (!REFUSALS.has(type)) return RESULTS.get(fields['res'] ?? fields['success']) ?? 'unknown';
  if (fields['permissive'] === '1' || fields['notice'] !== undefined) return 'success';
  if (fields['error'] !== undefined) return 'failure';
  return DECISIONS.get(fields['apparmor'] ?? fields['seresult']) ?? 'failure';
}

/** A security module tells of its policy in the records of its decisions. */
export function policyIn({ apparmor, notice }: Fields): Meaning | undefined {
  return apparmor === 'STATUS' || notice !== undefined ? POLICY : undefined;
}
