// Collects records from an HTTP API: a poll, a pause, and so on; with untilIdle one poll.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Collected, CollectorContext } from '../collector.ts';
import type { HttpPollOptions } from './bind-api.ts';
import { readToEnd } from './bookmarks.ts';
import { type Feed, isStop, openFeed } from './feed.ts';
import { GivenUp } from './persist.ts';
import { readRound } from './windows.ts';

export type { HttpPollOptions } from './bind-api.ts';

/**
 * Until the signal, or with untilIdle up to shortly before the start. Checkpoints are saved behind what is safe; what is got twice has the same
 * identity both times. An API that refuses or does not answer is asked again for as long as it takes; with untilIdle it is given
 * up, and the outcome is not complete. Throws what the bus or the checkpoints give up with.
 */
export async function collectHttpPoll(
  options: HttpPollOptions,
  context: CollectorContext,
): Promise<Collected> {
  const { signal, untilIdle, log } = context;
  const feed = await openFeed(options, context);
  const read = feed.api.description.progress.window ? readRound : readToEnd;
  try {
    while (!signal.aborted) {
      await read(feed);
      if (untilIdle) return { complete: true };
      await sleep(feed.api.pollMs, undefined, { signal }).catch(() => undefined);
    }
  } catch (error) {
    if (error instanceof GivenUp) log.warn({}, `given up: ${error.message}`);
    else if (!isStop(error, context)) throw error;
    await settle(feed);
    return { complete: !untilIdle };
  }
  return { complete: !untilIdle };
}

/** What whole records came before the end are handed on. */
async function settle({ outbox, context }: Feed): Promise<void> {
  try {
    await outbox.settle();
  } catch (error) {
    if (!isStop(error, context)) throw error;
  }
}
