// Says of an object, or of a message, that it cannot be had: a reject with the bytes that named it, a gap in the ledger, and a warning.
import { digest } from '../../pipeline/identity.ts';
import type { GapKind } from '../ledger.ts';
import type { Shard } from '../outbox.ts';
import { toReject } from '../to-record.ts';
import type { ObjectTrouble } from './aws.ts';
import { identityOf, shardOf, uriOf, type NamedObject } from './named-object.ts';
import type { S3Context } from './s3-context.ts';

const GAPS: Readonly<Record<ObjectTrouble['kind'], GapKind>> = {
  missing: 'missing',
  refused: 'unreadable',
  changed: 'expired',
  unreadable: 'unreadable',
};

/** `bytes` is what named it: the message, or the entry of the listing. */
export function rejectObject(
  object: NamedObject,
  trouble: ObjectTrouble,
  bytes: Buffer,
  shard: Shard,
  { context, outbox }: S3Context,
): void {
  const uri = uriOf(object);
  context.log.warn({ uri, kind: trouble.kind }, `an object is lost: ${trouble.message}`);
  context.ledger.gap({
    kind: GAPS[trouble.kind],
    shard: shardOf(object),
    what: uri,
    message: trouble.message,
  });
  const origin = { collector: 's3', uri, identity: identityOf(object), referenceTime: context.now() };
  const fault = { code: 'unreadable', message: trouble.message, offset: 0, bytes } as const;
  outbox.addReject(toReject(fault, origin, context), shard);
}

/** A message that names no object. The same message again is the same reject. */
export function rejectMessage(
  body: string,
  why: string,
  queue: string,
  shard: Shard,
  { context, outbox }: S3Context,
): void {
  const identity = digest('sqs', queue, body);
  context.log.warn({ queue }, `a message cannot be understood: ${why}`);
  context.ledger.gap({ kind: 'unreadable', shard: shard.key, what: `message ${identity}`, message: why });
  const origin = { collector: 's3', uri: queue, identity, referenceTime: context.now() };
  const fault = { code: 'unreadable', message: why, offset: 0, bytes: Buffer.from(body) } as const;
  outbox.addReject(toReject(fault, origin, context), shard);
}
