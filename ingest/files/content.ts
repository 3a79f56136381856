// Reads what a file holds, decompressed, from any offset and as far as it goes for now.
import type { Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { compressionOf, ContentFault, Inflater, type Compression } from './inflate.ts';

const PLAIN_READ = 256 * 1024;
/** Small, because what precedes a damaged place within one read is lost with it. */
const COMPRESSED_READ = 16 * 1024;
const NOTHING = Buffer.alloc(0);

export class Content {
  readonly compression: Compression;
  /** No more will be written: the next read at the end says whether a compressed file is whole. */
  final = false;
  readonly #handle: FileHandle;
  readonly #pipe: boolean;
  readonly #inflater: Inflater | undefined;
  /** Bytes of the file read, and of the content handed out. */
  #taken = 0;
  #offset = 0;
  #first: Buffer;
  #ahead: Buffer = NOTHING;

  private constructor(handle: FileHandle, pipe: boolean, first: Buffer) {
    this.#handle = handle;
    this.#pipe = pipe;
    this.#first = first;
    this.compression = compressionOf(first);
    if (this.compression !== 'none')
      this.#inflater = new Inflater(this.compression, () => this.#next(COMPRESSED_READ));
  }

  /** Opens a regular file or a named pipe. Throws Node's errors, and ContentFault for a compression that cannot be read. */
  static async open(path: string): Promise<Content> {
    const handle = await open(path, 'r');
    try {
      const pipe = (await handle.stat()).isFIFO();
      const first = await readSome(handle, PLAIN_READ, pipe ? null : 0);
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

  /** Bytes of the file that have been read. */
  get taken(): number {
    return this.#taken - (this.#inflater === undefined ? this.#ahead.length : 0);
  }

  stat(): Promise<Stats> {
    return this.#handle.stat();
  }

  /** The next bytes; undefined at the end, which may be the end for now. */
  async read(): Promise<Buffer | undefined> {
    const ahead = this.#ahead;
    this.#ahead = NOTHING;
    const bytes = ahead.length > 0 ? ahead : await this.#read();
    this.#offset += bytes?.length ?? 0;
    return bytes;
  }

  /** The next `length` bytes, or fewer at the end; they are read again by the next read. */
  async peek(length: number): Promise<Buffer> {
    const parts = [this.#ahead];
    let total = this.#ahead.length;
    while (total < length) {
      const bytes = await this.#read();
      if (bytes === undefined) break;
      parts.push(bytes);
      total += bytes.length;
    }
    this.#ahead =
      parts.length === 2 && parts[0] === NOTHING ? (parts[1] ?? NOTHING) : Buffer.concat(parts, total);
    return this.#ahead.subarray(0, length);
  }

  /** Passes over content up to an offset. False when there is less. */
  async skipTo(offset: number): Promise<boolean> {
    if (this.#inflater === undefined && !this.#pipe) {
      this.#first = NOTHING;
      this.#ahead = NOTHING;
      this.#taken = offset;
      this.#offset = offset;
      return (await this.#handle.stat()).size >= offset;
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
    if (this.#inflater !== undefined || this.#pipe) return true;
    return (await readSome(this.#handle, head.length, 0)).equals(head);
  }

  async close(): Promise<void> {
    this.#inflater?.close();
    await this.#handle.close();
  }

  async #read(): Promise<Buffer | undefined> {
    if (this.#inflater === undefined) return this.#next(PLAIN_READ);
    const bytes = await this.#inflater.read(this.final);
    if (bytes === undefined && this.final) await this.#checkTrailer(this.#inflater.consumed);
    return bytes;
  }

  /** The decompressor stops at bytes that are not compressed; zeros are padding. */
  async #checkTrailer(consumed: number): Promise<void> {
    if (this.#pipe) return;
    const rest = await readSome(this.#handle, COMPRESSED_READ, consumed);
    if (rest.some((byte) => byte !== 0))
      throw new ContentFault(
        'container_broken',
        'behind the compressed content lies something that is not compressed',
      );
  }

  async #next(length: number): Promise<Buffer | undefined> {
    const first = this.#first;
    this.#first = first.subarray(length);
    const bytes =
      first.length > 0
        ? first.subarray(0, length)
        : await readSome(this.#handle, length, this.#pipe ? null : this.#taken);
    this.#taken += bytes.length;
    return bytes.length > 0 ? bytes : undefined;
  }
}

/** Up to `length` bytes; none at the end. */
async function readSome(handle: FileHandle, length: number, position: number | null): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  // A few bytes must not keep a large buffer alive.
  return bytesRead < length / 2 ? Buffer.from(buffer.subarray(0, bytesRead)) : buffer.subarray(0, bytesRead);
}
