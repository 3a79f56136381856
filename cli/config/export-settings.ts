// Exports and signing keys of the configuration: checked, paths absolute, keys read.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type ExportPlan, planOf } from '../../exports/plan.ts';
import { type Signer, type TrustedKey, signerOf, trustedKeyOf } from '../../exports/signing.ts';
import type { Config } from '../../schemas/generated/types.ts';
import type { Surroundings } from './server-settings.ts';

export interface SigningSettings {
  /** Undefined: manifests are unsigned. */
  readonly signer: Signer | undefined;
  readonly trusted: readonly TrustedKey[];
}

/** `database` is the path of the DuckDB file: results that have no other place lie beside it. */
export function exportSettings(
  { exports = [] }: Config,
  database: string,
  { dir, say }: Pick<Surroundings, 'dir' | 'say'>,
): readonly ExportPlan[] {
  const places = {
    dir: resolve(dirname(database), 'exports'),
    resolve: (path: string) => resolve(dir, path),
  };
  const names = new Set<string>();
  return exports.map((entry, index) => {
    const at = ['exports', index];
    if (names.has(entry.name)) say([...at, 'name'], `"${entry.name}" is the name of another export too`);
    names.add(entry.name);
    return planOf(entry, places, (path, message) => {
      say([...at, ...path], message);
    });
  });
}

export function signingSettings(
  { signing = {} }: Config,
  { dir, say }: Pick<Surroundings, 'dir' | 'say'>,
): SigningSettings {
  const read = <T>(
    path: string,
    at: readonly (string | number)[],
    parse: (pem: string, file: string) => T,
  ): T | undefined => {
    const file = resolve(dir, path);
    try {
      return parse(readFileSync(file, 'utf8'), file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      say(
        ['signing', ...at],
        error instanceof RangeError ? `${file} ${message}` : `${file} cannot be read (${code ?? 'error'})`,
      );
      return undefined;
    }
  };
  return {
    signer: signing.key === undefined ? undefined : read(signing.key, ['key'], signerOf),
    trusted: (signing.trusted ?? []).flatMap(
      (path, index) => read(path, ['trusted', index], trustedKeyOf) ?? [],
    ),
  };
}
