// What must be right on this machine: inputs that can be read, and folders that can be written.
import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Check } from '../pipeline/check.ts';
import { readLock } from '../sinks/duckdb/lock.ts';
import type { Settings, SourceSettings } from './config/settings.ts';
import { transportOf } from './transports/transport-of.ts';

const LITTLE_SPACE = 1024 ** 3;

/** Never throws for what it finds. Makes the folders of the store and of the blobs, as a run would. */
export async function localChecks(settings: Settings): Promise<readonly Check[]> {
  const sources = await Promise.all(settings.sources.map((source) => inputOf(source, settings)));
  const needsFile = settings.elasticsearch === undefined || settings.kafka === undefined;
  const file = needsFile ? [await fileOf(settings.duckdb.path)] : [];
  const exports = await Promise.all(settings.exports.map(({ name, dir }) => folderOf(`export ${name}`, dir)));
  return [...sources, ...file, await folderOf('blobs', settings.blobs), ...exports];
}

async function inputOf({ id, from }: SourceSettings, surroundings: Settings): Promise<Check> {
  const { where, check } = transportOf(from);
  const what = `source ${id}`;
  return check ? { what, ...(await check(surroundings)) } : { what, state: 'fine', found: where };
}

async function fileOf(path: string): Promise<Check> {
  const owner = await readLock(path);
  const what = `store ${path}`;
  if (owner) return { what, state: 'fine', found: `process ${String(owner.pid)} is using it` };
  return folderOf(what, dirname(path));
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
