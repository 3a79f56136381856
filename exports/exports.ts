// The exports of a process: what is configured, what runs, what was made, and starting one at once.
import { Fault } from '../pipeline/errors.ts';
import type { EventReader } from '../pipeline/ports.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { queryOf } from './make-export.ts';
import { type Period, rangeOf } from './period.ts';
import type { ExportPlan } from './plan.ts';
import { type ProduceParts, produce, runFolder } from './produce.ts';
import { isThere } from './publish.ts';
import { type Run, finishedRuns } from './results.ts';
import { nextDue } from './schedule.ts';
import type { ScheduleState } from './scheduler.ts';

/** An export as the API lists it. */
export interface ExportSummary {
  readonly name: string;
  readonly title: string;
  readonly query: string;
  readonly schedule: {
    readonly cron: string;
    readonly timezone: string;
    readonly period: string;
    /** ISO 8601 UTC; null when it never comes again. */
    readonly next: string | null;
  } | null;
  readonly format: string;
  /** In words: a folder, an S3 address, or both. */
  readonly destination: string;
  readonly audience?: string;
  /** The controls it serves, such as "SOC 2 CC6.1, CC6.2". */
  readonly control?: string;
  readonly controls: ExportPlan['controls'];
  readonly columns: readonly { readonly name: string; readonly field: string; readonly masked: boolean }[];
  /** The latest few; /runs gives all. */
  readonly runs: readonly Run[];
}

export interface ExportsParts {
  readonly plans: readonly ExportPlan[];
  readonly produce: ProduceParts;
  readonly reader: Pick<EventReader, 'count'>;
  /** Where a schedule has got to, by who keeps it. */
  readonly state: (name: string) => Promise<ScheduleState | undefined>;
  /** Aborted when the process is to stop. */
  readonly signal: AbortSignal;
}

export interface Exports {
  readonly plans: readonly ExportPlan[];
  /** What results are made from. */
  readonly parts: ProduceParts;
  readonly list: () => Promise<readonly ExportSummary[]>;
  /** Throws a RangeError for an export that there is not. */
  readonly plan: (name: string) => ExportPlan;
  /** Latest first. */
  readonly runs: (name: string) => Promise<readonly Run[]>;
  /** Begins a run of its own; of the export's period unless told, ms since 1970 UTC. Gives its id at once. */
  readonly start: (name: string, range: { readonly from?: number; readonly to?: number }) => Run;
  /** Makes what a schedule owes; undefined when it was made before. */
  readonly make: (
    plan: ExportPlan,
    period: Period,
    due: number,
    signal: AbortSignal,
  ) => Promise<Manifest | undefined>;
  /** Waits for what was begun. */
  readonly close: () => Promise<void>;
}

const LATEST = 5;

/** Failures that are remembered of runs that were begun here. */
const FAILURES = 20;

