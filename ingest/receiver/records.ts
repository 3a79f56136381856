// Makes raw records of what a request brought: all of it has one identity, which is the same when it is sent again.
import { createHash } from 'node:crypto';
import type { RawBatch, RawRecord } from '../../pipeline/ports.ts';
import type { CollectorContext } from '../collector.ts';
import { MAX_RECORD, toRecord, toReject, type ContainerFault, type RecordOrigin } from '../to-record.ts';
import { membersOf, textOf } from './members.ts';
import type { Piece, Split } from './protocols/protocol.ts';

const OPEN_OBJECT = 0x7b;

/** A request whose records are made. */
export interface Delivery {
  /** The receiver's path. */
  readonly path: string;
  /** The sender's id of it; without one its records tell. */
  readonly id: string | undefined;
  readonly split: Pick<Split, 'pieces' | 'faults'>;
}

/** Masked, in order, with their envelopes; rejects for what could not be split. */
export async function recordsOf({ path, id, split }: Delivery, context: CollectorContext): Promise<RawBatch> {
  const received = context.now();
  const origin: RecordOrigin = { collector: 'receiver', uri: '', identity: '', referenceTime: received };
  const records: RawRecord[] = [];
  for (const { offset, bytes, time } of split.pieces) {
    const from = time === undefined ? origin : { ...origin, referenceTime: time };
    const made = toRecord({ offset, end: offset + bytes.length, bytes }, from, context);
    records.push(made instanceof Promise ? await made : made);
  }
  const faults = split.faults.map((fault) => ({ ...fault, bytes: fault.bytes.subarray(0, MAX_RECORD) }));
  const identity = id ?? identityOf(records, faults, context);
  const uri = `receiver:${path}#${identity}`;
  return {
    records: records.map(({ bytes, envelope }) => ({
      bytes,
      envelope: { ...envelope, originUri: uri, originIdentity: identity },
    })),
    rejects: faults.map((fault) => toReject(fault, { ...origin, uri, identity }, context)),
  };
}

/** The record inside the object that a sender wraps each one in, a text or an object; the piece itself where it has none. */
export function unwrapped(piece: Piece, member: string): Piece {
  const value = membersOf(piece.bytes, new Set([member]))?.get(member);
  if (value === undefined) return piece;
  const text = textOf(value);
  const bytes = text === undefined ? value : Buffer.from(text);
  return text === undefined && value[0] !== OPEN_OBJECT ? piece : { ...piece, bytes, step: 'unwrap' };
}

/** Over what is kept, so that it tells nothing of a masked secret; of the content, so that another compression is the same. */
function identityOf(
  records: readonly RawRecord[],
  faults: readonly ContainerFault[],
  { mask }: CollectorContext,
): string {
  const hash = createHash('sha256');
  const add = (offset: number, bytes: Buffer): void => {
    hash.update(`${String(offset)} ${String(bytes.length)}\n`).update(bytes);
  };
  for (const { bytes, envelope } of records) add(envelope.originOffset, bytes);
  for (const { offset, bytes } of faults) add(offset, mask(bytes).bytes);
  return hash.digest('hex').slice(0, 32);
}
