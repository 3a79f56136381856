// Checks configured sources against their normalizers and prepares them; all faults are found before any connection.
import type { Normalizer } from '../../normalizers/contract.ts';
import type { PreparedSource } from '../../pipeline/source.ts';
import { transportOf } from '../transports/transport-of.ts';
import { configuredSources, unknownSource } from './configured-sources.ts';
import type { ConfigDocument, ConfigFault } from './document.ts';
import { type Settings, type SourceSettings, configFault } from './settings.ts';
import { didYouMean } from './suggest.ts';
import { API_SOURCE, prepareApiSource } from '../api-source.ts';

/**
 * Loads plugins and the normalizer of each source, and prepares its options; the built-in source is the last. Throws Fault `config` naming
 * every fault with its line: those of plugins alone when there are any, as others may follow from them.
 */
export async function checkSources(
  surroundings: Settings,
  document: ConfigDocument,
): Promise<ReadonlyMap<string, PreparedSource>> {
  const prepared = new Map<string, PreparedSource>();
  const available = await configuredSources(surroundings, document);
  const { faultAt } = document;
  const faults: ConfigFault[] = [];
  for (const [index, settings] of surroundings.sources.entries()) {
    const say = (key: string, message: string): number =>
      faults.push(faultAt(['sources', index, key], message));
    if (prepared.has(settings.id)) say('id', `"${settings.id}" is the id of another source too`);
    if (settings.id === API_SOURCE)
      say('id', `"${API_SOURCE}" is the id of the built-in source of the API's own records`);
    const normalizer = await available.load(settings.source);
    if (!normalizer) {
      say('source', unknownSource(settings.source, available.ids));
      continue;
    }
    const before = faults.length;
    const transport = transportOf(settings.from);
    transport.faults(surroundings, (path, message) => {
      faults.push(faultAt(['sources', index, 'from', transport.name, ...path], message));
    });
    for (const { key, message } of optionFaults(settings, normalizer)) say(key, message);
    if (faults.length > before) continue;
    const { id, source: dataset, instance, options } = settings;
    try {
      prepared.set(id, { id, dataset, instance, normalizer, normalize: normalizer.create(options) });
    } catch (error) {
      say('source', `${dataset} cannot be prepared with these options: ${String(error)}`);
    }
  }
  if (faults.length > 0) throw configFault(faults);
  prepared.set(API_SOURCE, await prepareApiSource());
  return prepared;
}

/** What is wrong with the options of a source, by key. */
export function optionFaults(
  { options, form, source }: Pick<SourceSettings, 'options' | 'form' | 'source'>,
  normalizer: Normalizer,
): { key: string; message: string }[] {
  const faults: { key: string; message: string }[] = [];
  const known = Object.keys(normalizer.options);
  for (const [key, value] of Object.entries(options)) {
    const spec = Object.hasOwn(normalizer.options, key) ? normalizer.options[key] : undefined;
    const wrong = spec
      ? spec.check?.(value ?? '')
      : `${source} has no option "${key}"${didYouMean(key, known)}`;
    if (wrong !== undefined) faults.push({ key, message: wrong });
  }
  for (const key of known)
    if (normalizer.options[key]?.required && options[key] === undefined)
      faults.push({ key, message: `${source} needs "${key}": ${normalizer.options[key].description}` });
  if (form !== undefined && !Object.hasOwn(normalizer.forms, form))
    faults.push({
      key: 'form',
      message: `there is no form "${form}". Known: ${Object.keys(normalizer.forms).join(', ')}`,
    });
  return faults;
}
