// Reads staged rows back, line by line, and writes files without holding them.
import { type FileHandle, open } from 'node:fs/promises';
import type { Cell } from './columns.ts';

const CHUNK = 1 << 20;

/** The rows of a stage's file, in order. */
export async function* stagedRows(file: string): AsyncGenerator<Readonly<Record<string, Cell>>[]> {
  const handle = await open(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, CHUNK);
      if (bytesRead === 0) return;
      const all = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const end = all.lastIndexOf(10);
      rest = all.subarray(end + 1);
      if (end < 0) continue;
      yield all
        .toString('utf8', 0, end)
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, Cell>);
    }
  } finally {
    await handle.close();
  }
}

/** A file that is written from its beginning to its end, then synced. */
export async function writeThrough(
  file: string,
  texts: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'w', 0o644);
    for await (const text of texts) await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}
