// Decompresses a file while it may still be written: what is there is given, and its end is only asked for once it is final.
import type { Transform } from 'node:stream';
import { types } from 'node:util';
import * as zlib from 'node:zlib';

const OUTPUT = 256 * 1024;

export type Compression = 'none' | 'gzip' | 'zstd';

/** So many bytes tell the compression. */
export const MAGIC_LENGTH = 4;

const MAGIC: readonly (readonly [Compression, Buffer])[] = [
  ['gzip', Buffer.from([0x1f, 0x8b])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];

/** The compression by a file's first bytes. */
export function compressionOf(first: Buffer): Compression {
  return MAGIC.find(([, magic]) => first.subarray(0, magic.length).equals(magic))?.[0] ?? 'none';
}

/** A file cannot be read for what it holds, not for where it lies. */
export class ContentFault extends Error {
  readonly code: 'container_truncated' | 'container_broken' | 'unreadable';

  constructor(code: ContentFault['code'], message: string) {
    super(message);
    this.name = 'ContentFault';
    this.code = code;
  }
}

/** Gives the next bytes of the file, undefined at its present end. */
type Feed = () => Promise<Buffer | undefined>;

export class Inflater {
  readonly #stream: Transform & { readonly bytesWritten: number };
  readonly #feed: Feed;
  #busy = false;
  #finishing = false;
  #ended = false;
  #error: unknown;
  #wake: () => void = () => undefined;

  constructor(compression: 'gzip' | 'zstd', feed: Feed) {
    this.#stream = compression === 'gzip' ? zlib.createGunzip({ chunkSize: OUTPUT }) : createZstd();
    this.#feed = feed;
    this.#stream.on('readable', () => {
      this.#wake();
    });
    this.#stream.on('end', () => {
      this.#ended = true;
      this.#wake();
    });
    this.#stream.on('error', (error) => {
      this.#error = error;
      this.#wake();
    });
  }

  /** Bytes of the file that have been decompressed. */
  get consumed(): number {
    return this.#stream.bytesWritten;
  }

  /**
   * The next bytes of the content; undefined when the file has no more for now, or at its end. With `final` the file will not grow:
   * a stream that is cut off throws ContentFault, as one that is broken always does.
   */
  async read(final: boolean): Promise<Buffer | undefined> {
    for (;;) {
      if (this.#error !== undefined) throw contentFault(this.#error);
      const bytes: unknown = this.#stream.read();
      if (Buffer.isBuffer(bytes)) return bytes;
      if (this.#ended) return undefined;
      if (this.#busy || this.#finishing) await this.#event();
      else if (!(await this.#write())) {
        if (!final) return undefined;
        this.#finishing = true;
        this.#stream.end();
      }
    }
  }

  close(): void {
    this.#stream.destroy();
  }

  async #write(): Promise<boolean> {
    const bytes = await this.#feed();
    if (bytes === undefined) return false;
    this.#busy = true;
    this.#stream.write(bytes, () => {
      this.#busy = false;
      this.#wake();
    });
    return true;
  }

  #event(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

function contentFault(error: unknown): unknown {
  const code = types.isNativeError(error) && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR' || code === 'ZSTD_error_srcSize_wrong')
    return new ContentFault('container_truncated', 'the compressed file ends before its content does');
  if (typeof code === 'string' && /^(Z|ZSTD)_/.test(code))
    return new ContentFault('container_broken', `the compressed file is damaged (${code})`);
  return error;
}

function createZstd(): Transform & { readonly bytesWritten: number } {
  // Present from Node 22.15 on, which is newer than the types used here.
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress');
  const stream: unknown =
    typeof create === 'function' ? Reflect.apply(create, zlib, [{ chunkSize: OUTPUT }]) : undefined;
  if (!isInflating(stream))
    throw new ContentFault(
      'unreadable',
      'compressed with zstd, which this Node cannot read: use Node 22.15 or later, or gzip',
    );
  return stream;
}

function isInflating(value: unknown): value is Transform & { readonly bytesWritten: number } {
  return typeof value === 'object' && value !== null && 'bytesWritten' in value && 'read' in value;
}
