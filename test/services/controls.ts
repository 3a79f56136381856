// What a test does to a server of its own: end it, kill it, start it again, hold it still.
import type { ServerProcess } from './server-process.ts';

export interface Controls {
  /** Orderly, and for good. */
  readonly stop: () => Promise<void>;
  /** SIGKILL, unless another signal is given; resolves when the process is gone. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Stops it if it runs, and starts it with the same data at the same ports. */
  readonly restart: () => Promise<void>;
  /** SIGSTOP: connections stay open, nothing answers. */
  readonly pause: () => void;
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
    pause: () => {
      server.signal('SIGSTOP');
    },
    resume: () => {
      server.signal('SIGCONT');
    },
  };
}
