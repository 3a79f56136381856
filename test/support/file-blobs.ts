// Blobs as files named by the SHA-256 of their content.
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs } from '../../pipeline/ports.ts';

/** Blobs in a folder that exists. */
export function fileBlobs(folder: string): Blobs {
  return {
    async put(content) {
      const parts: Buffer[] = [];
      if (Buffer.isBuffer(content)) parts.push(content);
      else for await (const part of content) parts.push(part);
      const bytes = Buffer.concat(parts);
      const name = hash('sha256', bytes);
      await writeFile(join(folder, name), bytes);
      return { name, length: bytes.length };
    },
    get: (name) => readFile(join(folder, name)),
  };
}
