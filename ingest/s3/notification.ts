// Finds the objects that a message of the queue names: S3's own notifications, through SNS or not, EventBridge's, and CloudTrail's.
import { plainEtag, plainVersion, type NamedObject } from './named-object.ts';

/** Objects to read, none for messages that tell of something else; or why the message cannot be understood. */
export type Notification =
  | { readonly objects: readonly NamedObject[]; readonly fault?: undefined }
  | { readonly objects?: undefined; readonly fault: string };

/** A notification may stand in an envelope of SNS; no more than so many, one in the other. */
const ENVELOPES = 2;

/**
 * What a bucket can be called, older ones of us-east-1 included; the SDK throws for other names before it asks.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const BUCKET = /^[\w.-]{1,255}$/;
/** Half a character, which JSON can write (\ud800) and no URL. */
const HALF = /\p{Surrogate}/u;

class NotUnderstood extends Error {}

/**
 * Reads a message's body. Keys are percent-encoded in S3's notifications, and not in the other two:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html
 */
export function readNotification(body: string): Notification {
  try {
    return { objects: objectsIn(body, ENVELOPES) };
  } catch (error) {
    if (error instanceof NotUnderstood) return { fault: error.message };
    throw error;
  }
}

function objectsIn(body: string, envelopes: number): readonly NamedObject[] {
  const message = parse(body);
  if (message['Type'] === 'Notification' && typeof message['Message'] === 'string' && envelopes > 0)
    return objectsIn(message['Message'], envelopes - 1);
  if (message['Event'] === 's3:TestEvent') return [];
  if (Array.isArray(message['Records'])) return fromRecords(message['Records']);
  if (typeof message['detail-type'] === 'string') return fromEventBridge(message);
  if (Array.isArray(message['s3ObjectKey'])) return fromCloudTrail(message);
  throw new NotUnderstood(
    'the message is no notification of S3, directly, through SNS or through EventBridge',
  );
}

function fromRecords(records: readonly unknown[]): readonly NamedObject[] {
  if (records.length === 0) throw new NotUnderstood('the notification has no records');
  return records.flatMap((each) => {
    const record = asObject(each);
    const name = text(record['eventName'], 'eventName').replace(/^s3:/, '');
    if (!/^(ObjectCreated|ObjectRestore:Completed)/.test(name)) return [];
    const s3 = asObject(record['s3']);
    const object = asObject(s3['object']);
    return [
      named({
        bucket: bucketName(asObject(s3['bucket'])['name'], 's3.bucket.name'),
        key: decoded(text(object['key'], 's3.object.key')),
        versionId: object['versionId'],
        etag: object['eTag'],
        size: object['size'],
      }),
    ];
  });
}

function fromEventBridge(message: Readonly<Record<string, unknown>>): readonly NamedObject[] {
  const type = text(message['detail-type'], 'detail-type');
  if (message['source'] !== 'aws.s3') throw new NotUnderstood(`the event "${type}" does not come from S3`);
  if (type !== 'Object Created' && type !== 'Object Restore Completed') return [];
  const detail = asObject(message['detail']);
  const object = asObject(detail['object']);
  return [
    named({
      bucket: bucketName(asObject(detail['bucket'])['name'], 'detail.bucket.name'),
      key: text(object['key'], 'detail.object.key'),
      versionId: object['version-id'],
      etag: object['etag'] ?? object['eTag'],
      size: object['size'],
    }),
  ];
}

/** What a trail itself tells its SNS topic. */
function fromCloudTrail(message: Readonly<Record<string, unknown>>): readonly NamedObject[] {
  const bucket = bucketName(message['s3Bucket'], 's3Bucket');
  const keys: unknown = message['s3ObjectKey'];
  return (Array.isArray(keys) ? keys : []).map((key) => ({ bucket, key: text(key, 's3ObjectKey') }));
}

function named(parts: {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: unknown;
  readonly etag: unknown;
  readonly size: unknown;
}): NamedObject {
  const { bucket, key, versionId, etag, size } = parts;
  return {
    bucket,
    key,
    versionId: typeof versionId === 'string' && !HALF.test(versionId) ? plainVersion(versionId) : undefined,
    etag: typeof etag === 'string' ? plainEtag(etag) : undefined,
    size: typeof size === 'number' ? size : undefined,
  };
}

function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch {
    throw new NotUnderstood('s3.object.key is not percent-encoded UTF-8');
  }
}

function parse(body: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new NotUnderstood('the message is not JSON');
  }
  return asObject(value);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null)
    throw new NotUnderstood('the message has not the form of a notification');
  return value as Readonly<Record<string, unknown>>;
}

function bucketName(value: unknown, name: string): string {
  const bucket = text(value, name);
  if (BUCKET.test(bucket)) return bucket;
  throw new NotUnderstood(`${name} is no name of a bucket`);
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '' && !HALF.test(value)) return value;
  throw new NotUnderstood(`the notification has no ${name}`);
}
