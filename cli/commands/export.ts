// `accesstrail export`: makes one export now, configured or asked for on the command line.
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { namedPlan } from '../../exports/exports.ts';
import { EXTENSIONS, fingerprintOf, makeExport, queryOf } from '../../exports/make-export.ts';
import type { Manifest } from '../../exports/manifest.ts';
import { type Period, rangeOf } from '../../exports/period.ts';
import { type ExportEntry, type ExportPlan, type Format, planOf } from '../../exports/plan.ts';
import { produce, runFolder } from '../../exports/produce.ts';
import { mustBeFree, publishFolder, publishInto } from '../../exports/publish.ts';
import { openWork } from '../../exports/work-folder.ts';
import { Fault } from '../../pipeline/errors.ts';
import { resolveTime } from '../../search/date-math.ts';
import { QueryFault } from '../../search/query-fault.ts';
import { readSettings } from '../config/settings.ts';
import { type ExportAccess, withExports } from '../export-access.ts';
import { exportListText, exportedText } from '../output/exports.ts';
import { exportProgress } from '../output/export-progress.ts';
import { stopSignals } from '../stop-signals.ts';

export interface ExportFlags {
  readonly config: string;
  readonly list?: boolean;
  readonly use?: string;
  readonly query?: string;
  readonly from?: string;
  readonly to?: string;
  readonly timezone?: string;
  readonly format?: Format;
  readonly columns?: string;
  readonly out?: string;
  readonly force?: boolean;
}

/** Name of the files of an export that the configuration does not name. */
const UNNAMED = 'events';

/** Makes it and prints what it holds; with `list` prints what is configured and the ready-made sets. */
export async function exportCommand(
  name: string | undefined,
  flags: ExportFlags,
  version: string,
): Promise<void> {
  if (flags.list) {
    const plans = existsSync(flags.config) ? readSettings(flags.config, process.env).settings.exports : [];
    process.stdout.write(exportListText(plans, Date.now(), process.stdout.columns));
    return;
  }
  const { settings } = readSettings(flags.config, process.env);
  const now = Date.now();
  const plan = name === undefined ? askedPlan(flags) : changedPlan(namedPlan(settings.exports, name), flags);
  const period = periodOf(plan, flags, now);
  const { out } = flags;
  if (out === undefined && name === undefined)
    throw new Fault(
      'usage',
      'say where to with --out DIR, or name a configured export (accesstrail export --list)',
    );
  // An unset variable of a shell is no folder: `--out "$DIR"` must not fill the one we are in.
  if (out === '') throw new Fault('usage', '--out needs a folder');
  if (out !== undefined) await mustBeFree(resolve(out), flags.force ?? false);
  const signal = stopSignals(() => process.stderr.write('\nstopping; the same command goes on from here\n'));
  await withExports({ config: flags.config, version, plan, instant: now, signal }, async (access) => {
    const progress = exportProgress(() => access.count(queryOf({ plan, period, instant: now })));
    const making = { plan, period, instant: now, signal, onRows: progress.rows };
    let manifest: Manifest | undefined;
    try {
      manifest =
        out === undefined
          ? await produce(access.parts, { ...making, run: period.name, alone: false, once: false })
          : await intoFolder(access, making, resolve(out), name);
    } finally {
      progress.end();
    }
    const where = out ?? runFolder(plan, period.name);
    process.stdout.write(
      manifest
        ? exportedText(manifest, where, process.stdout.columns)
        : `${plan.name} ${period.name} was made before: ${where}. Give --out DIR to make it again elsewhere.\n`,
    );
  });
}

/** A folder that is not there yet appears whole; into one that is there files are moved, the manifest last. */
async function intoFolder(
  { parts }: ExportAccess,
  making: Omit<Parameters<typeof makeExport>[1], 'work' | 'fileName'>,
  out: string,
  name: string | undefined,
): Promise<Manifest> {
  const { plan, period } = making;
  const there = existsSync(out);
  const parent = there ? out : dirname(out);
  await mkdir(parent, { recursive: true });
  const work = await openWork({
    parent,
    label: there ? 'accesstrail' : basename(out),
    fingerprint: fingerprintOf(parts, making),
    alone: false,
    once: false,
    processes: parts.processes,
  });
  const extension = EXTENSIONS[plan.format];
  const file = name === undefined ? `${UNNAMED}.${extension}` : `${name}-${period.name}.${extension}`;
  try {
    const manifest = await makeExport(parts, { ...making, work, fileName: () => file });
    if (there) await publishInto(work, out);
    else if (!(await publishFolder(work, out)))
      throw new Fault('usage', `${out} was made by somebody else meanwhile: give another folder`);
    return manifest;
  } catch (error) {
    // What can be gone on with stays for the same command.
    if (!existsSync(join(work, 'stage.json')) || !making.signal.aborted)
      await rm(work, { recursive: true, force: true });
    throw error;
  }
}

function askedPlan({ use, query, timezone, format, columns }: ExportFlags): ExportPlan {
  const entry: ExportEntry = {
    name: UNNAMED,
    ...(use === undefined ? {} : { use }),
    ...(query === undefined ? {} : { query }),
    ...(timezone === undefined ? {} : { timezone }),
    ...(format === undefined ? {} : { format }),
    ...(columns === undefined
      ? {}
      : { columns: columns === 'all' ? 'all' : columns.split(',').map((each) => each.trim()) }),
  };
  const faults: string[] = [];
  const plan = planOf(entry, { dir: '.', resolve }, (path, message) => {
    faults.push(`--${String(path[0] ?? 'query')}: ${message}`);
  });
  if (faults.length > 0) throw new Fault('usage', faults.join('\n'));
  return plan;
}

/** What is configured stays so: only period and place can be others. */
function changedPlan(plan: ExportPlan, flags: ExportFlags): ExportPlan {
  for (const flag of ['use', 'query', 'columns', 'format', 'timezone'] as const)
    if (flags[flag] !== undefined)
      throw new Fault(
        'usage',
        `--${flag} is for exports without a name: ${plan.name} has its own in the configuration`,
      );
  return plan;
}

function periodOf(plan: ExportPlan, { from, to }: ExportFlags, now: number): Period {
  if (from === undefined && to === undefined) return plan.periodAt(now);
  const at = (text: string | undefined, edge: 'from' | 'to'): number | undefined => {
    try {
      return text === undefined ? undefined : resolveTime(text, edge, { now, timezone: plan.timezone });
    } catch (error) {
      if (error instanceof QueryFault) throw new Fault('usage', `--${edge}: ${error.message}`);
      throw error;
    }
  };
  const period = rangeOf(at(from, 'from'), at(to, 'to'));
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to)
    throw new Fault('usage', '--from must be before --to');
  return period;
}
