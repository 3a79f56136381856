// What the receiver asks of a protocol: where records stand in a body, and how its senders want to be answered.
import type { PushAnswer, PushRequest } from '../../../pipeline/receivers.ts';
import type { ContainerFault } from '../../to-record.ts';
import type { Refused } from '../refused.ts';

/** A record as it stands in a body. */
export interface Piece {
  /** Its place in the decompressed body, in bytes, or its number where a protocol counts; the same in each delivery. */
  readonly offset: number;
  readonly bytes: Buffer;
  /** The sender's own time of the record, ms since 1970 UTC. */
  readonly time?: number | undefined;
  /** The step that made these bytes of others; undefined when they are what was sent. */
  readonly step?: string | undefined;
}

export interface Split {
  readonly pieces: readonly Piece[];
  readonly faults: readonly ContainerFault[];
  /** Instead of the usual answer. */
  readonly answer?: PushAnswer;
}

export interface Protocol {
  /** What is answered without a look at credentials and body: health, what is no endpoint. `free` when records would be taken now. */
  readonly direct: (request: PushRequest, free: boolean) => PushAnswer | undefined;
  /** Records of a verified body, decompressed. Throws Refused `malformed` or `unsupported`. */
  readonly split: (content: Buffer, request: PushRequest) => Split;
  /** Told when all of it is safe. */
  readonly stored: (split: Split, request: PushRequest) => PushAnswer;
  readonly refused: (refused: Refused, request: PushRequest) => PushAnswer;
}

/** HTTP's word for each refusal. */
export const STATUS: Readonly<Record<Refused['outcome'], number>> = {
  unverified: 401,
  malformed: 400,
  too_large: 413,
  unsupported: 415,
  busy: 429,
  not_safe_in_time: 503,
  cut: 400,
};

/** When a sender that is told to come back should do so, in seconds. */
const RETRY_AFTER = { 'retry-after': '5' };

export function headersOf(outcome: Refused['outcome']): Readonly<Record<string, string>> {
  return outcome === 'busy' || outcome === 'not_safe_in_time' ? RETRY_AFTER : {};
}

export function jsonAnswer(
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): PushAnswer {
  return { status, body: JSON.stringify(body), headers };
}

export function wrongMethod(allowed: string): PushAnswer {
  return jsonAnswer(405, { error: `use ${allowed}` }, { allow: allowed });
}

export function mediaType({ headers }: PushRequest): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
