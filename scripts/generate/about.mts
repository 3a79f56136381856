// Writes what the cases of the built-in sources tell about them: the published package has no cases.
import { join } from 'node:path';
import { aboutSource } from '../../normalizers/about.ts';
import { idOf, sourceFolders } from './registry.mts';

/** normalizers/about.generated.ts */
export function aboutModule(root: string): string {
  const all = Object.fromEntries(
    sourceFolders(root).map((folder) => [idOf(folder), aboutSource(join(root, folder))]),
  );
  return (
    '// Made by `npm run generate` from the cases of the sources; do not edit.\n' +
    "import type { AboutSource } from './about.ts';\n\n" +
    '/** Dataset id -> what its cases tell. */\n' +
    `export const ABOUT: Readonly<Record<string, AboutSource | undefined>> = ${JSON.stringify(all, null, 2)};\n`
  );
}
