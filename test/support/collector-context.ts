// What a collector is given in tests: everything not named keeps quiet, masks nothing, and never stops.
import type { CollectorContext } from '../../ingest/collector.ts';
import { createLedger } from '../../ingest/source-ledger.ts';
import { withoutLedger } from '../../pipeline/ledger/rows.ts';

type Needed = 'source' | 'bus' | 'checkpoints' | 'blobs';

/** `warnings` is told of each message logged as a warning. */
export function collectorContext(
  parts: Pick<CollectorContext, Needed> & Partial<CollectorContext>,
  warnings: string[] = [],
): CollectorContext {
  return {
    mask: (bytes) => ({ bytes, count: 0, version: 1 }),
    now: Date.now,
    signal: new AbortController().signal,
    untilIdle: true,
    counts: { behindBytes: 0 },
    ledger: createLedger(),
    log: {
      info: () => undefined,
      warn: (_details, message) => {
        warnings.push(message);
      },
    },
    ...parts,
    checkpoints: withoutLedger(parts.checkpoints),
  };
}
