// The sources that there are: those built in, and those of plugins.
import type { Normalizer } from '../../normalizers/contract.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import type { Plugin, PluginFault } from './load-plugins.ts';

export interface AvailableSources {
  /** Sorted. */
  readonly ids: readonly string[];
  /** Undefined when there is none of that id. Built-in ones are loaded when they are asked for. */
  readonly load: (id: string) => Promise<Normalizer | undefined>;
  readonly plugins: readonly Plugin[];
  readonly faults: readonly PluginFault[];
}

/** With the plugins of these folders (absolute paths); without any, nothing of what loads plugins is loaded. */
export async function availableSources(folders: readonly string[]): Promise<AvailableSources> {
  const builtIn = [...REGISTRY.keys()];
  const { plugins, faults } =
    folders.length === 0
      ? { plugins: [], faults: [] }
      : await (await import('./load-plugins.ts')).loadPlugins(folders, builtIn);
  return {
    ids: [...builtIn, ...plugins.map(({ id }) => id)].sort(),
    load: async (id) => plugins.find((plugin) => plugin.id === id)?.normalizer ?? REGISTRY.get(id)?.(),
    plugins,
    faults,
  };
}
