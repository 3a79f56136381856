// Finds the source folders and writes the registry; a folder that is no well-formed source fails.
import { globSync } from 'tinyglobby';

/** Source folder paths, relative to the root, sorted: normalizers/<vendor>/<stream>. */
export function sourceFolders(root: string): string[] {
  return globSync('normalizers/*/*/index.ts', { cwd: root })
    .map((file) => file.slice(0, -'/index.ts'.length))
    .sort();
}

/** The dataset id that a folder path stands for: normalizers/aws/cloudtrail -> aws.cloudtrail. */
export function idOf(folder: string): string {
  const [, vendor = '', stream = ''] = folder.split('/');
  const part = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
  if (!part.test(vendor) || !part.test(stream)) throw new Error(`${folder}: not a well-formed source id`);
  return `${vendor}.${stream}`;
}

/** normalizers/registry.generated.ts: ids to lazy imports, so that a command loads only the sources it uses. */
export function registryModule(root: string): string {
  const rows = sourceFolders(root).map(
    (folder) =>
      `  ['${idOf(folder)}', async () => (await import('./${folder.slice('normalizers/'.length)}/index.ts')).normalizer],\n`,
  );
  return (
    '// Made by `npm run generate` from the folders; do not edit.\n' +
    "import type { Normalizer } from './contract.ts';\n\n" +
    '/** Dataset id -> loads its normalizer. */\n' +
    `export const REGISTRY: ReadonlyMap<string, () => Promise<Normalizer>> = new Map([\n${rows.join('')}]);\n`
  );
}
