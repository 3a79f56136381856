// Puts a finished result in its place: whole and at once, or file by file with the manifest last.
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../pipeline/errors.ts';
import { MANIFEST, SIGNATURE } from './manifest.ts';

/**
 * Gives a folder its final name; false when a result has that name already, which stays as it is. Of two that do it at once one succeeds:
 * a folder that is not empty is never replaced.
 */
export async function publishFolder(work: string, target: string): Promise<boolean> {
  await syncAll(work);
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(work, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    return false;
  }
  await sync(dirname(target));
  return true;
}

/** Moves the files into a folder that is there already, the manifest last; what lies there besides stays. */
export async function publishInto(work: string, target: string): Promise<void> {
  await syncAll(work);
  const names = (await readdir(work)).filter((name) => name !== MANIFEST && name !== SIGNATURE);
  await rm(join(target, SIGNATURE), { force: true });
  const signed = await isThere(join(work, SIGNATURE));
  for (const name of [...names, ...(signed ? [SIGNATURE] : [])])
    await rename(join(work, name), join(target, name));
  await sync(target);
  await rename(join(work, MANIFEST), join(target, MANIFEST));
  await sync(target);
  await rmdir(work);
}

/** Throws Fault `usage` when a folder holds a finished export; with `replace` that one's manifest is taken away instead. */
export async function mustBeFree(dir: string, replace: boolean): Promise<void> {
  if (!(await isThere(join(dir, MANIFEST)))) return;
  if (!replace)
    throw new Fault(
      'usage',
      `${dir} holds a finished export: give another folder with --out, or --force to replace it`,
    );
  await rm(join(dir, MANIFEST), { force: true });
  await rm(join(dir, SIGNATURE), { force: true });
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function syncAll(dir: string): Promise<void> {
  for (const name of await readdir(dir)) await sync(join(dir, name));
  await sync(dir);
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
