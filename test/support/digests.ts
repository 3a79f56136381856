// CloudTrail digest files as AWS describes them, signed by a key of the test's own, and a service that gives that key out.
import { type KeyObject, createHash, generateKeyPairSync, hash, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { TestBucket } from './aws.ts';

const ACCOUNT = '123456789012';
const REGION = 'us-east-1';
const HOUR = 60 * 60 * 1000;

export interface SigningKey {
  readonly privateKey: KeyObject;
  /** PKCS #1, DER. */
  readonly publicKey: Buffer;
  readonly fingerprint: string;
}

export function signingKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'pkcs1', format: 'der' });
  return { privateKey, publicKey: der, fingerprint: createHash('md5').update(der).digest('hex') };
}

export interface MadeDigest {
  readonly key: string;
  readonly content: Buffer;
  /** Hex. */
  readonly signature: string;
  /** ms since 1970 UTC. */
  readonly end: number;
}

export interface DigestParts {
  readonly bucket: string;
  readonly signer: SigningKey;
  /** It covers the hour before, ms since 1970 UTC. */
  readonly end: number;
  readonly previous?: MadeDigest | undefined;
  /** Keys of log files and their uncompressed content. */
  readonly files: readonly (readonly [string, Buffer])[];
  readonly suffix?: string;
}

/** Key of a log file written on the day of a time. */
export function logKey(time: number, name: string): string {
  return `AWSLogs/${ACCOUNT}/CloudTrail/${REGION}/${dayOf(time)}/${name}.json.gz`;
}

/** A digest as CloudTrail makes it. */
export function makeDigest({ bucket, signer, end, previous, files, suffix = '' }: DigestParts): MadeDigest {
  const endText = second(end);
  const stamp = endText.replaceAll(/[-:]/g, '');
  const name = `${ACCOUNT}_CloudTrail-Digest_${REGION}_trail_${REGION}_${stamp}${suffix}.json.gz`;
  const key = `AWSLogs/${ACCOUNT}/CloudTrail-Digest/${REGION}/${dayOf(end)}/${name}`;
  const content = Buffer.from(
    JSON.stringify({
      awsAccountId: ACCOUNT,
      digestStartTime: second(end - HOUR),
      digestEndTime: endText,
      digestS3Bucket: bucket,
      digestS3Object: key,
      digestPublicKeyFingerprint: signer.fingerprint,
      digestSignatureAlgorithm: 'SHA256withRSA',
      newestEventTime: endText,
      oldestEventTime: endText,
      previousDigestS3Bucket: previous === undefined ? null : bucket,
      previousDigestS3Object: previous?.key ?? null,
      previousDigestHashValue: previous === undefined ? null : hash('sha256', previous.content),
      previousDigestHashAlgorithm: previous === undefined ? null : 'SHA-256',
      previousDigestSignature: previous?.signature ?? null,
      logFiles: files.map(([s3Object, log]) => ({
        s3Bucket: bucket,
        s3Object,
        hashValue: hash('sha256', log),
        hashAlgorithm: 'SHA-256',
        newestEventTime: endText,
        oldestEventTime: endText,
      })),
    }),
  );
  const text = `${endText}\n${bucket}/${key}\n${hash('sha256', content)}\n${previous?.signature ?? 'null'}`;
  const signature = sign('sha256', Buffer.from(text), signer.privateKey).toString('hex');
  return { key, content, signature, end };
}

/** Delivers it as CloudTrail does. */
export function putDigest(bucket: TestBucket, { key, content, signature }: MadeDigest): Promise<void> {
  return bucket.put(key, gzipSync(content), { signature, 'signature-algorithm': 'SHA256withRSA' });
}

export interface KeyService {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Answers ListPublicKeys with these keys.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html
 */
export async function startKeyService(keys: readonly SigningKey[]): Promise<KeyService> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const isList = String(request.headers['x-amz-target']).endsWith('.ListPublicKeys');
      response.writeHead(isList ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
      const PublicKeyList = keys.map(({ publicKey, fingerprint }) => ({
        Value: publicKey.toString('base64'),
        Fingerprint: fingerprint,
        ValidityStartTime: 1_700_000_000,
        ValidityEndTime: 4_000_000_000,
      }));
      response.end(JSON.stringify(isList ? { PublicKeyList } : { __type: 'UnknownOperationException' }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '/');
}

/** Without fractions, as in digests. */
function second(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
