// Finds log files that no digest vouches for, though one should: they lie where CloudTrail delivers, and CloudTrail did not deliver them.
import { Fault } from '../../../pipeline/errors.ts';
import { listed } from '../listing.ts';
import { uriOf } from '../named-object.ts';
import type { S3Context } from '../s3-context.ts';
import { logsOf, type DigestFile } from './digest-file.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * URIs of the objects that were written in the time of a digest and that none of `vouching` names: the digest itself, those before and
 * after it, and those of other trails. Throws Fault access_denied without the right to list.
 */
export async function unlistedIn(
  digest: DigestFile,
  vouching: readonly DigestFile[],
  { aws, context }: S3Context,
): Promise<readonly string[]> {
  const { bucket, stem } = logsOf(digest);
  const vouched = new Set(vouching.flatMap(({ logFiles }) => logFiles.map(uriOf)));
  const found: string[] = [];
  for (const day of daysOf(digest)) {
    const options = { bucket, prefix: `${stem}/${day}/`, signal: context.signal };
    for await (const page of listed(aws, options))
      for (const object of page) {
        const { lastModified } = object;
        const inTime = lastModified > digest.start && lastModified <= digest.end;
        if (inTime && !vouched.has(uriOf(object))) found.push(uriOf(object));
      }
    if (context.signal.aborted) throw new Fault('stopping', 'stopped while looking for unlisted log files');
  }
  return found;
}

/** The days (UTC) of a digest's time, such as 2026/11/22. */
function daysOf({ start, end }: DigestFile): readonly string[] {
  const days = new Set<string>();
  for (let time = start; time < end; time += DAY_MS) days.add(dayOf(time));
  days.add(dayOf(end));
  return [...days];
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '/');
}
