// Lists a bucket in the order of its keys; folders of days long past can be passed over.
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Aws } from './aws.ts';
import { plainEtag, type NamedObject } from './named-object.ts';

export interface ListedObject extends NamedObject {
  readonly size: number;
  /** ms since 1970 UTC: when it was written, or when an upload in parts was begun. */
  readonly lastModified: number;
}

export interface ListOptions {
  readonly bucket: string;
  readonly prefix: string;
  /** Only keys behind this one. */
  readonly after?: string | undefined;
  /** A day such as 2026/11/19: where keys have days, keys of earlier ones are passed over where a page ends among them. */
  readonly fromDay?: string | undefined;
  readonly signal: AbortSignal;
}

const DAY = /^((?:.*?\/)?)(\d{4}\/\d\d\/\d\d)\//;

/** The day a key names as AWS services do, such as 2026/11/22. */
export function dayOf(key: string): string | undefined {
  return DAY.exec(key)?.[2];
}

/** All objects, a page at a time. Keys of services are ordered by day within an account and region. */
export async function* listed(aws: Aws, options: ListOptions): AsyncGenerator<readonly ListedObject[]> {
  const { bucket, prefix, fromDay, signal } = options;
  let place: { StartAfter?: string; ContinuationToken?: string } =
    options.after === undefined ? {} : { StartAfter: options.after };
  for (;;) {
    const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...place });
    const answer = await aws.ask({
      what: `list s3://${bucket}/${prefix}`,
      action: 's3:ListBucket',
      ofObject: false,
      send: ({ s3 }) => s3.send(command, { abortSignal: signal }),
    });
    const page = (answer.Contents ?? []).map(({ Key: key = '', ETag, Size, LastModified }): ListedObject => ({
      bucket,
      key,
      etag: plainEtag(ETag),
      size: Size ?? 0,
      lastModified: LastModified?.getTime() ?? 0,
    }));
    yield page;
    if (answer.IsTruncated !== true || answer.NextContinuationToken === undefined) return;
    const next = fromDay === undefined ? undefined : leap(page.at(-1)?.key, fromDay);
    place = next === undefined ? { ContinuationToken: answer.NextContinuationToken } : { StartAfter: next };
  }
}

/** Where to go on when a page ends before a day. */
function leap(last: string | undefined, fromDay: string): string | undefined {
  const [, stem, day] = (last === undefined ? null : DAY.exec(last)) ?? [];
  return stem !== undefined && day !== undefined && day < fromDay ? `${stem}${fromDay}` : undefined;
}
