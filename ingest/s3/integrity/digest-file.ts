// A digest file of CloudTrail: what it says of the log files of about an hour, and of the digest before it.
import { uriOf, type NamedObject } from '../named-object.ts';

/** A digest file cannot be trusted, and why. */
export class DigestFault extends Error {}

export interface VouchedFile extends Pick<NamedObject, 'bucket' | 'key'> {
  /** SHA-256 of the uncompressed content in hex. */
  readonly hash: string;
}

export interface PreviousDigest extends VouchedFile {
  /** Hex. */
  readonly signature: string;
}

export interface DigestFile extends Pick<NamedObject, 'bucket' | 'key'> {
  /** ms since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  /** As written: it is part of what is signed. */
  readonly endText: string;
  readonly fingerprint: string;
  /** None in the first digest of a chain. */
  readonly previous: PreviousDigest | undefined;
  readonly logFiles: readonly VouchedFile[];
}

/**
 * Reads the content of a digest file. Throws DigestFault.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export function parseDigest(content: Buffer): DigestFile {
  const value = parse(content);
  const endText = text(value, 'digestEndTime');
  sha256(value, 'digestSignatureAlgorithm', 'SHA256withRSA');
  const logFiles = value['logFiles'];
  if (!Array.isArray(logFiles)) throw new DigestFault('it has no logFiles');
  return {
    bucket: text(value, 'digestS3Bucket'),
    key: text(value, 'digestS3Object'),
    start: time(value, 'digestStartTime'),
    end: time(value, 'digestEndTime'),
    endText,
    fingerprint: text(value, 'digestPublicKeyFingerprint'),
    previous: previousOf(value),
    logFiles: logFiles.map((each) => {
      const file = asObject(each);
      sha256(file, 'hashAlgorithm', 'SHA-256');
      return { bucket: text(file, 's3Bucket'), key: text(file, 's3Object'), hash: text(file, 'hashValue') };
    }),
  };
}

/** Whether an object is a digest file, by its key: AWSLogs/account/CloudTrail-Digest/region/year/month/day/name. */
export function isDigest({ key }: Pick<NamedObject, 'key'>): boolean {
  return /(^|\/)CloudTrail-Digest\//.test(key);
}

/** A digest that vouches for log files which its hour's digest left out, delivered later. It is in no chain of the others. */
export function isBackfill({ key }: Pick<NamedObject, 'key'>): boolean {
  return key.endsWith('_backfill.json.gz');
}

/** The chain a digest belongs to: that of one trail in one account and region; its URI without day and time. */
export function chainOf(digest: Pick<NamedObject, 'bucket' | 'key'>): string {
  return uriOf(digest)
    .replace(/\/\d{4}\/\d\d\/\d\d\//, '/')
    .replace(/_\d{8}T\d{6}Z(_backfill)?\.json\.gz$/, '');
}

/** Where the log files of a digest's account and region lie: their keys up to the year. */
export function logsOf({ bucket, key }: Pick<NamedObject, 'bucket' | 'key'>): {
  bucket: string;
  stem: string;
} {
  const stem = key.replace(/\/\d{4}\/\d\d\/\d\d\/[^/]*$/, '');
  return { bucket, stem: stem.replace(/(^|\/)CloudTrail-Digest\//, '$1CloudTrail/') };
}

/** The regions whose keys may have signed a digest: the one it is of, and the trail's own, which stands before the time. */
export function regionsOf({ key }: Pick<NamedObject, 'key'>): readonly string[] {
  const ofFolder = /(?:^|\/)CloudTrail-Digest\/([^/]+)\//.exec(key)?.[1];
  const ofTrail = /_([a-z0-9-]+)_\d{8}T\d{6}Z(?:_backfill)?\.json\.gz$/.exec(key)?.[1];
  return [...new Set([ofFolder, ofTrail].filter((each) => each !== undefined))];
}

function previousOf(value: Readonly<Record<string, unknown>>): PreviousDigest | undefined {
  if (value['previousDigestS3Object'] === null || value['previousDigestS3Object'] === undefined)
    return undefined;
  return {
    bucket: text(value, 'previousDigestS3Bucket'),
    key: text(value, 'previousDigestS3Object'),
    hash: text(value, 'previousDigestHashValue'),
    signature: text(value, 'previousDigestSignature'),
  };
}

function parse(content: Buffer): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(content.toString()));
  } catch (error) {
    if (error instanceof DigestFault) throw error;
    throw new DigestFault('it is not JSON');
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new DigestFault('it has not the form of a digest');
  return value as Readonly<Record<string, unknown>>;
}

function text(value: Readonly<Record<string, unknown>>, name: string): string {
  const found = value[name];
  if (typeof found !== 'string') throw new DigestFault(`it has no ${name}`);
  return found;
}

function time(value: Readonly<Record<string, unknown>>, name: string): number {
  const parsed = Date.parse(text(value, name));
  if (Number.isNaN(parsed)) throw new DigestFault(`its ${name} is no time`);
  return parsed;
}

/** An algorithm that we do not know vouches for nothing. */
function sha256(value: Readonly<Record<string, unknown>>, name: string, known: string): void {
  const found = text(value, name);
  if (found !== known) throw new DigestFault(`its ${name} is ${found}, not ${known}`);
}
