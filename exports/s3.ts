// Results in an S3 bucket: data under names that hold their hash, the manifest behind them and only if there is none, its signature last.
import { readFile, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PutObjectCommandInput, S3Client } from '@aws-sdk/client-s3';
import { Fault } from '../pipeline/errors.ts';
import { MANIFEST, type Manifest, SIGNATURE } from './manifest.ts';
import { mustGoOn } from './must-go-on.ts';
import type { S3Target } from './plan.ts';

/** Longer files go in parts of this length, in bytes. */
const PART = 32 * 2 ** 20;

const DAY = 86_400_000;

/** Key of the manifest's metadata that holds its signature in base64: what wins a result is one object, which is put once. */
const SIGNED = 'signature';

/** S3 as one result sees it. */
export interface S3Place {
  /** s3://bucket/prefix/name/period */
  readonly url: string;
  /** Whether a finished result is there; its manifest and signature then, the latter put where it belongs if it is not. */
  readonly finished: () => Promise<ReadonlyMap<string, Buffer> | undefined>;
  /** False when another process has finished the same result meanwhile: that one stands. */
  readonly upload: (dir: string, manifest: Manifest, signal: AbortSignal) => Promise<boolean>;
  readonly close: () => void;
}

/** Opens no connection yet. `now` is what retention is counted from, ms since 1970 UTC. */
export async function s3Place(target: S3Target, folder: string, now: () => number): Promise<S3Place> {
  const s3 = await import('@aws-sdk/client-s3');
  const { bucket: Bucket, prefix = '', lock } = target;
  const base = `${prefix.replace(/^\/+|\/+$/g, '')}/${folder}`.replace(/^\//, '');
  const client = await clientOf(target);
  const url = `s3://${Bucket}/${base}`;
  const told = <T>(step: Promise<T>): Promise<T> =>
    step.catch((error: unknown) => {
      throw s3Fault(error, url, lock !== undefined);
    });
  const locked = (): Partial<PutObjectCommandInput> =>
    lock
      ? {
          ObjectLockMode: lock.mode === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE',
          ObjectLockRetainUntilDate: new Date(now() + lock.days * DAY),
        }
      : {};

  const get = async (name: string): Promise<Found | undefined> => {
    try {
      const { Body, Metadata } = await client.send(
        new s3.GetObjectCommand({ Bucket, Key: `${base}/${name}` }),
      );
      const signature = Metadata?.[SIGNED];
      return {
        bytes: Buffer.from((await Body?.transformToByteArray()) ?? []),
        signature: signature === undefined ? undefined : Buffer.from(signature, 'base64'),
      };
    } catch (error) {
      const { name: code, $metadata } = error as Partial<InstanceType<typeof s3.S3ServiceException>>;
      if (code !== 'NoSuchBucket' && $metadata?.httpStatusCode === 404) return undefined;
      throw error;
    }
  };

  const putParts = async (file: string, Key: string, length: number, signal: AbortSignal): Promise<void> => {
    const { UploadId } = await client.send(
      new s3.CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32', ...locked() }),
    );
    const handle = await open(file, 'r');
    try {
      const Parts: { ETag: string | undefined; PartNumber: number; ChecksumCRC32: string | undefined }[] = [];
      for (let from = 0; from < length; from += PART) {
        mustGoOn(signal);
        const Body = Buffer.alloc(Math.min(PART, length - from));
        await handle.read(Body, 0, Body.length, from);
        const PartNumber = Parts.length + 1;
        const { ETag, ChecksumCRC32 } = await client.send(
          new s3.UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ChecksumAlgorithm: 'CRC32' }),
        );
        Parts.push({ ETag, PartNumber, ChecksumCRC32 });
      }
      await client.send(
        new s3.CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
      );
    } catch (error) {
      await client.send(new s3.AbortMultipartUploadCommand({ Bucket, Key, UploadId })).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
  };

  const finished: S3Place['finished'] = async () => {
    const manifest = await told(get(MANIFEST));
    if (manifest === undefined) return undefined;
    const there = (await told(get(SIGNATURE)))?.bytes;
    const { bytes, signature = there } = manifest;
    if (signature && !there?.equals(signature))
      await told(
        client.send(
          new s3.PutObjectCommand({ Bucket, Key: `${base}/${SIGNATURE}`, Body: signature, ...locked() }),
        ),
      );
    return new Map([[MANIFEST, bytes], ...(signature ? [[SIGNATURE, signature] as const] : [])]);
  };

  return {
    url,
    finished,
    upload: async (dir, { files, signer }, signal) => {
      for (const { name } of files) {
        const file = join(dir, name);
        const Key = `${base}/${name}`;
        const { size } = await stat(file);
        if (size > PART) await told(putParts(file, Key, size, signal));
        else
          await told(
            client.send(new s3.PutObjectCommand({ Bucket, Key, Body: await readFile(file), ...locked() })),
          );
        mustGoOn(signal);
      }
      const signature = signer ? await readFile(join(dir, SIGNATURE), 'base64') : undefined;
      let won = true;
      try {
        await client.send(
          new s3.PutObjectCommand({
            Bucket,
            Key: `${base}/${MANIFEST}`,
            Body: await readFile(join(dir, MANIFEST)),
            ContentType: 'application/json',
            IfNoneMatch: '*',
            ...(signature === undefined ? {} : { Metadata: { [SIGNED]: signature } }),
            ...locked(),
          }),
        );
      } catch (error) {
        const { $metadata, name } = error as Partial<InstanceType<typeof s3.S3ServiceException>>;
        won = false;
        if ($metadata?.httpStatusCode !== 412 && name !== 'PreconditionFailed')
          throw s3Fault(error, url, lock !== undefined);
      }
      // By who lost too: who won may not live to do it.
      await finished();
      return won;
    },
    close: () => {
      client.destroy();
    },
  };
}

interface Found {
  readonly bytes: Buffer;
  /** Of a manifest, the one that was put with it. */
  readonly signature: Buffer | undefined;
}

async function clientOf({ region, endpoint, pathStyle, roleArn }: S3Target): Promise<S3Client> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  const place = {
    ...(region === undefined ? {} : { region }),
    ...(typeof endpoint === 'string' ? { endpoint } : {}),
  };
  const credentials =
    roleArn === undefined
      ? undefined
      : (await import('@aws-sdk/credential-providers')).fromTemporaryCredentials({
          params: { RoleArn: roleArn, RoleSessionName: 'accesstrail' },
          clientConfig: place,
        });
  return new S3Client({
    ...place,
    forcePathStyle: pathStyle ?? typeof endpoint === 'string',
    followRegionRedirects: true,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 120_000 },
    ...(credentials && { credentials }),
  });
}

function s3Fault(error: unknown, url: string, locks: boolean): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  const { name, message } = error;
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  const said = `${url}: ${name}: ${message}`;
  if (name === 'NoSuchBucket') return new Fault('not_set_up', `${said}; make the bucket first`, error);
  if (locks && status === 400 && /lock|retention/i.test(`${name} ${message}`))
    return new Fault('not_set_up', `${said}; Object Lock is set when a bucket is made`, error);
  if (status === 403 || name === 'CredentialsProviderError')
    return new Fault(
      'access_denied',
      `${said}; s3:PutObject, s3:GetObject and with lock s3:PutObjectRetention are needed`,
      error,
    );
  if (status === undefined || status >= 500 || status === 429)
    return new Fault('store_unavailable', said, error);
  return new Fault('not_set_up', said, error);
}
