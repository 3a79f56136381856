// Loads the sources of plugin folders; what is wrong with one is said, and the others are loaded all the same.
import type { Normalizer } from '../../normalizers/contract.ts';
import { endBundling, loadModule } from './bundle.ts';
import { isNormalizer } from './contract-faults.ts';
import { type PluginFolder, findSources } from './find-sources.ts';
import { guarded } from './guard.ts';

/** A source that is not built in. */
export interface Plugin extends PluginFolder {
  /** Guarded: safe to call with any record. */
  readonly normalizer: Normalizer;
  /** Files whose change makes it another, absolute. */
  readonly files: readonly string[];
}

export interface PluginFault {
  /** Index of the folder in the list. */
  readonly plugin: number;
  readonly message: string;
}

/** One source. Throws an Error that names the file, what is wrong with it, and what to do. */
export async function loadPlugin(source: PluginFolder): Promise<Plugin> {
  const { exports, files } = await loadModule(source.index);
  const faults: string[] = [];
  const { normalizer } = exports;
  if (!isNormalizer(normalizer, faults))
    throw new Error(`${source.index}: ${faults.join('; ')} (normalizers/contract.ts says what each is for)`);
  return { ...source, normalizer: guarded(normalizer), files };
}

/** All sources of the folders (absolute paths), in order. `taken` are ids that none may have. */
export async function loadPlugins(
  folders: readonly string[],
  taken: readonly string[],
): Promise<{ plugins: readonly Plugin[]; faults: readonly PluginFault[] }> {
  const plugins: Plugin[] = [];
  const faults: PluginFault[] = [];
  for (const [plugin, folder] of folders.entries()) {
    const say = (error: unknown): number => faults.push({ plugin, message: (error as Error).message });
    for (const source of found(folder, say)) {
      const other = plugins.find(({ id }) => id === source.id);
      if (taken.includes(source.id))
        say(new Error(`${source.folder}: ${source.id} is a built-in source; give the folder another name`));
      else if (other) say(new Error(`${source.folder}: ${source.id} is in ${other.folder} too; rename one`));
      else await loadPlugin(source).then((loaded) => plugins.push(loaded), say);
    }
  }
  if (plugins.length > 0) await endBundling();
  return { plugins, faults };
}

function found(folder: string, say: (error: unknown) => void): PluginFolder[] {
  try {
    return findSources(folder);
  } catch (error) {
    say(error);
    return [];
  }
}
