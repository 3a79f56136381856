// Fetches a file with the token, compares it with its SHA-256, and hands it to the browser to be saved. No token is ever in a URL.
import { ApiError, fetchApi } from '../api.ts';

export interface Expected {
  readonly name: string;
  readonly bytes?: number;
  /** Hex; without one nothing is compared. */
  readonly sha256?: string;
}

/** Comparing needs the whole file in memory: larger ones are left to `accesstrail verify`. */
const MOST_COMPARED = 512 * 1024 * 1024;

/**
 * Saves the file; gives whether it was compared. `onProgress` gets the share that is here. Throws ApiError `altered`, and saves nothing, for a
 * file that is not what the manifest says.
 */
export async function download(
  path: string,
  { name, bytes, sha256 }: Expected,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await fetchApi(path, { signal });
  const blob = await readAll(answer, bytes, onProgress);
  const digest = sha256 === undefined ? undefined : await digestOf(blob);
  if (digest !== undefined && digest !== sha256)
    throw new ApiError(0, {
      code: 'altered',
      message: `${name} is not what its manifest says (SHA-256 ${digest}): it was not saved`,
    });
  save(blob, name);
  return digest !== undefined;
}

async function readAll(
  answer: Response,
  expected: number | undefined,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const reader = answer.body?.getReader();
  if (!reader) return answer.blob();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let here = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    here += next.value.length;
    if (expected !== undefined && expected > 0) onProgress(Math.min(1, here / expected));
  }
  return new Blob(parts, { type: answer.headers.get('content-type') ?? 'application/octet-stream' });
}

/** SHA-256 in hex; undefined where it cannot be had: over plain HTTP browsers withhold it, but for this machine. */
async function digestOf(blob: Blob): Promise<string | undefined> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined || blob.size > MOST_COMPARED) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const REVOKE_MS = 60_000;

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, REVOKE_MS);
}
