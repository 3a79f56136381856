// Decompresses content while it may still be written: what is there is given, and its end is only asked for once it is final.
import type { Transform } from 'node:stream';
import { types } from 'node:util';
import * as zlib from 'node:zlib';

const OUTPUT = 256 * 1024;
const NOTHING = Buffer.alloc(0);

export type Compression = 'none' | 'gzip' | 'zstd';

const MAGIC: readonly (readonly [Compression, Buffer])[] = [
  ['gzip', Buffer.from([0x1f, 0x8b])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
];

/** The compression by a file's first bytes; undefined when there are too few to tell. */
export function compressionOf(first: Buffer): Compression | undefined {
  const few = MAGIC.some(
    ([, magic]) => first.length < magic.length && magic.subarray(0, first.length).equals(first),
  );
  if (few) return undefined;
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

type ZlibStream = Transform & { readonly bytesWritten: number };

/** Gives bytes of the file from a position on; undefined at its present end. A pipe gives the next ones. */
export type Feed = (position: number, length: number) => Promise<Buffer | undefined>;

const WRITE = 16 * 1024;

export class Inflater {
  /** Bytes of the file that have been fed. */
  position = 0;
  readonly #create: () => ZlibStream;
  readonly #feed: Feed;
  readonly #rereadable: boolean;
  #stream: ZlibStream;
  #busy = false;
  #finishing = false;
  #ended = false;
  #error: unknown;
  #wake: () => void = () => undefined;
  /** Position before the last write, bytes given so far, and those to pass over because they have been given before. */
  #before = 0;
  #given = 0;
  #again = 0;
  #carefulFrom = Number.POSITIVE_INFINITY;

  constructor(compression: 'gzip' | 'zstd', feed: Feed, rereadable: boolean) {
    this.#create = compression === 'gzip' ? () => zlib.createGunzip({ chunkSize: OUTPUT }) : createZstd;
    this.#feed = feed;
    this.#rereadable = rereadable;
    this.#stream = this.#start();
  }

  /** Bytes of the file that were of use. */
  get consumed(): number {
    return this.#stream.bytesWritten;
  }

  /**
   * The next bytes of the content; undefined when the file has no more for now, or at its end. With `final` the file will not grow:
   * a stream that is cut off throws ContentFault, as one that is broken always does.
   */
  async read(final: boolean): Promise<Buffer | undefined> {
    for (;;) {
      const bytes = await this.#next(final).catch((error: unknown) => this.#recover(error));
      if (bytes === undefined) return undefined;
      const over = Math.min(this.#again, bytes.length);
      this.#again -= over;
      this.#given += bytes.length - over;
      if (over < bytes.length) return bytes.subarray(over);
    }
  }

  close(): void {
    this.#stream.destroy();
  }

  async #next(final: boolean): Promise<Buffer | undefined> {
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

  async #write(): Promise<boolean> {
    const left = this.#carefulFrom - this.position;
    const bytes = await this.#feed(this.position, left > 0 ? Math.min(WRITE, left) : 1);
    if (bytes === undefined) return false;
    this.#before = this.position;
    this.position += bytes.length;
    this.#busy = true;
    this.#stream.write(bytes, () => {
      this.#busy = false;
      this.#wake();
    });
    return true;
  }

  /**
   * zlib gives nothing of a write in which it meets damage. So what precedes the damage is read again, and byte by byte where it lies: the
   * records before it stand.
   */
  #recover(error: unknown): Buffer {
    const damaged = error instanceof ContentFault && error.code === 'container_broken';
    if (!damaged || !this.#rereadable || this.#carefulFrom !== Number.POSITIVE_INFINITY) throw error;
    this.#carefulFrom = this.#before;
    this.#again = this.#given;
    this.#given = 0;
    this.position = 0;
    this.#stream = this.#start();
    return NOTHING;
  }

  #start(): ZlibStream {
    this.#error = undefined;
    this.#busy = false;
    this.#finishing = false;
    const stream = this.#create();
    stream.on('readable', () => {
      this.#wake();
    });
    stream.on('end', () => {
      this.#ended = true;
      this.#wake();
    });
    stream.on('error', (error) => {
      this.#error = error;
      this.#wake();
    });
    return stream;
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

function createZstd(): ZlibStream {
  // Present from Node 22.15 on, which is newer than the types used here.
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress');
  const stream: unknown =
    typeof create === 'function' ? Reflect.apply(create, zlib, [{ chunkSize: OUTPUT }]) : undefined;
  if (!isZlibStream(stream))
    throw new ContentFault(
      'unreadable',
      'compressed with zstd, which this Node cannot read: use Node 22.15 or later, or gzip',
    );
  return stream;
}

function isZlibStream(value: unknown): value is ZlibStream {
  return typeof value === 'object' && value !== null && 'bytesWritten' in value && 'read' in value;
}
