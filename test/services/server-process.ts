// A server as a process: started with its output in a log file, waited for, signalled, ended; it ends with the run at the latest.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runFolder } from './run-folder.ts';

/** Generous: a busy machine is slow. */
const START_MS = 180_000;
/** An orderly end takes under a second; a server that hangs is killed. */
const STOP_MS = 20_000;
/** For the last process of a killed group to be gone. */
const GONE_MS = 5000;

export interface ServerCommand {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The server's own; `log` in it takes what it prints. */
  readonly folder: string;
  /** The user that runs it, by number; absent: the one who calls. */
  readonly user?: number;
  /** Asked again and again after the start, with what the server printed since. */
  readonly isReady: (printed: string) => boolean | Promise<boolean>;
}

export interface ServerProcess {
  /** Its process group: all signals go to the whole group. */
  readonly pid: number;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Resolves when the whole group is gone. */
  readonly ended: () => Promise<void>;
  /** SIGTERM, and SIGKILL when that does not help. */
  readonly stop: () => Promise<void>;
}

/** Resolves when it is ready. Throws with the end of its log when it ends before, or is not ready in time. */
export async function startServer(server: ServerCommand): Promise<ServerProcess> {
  const log = join(server.folder, 'log');
  const before = existsSync(log) ? readFileSync(log).length : 0;
  const printed = (): string => readFileSync(log).subarray(before).toString();
  const output = openSync(log, 'a');
  const child = spawn(server.command, server.args, {
    cwd: server.folder,
    env: { ...process.env, ...server.env },
    ...(server.user !== undefined && { uid: server.user, gid: server.user }),
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const failed = once(child, 'error').then(([error]) => error as Error);
  const pid = child.pid;
  if (pid === undefined) throw await failed;
  const mark = join(runFolder(), 'pids', String(pid));
  writeFileSync(mark, server.name);
  child.unref();

  const state = { running: true };
  const exited = once(child, 'exit').then(() => {
    state.running = false;
  });
  const ended = async (): Promise<void> => {
    child.ref();
    await exited;
    await groupIsGone(pid);
    rmSync(mark, { force: true });
  };
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (state.running) process.kill(-pid, name);
    } catch (error) {
      // It has just ended.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  const stop = async (): Promise<void> => {
    signal('SIGCONT');
    signal('SIGTERM');
    const timer = setTimeout(() => {
      signal('SIGKILL');
    }, STOP_MS);
    await ended();
    clearTimeout(timer);
  };

  const fault = async (what: string): Promise<Error> => {
    signal('SIGKILL');
    await ended();
    return new Error(`${server.name} ${what}; its log ends:\n${printed().slice(-8000)}`);
  };
  const end = performance.now() + START_MS;
  while (!(await server.isReady(printed()))) {
    if (!state.running) throw await fault('ended instead of starting');
    if (performance.now() > end) throw await fault('was not ready in time');
    await sleep(100);
  }
  return { pid, signal, ended, stop };
}

/** Elasticsearch's is a child of the process started; where nobody reaps it, its number stays, so the wait is bounded. */
async function groupIsGone(pid: number): Promise<void> {
  const end = performance.now() + GONE_MS;
  while (performance.now() < end) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}
