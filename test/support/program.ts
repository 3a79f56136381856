// Runs the built program as a user would: arguments, stdin, signals; gives output and exit code.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const main = join(root, 'dist/cli/main.js');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Output so far. */
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  readonly ended: Promise<Ended>;
}

export interface RunSettings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
}

/** Starts the program. */
export function launch(
  args: readonly string[],
  { cwd = root, env = {}, nodeArgs = [] }: RunSettings = {},
): Running {
  const child = spawn(process.execPath, [...nodeArgs, main, ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    return { code: code as number | null, signal: signal as NodeJS.Signals | null, stdout, stderr };
  });
  return { child, output: () => ({ stdout, stderr }), ended };
}

/** Runs the program to its end with the given stdin. */
export async function run(args: readonly string[], input = '', settings: RunSettings = {}): Promise<Ended> {
  const { child, ended } = launch(args, settings);
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return ended;
}

/** Throws what a command printed unless it ended well. */
export function succeeded({ code, signal, stdout, stderr }: Ended): void {
  if (code !== 0)
    throw new Error(
      `it ended with ${String(code ?? signal)}, having printed\n${stdout}\nand on stderr\n${stderr}`,
    );
}
