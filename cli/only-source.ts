// The configuration with one of its sources only.
import { Fault } from '../pipeline/errors.ts';
import type { Settings } from './config/settings.ts';
import { thereAre } from './config/suggest.ts';

/** Throws Fault `usage` when it has no such source. */
export function onlySource(settings: Settings, id: string): Settings {
  const source = settings.sources.find((each) => each.id === id);
  if (source) return { ...settings, sources: [source] };
  const known = settings.sources.map((each) => each.id);
  throw new Fault('usage', `${settings.file} has no source "${id}"${thereAre(id, known)}`);
}
