// Checks a finished export against its manifest, and the manifest against keys that are trusted: offline, from the files alone.
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { MANIFEST, MANIFEST_KIND, type Manifest, SIGNATURE, digestOf } from './manifest.ts';
import { type TrustedKey, isSignature, namedKey } from './signing.ts';

export interface FileVerdict {
  readonly name: string;
  readonly state: 'ok' | 'altered' | 'missing' | 'extra';
  /** What differs, or what it is. */
  readonly detail: string;
}

export type SignatureVerdict =
  /** Signed by one of the trusted keys, and not altered since. */
  | { readonly state: 'trusted'; readonly keyId: string; readonly from: string }
  /** Not altered since it was signed, by somebody who is not trusted here. */
  | { readonly state: 'unknown'; readonly keyId: string }
  | { readonly state: 'unsigned' }
  /** The manifest or its signature was changed, or the signature is gone. */
  | { readonly state: 'altered'; readonly because: string };

export interface Verification {
  /** Undefined when there is none that can be read; `signature` says why. */
  readonly manifest: Manifest | undefined;
  readonly signature: SignatureVerdict;
  /** The manifest's files in its order, then what should not be there. */
  readonly files: readonly FileVerdict[];
}

/** What differs is in the result, never thrown; a folder that cannot be read throws the file system's error. */
export async function verifyExport(dir: string, trusted: readonly TrustedKey[]): Promise<Verification> {
  const present = await filesBelow(dir);
  const bytes = await optional(join(dir, MANIFEST));
  if (bytes === undefined)
    return {
      manifest: undefined,
      signature: {
        state: 'altered',
        because: `${MANIFEST} is missing: the export was not finished, or it was taken away`,
      },
      files: present.map((name) => ({ name, state: 'extra', detail: 'no manifest names it' })),
    };
  const signature = await optional(join(dir, SIGNATURE));
  const manifest = manifestIn(bytes);
  if (manifest === undefined)
    return {
      manifest,
      signature: { state: 'altered', because: `${MANIFEST} is no manifest of an export` },
      files: [],
    };
  const files: FileVerdict[] = [];
  for (const file of manifest.files) files.push(await verdictOf(dir, file));
  const named = new Set([
    ...manifest.files.map(({ name }) => name),
    MANIFEST,
    ...(manifest.signer ? [SIGNATURE] : []),
  ]);
  const extra = present
    .filter((name) => !named.has(name))
    .map((name): FileVerdict => ({ name, state: 'extra', detail: 'the manifest does not name it' }));
  return {
    manifest,
    signature: signatureOf(bytes, signature, manifest, trusted),
    files: [...files, ...extra],
  };
}

/** Whether nothing differs and, where a signature can be judged, it is one to trust. */
export function isSound({ manifest, signature, files }: Verification, needsSignature: boolean): boolean {
  if (manifest === undefined || files.some(({ state }) => state !== 'ok')) return false;
  return signature.state === 'trusted' || (signature.state === 'unsigned' && !needsSignature);
}

function signatureOf(
  bytes: Buffer,
  signature: Buffer | undefined,
  { signer }: Manifest,
  trusted: readonly TrustedKey[],
): SignatureVerdict {
  if (signature === undefined)
    return signer === null
      ? { state: 'unsigned' }
      : {
          state: 'altered',
          because: `${SIGNATURE} is missing, and the manifest says that ${signer.keyId} signed it`,
        };
  const by = trusted.find((key) => isSignature(bytes, signature, key));
  if (by) return { state: 'trusted', keyId: by.keyId, from: by.from };
  const claimed = signer === null ? undefined : namedKey(signer.publicKey);
  if (claimed && isSignature(bytes, signature, claimed)) return { state: 'unknown', keyId: claimed.keyId };
  return { state: 'altered', because: `${MANIFEST} or ${SIGNATURE} was changed after signing` };
}

async function verdictOf(
  dir: string,
  { name, bytes, sha256 }: Manifest['files'][number],
): Promise<FileVerdict> {
  const stats = await lstat(join(dir, name)).catch(() => undefined);
  if (stats === undefined) return { name, state: 'missing', detail: 'the manifest names it' };
  if (!stats.isFile()) return { name, state: 'altered', detail: 'it is no plain file' };
  const found = await digestOf(join(dir, name));
  if (found.bytes !== bytes)
    return {
      name,
      state: 'altered',
      detail: `it has ${String(found.bytes)} bytes instead of ${String(bytes)}`,
    };
  if (found.sha256 !== sha256) return { name, state: 'altered', detail: 'its content is another (SHA-256)' };
  return { name, state: 'ok', detail: `SHA-256 ${sha256.slice(0, 16)}…` };
}

/** Names of files in the folder and below it. */
async function filesBelow(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort();
}

/** Names must stay in the folder: a manifest is what somebody sent. */
function manifestIn(bytes: Buffer): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
  const found = value as Partial<Manifest> | null;
  const isFile = (file: Partial<Manifest['files'][number]> | null): boolean =>
    typeof file === 'object' &&
    file !== null &&
    typeof file.name === 'string' &&
    /^[^/\\\0]+$/.test(file.name) &&
    file.name !== '.' &&
    file.name !== '..' &&
    typeof file.bytes === 'number' &&
    typeof file.sha256 === 'string';
  const signer: unknown = found?.signer ?? null;
  const isSigner =
    signer === null ||
    (typeof signer === 'object' &&
      typeof (signer as { publicKey?: unknown }).publicKey === 'string' &&
      typeof (signer as { keyId?: unknown }).keyId === 'string');
  return found?.manifest === MANIFEST_KIND &&
    Array.isArray(found.files) &&
    found.files.every(isFile) &&
    isSigner
    ? { ...(found as Manifest), signer: signer as Manifest['signer'] }
    : undefined;
}

async function optional(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}
