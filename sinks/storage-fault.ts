// Turns a file system's error into the fault that says what to do about it.
import { Fault } from '../pipeline/errors.ts';

const FULL = new Set<string | undefined>(['ENOSPC', 'EDQUOT']);

/** The code of a file system's error (ENOENT ...), undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** An error's own words. */
export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}

/** `what` names what could not be kept: "a blob in data/blobs". A full disk is `disk_full`, all else `store_unavailable`. */
export function storageFault(error: unknown, what: string): Fault {
  if (error instanceof Fault) return error;
  return FULL.has(codeOf(error))
    ? new Fault('disk_full', `no space left for ${what}: make room, it goes on by itself`, error)
    : new Fault('store_unavailable', `cannot keep ${what}: ${messageOf(error)}`, error);
}
