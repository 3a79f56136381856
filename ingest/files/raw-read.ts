// Reads bytes of an open file or pipe, with the errors that belong to the input and not to us.
import type { FileHandle } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, isPassing } from './scan.ts';

/** Longest pause between two looks at a pipe, in ms. */
const PIPE_PAUSE = 50;

/** A file cannot be opened or read: its code is the system's, such as EACCES. */
export class InputError extends Error {
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`the file cannot be read (${code})`, { cause });
    this.name = 'InputError';
    this.code = code;
  }

  /** Whether it may come right by itself. */
  get passing(): boolean {
    return isPassing(this.code);
  }
}

/** Up to `length` bytes from a position on; none at the end. */
export async function readSome(handle: FileHandle, length: number, position: number | null): Promise<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(length);
  const { bytesRead } = await asInput(handle.read(buffer, 0, length, position));
  // A few bytes must not keep a large buffer alive.
  return bytesRead < length / 2 ? Buffer.from(buffer.subarray(0, bytesRead)) : buffer.subarray(0, bytesRead);
}

/** The outcome of a system call on an input; its error becomes InputError. */
export async function asInput<T>(outcome: Promise<T>): Promise<T> {
  try {
    return await outcome;
  } catch (error) {
    throw new InputError(errorCode(error) ?? 'unknown', error);
  }
}

/** Reads a pipe that was opened without blocking. */
export class PipeReader {
  readonly #handle: FileHandle;
  readonly #signal: AbortSignal;
  #begun = false;

  constructor(handle: FileHandle, signal: AbortSignal) {
    this.#handle = handle;
    this.#signal = signal;
  }

  /** Up to `length` bytes; waits for a writer and for what it writes. None when the writer is done, or when told to stop. */
  async read(length: number): Promise<Buffer> {
    for (let pause = 1; !this.#signal.aborted; pause = Math.min(pause * 2, PIPE_PAUSE)) {
      const bytes = await this.#try(length);
      // Without a writer a pipe looks as if it were at its end.
      if (bytes !== undefined && (bytes.length > 0 || this.#begun)) {
        this.#begun = true;
        return bytes;
      }
      await sleep(pause, undefined, { signal: this.#signal }).catch(() => undefined);
    }
    return Buffer.alloc(0);
  }

  async #try(length: number): Promise<Buffer | undefined> {
    try {
      return await readSome(this.#handle, length, null);
    } catch (error) {
      if (error instanceof InputError && error.code === 'EAGAIN') return undefined;
      throw error;
    }
  }
}
