// Makes the results that are owed by schedules: each once, also those that were missed while nothing ran.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../pipeline/errors.ts';
import type { Log } from '../pipeline/log.ts';
import type { CheckpointStore, Checkpoints, Lease, Leases } from '../pipeline/ports.ts';
import type { Manifest } from './manifest.ts';
import type { Period } from './period.ts';
import type { ExportPlan } from './plan.ts';
import { dueBetween, nextDue } from './schedule.ts';

/** A timer cannot wait for months, and clocks are put right meanwhile: they are looked at so often, in ms. */
const LOOK_MS = 30_000;

/** After a failure it is tried again so much later, in ms. */
const RETRY_MS = 60_000;

const SHARD = 'schedule';

/** Where a schedule has got to: saved under the lease, so that whoever holds it next goes on from there. */
export interface ScheduleState {
  /** All that was due up to then has been made, ms since 1970 UTC. */
  readonly through: number;
  readonly failed?: {
    readonly run: string;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
    readonly at: number;
    readonly error: string;
  };
}

export interface SchedulerParts {
  readonly leases: Leases;
  readonly checkpoints: CheckpointStore;
  /** Makes one result; undefined when it was made before. */
  readonly make: (
    plan: ExportPlan,
    period: Period,
    due: number,
    signal: AbortSignal,
  ) => Promise<Manifest | undefined>;
  /** Told where the schedule has got to. */
  readonly onState: (state: ScheduleState) => void;
  readonly now: () => number;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Aborted when the process is to stop. */
  readonly signal: AbortSignal;
}

/** Keeps one schedule until the signal; until idle, to what is due now: false when that could not be made. */
export async function keepSchedule(
  plan: ExportPlan,
  parts: SchedulerParts,
  untilIdle: boolean,
): Promise<boolean> {
  const { leases, checkpoints, signal } = parts;
  for (;;) {
    const lease = await leases.acquire(sourceOf(plan.name), signal);
    try {
      return await whileHeld(plan, parts, checkpoints.under(lease), lease, untilIdle);
    } catch (error) {
      if (signal.aborted || !lease.lost.aborted) throw error;
    } finally {
      await lease.release();
    }
  }
}

/** Where a schedule has got to; undefined before its first start. */
export async function scheduleState(
  checkpoints: Pick<Checkpoints, 'load'>,
  name: string,
): Promise<ScheduleState | undefined> {
  const saved = (await checkpoints.load(sourceOf(name))).get(SHARD);
  return saved === undefined ? undefined : (JSON.parse(saved) as ScheduleState);
}

async function whileHeld(
  plan: ExportPlan,
  { make, onState, now, log, signal }: SchedulerParts,
  checkpoints: Checkpoints,
  lease: Lease,
  untilIdle: boolean,
): Promise<boolean> {
  const { schedule } = plan;
  if (!schedule) return true;
  const held = AbortSignal.any([signal, lease.lost]);
  const save = async (state: ScheduleState): Promise<void> => {
    onState(state);
    await checkpoints.save(sourceOf(plan.name), new Map([[SHARD, JSON.stringify(state)]]));
  };
  let state = await scheduleState(checkpoints, plan.name);
  if (state) onState(state);
  else await save((state = { through: schedule.since === undefined ? now() : schedule.since - 1 }));
  for (;;) {
    let failed = false;
    for (const due of dueBetween(schedule, state.through, now())) {
      const period = plan.periodAt(due);
      try {
        const made = await make(plan, period, due, held);
        if (held.aborted) throw new Fault('stopping', 'stopped while exporting');
        await save((state = { through: due }));
        if (!made)
          log.info(
            { export: plan.name, period: period.name },
            `${plan.name} ${period.name} is there already`,
          );
      } catch (error) {
        if (held.aborted) throw new Fault('stopping', 'stopped while exporting', error);
        const message = (error as Error).message;
        log.error(
          { export: plan.name, period: period.name, err: error },
          `${plan.name} ${period.name} could not be made: ${message}`,
        );
        const { name: run, from, to } = period;
        await save((state = { ...state, failed: { run, from, to, at: now(), error: message } }));
        if (untilIdle) return false;
        failed = true;
        break;
      }
    }
    if (untilIdle) return true;
    const next = nextDue(schedule, now()) ?? Infinity;
    const wait = failed ? RETRY_MS : Math.max(Math.min(LOOK_MS, next - now()), 10);
    await sleep(wait, undefined, { signal: held }).catch(() => undefined);
    if (held.aborted) {
      if (signal.aborted) return true;
      throw new Fault('stopping', 'the lease was lost');
    }
  }
}

function sourceOf(name: string): string {
  return `export/${name}`;
}
