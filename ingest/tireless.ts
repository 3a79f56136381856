// Collects from a source again and again although it refuses: what is wrong with one source must not end the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault, type FaultCode } from '../pipeline/errors.ts';
import type { Collected, CollectorContext } from './collector.ts';

/** What an operator has to mend at the source, not here. */
const OF_SOURCES: ReadonlySet<FaultCode> = new Set([
  'access_denied',
  'untrusted',
  'not_set_up',
  'config',
  'bus_stuck',
]);

/** In ms: the first pause and the longest, which also tells one occasion from the next; and not refused for how long a source is let in. */
const PACE = { firstMs: 5_000, longestMs: 15 * 60_000, letInMs: 60_000 };

/**
 * Runs `collect`, and after a refusal again, with growing pauses, each said with its remedy; with untilIdle nobody waits, and the input was
 * not read to its end. What the bus, the checkpoints or the blobs give up with ends the process, and is thrown.
 */
export async function tireless(
  context: CollectorContext,
  collect: (context: CollectorContext) => Promise<Collected>,
  { firstMs, longestMs, letInMs } = PACE,
): Promise<Collected> {
  const { signal, log, untilIdle, ledger } = context;
  const ours = new Set<unknown>();
  const watched = withPortsWatched(context, (error) => ours.add(error));
  let pause = firstMs;
  do {
    const began = performance.now();
    const letIn = setTimeout(() => {
      ledger.refused(undefined);
    }, letInMs);
    try {
      return await collect(watched).finally(() => {
        clearTimeout(letIn);
      });
    } catch (error) {
      const refused = error instanceof Fault && OF_SOURCES.has(error.code) && !ours.has(error);
      if (!refused) throw error;
      const { code, message } = error;
      ledger.refused(message);
      if (untilIdle) {
        log.warn({ code }, `given up: ${message}`);
        return { complete: false };
      }
      // It had been collected well in between: another occasion.
      if (performance.now() - began > longestMs) pause = firstMs;
      log.warn(
        { code, pauseMs: pause },
        `${message}; tried again in ${String(pause / 1000)} s, other sources go on`,
      );
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, longestMs);
    }
  } while (!signal.aborted);
  return { complete: false };
}

/** The context whose ports tell `note` what they throw. */
function withPortsWatched(context: CollectorContext, note: (error: unknown) => void): CollectorContext {
  const { bus, checkpoints, blobs } = context;
  const watch =
    <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      try {
        return await call(...given);
      } catch (error) {
        note(error);
        throw error;
      }
    };
  return {
    ...context,
    bus: { publish: watch(bus.publish) },
    checkpoints: { load: watch(checkpoints.load), save: watch(checkpoints.save) },
    blobs: { put: watch(blobs.put), get: watch(blobs.get) },
  };
}
