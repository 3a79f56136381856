// The lock file beside a database: which process owns it, and where its API listens.
import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from '../../pipeline/errors.ts';
import { codeOf, storageFault } from '../storage-fault.ts';
import { isRunning, processIdentity } from './process-identity.ts';

/** Where the owner's API listens, and the bearer token it asks for. */
export interface Endpoint {
  readonly url: string;
  readonly token: string;
}

export interface LockOwner extends Partial<Endpoint> {
  readonly pid: number;
  /** ISO time at which it took the lock. */
  readonly started: string;
}

export interface StoreLock {
  /** Tells other commands where to find the owner's API. */
  readonly publish: (endpoint: Endpoint) => Promise<void>;
  /** Gives the database free; only ever removes the lock that this call took. */
  readonly release: () => Promise<void>;
}

interface LockFile extends LockOwner {
  /** Tells this lock from every other one. */
  readonly key: string;
  /** Of the process, where the system tells: a number that is used again is not the owner. */
  readonly identity?: string;
}

const fileOf = (databasePath: string): string => `${databasePath}.lock`;

/** The process that owns a database now; undefined when nobody does or who did is gone. */
export async function readLock(databasePath: string): Promise<LockOwner | undefined> {
  const lock = await read(fileOf(databasePath));
  if (!lock || !(await isRunning(lock.pid, lock.identity))) return undefined;
  const { pid, started, url, token } = lock;
  return { pid, started, ...(url === undefined ? {} : { url }), ...(token === undefined ? {} : { token }) };
}

/**
 * Takes the lock of a database, making its folder; one of a process that is gone is taken over. Throws Fault `store_locked` when a
 * running process has it. It is for people and for other commands: who may write is decided by DuckDB's own lock on the file.
 */
export async function acquireLock(databasePath: string): Promise<StoreLock> {
  const file = fileOf(databasePath);
  const identity = await processIdentity(process.pid);
  const lock: LockFile = {
    key: randomUUID(),
    pid: process.pid,
    started: new Date().toISOString(),
    ...(identity === undefined ? {} : { identity }),
  };
  try {
    await mkdir(dirname(file), { recursive: true });
    while (!(await create(file, lock))) {
      const owner = await readLock(databasePath);
      if (owner) throw lockedBy(databasePath, owner);
      await takeAway(file);
    }
  } catch (error) {
    throw storageFault(error, `the lock ${file}`);
  }
  return {
    publish: (endpoint) => replace(file, { ...lock, ...endpoint }),
    release: async () => {
      if ((await read(file))?.key === lock.key) await rm(file, { force: true });
    },
  };
}

/** The fault that names the owner. */
export function lockedBy(databasePath: string, owner: Pick<LockOwner, 'pid' | 'url'>): Fault {
  const serves = owner.url === undefined ? '' : ` and serves it at ${owner.url}`;
  return new Fault(
    'store_locked',
    `process ${String(owner.pid)} is using ${databasePath}${serves}: stop it first, or give another store.duckdb.path`,
  );
}

// A link is made whole or not at all, and fails where there is one.
async function create(file: string, lock: LockFile): Promise<boolean> {
  const temporary = `${file}.${lock.key}`;
  await writeFile(temporary, JSON.stringify(lock), { mode: 0o600, flag: 'w' });
  try {
    await link(temporary, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function replace(file: string, lock: LockFile): Promise<void> {
  const temporary = `${file}.${lock.key}`;
  await writeFile(temporary, JSON.stringify(lock), { mode: 0o600, flag: 'w' });
  await rename(temporary, file);
}

// By renaming, so that of two that find it stale one has it.
async function takeAway(file: string): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await rm(aside, { force: true });
}

// What is no lock of ours (cut off, of another program) is nobody's lock.
async function read(file: string): Promise<LockFile | undefined> {
  try {
    const lock: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isLock(lock) ? lock : undefined;
  } catch {
    return undefined;
  }
}

function isLock(value: unknown): value is LockFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    Number.isSafeInteger(value.pid) &&
    value.pid > 0 &&
    'key' in value &&
    'started' in value
  );
}
