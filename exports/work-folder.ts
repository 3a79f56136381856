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
  /** Whether nobody makes this result again: what is left of it has no use. */
  readonly once: boolean;
  readonly processes: Processes;
}

interface Owner {
  readonly fingerprint: string;
  readonly host: string;
  readonly pid: number;
  readonly identity?: string | undefined;
  readonly once: boolean;
}

const OWNER = 'owner.json';

/** Makes a folder of this process's own, with what is safe of one that was left behind; those are removed, and all that nobody goes on with. */
export async function openWork(options: WorkOptions): Promise<string> {
  const { parent, label, fingerprint, once, processes } = options;
  await mkdir(parent, { recursive: true });
  const dir = join(parent, `.${label}.${randomBytes(6).toString('hex')}.partial`);
  await mkdir(dir, { mode: 0o750 });
  const owner: Owner = {
    fingerprint,
    host: hostname(),
    pid: process.pid,
    identity: processes.identity,
    once,
  };
  await writeFile(join(dir, OWNER), JSON.stringify(owner), { mode: 0o600 });
  let best = 0;
  for (const left of await leftBehind(options, dir)) {
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
  { parent, label, alone, processes }: WorkOptions,
  own: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const name of await readdir(parent)) {
    const dir = join(parent, name);
    const made = /^\.(.+)\.[0-9a-f]{12}\.partial$/.exec(name)?.[1];
    if (made === undefined || dir === own) continue;
    if (made === label ? alone || !(await isOwned(dir, processes)) : await isLost(dir, processes))
      found.push(dir);
  }
  return found;
}

async function isLost(dir: string, processes: Processes): Promise<boolean> {
  return (await ownerOf(dir))?.once === true && !(await isOwned(dir, processes));
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
