// Makes raw records of frames: masked, with their envelope, and whole in the blob store when too long for the bus.
import { digest } from '../pipeline/identity.ts';
import type { RawRecord } from '../pipeline/ports.ts';
import { makeReject } from '../pipeline/rejects.ts';
import { withBackoff } from '../pipeline/retry.ts';
import type { Envelope, Reject } from '../schemas/generated/types.ts';
import { retryOptions, type CollectorContext } from './collector.ts';
import type { Frame } from './framing/splitter.ts';

/** Longest record that travels whole: 3 MiB after masking. */
export const MAX_RECORD = 3 * 1024 * 1024;

/** Where records come from. */
export interface RecordOrigin {
  readonly collector: string;
  readonly uri: string;
  readonly identity: string;
  /** The origin's own time, ms since 1970 UTC. */
  readonly referenceTime: number;
}

/** The fault of a container: code, place, and the beginning of the bytes that could not be split. */
export interface ContainerFault {
  readonly code: 'container_truncated' | 'container_broken' | 'unreadable' | 'too_large';
  readonly message: string;
  readonly offset: number;
  readonly bytes: Buffer;
  /** Length of the whole, when `bytes` is only its beginning. */
  readonly length?: number | undefined;
}

/** The record of a frame that is there whole; a promise only when its bytes go to the blob store first. */
export function toRecord(
  frame: Frame,
  origin: RecordOrigin,
  context: CollectorContext,
): RawRecord | Promise<RawRecord> {
  const { bytes, count, version } = context.mask(frame.bytes);
  const envelope = envelopeOf(origin, frame.offset, version, count, context);
  return bytes.length <= MAX_RECORD ? { bytes, envelope } : stowed(bytes, envelope, context);
}

async function stowed(bytes: Buffer, envelope: Envelope, context: CollectorContext): Promise<RawRecord> {
  const { name, length } = await withBackoff(() => context.blobs.put(bytes), retryOptions(context));
  return { bytes: Buffer.from(bytes.subarray(0, MAX_RECORD)), envelope: { ...envelope, blob: name, length } };
}

/** The reject of a container, or of a record too long to be held. The same fault at the same place has the same id. */
export function toReject(fault: ContainerFault, origin: RecordOrigin, context: CollectorContext): Reject {
  const { bytes, count, version } = context.mask(fault.bytes);
  const { source } = context;
  const envelope = envelopeOf(origin, fault.offset, version, count, context);
  const record = {
    bytes,
    envelope: fault.length === undefined ? envelope : { ...envelope, length: fault.length },
  };
  const id = digest(source.dataset, source.id, 'collect', origin.identity, String(fault.offset));
  return { ...makeReject('collect', fault, record, context.now()), id };
}

function envelopeOf(
  { collector, uri, identity, referenceTime }: RecordOrigin,
  offset: number,
  maskingVersion: number,
  maskingCount: number,
  { source, now }: CollectorContext,
): Envelope {
  return {
    sourceId: source.id,
    dataset: source.dataset,
    instance: source.instance,
    collector,
    originUri: uri,
    originIdentity: identity,
    originOffset: offset,
    received: now(),
    referenceTime,
    maskingVersion,
    maskingCount,
  };
}
