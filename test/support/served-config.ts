// The built program running a configuration of a test's own, until it is stopped: for tests of the page.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../services/free-port.ts';
import { launch } from './program.ts';
import { until } from './until.ts';

export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Writes `folder`/accesstrail.yaml with a free port and runs it; resolves when it is ready and every source was read to its end. */
export async function serveConfig(folder: string, config: object, records: number): Promise<Served> {
  const port = await freePort();
  const file = join(folder, 'accesstrail.yaml');
  // JSON is YAML too.
  writeFileSync(file, JSON.stringify({ listen: { host: '127.0.0.1', port }, ...config }));
  const running = launch(['run', '-c', file]);
  const url = `http://127.0.0.1:${String(port)}`;
  const stop = async (): Promise<void> => {
    running.child.kill('SIGTERM');
    await running.ended;
  };
  try {
    await until('the records are read', async () => {
      if (running.child.exitCode !== null) throw new Error(running.output().stderr);
      return (await recordsOf(url)) >= records;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** What all sources together have read, by the metrics; -1 while it is not ready. */
async function recordsOf(url: string): Promise<number> {
  try {
    if (!(await fetch(`${url}/readyz`)).ok) return -1;
    const text = await (await fetch(`${url}/metrics`)).text();
    const counts = [...text.matchAll(/^accesstrail_records_total\{[^}]*\} (\d+)$/gm)];
    return counts.reduce((sum, [, count]) => sum + Number(count), 0);
  } catch {
    return -1;
  }
}
