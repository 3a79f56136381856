// What a test does to a server of its own: end it, kill it, start it again, hold it still.
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

export interface Controls {
  /** Orderly, and for good. */
  readonly stop: () => Promise<void>;
  /** SIGKILL, unless another signal is given; resolves when the process is gone. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Stops it if it runs, and starts it with the same data at the same ports. */
  readonly restart: () => Promise<void>;
  /** SIGSTOP: connections stay open, nothing answers once it resolves. */
  readonly pause: () => Promise<void>;
  /** SIGCONT. */
  readonly resume: () => void;
}

/** Starts the server, and gives the means to control it. */
export async function controls(
  start: () => Promise<ServerProcess>,
): Promise<Controls & { readonly pid: number }> {
  let server = await start();
  return {
    get pid(): number {
      return server.pid;
    },
    stop: () => server.stop(),
    kill: async (signal = 'SIGKILL') => {
      server.signal(signal);
      await server.ended();
    },
    restart: async () => {
      await server.stop();
      server = await start();
    },
    pause: async () => {
      server.signal('SIGSTOP');
      // The thread that takes the signal stops the others, as soon as a busy machine lets it run.
      while (!isStopped(server.pid)) await sleep(10);
    },
    resume: () => {
      server.signal('SIGCONT');
    },
  };
}

/** Whether every thread of a process group is stopped. */
function isStopped(group: number): boolean {
  const statOf = (path: string): readonly string[] => {
    try {
      const text = readFileSync(path, 'utf8');
      // Behind the name in brackets: state, parent, group.
      return text.slice(text.lastIndexOf(')') + 2).split(' ');
    } catch {
      return [];
    }
  };
  const members = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && statOf(`/proc/${name}/stat`)[2] === String(group),
  );
  const threadsOf = (pid: string): readonly string[] => {
    try {
      return readdirSync(`/proc/${pid}/task`);
    } catch {
      return [];
    }
  };
  return members.every((pid) =>
    threadsOf(pid).every((thread) =>
      ['T', 'Z', undefined].includes(statOf(`/proc/${pid}/task/${thread}/stat`)[0]),
    ),
  );
}
