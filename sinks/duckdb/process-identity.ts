// Tells processes apart even when their number is used again: by the boot and the tick in which they started.
import { readFile } from 'node:fs/promises';
import { codeOf } from '../storage-fault.ts';

/** Boot and start tick of a process, where the system tells (Linux); undefined when it does not or the process is gone. */
export async function processIdentity(pid: number): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    const { started } = await stat(pid);
    return `${boot.trim()}/${started}`;
  } catch {
    return undefined;
  }
}

/** Whether a process runs, and is the one of that identity when one is given. */
export async function isRunning(pid: number, identity: string | undefined): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if (codeOf(error) !== 'EPERM') return false;
  }
  const now = await processIdentity(pid);
  if (identity !== undefined && now !== undefined && identity !== now) return false;
  return now === undefined || (await stat(pid)).state !== 'Z';
}

// proc(5): the name in parentheses may hold spaces and parentheses; state is field 3, starttime field 22.
async function stat(pid: number): Promise<{ state: string; started: string }> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}
