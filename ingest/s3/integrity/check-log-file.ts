// Whether a log file is there and is what its digest vouches for; one that was not collected before is collected now.
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import type { GapKind } from '../../ledger.ts';
import type { Shard } from '../../outbox.ts';
import { ObjectTrouble } from '../aws.ts';
import type { KnownObjects } from '../known-objects.ts';
import { plainEtag, plainVersion, uriOf, type NamedObject } from '../named-object.ts';
import { readObject } from '../read-object.ts';
import type { S3Context } from '../s3-context.ts';
import type { VouchedFile } from './digest-file.ts';

/** Undefined when all is well. */
export type FileFinding = { readonly kind: GapKind; readonly message: string } | undefined;

/** Throws Fault as Aws does. */
export async function checkLogFile(
  file: VouchedFile,
  known: KnownObjects,
  shard: Shard,
  shared: S3Context,
): Promise<FileFinding> {
  try {
    const found = known.find(await look(file, shared));
    const hash = found === undefined ? await collect(file, known, shard, shared) : found.contentHash;
    if (hash === file.hash) return undefined;
    const now = hash === undefined ? 'its content cannot be read to its end' : `its content now has ${hash}`;
    return {
      kind: 'altered',
      message: `the log file was altered: its digest vouches for SHA-256 ${file.hash}; ${now}`,
    };
  } catch (error) {
    if (!(error instanceof ObjectTrouble)) throw error;
    if (error.kind === 'missing')
      return {
        kind: 'missing',
        message: 'the log file was deleted: its digest names it, and it is not there',
      };
    return { kind: 'unreadable', message: `the log file cannot be checked: ${error.message}` };
  }
}

async function collect(
  file: VouchedFile,
  known: KnownObjects,
  shard: Shard,
  shared: S3Context,
): Promise<string | undefined> {
  const read = await readObject(file, shard, shared);
  known.add(read);
  return read.contentHash;
}

/** The object as it is now. */
async function look({ bucket, key }: VouchedFile, { aws, context }: S3Context): Promise<NamedObject> {
  const answer = await aws.ask({
    what: `look at ${uriOf({ bucket, key })}`,
    action: 's3:GetObject',
    ofObject: true,
    send: ({ s3 }) =>
      s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: context.signal }),
  });
  return { bucket, key, versionId: plainVersion(answer.VersionId), etag: plainEtag(answer.ETag) };
}
