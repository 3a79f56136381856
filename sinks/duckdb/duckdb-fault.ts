// Turns DuckDB's errors, which are told apart only by their text, into faults that say what to do.
import { Fault } from '../../pipeline/errors.ts';
import { messageOf } from '../storage-fault.ts';
import { lockedBy } from './lock.ts';

const FULL = /No space left on device|Disk quota exceeded|max_temp_directory_size/;
const LOCKED = /Conflicting lock is held|Could not set lock on file/;
const OTHER_VERSION = 'database file with version number';
const BROKEN =
  /not a valid DuckDB database file|Corrupt database file|Could not read enough bytes|Is a directory|Serialization Error|Failure while replaying WAL/;

/** What went wrong while reading or writing an open database. */
export function duckdbFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const message = messageOf(error);
  return FULL.test(message)
    ? new Fault('disk_full', `no space left for ${path}: make room, it goes on by itself`, error)
    : new Fault('store_unavailable', `${path}: ${message}`, error);
}

/** What went wrong while opening it: a file that is not ours to use stays so, and no pause mends it. */
export function openingFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const message = messageOf(error);
  if (LOCKED.test(message)) {
    const pid = Number(/\(PID (\d+)\)/.exec(message)?.[1]);
    return Number.isNaN(pid)
      ? new Fault('store_locked', `another process is using ${path}: stop it first`, error)
      : lockedBy(path, { pid });
  }
  if (message.includes(OTHER_VERSION))
    return new Fault(
      'store_version',
      `${path} was made by another version of DuckDB (${message}): run the version of accesstrail that made it, ` +
        'or give another store.duckdb.path',
      error,
    );
  if (BROKEN.test(message))
    return new Fault(
      'store_broken',
      `${path} cannot be read as a database (${message}): restore it from a copy, or move it away and collect again`,
      error,
    );
  return duckdbFault(error, path);
}
