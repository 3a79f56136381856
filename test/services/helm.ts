// Helm for tests of the chart: the one on the path, else one compiled once from its source, which needs Go.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.ts';

const VERSION = '3.19.0';
/** It is for a few renderings: compiling without optimizing takes two thirds of the time. */
const QUICKLY = ["-gcflags=all='-N' '-l' '-dwarf=false'", '-ldflags=-s -w'];
const run = promisify(execFile);

export interface Helm {
  /** Resolves with its output; rejects with what it said. */
  readonly run: (...args: readonly string[]) => Promise<string>;
}

/** Rejects with what is missing. */
export async function helm(): Promise<Helm> {
  const command = await helmProgram();
  return {
    run: async (...args) => {
      try {
        return (await run(command, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
      } catch (error) {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`${stdout}${stderr}`, { cause: error });
      }
    },
  };
}

async function helmProgram(): Promise<string> {
  const found = await run('sh', ['-c', 'command -v helm']).catch(() => undefined);
  const named = found?.stdout.trim();
  if (named !== undefined && named !== '') return named;
  const home = await cached(`helm-${VERSION}`, async (folder) => {
    try {
      await run('go', ['install', ...QUICKLY, `helm.sh/helm/v3/cmd/helm@v${VERSION}`], {
        env: { ...process.env, GOBIN: folder, GOFLAGS: '-buildvcs=false' },
        timeout: 900_000,
      });
    } catch (error) {
      const { code, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
      throw new Error(
        code === 'ENOENT'
          ? 'neither helm nor Go, to compile it with, is on the path'
          : `helm could not be compiled: ${stderr.split('\n').slice(-5).join('\n')}`,
        { cause: error },
      );
    }
  });
  return join(home, 'helm');
}
