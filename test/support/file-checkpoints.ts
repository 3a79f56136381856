// Checkpoints in one JSON file per source, written anew and renamed, so that a kill leaves the old or the new ones.
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checkpoints } from '../../pipeline/ports.ts';

/** Checkpoints in a folder that exists. */
export function fileCheckpoints(folder: string): Checkpoints {
  const load: Checkpoints['load'] = async (sourceId) => {
    const text = await readFile(join(folder, `${sourceId}.json`), 'utf8').catch(() => '{}');
    const shards: unknown = JSON.parse(text);
    return new Map(Object.entries(shards ?? {}).map(([key, value]) => [key, String(value)]));
  };
  const save: Checkpoints['save'] = async (sourceId, shards) => {
    const all = new Map(await load(sourceId));
    for (const [key, value] of shards) {
      if (value === undefined) all.delete(key);
      else all.set(key, value);
    }
    const path = join(folder, `${sourceId}.json`);
    const file = await open(`${path}.new`, 'w');
    await file.writeFile(JSON.stringify(Object.fromEntries(all)));
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  };
  return { load, save };
}
