// Makes a result where the configuration wants it, once: what is finished there already stands.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXTENSIONS, type ExportParts, fingerprintOf, makeExport } from './make-export.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { mustGoOn } from './must-go-on.ts';
import type { Period } from './period.ts';
import type { ExportPlan } from './plan.ts';
import { isThere, publishFolder } from './publish.ts';
import { type S3Place, s3Place } from './s3.ts';
import { savedStage } from './stage.ts';
import { type Processes, openWork } from './work-folder.ts';

export interface ProduceParts extends ExportParts {
  readonly processes: Processes;
}

export interface ProduceOptions {
  readonly plan: ExportPlan;
  readonly period: Period;
  /** What `now` means in the query, ms since 1970 UTC. */
  readonly instant: number;
  /** Folder below <dir>/<name>, and the same in S3. */
  readonly run: string;
  /** Whether no other process can be making it: what was left behind of it is then taken over. */
  readonly alone: boolean;
  /** Whether nobody makes it again. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  readonly onRows?: ((rows: number) => void) | undefined;
}

/** Where a result's files are, on this machine. */
export function runFolder({ dir, name }: ExportPlan, run: string): string {
  return join(dir, name, run);
}

/** The manifest of what was made; undefined when it was there already. Throws the faults of store, disk and S3. */
export async function produce(parts: ProduceParts, options: ProduceOptions): Promise<Manifest | undefined> {
  const { plan, period, run, signal } = options;
  const target = runFolder(plan, run);
  if (await isThere(join(target, MANIFEST))) return undefined;
  const place = plan.s3 && (await s3Place(plan.s3, `${plan.name}/${run}`, parts.now));
  try {
    const done = await place?.finished();
    if (done) {
      await note(target, done);
      return undefined;
    }
    const work = await openWork({
      parent: join(plan.dir, plan.name),
      label: run,
      fingerprint: fingerprintOf(parts, options),
      alone: options.alone,
      once: options.once,
      processes: parts.processes,
    });
    try {
      const fileName = (sha256: string): string =>
        `${plan.name}-${period.name}${place ? `-${sha256.slice(0, 8)}` : ''}.${EXTENSIONS[plan.format]}`;
      const manifest = await makeExport(parts, { ...options, work, fileName });
      mustGoOn(signal);
      return (await deliver(work, target, manifest, place, options)) ? manifest : undefined;
    } catch (error) {
      // What can be gone on with stays.
      if (options.once || !(await savedStage(work))) await rm(work, { recursive: true, force: true });
      throw error;
    }
  } finally {
    place?.close();
  }
}

async function deliver(
  work: string,
  target: string,
  manifest: Manifest,
  place: S3Place | undefined,
  { plan, signal }: ProduceOptions,
): Promise<boolean> {
  const uploaded = place === undefined || (await place.upload(work, manifest, signal));
  if (!uploaded) {
    await rm(work, { recursive: true, force: true });
    return false;
  }
  // Manifest and signature stay as the record of the run.
  if (!plan.keeps) for (const { name } of manifest.files) await rm(join(work, name), { force: true });
  if (await publishFolder(work, target)) return true;
  await rm(work, { recursive: true, force: true });
  return false;
}

/** The record of a result that was finished in S3 by who did not live to note it here. */
async function note(target: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const work = `${target}.noting`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(work, name), bytes);
  if (!(await publishFolder(work, target))) await rm(work, { recursive: true, force: true });
}
