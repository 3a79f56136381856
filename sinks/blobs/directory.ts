// Keeps blobs as files in a directory, each named by the SHA-256 of its content.
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs } from '../../pipeline/ports.ts';
import { storageFault } from '../storage-fault.ts';
import { syncDirectory } from '../sync-directory.ts';

const NAME = /^[0-9a-f]{64}$/;

/**
 * Blobs in `directory`, which is made when the first one is put. A blob is written under a temporary name, synced and renamed: a
 * name that is there has its whole content. `put` throws Fault `disk_full` or `store_unavailable` when the blob cannot be kept, and
 * the content's own error when that cannot be read to its end; `get` throws the file system's error.
 */
export function directoryBlobs(directory: string): Blobs {
  const kept = <T>(step: Promise<T>): Promise<T> =>
    step.catch((error: unknown) => {
      throw storageFault(error, `a blob in ${directory}`);
    });

  return {
    put: async (content) => {
      await kept(mkdir(directory, { recursive: true }));
      const temporary = join(directory, `.${randomUUID()}.part`);
      try {
        const blob = await write(await kept(open(temporary, 'wx', 0o600)), content, kept);
        await kept(rename(temporary, join(directory, blob.name)));
        await kept(syncDirectory(directory));
        return blob;
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    get: async (name) => {
      if (!NAME.test(name)) throw new RangeError(`a blob is named by 64 hex digits, not "${name}"`);
      return await readFile(join(directory, name));
    },
  };
}

async function write(
  file: FileHandle,
  content: AsyncIterable<Buffer> | Buffer,
  kept: <T>(step: Promise<T>) => Promise<T>,
): Promise<{ name: string; length: number }> {
  const hash = createHash('sha256');
  let length = 0;
  try {
    for await (const piece of Buffer.isBuffer(content) ? [content] : content) {
      hash.update(piece);
      length += piece.length;
      await kept(file.writeFile(piece));
    }
    await kept(file.sync());
  } finally {
    await file.close();
  }
  return { name: hash.digest('hex'), length };
}
