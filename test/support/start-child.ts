// Starts the collecting process of collect-child.ts.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { ChildOptions, ChildSummary } from './child-protocol.ts';

export interface StartedChild {
  readonly process: ChildProcess;
  /** Resolves when it has ended: its summary, or undefined when it was killed. Rejects when it failed. */
  readonly ended: Promise<ChildSummary | undefined>;
}

export function startChild(options: ChildOptions): StartedChild {
  const script = join(import.meta.dirname, 'collect-child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', TSX_DISABLE_CACHE: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<ChildSummary | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(undefined);
      // It prints its summary and nothing else.
      else if (code === 0) resolve(JSON.parse(out) as ChildSummary);
      else reject(new Error(`the collecting process ended with ${String(code ?? signal)}: ${err}`));
    });
  });
  return { process: child, ended };
}
