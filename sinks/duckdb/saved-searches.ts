// Saved searches beside the database: one small file, whole or as it was before.
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../pipeline/errors.ts';
import { type SavedSearch, type SavedSearches, byName, obstacle } from '../../pipeline/saved-searches.ts';
import { codeOf, storageFault } from '../storage-fault.ts';
import { syncDirectory } from '../sync-directory.ts';

/** Of the process that owns the database: changes are made one after another. */
export function savedSearches(databasePath: string): SavedSearches {
  const file = join(dirname(databasePath), 'saved-searches.json');
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    list: async () => byName(await read(file)),
    put: (search) =>
      inTurn(async () => {
        const all = await read(file);
        const wrong = obstacle(all, search);
        if (wrong) return wrong;
        await write(file, [...all.filter(({ id }) => id !== search.id), search]);
        return 'done';
      }),
    remove: (id) =>
      inTurn(async () => {
        const all = await read(file);
        const left = all.filter((each) => each.id !== id);
        if (left.length === all.length) return false;
        await write(file, left);
        return true;
      }),
  };
}

async function read(file: string): Promise<readonly SavedSearch[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw storageFault(error, file);
  }
  try {
    const { searches } = JSON.parse(text) as { readonly searches: readonly SavedSearch[] };
    return searches;
  } catch (error) {
    throw new Fault(
      'store_unavailable',
      `${file} holds no saved searches any more: mend or remove it`,
      error,
    );
  }
}

async function write(file: string, searches: readonly SavedSearch[]): Promise<void> {
  const temporary = `${file}.new`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ searches }, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncDirectory(dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw storageFault(error, file);
  }
}
