// Whether a digest file is what CloudTrail signed.
import { createPublicKey, hash, verify, type KeyObject } from 'node:crypto';
import type { DigestFile } from './digest-file.ts';

/**
 * The text that CloudTrail signs: end time, path, SHA-256 of the uncompressed digest, and the signature of the one before.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html
 */
export function signedText({ endText, bucket, key, previous }: DigestFile, content: Buffer): string {
  return [endText, `${bucket}/${key}`, contentHash(content), previous?.signature ?? 'null'].join('\n');
}

/** SHA-256 in hex. */
export function contentHash(content: Buffer): string {
  return hash('sha256', content);
}

/** Whether the signature (hex) is that of the digest, by the public key. RSA, PKCS #1 v1.5, SHA-256. */
export function isSigned(digest: DigestFile, content: Buffer, signature: string, key: KeyObject): boolean {
  if (!/^([0-9a-f]{2})+$/i.test(signature)) return false;
  return verify('sha256', Buffer.from(signedText(digest, content)), key, Buffer.from(signature, 'hex'));
}

/** A key as ListPublicKeys gives it: DER, in the form of PKCS #1, or, as AWS's own example shows, of SubjectPublicKeyInfo. */
export function publicKeyOf(der: Uint8Array): KeyObject | undefined {
  const key = Buffer.from(der);
  for (const type of ['pkcs1', 'spki'] as const)
    try {
      return createPublicKey({ key, format: 'der', type });
    } catch {
      // It is of the other form, or no key.
    }
  return undefined;
}
