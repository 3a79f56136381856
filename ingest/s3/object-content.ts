// What an object holds, decompressed; the compression is told by its first bytes.
import { compressionOf, ContentFault, Inflater } from '../content/inflate.ts';
import type { ObjectBody } from './object-body.ts';

const PLAIN_READ = 256 * 1024;
/** As much of what follows the compressed content is looked at: padding is zeros. */
const TRAILER = 16 * 1024;
/** No compression needs more to be told by. */
const MAGIC = 4;
const NOTHING = Buffer.alloc(0);

/** Throws ContentFault where it is cut off or damaged, and what ObjectBody throws. */
export async function* contentOf(body: ObjectBody): AsyncGenerator<Buffer> {
  const first = (await body.read(0, MAGIC)) ?? NOTHING;
  const compression = compressionOf(first) ?? 'none';
  if (compression === 'none') {
    if (first.length > 0) yield first;
    for (let at = first.length; ;) {
      const bytes = await body.read(at, PLAIN_READ);
      if (bytes === undefined) return;
      at += bytes.length;
      yield bytes;
    }
  }
  const feed = async (position: number, length: number): Promise<Buffer | undefined> => {
    if (position >= first.length) return body.read(position, length);
    return first.subarray(position, position + length);
  };
  const inflater = new Inflater(compression, feed, true);
  try {
    for (;;) {
      const bytes = await inflater.read(true);
      if (bytes === undefined) break;
      yield bytes;
    }
    const rest = await body.read(inflater.consumed, TRAILER);
    if (rest?.some((byte) => byte !== 0))
      throw new ContentFault(
        'container_broken',
        'something that is not compressed follows the compressed content',
      );
  } finally {
    inflater.close();
  }
}
