// The settings of a command without a configuration of its own: those of the quickstart, where `accesstrail start` has run.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type Settings, readSettings } from './config/settings.ts';
import { packageRoot } from './package-root.ts';

const DEFAULT = 'accesstrail.yaml';

/** The configuration; where none is named and none is there, that of the example night with the store that `start` has made here. Throws as readSettings does. */
export function settingsOrNight(config: string): ReturnType<typeof readSettings> {
  const [database] =
    config === DEFAULT && !existsSync(config)
      ? globSync('data/quickstart/*/accesstrail.duckdb', { absolute: true })
      : [];
  if (database === undefined) return readSettings(config, process.env);
  const night = readSettings(join(packageRoot, 'examples/incident-night/accesstrail.yaml'), process.env);
  const settings: Settings = {
    ...night.settings,
    duckdb: { ...night.settings.duckdb, path: database },
    blobs: join(dirname(database), 'blobs'),
  };
  return { ...night, settings };
}
