// What is done with each object that is named: digests are checked, all else is read, once.
import type { CloudTrailIntegrity } from './integrity/cloudtrail.ts';
import { isDigest } from './integrity/digest-file.ts';
import type { KnownObjects } from './known-objects.ts';
import { readObject } from './read-object.ts';
import type { S3Context, TakeObject } from './s3-context.ts';

/** Without `integrity` a digest is an object like any other. */
export function objectTaker(
  shared: S3Context,
  known: KnownObjects,
  integrity: CloudTrailIntegrity | undefined,
): TakeObject {
  return async (object, shard) => {
    if (integrity !== undefined && isDigest(object)) return integrity.take(object);
    if (known.find(object) !== undefined) return {};
    known.add(await readObject(object, shard, shared));
    return {};
  };
}