export function createExports(parts: ExportsParts): Exports {
  const running = new Map<string, Run>();
  const failed: (Run & { readonly export: string })[] = [];
  const working = new Set<Promise<unknown>>();
  const { plans, produce: made } = parts;

  const planOf = (name: string): ExportPlan => {
    const plan = plans.find((each) => each.name === name);
    if (!plan) throw new RangeError(`there is no export "${name}"`);
    return plan;
  };

  const run = async (
    plan: ExportPlan,
    period: Period,
    id: string,
    instant: number,
    once: boolean,
    signal: AbortSignal,
  ): Promise<Manifest | undefined> => {
    const key = `${plan.name}/${id}`;
    const begun = begin(period, id, made.now());
    running.set(key, begun);
    let total: number | undefined;
    const progress = (rows: number): void => {
      const share = total === undefined ? {} : { progress: total === 0 ? 1 : Math.min(rows / total, 1) };
      running.set(key, { ...begun, rows, ...share });
    };
    parts.reader
      .count(queryOf({ plan, period, instant }))
      .then((count) => {
        total = count;
      })
      .catch(() => undefined);
    try {
      const manifest = await produce(made, {
        plan,
        period,
        instant,
        run: id,
        alone: true,
        once,
        signal,
        onRows: progress,
      });
      if (manifest)
        made.log.info(
          { export: plan.name, run: id, rows: manifest.rows, bytes: manifest.bytes },
          `${plan.name} ${id}: ${String(manifest.rows)} events in ${destinationOf(plan)}`,
        );
      return manifest;
    } catch (error) {
      if (!signal.aborted)
        failed.unshift({ ...begun, export: plan.name, status: 'failed', error: (error as Error).message });
      failed.length = Math.min(failed.length, FAILURES);
      throw error;
    } finally {
      running.delete(key);
    }
  };

  const runs = async (name: string): Promise<readonly Run[]> => {
    const plan = planOf(name);
    const done = await finishedRuns(plan);
    const ids = new Set(done.map(({ id }) => id));
    const state = await parts.state(name).catch(() => undefined);
    const owed = state?.failed;
    const broken: Run[] = failed.filter((each) => each.export === name && !ids.has(each.id));
    if (owed && !ids.has(owed.run) && !broken.some(({ id }) => id === owed.run))
      broken.push({ ...begin(owed, owed.run, owed.at), status: 'failed', error: owed.error });
    const now = [...running].filter(([key]) => key.startsWith(`${name}/`)).map(([, each]) => each);
    const busy = new Set(now.map(({ id }) => id));
    const others = [...broken, ...done].filter(({ id }) => !busy.has(id));
    return [...now, ...others].sort((a, b) => (a.started < b.started ? 1 : a.started > b.started ? -1 : 0));
  };

  return {
    plans,
    parts: made,
    plan: planOf,
    runs,
    list: () =>
      Promise.all(
        plans.map(async (plan) => summaryOf(plan, (await runs(plan.name)).slice(0, LATEST), made.now())),
      ),
    start: (name, { from, to }) => {
      const plan = planOf(name);
      const now = made.now();
      if (from !== undefined && to !== undefined && from >= to)
        throw new RangeError('"from" must be before "to"');
      const period = from === undefined && to === undefined ? plan.periodAt(now) : rangeOf(from, to);
      const id = `${period.name}.${new Date(now).toISOString().replace(/[-:.]/g, '')}`;
      const work = run(plan, period, id, now, true, parts.signal).catch((error: unknown) => {
        made.log.warn(
          { export: name, run: id, err: error },
          `${name} ${id} failed: ${(error as Error).message}`,
        );
      });
      working.add(work);
      void work.finally(() => working.delete(work));
      return running.get(`${name}/${id}`) ?? begin(period, id, now);
    },
    make: async (plan, period, due, signal) => {
      // Asked for with each due moment: most periods are there already.
      if (await isThere(`${runFolder(plan, period.name)}/${MANIFEST}`)) return undefined;
      return run(plan, period, period.name, due, false, signal);
    },
    close: async () => {
      await Promise.allSettled(working);
    },
  };
}

function begin({ from, to }: Pick<Period, 'from' | 'to'>, id: string, now: number): Run {
  const iso = (ms: number | undefined): string | null =>
    ms === undefined ? null : new Date(ms).toISOString();
  return {
    id,
    status: 'running',
    from: iso(from),
    to: iso(to),
    started: new Date(now).toISOString(),
    files: [],
    signed: null,
  };
}

export function summaryOf(plan: ExportPlan, runs: readonly Run[], now: number): ExportSummary {
  const { name, title, query, schedule, format, audience, controls, columns, all } = plan;
  const next = schedule && nextDue(schedule, now);
  return {
    name,
    title,
    query,
    schedule: schedule
      ? {
          cron: schedule.cron,
          timezone: schedule.timezone,
          period: plan.period,
          next: next === undefined ? null : new Date(next).toISOString(),
        }
      : null,
    format,
    destination: destinationOf(plan),
    ...(audience === undefined ? {} : { audience }),
    ...(controls.length === 0 ? {} : { control: controlText(controls) }),
    controls,
    columns: all
      ? []
      : columns.map(({ name: called, field, hashed }) => ({ name: called, field, masked: hashed })),
    runs,
  };
}

/** "SOC 2 CC6.1, CC6.2; HIPAA 164.312(b)" */
export function controlText(controls: ExportPlan['controls']): string {
  const standards = new Map<string, string[]>();
  for (const { standard, id } of controls) standards.set(standard, [...(standards.get(standard) ?? []), id]);
  return [...standards].map(([standard, ids]) => `${standard} ${ids.join(', ')}`).join('; ');
}

export function destinationOf({ dir, name, keeps, s3 }: ExportPlan): string {
  const places = [
    ...(s3
      ? [
          `s3://${[s3.bucket, s3.prefix?.replace(/^\/+|\/+$/g, ''), name].filter((part) => part !== undefined && part !== '').join('/')}`,
        ]
      : []),
    ...(keeps ? [`${dir}/${name}`] : []),
  ];
  const lock = s3?.lock ? `, locked for ${String(s3.lock.days)} days (${s3.lock.mode})` : '';
  return places.join(' and ') + lock;
}

/** Throws Fault `usage` for an export that there is not. */
export function namedPlan(plans: readonly ExportPlan[], name: string): ExportPlan {
  const plan = plans.find((each) => each.name === name);
  if (plan) return plan;
  const known = plans.map((each) => each.name).join(', ');
  throw new Fault('usage', `there is no export "${name}"; configured: ${known === '' ? 'none' : known}`);
}
