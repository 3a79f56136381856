// An object as a message or a listing names it, and what is derived from its name.
import { digest } from '../../pipeline/identity.ts';

export interface NamedObject {
  readonly bucket: string;
  readonly key: string;
  /** Only in buckets with versions. */
  readonly versionId?: string | undefined;
  /** Without quotes. */
  readonly etag?: string | undefined;
  /** Bytes as stored. */
  readonly size?: number | undefined;
}

/** `s3://bucket/key`, the same for all versions of an object. */
export function uriOf({ bucket, key }: Pick<NamedObject, 'bucket' | 'key'>): string {
  return `s3://${bucket}/${key}`;
}

/** 32 hex digits for one version of an object, or for its content where there are no versions: the same whoever reads it, whenever. */
export function identityOf({ bucket, key, versionId, etag }: NamedObject): string {
  return digest('s3', bucket, key, versionId ?? etag ?? '');
}

const BEFORE_DATE = /^(.*?)\/(?:\d{4}|year=\d{4})\//;

/**
 * The part of a bucket that an object belongs to: its key up to the year, or all of the bucket where keys have none. AWS services
 * deliver to AWSLogs/account/service/region/year/month/day.
 */
export function shardOf({ bucket, key }: Pick<NamedObject, 'bucket' | 'key'>): string {
  const stem = BEFORE_DATE.exec(key)?.[1];
  return stem === undefined ? bucket : `${bucket}/${stem}`;
}

/** An ETag without its quotes. */
export function plainEtag(etag: string | undefined): string | undefined {
  return etag?.replaceAll('"', '');
}

/** The version, where there is one: objects older than a bucket's versions are called "null". */
export function plainVersion(versionId: string | undefined): string | undefined {
  return versionId === '' || versionId === 'null' ? undefined : versionId;
}
