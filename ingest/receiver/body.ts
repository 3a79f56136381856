// Reads the body of a request, bounded, and decompresses it, bounded too.
import type { Readable } from 'node:stream';
import { types } from 'node:util';
import * as zlib from 'node:zlib';
import type { PushRequest } from '../../pipeline/receivers.ts';
import type { Held } from './in-flight.ts';
import { Refused } from './refused.ts';

/** So much of an unwanted body is read all the same: a sender that is still sending would else never see the answer. */
const DRAINED = 16 * 1024 * 1024;

/** The body as sent, held in full. Throws Refused: too_large, busy, or cut when the sender went away. */
export async function readBody(
  { headers, body }: PushRequest,
  maxBytes: number,
  held: Held,
): Promise<Buffer> {
  const declared = Number(headers['content-length'] ?? 0);
  let refused = declared > maxBytes ? tooLarge(maxBytes) : undefined;
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.length;
    if (refused !== undefined) {
      if (size > DRAINED) break;
      continue;
    }
    refused = size > maxBytes ? tooLarge(maxBytes) : taken(held, chunk.length);
    if (refused === undefined) chunks.push(chunk);
    else {
      chunks = [];
      held.release();
    }
  }
  if (refused !== undefined) throw refused;
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

/** Reads away a body that is not wanted, within bounds. */
export async function drain({ body }: PushRequest): Promise<void> {
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.length;
    if (size > DRAINED) return;
  }
}

/** The chunks; the stream stays open when they are not read to their end, as it is also what the answer goes by. */
async function* chunksOf(body: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch {
    throw new Refused('cut', 'the request was not sent to its end');
  }
}

function taken(held: Held, bytes: number): Refused | undefined {
  try {
    held.take(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

function tooLarge(maxBytes: number): Refused {
  return new Refused('too_large', `a request body has at most ${String(maxBytes)} bytes, decompressed too`);
}

type Decompress = (
  body: Buffer,
  options: zlib.ZlibOptions,
  done: (error: Error | null, content: Buffer) => void,
) => void;

const DECOMPRESS: Readonly<Record<string, readonly Decompress[]>> = {
  gzip: [zlib.gunzip],
  'x-gzip': [zlib.gunzip],
  // What HTTP calls deflate is the zlib format; some senders leave its frame out.
  deflate: [zlib.inflate, zlib.inflateRaw],
  zlib: [zlib.inflate],
  ...zstd(),
};

/** The content of a body by its content-encoding. Throws Refused: too_large, unsupported, or malformed when it is damaged. */
export async function decoded(body: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const ways = DECOMPRESS[name];
  if (ways === undefined)
    throw new Refused('unsupported', `content-encoding ${name}: use ${Object.keys(DECOMPRESS).join(', ')}`);
  let code = '';
  for (const way of ways) {
    try {
      return await decompress(way, body, maxBytes);
    } catch (error) {
      code = types.isNativeError(error) && 'code' in error ? String(error.code) : '';
      // It could be read this way: another one would only say that it is damaged.
      if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    }
  }
  throw new Refused('malformed', `the body cannot be decompressed (${name}, ${code})`);
}

function decompress(way: Decompress, body: Buffer, maxOutputLength: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    way(body, { maxOutputLength }, (error, content) => {
      if (error) reject(error);
      else resolve(content);
    });
  });
}

/** Present from Node 22.15 on, which is newer than the types used here. */
function zstd(): Record<string, readonly Decompress[]> {
  const way: unknown = Reflect.get(zlib, 'zstdDecompress');
  return typeof way === 'function' ? { zstd: [(...args) => void Reflect.apply(way, zlib, args)] } : {};
}
