// The completeness ledgers of the sources that this process collects: opened with what is saved, kept up to date, shown.
import { type KeptLedger, createLedger } from '../ingest/source-ledger.ts';
import type { LedgerRows } from '../pipeline/ledger/rows.ts';
import { type SourceStatus, statusOf } from '../pipeline/ledger/status.ts';
import { retryLog } from '../pipeline/log.ts';
import type { Meter } from '../pipeline/meter.ts';
import type { Checkpoints } from '../pipeline/ports.ts';
import { createRejectShare, type RejectShare } from '../pipeline/reject-share.ts';
import { withBackoff } from '../pipeline/retry.ts';
import type { SourceSettings } from './config/settings.ts';
import type { Logger } from './logger.ts';
import { infoOf } from './source-info.ts';

const TICK_MS = 10_000;

export interface LedgerParts {
  readonly checkpoints: Checkpoints;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Tells this process from others that collect the source at the same time. */
  readonly writer: string;
}

export interface Ledgers {
  /** Runs `collect` with the source's ledger, and saves what is not when it has ended. */
  readonly keep: <T>(
    source: SourceSettings,
    parts: LedgerParts,
    collect: (ledger: KeptLedger) => Promise<T>,
  ) => Promise<T>;
  /** Of the sources that this process collects, or did. */
  readonly statuses: () => readonly SourceStatus[];
  readonly rejectShare: RejectShare;
  /** Ends the timer. */
  readonly close: () => void;
}

export function createLedgers(meter: Meter): Ledgers {
  /** In the order in which they were begun; undefined until what is saved has been read. */
  const kept = new Map<
    string,
    { readonly source: SourceSettings; readonly ledger: KeptLedger } | undefined
  >();
  const open = new Set<KeptLedger>();
  const rejectShare = createRejectShare(meter);
  const timer = setInterval(() => {
    rejectShare.sample(performance.now());
    // What cannot be saved now is saved later; who cannot save positions says so.
    for (const ledger of open) ledger.tick().catch(() => undefined);
  }, TICK_MS);
  timer.unref();
  return {
    keep: async (source, { checkpoints, log, signal, writer }, collect) => {
      const { id } = source;
      if (!kept.has(id)) kept.set(id, undefined);
      const saved = await withBackoff(() => checkpoints.load(id), { signal, onRetry: retryLog(log) });
      const save = (rows: LedgerRows): Promise<void> => checkpoints.save(id, rows);
      const ledger = createLedger({ log, writer, saved, save });
      kept.set(id, { source, ledger });
      open.add(ledger);
      try {
        return await collect(ledger);
      } finally {
        open.delete(ledger);
        // Whatever ended the collector is what is to be told.
        await ledger.close().catch(() => undefined);
      }
    },
    statuses: () =>
      [...kept.values()].flatMap((each) => {
        if (each === undefined) return [];
        const { behindBytes } = meter.of(each.source.id, each.source.source);
        return [statusOf(infoOf(each.source), [each.ledger.state], behindBytes)];
      }),
    rejectShare,
    close: () => {
      clearInterval(timer);
    },
  };
}
