// The bus in one process: publish normalizes, writes, and resolves when the store's transaction has committed.
import { setImmediate as turn } from 'node:timers/promises';
import type { Envelope, Reject } from '../schemas/generated/types.ts';
import type { Fault } from './errors.ts';
import { type Meter, type SourceCounts, count } from './meter.ts';
import type { Bus, RawBatch, RawRecord, Store, WriteResult } from './ports.ts';
import { makeReject } from './rejects.ts';
import { withBackoff } from './retry.ts';
import type { NormalizeOutcome, NormalizeStage } from './stages/normalize.ts';

export interface EmbeddedOptions {
  readonly normalize: NormalizeStage;
  readonly store: Store;
  readonly meter: Meter;
  readonly now: () => number;
  /** Ends the retrying of store faults; a batch that is not safe then rejects, and its checkpoint stays where it was. */
  readonly signal: AbortSignal;
  readonly onRetry: (fault: Fault, pauseMs: number) => void;
}

/** A transaction costs DuckDB some 50 ms beside its events, and one that fills row groups of 2,048 goes straight to the file. */
const BATCH = { records: 8192, bytes: 12 * 2 ** 20 };

/** Records between two turns of the event loop, a few ms: meanwhile the store of the batch before waits for its next step. */
const PER_TURN = 128;

/** The embedded loop around the stage functions; no queue lies between them, so a slow store slows the reader. */
export function embeddedBus(options: EmbeddedOptions): Bus {
  const { normalize, store, meter, now } = options;

  const write = (...batch: Parameters<Store['write']>): Promise<readonly WriteResult[]> =>
    withBackoff(() => store.write(...batch), {
      signal: options.signal,
      onRetry: (fault, pauseMs) => {
        count(meter.retries, fault.code);
        options.onRetry(fault, pauseMs);
      },
    });

  const normalizeInTurns = async (records: readonly RawRecord[]): Promise<readonly NormalizeOutcome[]> => {
    const outcomes: NormalizeOutcome[] = [];
    for (let from = 0; from < records.length; from += PER_TURN) {
      if (from > 0) await turn();
      outcomes.push(...(await normalize(records.slice(from, from + PER_TURN))));
    }
    return outcomes;
  };

  const publish = async ({ records, rejects }: RawBatch): Promise<void> => {
    const outcomes = await normalizeInTurns(records);
    const documents = outcomes.flatMap((outcome) => (outcome.kind === 'event' ? [outcome.document] : []));
    const refused = outcomes.flatMap((outcome) => (outcome.kind === 'reject' ? [outcome.reject] : []));
    const results = await write(documents, [...rejects, ...refused]);

    const unstored: Reject[] = [];
    let written = 0;
    for (const [index, record] of records.entries()) {
      const { envelope, bytes } = record;
      const counts = meter.of(envelope.sourceId, envelope.dataset);
      countRecord(counts, envelope, bytes.length);
      const outcome = outcomes[index];
      if (outcome?.kind === 'filtered') count(counts.filtered, outcome.reason);
      if (outcome?.kind !== 'event') continue;
      const result = results[written++];
      countEvent(counts, outcome.document.time, result);
      if (result?.kind === 'refused')
        unstored.push(makeReject('index', { code: 'store_refused', message: result.message }, record, now()));
    }
    if (unstored.length > 0) await write([], unstored);
    for (const { envelope, code } of [...rejects, ...refused, ...unstored])
      count(meter.of(envelope.sourceId, envelope.dataset).rejects, code);
  };
  return { publish, batch: BATCH };
}

function countRecord(counts: SourceCounts, envelope: Envelope, bytes: number): void {
  counts.records++;
  counts.bytes += envelope.length ?? bytes;
  counts.masked += envelope.maskingCount;
  counts.lastReceived = envelope.received;
}

function countEvent(counts: SourceCounts, time: number, result: WriteResult | undefined): void {
  if (result?.kind === 'created') counts.events++;
  else if (result?.kind === 'replaced') counts.replaced++;
  else if (result?.kind === 'duplicate') counts.duplicates++;
  if (counts.first === undefined || time < counts.first) counts.first = time;
  if (counts.last === undefined || time > counts.last) counts.last = time;
}
