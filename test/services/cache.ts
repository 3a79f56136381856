// Where the servers' files are kept between runs, and how a folder of them is made once, whole or not at all.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { withLock } from './lock.ts';

const DEFAULT = resolve(import.meta.dirname, '../../.services');

/** The folder; ACCESSTRAIL_TEST_CACHE sets another. Under root one that other users can enter too. */
export function cacheFolder(): string {
  const candidates = [
    process.env['ACCESSTRAIL_TEST_CACHE'] ?? DEFAULT,
    join(tmpdir(), 'accesstrail-test-cache'),
  ];
  const folder = candidates.find((each) => process.getuid?.() !== 0 || isReachable(each));
  if (folder === undefined)
    throw new Error(`a user other than root must be able to reach ${candidates.join(' or ')}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** `<cache>/<name>`, made by `make` in a folder of its own that is then renamed; at once when it is there. */
export async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const cache = cacheFolder();
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  return withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    const draft = mkdtempSync(`${folder}.`);
    try {
      await make(draft);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
    return folder;
  });
}

/** Whether any user may enter it: all its parents let others pass. */
function isReachable(folder: string): boolean {
  for (let each = folder; each !== dirname(each); each = dirname(each))
    if (existsSync(each) && (statSync(each).mode & 1) === 0) return false;
  return true;
}
