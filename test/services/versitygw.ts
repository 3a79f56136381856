// Starts versitygw for tests: an S3 server with versions and Object Lock, its objects as files in the run's folder.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.ts';
import { type Controls, controls } from './controls.ts';
import { freePort } from './free-port.ts';
import { serverFolder } from './run-folder.ts';
import { startServer } from './server-process.ts';

const VERSION = 'v1.8.0';
const run = promisify(execFile);

/** Of its only user. */
export const S3_KEYS = { accessKeyId: 'test', secretAccessKey: 'test-secret' } as const;

export interface Versitygw extends Controls {
  readonly url: string;
}

/** The program that ACCESSTRAIL_TEST_VERSITYGW names, else one that Go builds once. Rejects with what is missing. */
export async function startVersitygw(): Promise<Versitygw> {
  const command = process.env['ACCESSTRAIL_TEST_VERSITYGW'] ?? join(await built(), 'versitygw');
  const folder = serverFolder('versitygw');
  for (const name of ['objects', 'versions']) await mkdir(join(folder, name), { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const start = (): ReturnType<typeof startServer> =>
    startServer({
      name: 'versitygw',
      command,
      args: [
        '--port',
        `127.0.0.1:${String(port)}`,
        'posix',
        '--versioning-dir',
        join(folder, 'versions'),
        join(folder, 'objects'),
      ],
      env: { ROOT_ACCESS_KEY: S3_KEYS.accessKeyId, ROOT_SECRET_KEY: S3_KEYS.secretAccessKey },
      folder,
      isReady: async () => (await fetch(url).catch(() => undefined)) !== undefined,
    });
  return Object.assign(await controls(start), { url });
}

/** Built with caches of its own, which are removed: they are fifty times the program. */
async function built(): Promise<string> {
  return cached(`versitygw-${VERSION}`, async (folder) => {
    const caches = await mkdtemp(join(tmpdir(), 'accesstrail-go-'));
    try {
      await run('go', ['install', `github.com/versity/versitygw/cmd/versitygw@${VERSION}`], {
        // A minute on a quiet machine.
        timeout: 1_800_000,
        env: {
          ...process.env,
          CGO_ENABLED: '0',
          GOPATH: join(caches, 'path'),
          GOBIN: folder,
          GOCACHE: join(caches, 'cache'),
          // So that they can be removed again.
          GOFLAGS: '-modcacherw',
        },
      });
    } catch (error) {
      const { code, stderr = '', message } = error as NodeJS.ErrnoException & { stderr?: string };
      throw new Error(
        code === 'ENOENT'
          ? 'versitygw needs Go to be built: not found'
          : `versitygw could not be built: ${stderr || message}`,
      );
    } finally {
      await rm(caches, { recursive: true, force: true });
    }
  });
}
