// Keeps a member of a consumer group at work: starts it anew when it failed or stands still, and gives up when that does not help.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../errors.ts';
import { count } from '../../meter.ts';
import type { GroupOptions } from './group-options.ts';
import { kafkaFault } from './kafka-fault.ts';
import { Member } from './member.ts';
import { Settling } from './settling.ts';
import type { Worker } from './worker.ts';
import { offsetsOf } from './positions.ts';
import { watch } from './watch.ts';

/** Starts without any progress after which standing still is for the operator to look at. */
const MAX_STILL = 3;
const LONGEST_PAUSE_MS = 10_000;
/** How often the group's offsets are compared with the ends, when the run is to end there, in ms. */
const IDLE_POLL_MS = 250;

export function groupWorker(options: GroupOptions): Worker {
  const { group, log, meter, config } = options;

  const keepAtWork = async (signal: AbortSignal): Promise<void> => {
    let fruitless = 0;
    const settling = new Settling();
    for (let pause = 200; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (!meter.outside.has(group)) meter.outside.set(group, `joining group ${group}`);
      const member = new Member(options);
      const unwatch = watch(member, options);
      try {
        await member.run(signal);
        return;
      } catch (error) {
        if (isAborted(signal)) return;
        const fault = settling.judge(kafkaFault(error, config, `reading as group ${group}`));
        if (!(fault instanceof Fault)) throw fault;
        const still = fault.code === 'bus_stuck';
        fruitless = !still || member.progressed ? 0 : fruitless + 1;
        if ((!fault.backoff && !still) || fruitless >= MAX_STILL) throw fault;
        if (member.progressed) pause = 200;
        meter.outside.set(group, fault.message);
        count(meter.restarts, group);
        log.warn({ group, code: fault.code, pauseMs: pause }, `${fault.message}; joining again`);
      } finally {
        unwatch();
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  };

  /** Resolves when the group has processed each topic to the end that it had when its turn came. */
  const untilEnd = async (signal: AbortSignal): Promise<void> => {
    for (const topic of options.topics) {
      let ends: ReadonlyMap<string, number> | undefined;
      while (!signal.aborted) {
        try {
          const offsets = await offsetsOf(options.admin, group, [topic]);
          ends ??= new Map([...offsets].map(([key, { high }]) => [key, high]));
          const fixed = ends;
          if (
            [...offsets].every(
              // Committed behind the end: the topic was made anew, and the member has yet to learn of it.
              ([key, { committed, low, high }]) =>
                committed <= high && Math.max(committed, low) >= (fixed.get(key) ?? 0),
            )
          )
            break;
        } catch (error) {
          // The member says what is wrong with the brokers.
          if (!(error instanceof Fault) || !error.backoff) throw error;
        }
        await sleep(IDLE_POLL_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  };

  return {
    run: async ({ untilIdle, upstream }) => {
      const idle = new AbortController();
      const signal = AbortSignal.any([options.signal, idle.signal]);
      const working = keepAtWork(signal).finally(() => {
        idle.abort();
      });
      if (untilIdle) {
        await Promise.race([upstream.catch(() => undefined), working]);
        try {
          await untilEnd(signal);
        } finally {
          idle.abort();
          await working;
        }
      }
      await working;
    },
  };
}

/** Asked again after waiting, when the compiler takes it for unchanged. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
