// The bus in one process: publish normalizes, writes, and resolves when the store's transaction has committed.
import type { Envelope, Reject } from '../schemas/generated/types.ts';
import type { Fault } from './errors.ts';
import { type Meter, type SourceCounts, count } from './meter.ts';
import type { Bus, RawBatch, Store, WriteResult } from './ports.ts';
import { makeReject } from './rejects.ts';
import { withBackoff } from './retry.ts';
import type { NormalizeStage } from './stages/normalize.ts';

export interface EmbeddedOptions {
  readonly normalize: NormalizeStage;
  readonly store: Store;
  readonly meter: Meter;
  readonly now: () => number;
  /** Ends the retrying of store faults; a batch that is not safe then rejects, and its checkpoint stays where it was. */
  readonly signal: AbortSignal;
  readonly onRetry: (fault: Fault, pauseMs: number) => void;
}

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

  const publish = async ({ records, rejects }: RawBatch): Promise<void> => {
    const outcomes = await normalize(records);
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
  return { publish };
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
