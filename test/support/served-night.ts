// The built program serving the example night, for tests of the page: `start` with a folder and a port of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../services/free-port.ts';
import { launch } from './program.ts';
import { until } from './until.ts';

export interface ServedNight {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Resolves when the page can be asked for. `example`: another folder than the incident night. */
export async function serveNight(example?: string): Promise<ServedNight> {
  const folder = mkdtempSync(join(tmpdir(), 'accesstrail-page-'));
  const port = await freePort();
  const data = ['--data', join(folder, 'data'), '--port', String(port)];
  const running = launch(['start', ...(example === undefined ? [] : [example]), ...data]);
  const stop = async (): Promise<void> => {
    running.child.kill('SIGTERM');
    await running.ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    await until('the page is served', () => {
      if (running.child.exitCode !== null) throw new Error(running.output().stderr);
      return running.output().stdout.includes(url);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
