// Starts moto's server for tests: S3, SQS, SNS, EventBridge and STS in one process, in memory.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.ts';
import { type Controls, controls } from './controls.ts';
import { freePort } from './free-port.ts';
import { serverFolder } from './run-folder.ts';
import { startServer } from './server-process.ts';

const VERSION = '5.2.1';
const run = promisify(execFile);

export interface Moto {
  /** Of all its services. */
  readonly url: string;
}

export interface OwnMoto extends Moto, Controls {
  readonly pid: number;
}

/** Starts one. Rejects with what is missing, or with the end of its log. */
export async function startMoto(): Promise<OwnMoto> {
  const [command, ...args] = await motoServer();
  const folder = serverFolder('moto');
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const start = (): ReturnType<typeof startServer> =>
    startServer({
      name: 'moto',
      command,
      args: [...args, '-H', '127.0.0.1', '-p', String(port)],
      // Short pages, so that paging is met.
      env: { PYTHONDONTWRITEBYTECODE: '1', MOTO_S3_DEFAULT_MAX_KEYS: '5' },
      folder,
      isReady: async () => {
        const answer = await fetch(`${url}/moto-api/data.json`).catch(() => undefined);
        return answer?.ok === true;
      },
    });
  return Object.assign(await controls(start), { url });
}

/** The moto_server on the path, else one of a Python environment of its own, which is made once. */
async function motoServer(): Promise<readonly [string, ...string[]]> {
  const found = await run('sh', ['-c', 'command -v moto_server']).catch(() => undefined);
  const named = found?.stdout.trim();
  if (named !== undefined && named !== '') return [named];
  const home = await cached(`moto-${VERSION}`, async (folder) => {
    try {
      await run('python3', ['-m', 'venv', folder]);
      await run(join(folder, 'bin/pip'), ['install', '--quiet', `moto[server]==${VERSION}`], {
        timeout: 300_000,
      });
    } catch (error) {
      const { stderr = '', message } = error as Error & { stderr?: string };
      throw new Error(`moto needs python3 with venv and pip: ${stderr || message}`);
    }
  });
  // Its scripts name the folder it was made in, which has been renamed since.
  return [join(home, 'bin/python'), '-m', 'moto.server'];
}
