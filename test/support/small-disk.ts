// A disk of a given size, really full when it is: a tmpfs of its own. Needs the right to mount, as root in a container has.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** Changes its size; what is on it stays. */
  readonly resize: (kilobytes: number) => void;
  readonly unmount: () => void;
}

/** Mounts it. Throws with the system's words when that is not permitted: such a test then fails, it is not left out. */
export function smallDisk(kilobytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'accesstrail-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'tmpfs', path);
  return {
    path,
    resize: (size) => {
      mount('-o', `remount,size=${String(size)}k`, path);
    },
    unmount: () => {
      run('umount', '-l', path);
      rmSync(path, { recursive: true });
    },
  };
}

const mount = (...args: readonly string[]): void => {
  run('mount', ...args);
};

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} is needed for this test (run as root): ${error?.message ?? stderr}`);
}
