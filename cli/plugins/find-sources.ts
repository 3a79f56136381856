// Finds the sources in a plugin's folder, and the id that each has by where it lies.
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';

/** A source as it lies on disk. */
export interface PluginFolder {
  /** The names of its two innermost folders: acme/portal is acme.portal. */
  readonly id: string;
  /** Absolute. */
  readonly folder: string;
  /** index.ts, or index.js where it is not TypeScript. */
  readonly index: string;
}

const INDEX = ['index.ts', 'index.mts', 'index.js', 'index.mjs'] as const;
const PART = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** True for `<vendor>.<stream>`, each in lower case with digits and single underscores. */
export function isSourceId(id: string): boolean {
  const parts = id.split('.');
  return parts.length === 2 && parts.every((part) => PART.test(part));
}

/** The folder itself if it is a source, else those one or two levels below. Throws an Error that says what is wrong and what to do. */
export function findSources(folder: string): PluginFolder[] {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  const own = sourceIn(folder);
  if (own) return [own];
  const found = globSync(
    INDEX.flatMap((name) => [`*/${name}`, `*/*/${name}`]),
    { cwd: folder, absolute: true, ignore: ['**/node_modules/**', '**/cases/**'] },
  );
  const sources = [...new Set(found.map((file) => dirname(file)))]
    .sort()
    .flatMap((each) => sourceIn(each) ?? []);
  if (sources.length > 0) return sources;
  throw new Error(
    `${folder} holds no source: there is no ${INDEX.join(', ')} in it or in the folders below; accesstrail new-source makes one`,
  );
}

/** The source that a folder is; undefined where it has no index. */
function sourceIn(folder: string): PluginFolder | undefined {
  const name = INDEX.find((each) => existsSync(join(folder, each)));
  if (name === undefined) return undefined;
  const id = `${basename(dirname(folder))}.${basename(folder)}`;
  if (!isSourceId(id))
    throw new Error(
      `${folder} gives the id "${id}": name the two innermost folders <vendor>/<stream>, in lower case with digits and _, such as acme/portal`,
    );
  return { id, folder, index: join(folder, name) };
}
