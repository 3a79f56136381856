// The records of every source's cases, framed as ingest frames them, with the options they are read with.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { splitAll } from '../../ingest/framing/split-all.ts';
import type { Normalizer, Options } from '../../normalizers/contract.ts';
import { REGISTRY } from '../../normalizers/registry.generated.ts';
import { caseFolders, formOf } from '../../normalizers/testing.ts';

export interface CaseRecord {
  /** Name of the case's folder. */
  readonly name: string;
  readonly options: Options;
  /** ms since 1970 UTC. */
  readonly referenceTime: number;
  readonly bytes: Buffer;
}

const root = resolve(import.meta.dirname, '../..');

/** Every source of the registry, loaded one after another: jest's module loader does not take two imports of a file at once. */
export async function loadSources(): Promise<readonly [id: string, normalizer: Normalizer][]> {
  const loaded: [string, Normalizer][] = [];
  for (const [id, load] of REGISTRY) loaded.push([id, await load()]);
  return loaded;
}

/** The records of a source's cases, in the order of their names. */
export function caseRecords(id: string, normalizer: Normalizer): readonly CaseRecord[] {
  return caseFolders(join(root, 'normalizers', ...id.split('.'))).flatMap((folder) => {
    const input = readdirSync(folder).find((file) => file.startsWith('input.'));
    if (input === undefined) return [];
    const bytes = readFileSync(join(folder, input));
    const options = optionsOf(folder);
    const { frames } = splitAll(bytes, formOf(normalizer, bytes, options['form']).framing);
    const referenceTime = Date.parse(options['referenceTime'] ?? '2026-11-22T00:00:00Z');
    const name = folder.split('/').at(-1) ?? folder;
    return frames.map((frame) => ({ name, options, referenceTime, bytes: frame.bytes }));
  });
}

function optionsOf(folder: string): Options {
  const file = join(folder, 'options.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Options) : {};
}
