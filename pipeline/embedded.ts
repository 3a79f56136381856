// The bus in one process: publish normalizes, writes, and resolves when the store's transaction has committed.
import type { Envelope, Reject } from '../schemas/generated/types.ts';
import { Fault } from './errors.ts';
import { type Meter, count } from './meter.ts';
import type { Bus, RawBatch, Store, WriteResult } from './ports.ts';
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

type EventOutcome = Extract<NormalizeOutcome, { kind: 'event' }>;

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
    const events = outcomes.filter((outcome): outcome is EventOutcome => outcome.kind === 'event');
    const refused = outcomes.flatMap((outcome) => (outcome.kind === 'reject' ? [outcome.reject] : []));
    const results = await write(
      events.map(({ document }) => document),
      [...rejects, ...refused],
    );
    const indexRejects = rejectedByStore(events, results, now());
    if (indexRejects.length > 0) await write([], indexRejects);

    for (const { bytes, envelope } of records) countRecord(meter, envelope, bytes.length);
    for (const outcome of outcomes)
      if (outcome.kind === 'filtered') count(countsOf(meter, outcome.envelope).filtered, outcome.reason);
    for (const reject of [...rejects, ...refused, ...indexRejects])
      count(countsOf(meter, reject.envelope).rejects, reject.code);
    events.forEach(({ document, envelope }, index) => {
      countEvent(meter, envelope, document.time, results[index]);
    });
  };
  return { publish };
}

function rejectedByStore(
  events: readonly EventOutcome[],
  results: readonly WriteResult[],
  time: number,
): Reject[] {
  return events.flatMap(({ document, envelope }, index) => {
    const result = results[index];
    if (result?.kind !== 'refused') return [];
    const record = { bytes: Buffer.from(document.json), envelope };
    return [makeReject('index', { code: 'store_refused', message: result.message }, record, time)];
  });
}

const countsOf = (meter: Meter, { sourceId, dataset }: Envelope): ReturnType<Meter['of']> =>
  meter.of(sourceId, dataset);

function countRecord(meter: Meter, envelope: Envelope, bytes: number): void {
  const counts = countsOf(meter, envelope);
  counts.records++;
  counts.bytes += envelope.length ?? bytes;
  counts.masked += envelope.maskingCount;
  counts.lastReceived = envelope.received;
}

function countEvent(meter: Meter, envelope: Envelope, time: number, result: WriteResult | undefined): void {
  const counts = countsOf(meter, envelope);
  if (result?.kind === 'created') counts.events++;
  else if (result?.kind === 'replaced') counts.replaced++;
  else if (result?.kind === 'duplicate') counts.duplicates++;
  if (counts.first === undefined || time < counts.first) counts.first = time;
  if (counts.last === undefined || time > counts.last) counts.last = time;
}
