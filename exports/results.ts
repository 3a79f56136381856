// Finds finished results in the folders that they were put in: the files themselves are the record.
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST, type Manifest, SIGNATURE } from './manifest.ts';
import type { ExportPlan } from './plan.ts';
import { runFolder } from './produce.ts';

/** A run as the API tells it. Times are ISO 8601 UTC. */
export interface Run {
  readonly id: string;
  readonly status: 'running' | 'done' | 'failed';
  readonly from: string | null;
  readonly to: string | null;
  readonly started: string;
  readonly finished?: string;
  /** While it runs: read so far. */
  readonly rows?: number;
  readonly bytes?: number;
  readonly error?: string;
  /** While it runs: share that has been read, 0 to 1, once the whole is known. */
  readonly progress?: number;
  readonly files: readonly RunFile[];
  /** Id of the key that signed the manifest; null: unsigned, or not finished. */
  readonly signed: string | null;
}

export interface RunFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  /** Whether it can be downloaded here; else it is only in S3. */
  readonly kept: boolean;
}

/** Finished runs of an export, latest first. */
export async function finishedRuns(plan: ExportPlan): Promise<readonly Run[]> {
  const folder = join(plan.dir, plan.name);
  const names = await readdir(folder).catch(() => []);
  const runs = await Promise.all(
    names.filter(isRunId).map(async (id) => {
      const manifest = await manifestOfRun(plan, id);
      return manifest ? [runOf(id, plan, manifest)] : [];
    }),
  );
  return runs.flat().sort((a, b) => (a.started < b.started ? 1 : -1));
}

/** The manifest of a finished run; undefined when there is none. */
export async function manifestOfRun(plan: ExportPlan, id: string): Promise<Manifest | undefined> {
  if (!isRunId(id)) return undefined;
  try {
    return JSON.parse(await readFile(join(runFolder(plan, id), MANIFEST), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** Where a file of a finished run is; undefined when the run has none of that name, or it is not kept here. */
export async function fileOfRun(
  plan: ExportPlan,
  id: string,
  name: string,
): Promise<
  { readonly path: string; readonly sha256: string | undefined; readonly bytes: number } | undefined
> {
  const manifest = await manifestOfRun(plan, id);
  const file = manifest?.files.find((each) => each.name === name);
  if (!manifest || !(file ?? (name === MANIFEST || name === SIGNATURE))) return undefined;
  const path = join(runFolder(plan, id), name);
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, sha256: file?.sha256, bytes: found.size } : undefined;
}

/** Whether a text can be the name of a run: nothing that leads elsewhere, no folder of work. */
export function isRunId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/.test(text) && !text.endsWith('.noting');
}

export function runOf(id: string, { keeps }: ExportPlan, manifest: Manifest): Run {
  const { period, started, finished, rows, bytes, files, signer } = manifest;
  return {
    id,
    status: 'done',
    from: period.from,
    to: period.to,
    started,
    finished,
    rows,
    bytes,
    files: files.map((file) => ({ ...file, kept: keeps })),
    signed: signer?.keyId ?? null,
  };
}
