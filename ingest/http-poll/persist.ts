// Asks again for what was not given, with growing pauses; says so once, and when it works again.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../pipeline/errors.ts';
import type { Log } from '../../pipeline/log.ts';

/** Until idle, something that cannot be had for so long is given up. */
const GIVE_UP_MS = 60_000;
const FIRST_MS = 200;
const LONGEST_MS = 30_000;
/** What only people can mend is tried again after so many polls' pauses, between a second and five minutes. */
const REFUSED_POLLS = 5;
const REFUSED_LONGEST_MS = 300_000;
/** What still does not work is said again after so long. */
const SAY_AGAIN_MS = 900_000;

export interface PersistOptions {
  readonly signal: AbortSignal;
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly untilIdle: boolean;
  readonly pollMs: number;
  /** Told of each failure, before the pause. */
  readonly onFault: (fault: Fault) => Promise<void>;
}

/** What could not be had, when this run is not to wait for it any longer. */
export class GivenUp extends Error {
  constructor(fault: Fault) {
    super(fault.message, { cause: fault });
    this.name = 'GivenUp';
  }
}

/**
 * Runs `attempt` until it succeeds. A refused credential or request is tried again too: it may be given back, and other sources go on
 * meanwhile. Until idle it is given up at once, and everything else after a minute (GivenUp). Throws Fault `stopping` when told to stop.
 */
export async function persist<T>(attempt: () => Promise<T>, options: PersistOptions): Promise<T> {
  const { signal, log, untilIdle, onFault } = options;
  let failing: number | undefined;
  let said: { readonly code: string; readonly at: number } | undefined;
  for (let span = FIRST_MS; ; span = Math.min(span * 2, LONGEST_MS)) {
    try {
      const result = await attempt();
      if (said !== undefined) log.info({}, 'the API answers again');
      return result;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (signal.aborted || error.code === 'stopping')
        throw new Fault('stopping', `stopped while ${error.message}`, error);
      await onFault(error);
      failing ??= performance.now();
      if (untilIdle && (!error.backoff || performance.now() - failing > GIVE_UP_MS)) throw new GivenUp(error);
      const pauseMs = Math.round(jittered(error.backoff ? span : refusedSpan(options.pollMs)));
      if (said?.code !== error.code || performance.now() - said.at > SAY_AGAIN_MS) {
        log.warn({ code: error.code, pauseMs }, `${error.message}; trying again from now on`);
        said = { code: error.code, at: performance.now() };
      }
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

function refusedSpan(pollMs: number): number {
  return Math.min(Math.max(pollMs * REFUSED_POLLS, 1000), REFUSED_LONGEST_MS);
}

/** Half to the whole of a span, so that many do not come back at once. */
function jittered(span: number): number {
  return span / 2 + (Math.random() * span) / 2;
}
