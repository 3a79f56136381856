// What an answer holds: of a compressed file the file's content. That is not the compression of the way, which the client has taken off already.
import { Fault } from '../../pipeline/errors.ts';
import { compressionOf, ContentFault, Inflater } from '../content/inflate.ts';

type Next = () => Promise<Buffer | undefined>;

/**
 * A compressed file is told by its first bytes, as services name its type in many ways. Throws Fault `input_unavailable` where it is cut off or
 * damaged, after what precedes that.
 */
export async function* contentOf(answer: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = answer[Symbol.asyncIterator]();
  const next: Next = async () => {
    const result: IteratorResult<Buffer, unknown> = await chunks.next();
    return result.done === true ? undefined : result.value;
  };
  try {
    let first: Buffer = Buffer.alloc(0);
    while (compressionOf(first) === undefined) {
      const chunk = await next();
      if (chunk === undefined) break;
      first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
    }
    const compression = compressionOf(first) ?? 'none';
    if (compression === 'none') yield* plain(first, next);
    else yield* inflated(compression, first, next);
  } finally {
    // What is not read to its end is given up.
    await chunks.return?.();
  }
}

async function* plain(first: Buffer, next: Next): AsyncGenerator<Buffer> {
  for (let chunk: Buffer | undefined = first; chunk !== undefined; chunk = await next())
    if (chunk.length > 0) yield chunk;
}

async function* inflated(compression: 'gzip' | 'zstd', first: Buffer, next: Next): AsyncGenerator<Buffer> {
  const feed = (position: number): Promise<Buffer | undefined> =>
    position === 0 ? Promise.resolve(first) : next();
  const inflater = new Inflater(compression, feed, false);
  try {
    for (;;) {
      const bytes = await inflater.read(true);
      if (bytes === undefined) return;
      yield bytes;
    }
  } catch (error) {
    if (!(error instanceof ContentFault)) throw error;
    const code = error.code === 'unreadable' ? 'config' : 'input_unavailable';
    throw new Fault(code, `the answer cannot be read: ${error.message}`, error);
  } finally {
    inflater.close();
  }
}
