// The sources that a configuration can name: those built in, and those of its plugins.
import { existsSync } from 'node:fs';
import type { Normalizer } from '../../normalizers/contract.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { Fault } from '../../pipeline/errors.ts';
import { type AvailableSources, availableSources } from '../plugins/available-sources.ts';
import type { ConfigDocument } from './document.ts';
import { type Settings, configFault, readSettings } from './settings.ts';
import { thereAre } from './suggest.ts';

const DEFAULT = 'accesstrail.yaml';

/** Throws Fault `config` when a plugin cannot be loaded: every fault, with its place in the configuration. */
export async function configuredSources(
  { plugins }: Pick<Settings, 'plugins'>,
  { faultAt }: ConfigDocument,
): Promise<AvailableSources> {
  const available = await availableSources(plugins);
  if (available.faults.length > 0)
    throw configFault(available.faults.map(({ plugin, message }) => faultAt(['plugins', plugin], message)));
  return available;
}

/**
 * For commands that need no configuration: the plugins of the one that is named, or of accesstrail.yaml where there is one. Throws Fault
 * `config` for what is wrong with it.
 */
export async function sourcesBeside(config: string | undefined): Promise<AvailableSources> {
  if (config === undefined && !existsSync(DEFAULT)) return availableSources([]);
  const { settings, document } = readSettings(config ?? DEFAULT, process.env);
  return configuredSources(settings, document);
}

/** One source by its id; a built-in one needs no look at a configuration. Throws Fault `usage` when there is none. */
export async function sourceNamed(id: string, config: string | undefined): Promise<Normalizer> {
  const builtIn = config === undefined ? await REGISTRY.get(id)?.() : undefined;
  if (builtIn) return builtIn;
  const { ids, load } = await sourcesBeside(config);
  const normalizer = await load(id);
  if (normalizer) return normalizer;
  throw new Fault('usage', unknownSource(id, ids));
}

/** Says that there is no source of that name, what was probably meant, and which there are. */
export function unknownSource(name: string, known: readonly string[]): string {
  return `there is no source "${name}"${thereAre(name, known)}; others come by plugins of the configuration`;
}
