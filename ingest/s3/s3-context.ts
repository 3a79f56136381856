// What all parts of a source that reads from S3 share.
import type { FromS3 } from '../../schemas/generated/types.ts';
import type { CollectorContext } from '../collector.ts';
import type { Outbox, Shard } from '../outbox.ts';
import type { Aws } from './aws.ts';
import type { NamedObject } from './named-object.ts';

/** `from.s3`, with the record form when it is not to be recognised by each object's beginning. */
export interface S3Config extends FromS3 {
  readonly form?: string | undefined;
}

export interface S3Context {
  readonly config: S3Config;
  readonly context: CollectorContext;
  readonly outbox: Outbox;
  readonly aws: Aws;
}

/** What came of an object that a message or a listing names. */
export interface Taken {
  /** Runs once all that was handed over for it is safe. */
  readonly whenSafe?: (() => void) | undefined;
}

/**
 * Hands over what an object holds, of which `shard` is told; resolves when it has been handed over, not when it is safe. Throws
 * ObjectTrouble, or Fault.
 */
export type TakeObject = (object: NamedObject, shard: Shard) => Promise<Taken>;

/** A shard whose position is nowhere kept: the queue, or the listing, is where it stands. */
export function shardWithoutCheckpoint(key: string): Shard {
  return { key, checkpoint: () => undefined };
}
