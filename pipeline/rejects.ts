// Makes rejects: records that are no events, with their reason, origin and bytes.
import { hash } from 'node:crypto';
import type { Outcome } from '../normalizers/contract.ts';
import type { Reject } from '../schemas/generated/types.ts';
import { rejectId } from './identity.ts';
import type { RawRecord } from './ports.ts';

type Reason = Omit<Extract<Outcome, { kind: 'reject' }>, 'kind'>;

/** A reject of one record by a stage. `time` is ms since 1970 UTC. Replaying a reject keeps its id and counts the attempt. */
export function makeReject(
  stage: Reject['stage'],
  { code, message, path }: Reason,
  record: RawRecord,
  time: number,
): Reject {
  const { bytes, envelope } = record;
  return {
    id: rejectId(stage, envelope, hash('sha256', bytes)),
    stage,
    code,
    message,
    path,
    attempt: envelope.attempt ?? 1,
    status: 'open',
    time,
    dataset: envelope.dataset,
    envelope,
    input: bytes.toString('base64'),
  };
}

/** The record that a reject was made of, ready for another attempt. */
export function recordOf(reject: Reject): RawRecord {
  return {
    bytes: Buffer.from(reject.input, 'base64'),
    envelope: { ...reject.envelope, attempt: reject.attempt + 1, rejectId: reject.id },
  };
}
