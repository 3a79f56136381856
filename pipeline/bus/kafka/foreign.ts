// Records on our topics that no stage of ours wrote: they become rejects like everything that is no event.
import type { Envelope } from '../../../schemas/generated/types.ts';
import type { RawRecord } from '../../ports.ts';
import type { Part } from './turn.ts';

/** The record with an envelope that says where on Kafka it stands, since it came without a whole one. */
export function foreignRecord(
  { topic, partition }: Pick<Part, 'topic' | 'partition'>,
  { offset, timestamp, value }: Part['messages'][number],
): RawRecord {
  const envelope: Envelope = {
    sourceId: 'unknown',
    dataset: 'unknown',
    instance: 'unknown',
    collector: 'kafka',
    originUri: `kafka:${topic}/${String(partition)}`,
    originIdentity: `${topic}/${String(partition)}`,
    originOffset: offset,
    received: timestamp,
    referenceTime: timestamp,
    maskingVersion: 1,
    maskingCount: 0,
  };
  return { bytes: value ?? Buffer.alloc(0), envelope };
}
