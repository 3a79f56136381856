// The folder in which a result is made, beside the place that it will have: found again by a later process after a kill.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { adoptStage, savedStage } from './stage.ts';

/** Tells processes apart, also those that are gone. */
export interface Processes {
  /** Of this process, where the system tells: a number that is used again is another process. */
  readonly identity: string | undefined;
  readonly isRunning: (pid: number, identity: string | undefined) => Promise<boolean>;
}

export interface WorkOptions {
  /** Folder that it lies in. */
  readonly parent: string;
  /** What is made in it: one name for one result. */
  readonly label: string;
  /** Of all that decides what the rows are: only rows of the same can be gone on with. */
  readonly fingerprint: string;
  /** Whether this process is the only one that may make this result: then whatever lies there was left behind. */
  readonly alone: boolean;
  readonly processes: Processes;
}

interface Owner {
  readonly fingerprint: string;
  readonly host: string;
  readonly pid: number;
  readonly identity?: string | undefined;
}

const OWNER = 'owner.json';

/** Makes a folder of this process's own, with what is safe of one that was left behind; those are removed. */
export async function openWork({
  parent,
  label,
  fingerprint,
  alone,
  processes,
}: WorkOptions): Promise<string> {
  await mkdir(parent, { recursive: true });
  const dir = join(parent, `.${label}.${randomBytes(6).toString('hex')}.partial`);
  await mkdir(dir, { mode: 0o750 });
  const owner: Owner = { fingerprint, host: hostname(), pid: process.pid, identity: processes.identity };
  await writeFile(join(dir, OWNER), JSON.stringify(owner), { mode: 0o600 });
  let best = 0;
  for (const left of await leftBehind(parent, label, dir, alone, processes)) {
    const state = (await ownerOf(left))?.fingerprint === fingerprint ? await savedStage(left) : undefined;
    if (state && state.rows > best && (await adoptStage(left, dir, state))) best = state.rows;
    await rm(left, { recursive: true, force: true });
  }
  return dir;
}

/** What is no part of the result. */
export async function clearWork(dir: string): Promise<void> {
  for (const name of await readdir(dir))
    if (name === OWNER || name.startsWith('stage.json') || name === 'rows.ndjson')
      await rm(join(dir, name), { force: true });
}

async function leftBehind(
  parent: string,
  label: string,
  own: string,
  alone: boolean,
  processes: Processes,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(parent)) {
    const dir = join(parent, name);
    if (
      !name.startsWith(`.${label}.`) ||
      !/^[0-9a-f]{12}\.partial$/.test(name.slice(label.length + 2)) ||
      dir === own
    )
      continue;
    if (alone || !(await isOwned(dir, processes))) found.push(dir);
  }
  return found;
}

async function isOwned(dir: string, processes: Processes): Promise<boolean> {
  const owner = await ownerOf(dir);
  // One without an owner yet was made a moment ago, or by who was killed in that moment.
  if (owner?.host !== hostname()) return true;
  return processes.isRunning(owner.pid, owner.identity);
}

async function ownerOf(dir: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(join(dir, OWNER), 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
