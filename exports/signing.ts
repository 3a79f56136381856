// Ed25519 keys: made, read, named by a fingerprint, and used on the bytes of a manifest.
import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { Manifest } from './manifest.ts';

export interface Signer {
  /** As it stands in the manifest. */
  readonly identity: NonNullable<Manifest['signer']>;
  /** 64 bytes. */
  readonly sign: (bytes: Buffer) => Buffer;
}

export interface TrustedKey {
  readonly keyId: string;
  /** Where it was read from. */
  readonly from: string;
  readonly key: KeyObject;
}

/** A new pair as PEM texts: PKCS#8 and SPKI. */
export function newKeyPair(): {
  readonly privateKey: string;
  readonly publicKey: string;
  readonly keyId: string;
} {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    keyId: keyIdOf(publicKey),
  };
}

/** Throws a RangeError that completes "FILE ..." for a text that is no private Ed25519 key. */
export function signerOf(pem: string): Signer {
  const key = readKey(() => createPrivateKey(pem), 'is no PEM file of a private key');
  const publicKey = createPublicKey(key);
  return {
    identity: {
      algorithm: 'Ed25519',
      keyId: keyIdOf(publicKey),
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    },
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** The public key of a PEM text; of a private key its public half. Throws a RangeError likewise. */
export function trustedKeyOf(pem: string, from: string): TrustedKey {
  const key = readKey(() => createPublicKey(pem), 'is no PEM file of a key');
  return { keyId: keyIdOf(key), from, key };
}

/** The public key that stands in a manifest; undefined when it is none. */
export function namedKey(base64: string): TrustedKey | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519'
      ? { keyId: keyIdOf(key), from: 'the manifest', key }
      : undefined;
  } catch {
    return undefined;
  }
}

export function isSignature(bytes: Buffer, signature: Buffer, { key }: TrustedKey): boolean {
  return verify(null, bytes, key, signature);
}

/** The first 16 hex digits of the SHA-256 of the public key (DER). */
function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

function readKey(read: () => KeyObject, otherwise: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch {
    throw new RangeError(otherwise);
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new RangeError(
      `holds a key of type ${key.asymmetricKeyType ?? 'unknown'}: Ed25519 is needed (accesstrail keys new)`,
    );
  return key;
}
