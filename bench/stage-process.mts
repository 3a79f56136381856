// The built program as a process: some of its stages, what memory and processor time they take, when they are ready.
import { readFileSync } from 'node:fs';
import { launch } from '../test/support/program.ts';
import { until } from '../test/support/until.ts';
import type { Deployment } from './deployment.mts';
import { cpuSeconds } from './servers.mts';

/** A busy machine is slow. */
const JOIN_MS = 180_000;

export interface StageProcess {
  readonly usage: () => Usage;
  /** Partitions that it was given when it last joined a group; undefined before. */
  readonly partitions: () => number | undefined;
  /** Waits for so many groups to be joined by it. */
  readonly joined: (groups: number) => Promise<void>;
  /** Its metrics, as Prometheus reads them. */
  readonly metrics: () => Promise<string>;
  /** Resolves when it ended by itself, or after `stop`. Throws with its output unless it ended well. */
  readonly ended: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface Usage {
  /** Most memory that it held at once (VmHWM), in MB. */
  readonly memoryMb: number;
  /** Processor time of all its threads. */
  readonly cpuSeconds: number;
}

export interface StageOptions {
  readonly untilIdle?: boolean;
  readonly nodeArgs?: readonly string[];
}

/** Starts `run`, with only these stages (comma-separated) or all. */
export function startStages(
  { file }: Deployment,
  only: string | undefined,
  { untilIdle = false, nodeArgs = [] }: StageOptions = {},
): StageProcess {
  const args = ['run', '-c', file, ...(only ? ['--only', only] : []), ...(untilIdle ? ['--until-idle'] : [])];
  // As the image and the units of systemd have it.
  const env = { MALLOC_ARENA_MAX: '2', NODE_OPTIONS: '--max-semi-space-size=16' };
  const { child, output, ended } = launch(args, { nodeArgs, env });
  const pid = child.pid ?? 0;
  let usage: Usage = { memoryMb: 0, cpuSeconds: 0 };
  const look = (): void => {
    usage = { memoryMb: highWater(pid) ?? usage.memoryMb, cpuSeconds: cpuSeconds(pid) ?? usage.cpuSeconds };
  };
  const timer = setInterval(look, 50);
  const orphaned = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', orphaned);
  const running = (): void => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the program ended too soon: ${output().stderr.slice(-4000)}`);
  };
  const joins = (): RegExpMatchArray[] => [...output().stderr.matchAll(/"partitions":(\d+).*joined group/g)];
  const done = async (): Promise<void> => {
    const { code, stderr } = await ended;
    clearInterval(timer);
    process.off('exit', orphaned);
    if (code !== 0) throw new Error(`the program ended with ${String(code)}: ${stderr.slice(-4000)}`);
  };
  return {
    usage: () => {
      look();
      return usage;
    },
    partitions: () => {
      running();
      const last = joins().at(-1)?.[1];
      return last === undefined ? undefined : Number(last);
    },
    joined: (groups) =>
      until(
        `${String(groups)} groups joined`,
        () => {
          running();
          return joins().length >= groups;
        },
        JOIN_MS,
      ),
    metrics: async () => {
      running();
      const url = /metrics and health at (http:[^"\s]+)/.exec(output().stderr)?.[1];
      if (url === undefined) throw new Error('the program has not said where its metrics are');
      return (await fetch(`${url}/metrics`)).text();
    },
    ended: done,
    stop: async () => {
      child.kill('SIGTERM');
      await done();
    },
  };
}

/** VmHWM in MB; undefined once the process is gone. */
function highWater(pid: number): number | undefined {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return found === undefined ? undefined : Number(found) / 1024;
  } catch {
    return undefined;
  }
}
