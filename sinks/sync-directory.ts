// Makes the names in a directory durable: without it a power cut can forget a file that was just renamed into place.
import { open } from 'node:fs/promises';

/** Flushes a directory to disk. Throws the file system's own error. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
