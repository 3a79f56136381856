// What must be right on this machine: inputs that can be read, folders that can be written, a store that opens, an address that is free.
import { constants, existsSync } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Check } from '../pipeline/check.ts';
import { readLock } from '../sinks/duckdb/lock.ts';
import { startWaitingServer } from '../web/waiting-server.ts';
import type { Settings, SourceSettings } from './config/settings.ts';
import { openFile } from './opened-store.ts';
import { transportOf } from './transports/transport-of.ts';

const LITTLE_SPACE = 1024 ** 3;

/** Never throws for what it finds. Makes the folders of the store and of the blobs, as a run would. */
export async function localChecks(settings: Settings): Promise<readonly Check[]> {
  const sources = await Promise.all(settings.sources.map((source) => inputOf(source, settings)));
  const needsFile = settings.elasticsearch === undefined || settings.kafka === undefined;
  const file = needsFile ? await fileOf(settings) : [];
  const exports = await Promise.all(settings.exports.map(({ name, dir }) => folderOf(`export ${name}`, dir)));
  return [...sources, ...file, await folderOf('blobs', settings.blobs), ...exports];
}

async function inputOf({ id, from }: SourceSettings, surroundings: Settings): Promise<Check> {
  const { where, check } = transportOf(from);
  const what = `source ${id}`;
  return check ? { what, ...(await check(surroundings)) } : { what, state: 'fine', found: where };
}

/** The file of the store, and the address of who opens it: the process that uses it has both. */
async function fileOf({ duckdb, listen }: Settings): Promise<readonly Check[]> {
  const owner = await readLock(duckdb.path);
  const what = `store ${duckdb.path}`;
  if (owner) return [{ what, state: 'fine', found: `process ${String(owner.pid)} is using it` }];
  const folder = await folderOf(what, dirname(duckdb.path));
  const file = folder.state === 'wrong' || !existsSync(duckdb.path) ? folder : await opened(folder, duckdb);
  return [file, await addressOf(listen)];
}

/** `folder`, unless the file in it cannot be opened as a run opens it. */
async function opened(folder: Check, duckdb: Settings['duckdb']): Promise<Check> {
  try {
    await (await openFile(duckdb)).close();
    return folder;
  } catch (error) {
    const remedy = 'Give another store.duckdb.path, or restore the file from a copy';
    return { what: folder.what, state: 'wrong', found: (error as Error).message, remedy };
  }
}

async function addressOf(listen: Settings['listen']): Promise<Check> {
  const what = `listen ${listen.host}:${String(listen.port)}`;
  try {
    await (await startWaitingServer(listen)).close();
    return { what, state: 'fine', found: 'is free' };
  } catch (error) {
    const remedy = 'Stop what listens there, or choose another address with listen.host and listen.port';
    return { what, state: 'wrong', found: (error as Error).message, remedy };
  }
}

async function folderOf(what: string, folder: string): Promise<Check> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const found = `${folder} can be written, ${(free / 1024 ** 3).toFixed(1)} GB free`;
    return free < LITTLE_SPACE
      ? { what, state: 'warning', found, remedy: 'Free space there, or choose a folder on another disk' }
      : { what, state: 'fine', found };
  } catch (error) {
    return {
      what,
      state: 'wrong',
      found: `${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      remedy: 'Give the user that runs accesstrail the right to write there, or choose another folder',
    };
  }
}
