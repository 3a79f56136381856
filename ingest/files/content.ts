// Reads what a file holds, decompressed, from any offset and as far as it goes for now.
import { constants, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { asInput, PipeReader, readSome } from './raw-read.ts';
import { compressionOf, ContentFault, Inflater, type Compression } from '../content/inflate.ts';

const PLAIN_READ = 256 * 1024;
/** So much is asked for where the end is expected: of very many files, large buffers for nothing would be felt. */
const SMALL_READ = 4 * 1024;
const TRAILER = 16 * 1024;
const NOTHING = Buffer.alloc(0);

export class Content {
  /** Undefined when the file is too short to tell. */
  readonly compression: Compression | undefined;
  /** No more will be written: the next read at the end says whether a compressed file is whole. */
  final = false;
  readonly #handle: FileHandle;
  readonly #pipe: PipeReader | undefined;
  readonly #inflater: Inflater | undefined;
  /** The first bytes of a file, or what has been read of a pipe beyond need. */
  #first: Buffer;
  /** So much is asked for next. */
  #length = PLAIN_READ;
  /** Position in the file, and offset in the content, of what is read next. */
  #position = 0;
  #offset = 0;
  /** Content that was peeked at. */
  #ahead: Buffer = NOTHING;
  /** Met while peeking: thrown once what precedes it has been read. */
  #fault: ContentFault | undefined;

  private constructor(handle: FileHandle, pipe: PipeReader | undefined, first: Buffer) {
    this.#handle = handle;
    this.#pipe = pipe;
    this.#first = first;
    this.compression = compressionOf(first);
    if (this.compression === 'gzip' || this.compression === 'zstd')
      this.#inflater = new Inflater(
        this.compression,
        (position, length) => this.#raw(position, length),
        pipe === undefined,
      );
  }

  /**
   * Opens a regular file, or a named pipe, whose writer is waited for. Throws InputError, and ContentFault for a compression that cannot
   * be read.
   */
  static async open(path: string, signal: AbortSignal): Promise<Content> {
    // Opening or reading a pipe would otherwise hold a thread until somebody writes.
    const handle = await asInput(open(path, constants.O_RDONLY | constants.O_NONBLOCK));
    try {
      const stats = await asInput(handle.stat());
      if (!stats.isFIFO()) {
        const length = Math.max(SMALL_READ, Math.min(PLAIN_READ, stats.size));
        return new Content(handle, undefined, await readSome(handle, length, 0));
      }
      const pipe = new PipeReader(handle, signal);
      let first = await pipe.read(PLAIN_READ);
      // A pipe gives as little as was written at once.
      for (
        let more = first;
        more.length > 0 && compressionOf(first) === undefined;
        first = Buffer.concat([first, more])
      )
        more = await pipe.read(PLAIN_READ);
      return new Content(handle, pipe, first);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Offset of the next byte of the content. */
  get offset(): number {
    return this.#offset;
  }

  get compressed(): boolean {
    return this.#inflater !== undefined;
  }

  /** Bytes of the file that have been read. */
  get taken(): number {
    return this.#inflater?.position ?? this.#position - this.#ahead.length;
  }

  stat(): Promise<Stats> {
    return asInput(this.#handle.stat());
  }

  /** The next bytes; undefined at the end, which may be the end for now. */
  async read(): Promise<Buffer | undefined> {
    const ahead = this.#ahead;
    this.#ahead = NOTHING;
    if (ahead.length === 0 && this.#fault !== undefined) throw this.#fault;
    const bytes = ahead.length > 0 ? ahead : await this.#read();
    this.#offset += bytes?.length ?? 0;
    return bytes;
  }

  /** The next `length` bytes, or fewer at the end; they are read again by the next read. */
  async peek(length: number): Promise<Buffer> {
    const parts = this.#ahead.length > 0 ? [this.#ahead] : [];
    let total = this.#ahead.length;
    while (total < length && this.#fault === undefined) {
      const bytes = await this.#readOrFault();
      if (bytes === undefined) break;
      parts.push(bytes);
      total += bytes.length;
    }
    this.#ahead = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, total);
    return this.#ahead.subarray(0, length);
  }

  /** Passes over content up to an offset. False when there is less. */
  async skipTo(offset: number): Promise<boolean> {
    if (this.#inflater === undefined && this.#pipe === undefined) {
      this.#ahead = NOTHING;
      this.#position = offset;
      this.#offset = offset;
      return (await this.stat()).size >= offset;
    }
    while (this.#offset < offset) {
      const bytes = await this.read();
      if (bytes === undefined) return false;
      const over = this.#offset - offset;
      if (over > 0) {
        this.#ahead = bytes.subarray(bytes.length - over);
        this.#offset = offset;
      }
    }
    return true;
  }

  /** Whether the file still begins with these bytes. Always true where it cannot be asked. */
  async beginsWith(head: Buffer): Promise<boolean> {
    if (this.#inflater !== undefined || this.#pipe !== undefined) return true;
    return (await readSome(this.#handle, head.length, 0)).equals(head);
  }

  async close(): Promise<void> {
    this.#inflater?.close();
    await this.#handle.close();
  }

  async #readOrFault(): Promise<Buffer | undefined> {
    try {
      return await this.#read();
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      this.#fault = error;
      return undefined;
    }
  }

  async #read(): Promise<Buffer | undefined> {
    if (this.#inflater === undefined) {
      const plain = await this.#raw(this.#position, this.#length);
      const { length = 0 } = plain ?? {};
      this.#length = length < this.#length ? SMALL_READ : PLAIN_READ;
      this.#position += length;
      return plain;
    }
    const bytes = await this.#inflater.read(this.final);
    if (bytes === undefined && this.final) await this.#checkTrailer(this.#inflater.consumed);
    return bytes;
  }

  /** The decompressor stops at zeros, which are padding. */
  async #checkTrailer(consumed: number): Promise<void> {
    if (this.#pipe !== undefined) return;
    const rest = await readSome(this.#handle, TRAILER, consumed);
    if (rest.some((byte) => byte !== 0))
      throw new ContentFault(
        'container_broken',
        'something that is not compressed follows the compressed content',
      );
  }

  /** Bytes of the file from a position on. What was read when it was opened is not read again. */
  async #raw(position: number, length: number): Promise<Buffer | undefined> {
    const at = this.#pipe === undefined ? position : 0;
    const known = this.#first.subarray(at, at + length);
    if (this.#pipe !== undefined) this.#first = this.#first.subarray(known.length);
    else if (known.length === 0) this.#first = NOTHING;
    if (known.length > 0) return known;
    const bytes = await (this.#pipe?.read(length) ?? readSome(this.#handle, length, position));
    return bytes.length > 0 ? bytes : undefined;
  }
}
