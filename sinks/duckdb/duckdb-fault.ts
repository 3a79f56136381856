// Turns DuckDB's errors, which are told apart only by their text, into faults that say what to do.
import { Fault, type FaultCode } from '../../pipeline/errors.ts';
import { messageOf } from '../storage-fault.ts';
import { lockedBy } from './lock.ts';

interface Known {
  readonly text: RegExp;
  readonly code: FaultCode;
  /** What to tell, given the file and DuckDB's own words. */
  readonly message: (path: string, words: string) => string;
}

/** The first that fits; what fits none may pass, and is tried again. */
const KNOWN: readonly Known[] = [
  {
    text: /No space left on device|Disk quota exceeded|max_temp_directory_size/,
    code: 'disk_full',
    message: (path) => `no space left for ${path}: make room, it goes on by itself`,
  },
  {
    text: /Out of Memory Error/,
    code: 'store_unavailable',
    message: (path, words) => `${path}: store.duckdb.memoryLimit is too little for this: ${words}`,
  },
  {
    text: /Conflicting lock is held|Could not set lock on file/,
    code: 'store_locked',
    message: (path) => `another process is using ${path}: stop it first, or give another store.duckdb.path`,
  },
  {
    text: /database file with version number/,
    code: 'store_version',
    message: (path, words) =>
      `${path} was made by another version of DuckDB (${words}): run the version of accesstrail that made it, ` +
      'or give another store.duckdb.path',
  },
  {
    text: /not a valid DuckDB database file|corrupt|Could not read enough bytes|Is a directory|Serialization Error|while replaying WAL/i,
    code: 'store_broken',
    message: (path, words) =>
      `${path} cannot be read as a database (${words}): restore it from a copy, or move it away and collect again`,
  },
];

/** The fault that an error of DuckDB is; a Fault stays what it is. */
export function duckdbFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const words = messageOf(error);
  const owner = Number(/Conflicting lock is held in .*\(PID (\d+)\)/.exec(words)?.[1]);
  if (!Number.isNaN(owner)) return lockedBy(path, { pid: owner });
  const known = KNOWN.find(({ text }) => text.test(words));
  return known
    ? new Fault(known.code, known.message(path, words), error)
    : new Fault('store_unavailable', `${path}: ${words}`, error);
}
