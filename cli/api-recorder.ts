// Records what the API is asked, by the way that all records take, without making the answers wait for it.
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RawRecord } from '../pipeline/ports.ts';
import type { Access, Recorder } from '../web/api/access.ts';
import { createApiRecords } from './api-source.ts';
import type { Settings } from './config/settings.ts';
import type { Logger } from './logger.ts';
import { type Spool, leftBehind, openSpool } from './spool.ts';

/** So many wait at most: a store that takes nothing for long makes the API refuse rather than forget. */
const MOST_WAITING = 10_000;
const BATCH = 500;

/** An answer whose record could not be spooled waits so long for the store, in ms; then the API refuses until the store takes records again. */
const PATIENCE_MS = 5_000;

export interface ApiRecorder extends Recorder {
  /** Sends what processes left that were killed before they could. */
  readonly recover: () => Promise<void>;
  /** Waits until all is published; what cannot be stays in the spool for the next process. */
  readonly close: () => Promise<void>;
}

export interface RecorderOptions {
  readonly settings: Pick<Settings, 'maskingKey'>;
  /** Folder of the spool. */
  readonly folder: string;
  readonly publish: (records: readonly RawRecord[]) => Promise<void>;
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/** Nothing is opened before the first record. */
export function createApiRecorder({ settings, folder, publish, now, log }: RecorderOptions): ApiRecorder {
  const { mask, recordOf } = createApiRecords(settings, now);
  let waiting: Buffer[] = [];
  let sending: Promise<void> | undefined;
  let lost: string | undefined;
  let stuck = false;
  let spool: Spool | undefined;
  let opened = false;

  const open = (): Spool | undefined => {
    if (opened) return spool;
    opened = true;
    try {
      spool = openSpool(folder);
    } catch (error) {
      log.warn(
        { err: error },
        `${folder} cannot be written: the API answers only when what it was asked has been published`,
      );
    }
    return spool;
  };

  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH);
      await publish(batch.map(recordOf));
      waiting = waiting.slice(batch.length);
      stuck = false;
    }
    spool?.clear();
  };

  /** Publishing retries by itself; it fails only when the process must stop, and then nothing more is answered. */
  const sent = (): Promise<void> => {
    sending ??= send()
      .catch((error: unknown) => {
        lost = (error as Error).message;
        if (spool === undefined)
          for (const line of waiting)
            log.error({ access: line.toString() }, 'this access to the API could not be recorded');
      })
      .finally(() => {
        sending = undefined;
        if (waiting.length > 0 && lost === undefined) void sent();
      });
    return sending;
  };

  return {
    unready: () =>
      lost ??
      (waiting.length >= MOST_WAITING ? 'too many wait to be stored' : undefined) ??
      (stuck ? 'neither the store nor the folder beside it takes them' : undefined),
    record: async (access: Access) => {
      const line = mask(JSON.stringify(access));
      const kept = keep(line);
      waiting.push(line);
      const done = sent();
      if (kept) return;
      const late = new AbortController();
      const patience = sleep(PATIENCE_MS, undefined, { signal: late.signal }).then(
        () => {
          stuck = waiting.includes(line);
        },
        () => undefined,
      );
      await Promise.race([done, patience]);
      late.abort();
    },
    recover: async () => {
      if (!existsSync(folder)) return;
      const { lines, remove } = await leftBehind(folder);
      for (let at = 0; at < lines.length; at += BATCH)
        await publish(lines.slice(at, at + BATCH).map(recordOf));
      remove();
    },
    close: async () => {
      while (waiting.length > 0 && lost === undefined) await sent();
      await sending;
      spool?.close(waiting.length > 0);
      if (waiting.length > 0 && spool)
        log.warn({ waiting: waiting.length }, 'accesses to the API are kept for the next start');
    },
  };

  function keep(line: Buffer): boolean {
    try {
      const target = open();
      target?.append(line);
      return target !== undefined;
    } catch (error) {
      log.warn({ err: error }, 'an access to the API cannot be spooled: its answer waits');
      return false;
    }
  }
}
