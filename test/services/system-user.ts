// The user that a Debian package made for its server: under root a server runs as that one.
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs a program to its end; throws with what it said when it fails. */
export async function runAs(
  user: number | undefined,
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, [...args], {
      env: { ...process.env, ...env },
      cwd: '/',
      ...(user !== undefined && { uid: user, gid: user }),
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} failed: ${(stdout + stderr).slice(-4000) || String(error)}`);
  }
}

/** Its number under root, whose folders it is given; undefined for anybody else, who runs the server himself. */
export function systemUser(name: string, ...folders: readonly string[]): number | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const user = Number(stdout);
  if (stdout === '' || Number.isNaN(user)) throw new Error(`there is no user ${name}`);
  spawnSync('chown', ['-R', `${String(user)}:${String(user)}`, ...folders]);
  return user;
}
