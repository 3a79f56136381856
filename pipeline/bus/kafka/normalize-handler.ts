// The normalize stage on Kafka: raw records in; events and rejects out; filtered records counted.
import type { Envelope, Reject } from '../../../schemas/generated/types.ts';
import type { BusMeter } from '../../bus-meter.ts';
import { type Meter, count } from '../../meter.ts';
import type { RawRecord } from '../../ports.ts';
import { makeReject } from '../../rejects.ts';
import type { NormalizeOutcome, NormalizeStage } from '../../stages/normalize.ts';
import type { BusRecord } from './bus-record.ts';
import { envelopeOf } from './envelope-headers.ts';
import { eventRecord } from './event-record.ts';
import { foreignRecord } from './foreign.ts';
import type { Outbox } from './outbox.ts';
import type { Handler, Part } from './turn.ts';

const STAGE = 'normalize';

export interface NormalizeParts {
  readonly stage: NormalizeStage;
  readonly outbox: Outbox;
  readonly meter: Meter;
  readonly busMeter: BusMeter;
  readonly now: () => number;
}

export function normalizeHandler({ stage, outbox, meter, busMeter, now }: NormalizeParts): Handler {
  return async (parts, signal) => {
    const { records, rejects } = read(parts, now);
    const outcomes = await stage(records);
    const events: { record: BusRecord; raw: RawRecord }[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      const raw = records[index];
      if (outcome.kind === 'reject') rejects.push(outcome.reject);
      else if (outcome.kind === 'event' && raw)
        events.push({ record: eventRecord(outcome.document, firstAttempt(outcome.envelope)), raw });
    }
    const [tooLarge] = await Promise.all([
      outbox.send('events', events, signal),
      outbox.reject(rejects, signal),
    ]);
    tally(outcomes, [...rejects, ...tooLarge], meter, busMeter);
    for (const { envelope } of tooLarge) {
      // Counted twice: as an event, and as the reject that it is.
      const counts = busMeter.of(STAGE, envelope.sourceId, envelope.dataset);
      counts.in--;
      counts.out--;
    }
  };
}

function read(parts: readonly Part[], now: () => number): { records: RawRecord[]; rejects: Reject[] } {
  const records: RawRecord[] = [];
  const rejects: Reject[] = [];
  for (const part of parts)
    for (const message of part.messages) {
      const envelope = envelopeOf(message.headers());
      if ('fault' in envelope) {
        const reason = {
          code: 'missing_field',
          message: `not written by a collector: ${envelope.fault}`,
        } as const;
        rejects.push(makeReject('normalize', reason, foreignRecord(part, message), now()));
      } else records.push({ bytes: message.value ?? Buffer.alloc(0), envelope });
    }
  return { records, rejects };
}

/** The attempts of a reject are the stage's own: its event is new to the next one. */
function firstAttempt(envelope: Envelope): Envelope {
  return envelope.rejectId === undefined
    ? envelope
    : { ...envelope, attempt: undefined, rejectId: undefined };
}

function tally(
  outcomes: readonly NormalizeOutcome[],
  rejects: readonly Reject[],
  meter: Meter,
  busMeter: BusMeter,
): void {
  for (const outcome of outcomes) {
    if (outcome.kind === 'reject') continue;
    const { sourceId, dataset } = outcome.envelope;
    const counts = busMeter.of(STAGE, sourceId, dataset);
    counts.in++;
    if (outcome.kind === 'event') counts.out++;
    else {
      counts.filtered++;
      count(meter.of(sourceId, dataset).filtered, outcome.reason);
    }
  }
  for (const { envelope, code } of rejects) {
    const { sourceId, dataset } = envelope;
    const counts = busMeter.of(STAGE, sourceId, dataset);
    counts.in++;
    counts.rejected++;
    count(meter.of(sourceId, dataset).rejects, code);
  }
}
