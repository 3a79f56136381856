// Loads a plugin's module, TypeScript or JavaScript, without anything of it being built beforehand.
import { resolve } from 'node:path';
import type { BuildFailure, Metafile } from 'esbuild';

/** What `accesstrail/normalizer` and the like are, from wherever the plugin lies: this very program's own. */
const OURS = /^accesstrail(\/|$)/;

export interface LoadedModule {
  readonly exports: Readonly<Record<string, unknown>>;
  /** The files it is made of, absolute: those that a change of makes it another. */
  readonly files: readonly string[];
}

/**
 * Bundles the module with all that it imports and runs it: what is loaded is always what the files hold now. Throws an Error with file,
 * line and remedy.
 */
export async function loadModule(index: string): Promise<LoadedModule> {
  const { code, files } = await bundle(index);
  try {
    // A module of its own text has no file beside it to write or to clean up.
    const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
    return { exports: await imported(url), files };
  } catch (error) {
    throw new Error(`${index} throws when it is loaded: ${String(error)}`, { cause: error });
  }
}

/** A module that waits for what never comes would end the program without a word, for want of anything else to do. */
async function imported(url: string): Promise<LoadedModule['exports']> {
  let onIdle = (): void => undefined;
  const idle = new Promise<never>((_, reject) => {
    onIdle = () => {
      reject(new Error('it awaits what never comes'));
    };
    process.once('beforeExit', onIdle);
  });
  try {
    return (await Promise.race([import(url), idle])) as LoadedModule['exports'];
  } finally {
    process.off('beforeExit', onIdle);
  }
}

/** Ends the process that bundles; it begins anew when something more is loaded. */
export async function endBundling(): Promise<void> {
  await (await import('esbuild')).stop();
}

async function bundle(index: string): Promise<{ code: string; files: readonly string[] }> {
  const esbuild = await import('esbuild').catch((error: unknown) => {
    throw new Error(
      'plugins are bundled with esbuild, which is not installed here: npm install esbuild beside accesstrail',
      { cause: error },
    );
  });
  try {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: [index],
      absWorkingDir: '/',
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // A mapping means the same whatever tsconfig.json lies around it.
      tsconfigRaw: {},
      logLevel: 'silent',
      plugins: [
        {
          name: 'accesstrail',
          setup: (build) => {
            build.onResolve({ filter: OURS }, ({ path }) => ({
              path: import.meta.resolve(path),
              external: true,
            }));
          },
        },
      ],
    });
    return { code: outputFiles[0]?.text ?? '', files: filesOf(metafile) };
  } catch (error) {
    throw isBuildFailure(error) ? new Error(wordsOf(error), { cause: error }) : error;
  }
}

function filesOf({ inputs }: Metafile): string[] {
  return Object.keys(inputs).map((path) => resolve('/', path));
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

/** file:line:column, what is wrong; the first is told, the others follow from it. */
function wordsOf({ errors }: BuildFailure): string {
  const [first] = errors;
  if (!first) return 'it cannot be bundled';
  const { text, location } = first;
  return location
    ? `${resolve('/', location.file)}:${String(location.line)}:${String(location.column + 1)}: ${text}`
    : text;
}
