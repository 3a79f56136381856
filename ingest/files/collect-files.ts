// Collects records from files: whole ones, compressed ones, and those that grow and are rotated.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../pipeline/errors.ts';
import { retryOptions, type Collected, type CollectorContext } from '../collector.ts';
import { Outbox } from '../outbox.ts';
import { FileSet, SHARD } from './file-set.ts';
import { Origins } from './origins.ts';
import type { ScanConfig } from './scan.ts';

export interface FilesConfig extends ScanConfig {
  /** How often to look for growth and new files, in ms; 1000 unless told. A third as often where nothing was written for a minute. */
  readonly pollMs?: number | undefined;
  /** After how many ms without growth the last record of a file that has no end mark is taken as whole; 5000 unless told. */
  readonly recordIdleMs?: number | undefined;
  /** The record form, when it is not to be recognised by each file's beginning. */
  readonly form?: string | undefined;
}

/** Where nothing was written for a minute, files are looked at a third as often. */
const QUIET_MS = 60_000;
const QUIET_PAUSES = 3;

/**
 * Reads the files that `config` names, until their end (untilIdle) or until the signal. Checkpoints are saved behind what is safe; what
 * is read twice has the same place both times. Throws what the bus or the checkpoints give up with.
 */
export async function collectFiles(config: FilesConfig, context: CollectorContext): Promise<Collected> {
  const { source, signal, bus, checkpoints, ledger } = context;
  const outbox = new Outbox({ bus, checkpoints, ledger, sourceId: source.id, retry: retryOptions(context) });
  const shared = {
    context,
    outbox,
    origins: await Origins.load(context),
    form: config.form,
    recordIdleMs: config.recordIdleMs ?? 5000,
  };
  const files = new FileSet(config, shared);
  try {
    await follow(files, outbox, config, shared.recordIdleMs, context);
    await outbox.settle();
  } catch (error) {
    // What was given up because of the signal is read again next time.
    if (!signal.aborted || !(error instanceof Fault) || error.code !== 'stopping') throw error;
    return { complete: false };
  } finally {
    await files.close();
  }
  return { complete: files.complete && (!context.untilIdle || files.over) };
}

async function follow(
  files: FileSet,
  outbox: Outbox,
  { pollMs = 1000 }: FilesConfig,
  recordIdleMs: number,
  { signal, untilIdle, ledger }: CollectorContext,
): Promise<void> {
  let telling = false;
  let lively = performance.now();
  while (!signal.aborted) {
    const atLeast = await files.look();
    const more = await files.read();
    if (more || !outbox.empty) lively = performance.now();
    await outbox.flush();
    if (!more && files.caughtUp && !telling) {
      // A last record without its delimiter is waited for; what was written before counts when it is safe, and nobody waits for that.
      const through = files.lookedAt - recordIdleMs;
      telling = true;
      void outbox
        .settle()
        .then(() => {
          ledger.complete(SHARD, through, 'all files were read to their end');
        })
        // The next flush throws it.
        .catch(() => undefined)
        .finally(() => (telling = false));
    }
    if (untilIdle && files.over) return;
    // Until idle only a file that is being moved is waited for.
    const usual = performance.now() - lively > QUIET_MS ? QUIET_PAUSES * pollMs : pollMs;
    const pause = Math.max(untilIdle ? Math.min(pollMs, 50) : usual, atLeast);
    if (!more) await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
