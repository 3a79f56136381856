// What collectors see of Kafka: raw records and rejects of containers, published until all in-sync replicas have them.
import type { Reject } from '../../../schemas/generated/types.ts';
import type { BusMeter } from '../../bus-meter.ts';
import { Fault } from '../../errors.ts';
import { type Meter, count } from '../../meter.ts';
import type { Bus, RawRecord } from '../../ports.ts';
import { recordOf } from '../../rejects.ts';
import { documentOf, eventRecord, rawRecord } from './event-record.ts';
import type { Outbox } from './outbox.ts';

const STAGE = 'collect';

export interface KafkaBusParts {
  readonly outbox: Outbox;
  readonly meter: Meter;
  readonly busMeter: BusMeter;
  readonly signal: AbortSignal;
}

export function kafkaBus({ outbox, meter, busMeter, signal }: KafkaBusParts): Bus {
  return {
    publish: async ({ records, rejects }) => {
      const raw = records.map((each) => ({ record: rawRecord(each), raw: each }));
      const [tooLarge] = await Promise.all([outbox.send('raw', raw, signal), outbox.reject(rejects, signal)]);
      for (const record of records) tally(record, meter, busMeter);
      for (const { envelope, code } of [...rejects, ...tooLarge]) {
        count(meter.of(envelope.sourceId, envelope.dataset).rejects, code);
        busMeter.of(STAGE, envelope.sourceId, envelope.dataset).rejected++;
      }
      for (const { envelope } of tooLarge) busMeter.of(STAGE, envelope.sourceId, envelope.dataset).out--;
    },
  };
}

function tally({ bytes, envelope }: RawRecord, meter: Meter, busMeter: BusMeter): void {
  const counts = meter.of(envelope.sourceId, envelope.dataset);
  counts.records++;
  counts.bytes += envelope.length ?? bytes.length;
  counts.masked += envelope.maskingCount;
  counts.lastReceived = envelope.received;
  const stage = busMeter.of(STAGE, envelope.sourceId, envelope.dataset);
  stage.in++;
  stage.out++;
}

/** Publishes rejects to the topics that their stages read, as another attempt. A container's reject has no such topic and throws. */
export async function replayOver(
  outbox: Outbox,
  rejects: readonly Reject[],
  signal: AbortSignal,
): Promise<void> {
  const raw = rejects.filter(({ stage }) => stage === 'normalize').map(recordOf);
  const events = rejects
    .filter(({ stage }) => stage === 'index')
    .map((reject) => {
      const record = recordOf(reject);
      return { record: eventRecord(documentOf(reject), record.envelope), raw: record };
    });
  if (raw.length + events.length < rejects.length)
    throw new Fault('usage', 'a reject of stage collect cannot be replayed: read its file again instead');
  await Promise.all([
    outbox.send(
      'raw',
      raw.map((each) => ({ record: rawRecord(each), raw: each })),
      signal,
    ),
    outbox.send('events', events, signal),
  ]);
}
