// The index stage on Kafka: events and rejects into the store; documents that it refuses become rejects.
import type { Reject } from '../../../schemas/generated/types.ts';
import type { BusMeter } from '../../bus-meter.ts';
import type { Log } from '../../log.ts';
import { type Meter, count } from '../../meter.ts';
import type { Store, WriteResult } from '../../ports.ts';
import { makeReject } from '../../rejects.ts';
import { withBackoff } from '../../retry.ts';
import { type IncomingEvent, incomingEvent } from './event-record.ts';
import { foreignRecord } from './foreign.ts';
import type { Outbox } from './outbox.ts';
import type { Handler, Part } from './turn.ts';

const STAGE = 'index';

export interface IndexParts {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly meter: Meter;
  readonly busMeter: BusMeter;
  readonly log: Log;
  readonly group: string;
  readonly topics: { readonly events: string; readonly rejects: string };
  readonly now: () => number;
}

export function indexHandler(options: IndexParts): Handler {
  const { store, outbox, meter, busMeter, log, group, topics, now } = options;

  /** Writes for as long as the store is away; the partitions of the slice wait meanwhile, and say so. */
  const write = async (
    parts: readonly Part[],
    signal: AbortSignal,
    ...batch: Parameters<Store['write']>
  ): Promise<readonly WriteResult[]> => {
    let waiting = 0;
    const wait = (partitions: number): void => {
      count(busMeter.paused, group, partitions - waiting);
      waiting = partitions;
    };
    try {
      return await withBackoff(() => store.write(...batch), {
        signal,
        onRetry: (fault, pauseMs) => {
          wait(parts.length);
          count(meter.retries, fault.code);
          log.warn(
            { code: fault.code, group, partitions: parts.length, pauseMs },
            `${fault.message}; ${String(parts.length)} partitions wait, trying again in ${String(pauseMs)} ms`,
          );
        },
      });
    } finally {
      wait(0);
    }
  };

  return async (parts, signal) => {
    const { events, rejects } = read(parts, topics.events, now);
    const documents = events.map(({ document }) => document);
    const results = await write(parts, signal, documents, rejects);
    const refused = events.flatMap((event, index): Reject[] => {
      const result = results[index];
      return result?.kind === 'refused' ? [rejectOf(event, result.message, now())] : [];
    });
    await outbox.reject(refused, signal);
    tally(events, results, meter, busMeter);
    for (const { envelope, code } of refused)
      count(meter.of(envelope.sourceId, envelope.dataset).rejects, code);
  };
}

function read(
  parts: readonly Part[],
  eventsTopic: string,
  now: () => number,
): { events: IncomingEvent[]; rejects: Reject[] } {
  const events: IncomingEvent[] = [];
  const rejects: Reject[] = [];
  const foreign = (part: Part, message: Part['messages'][number], fault: string): void => {
    const reason = {
      code: 'missing_field',
      message: `not written by the normalize stage: ${fault}`,
    } as const;
    rejects.push(makeReject('index', reason, foreignRecord(part, message), now()));
  };
  for (const part of parts)
    for (const message of part.messages) {
      if (part.topic === eventsTopic) {
        const event = incomingEvent(message);
        if ('fault' in event) foreign(part, message, event.fault);
        else events.push(event);
      } else {
        const reject = parseReject(message.value);
        if (reject) rejects.push(reject);
        else foreign(part, message, 'it is no reject');
      }
    }
  return { events, rejects };
}

function parseReject(value: Buffer | null): Reject | undefined {
  try {
    const parsed: unknown = JSON.parse(value?.toString() ?? '');
    const whole = typeof parsed === 'object' && parsed !== null && 'id' in parsed && 'envelope' in parsed;
    return whole ? (parsed as Reject) : undefined;
  } catch {
    return undefined;
  }
}

/** Its id is the document's: an event is stored or is this reject, and replayed and refused again it is the same one. */
function rejectOf({ document, envelope }: IncomingEvent, message: string, time: number): Reject {
  const raw = { bytes: Buffer.from(document.json), envelope: envelope() };
  return { ...makeReject('index', { code: 'store_refused', message }, raw, time), id: document.id };
}

function tally(
  events: readonly IncomingEvent[],
  results: readonly WriteResult[],
  meter: Meter,
  busMeter: BusMeter,
): void {
  for (const [index, { document, sourceId }] of events.entries()) {
    const { dataset, time } = document;
    const stage = busMeter.of(STAGE, sourceId, dataset);
    const counts = meter.of(sourceId, dataset);
    const kind = results[index]?.kind;
    stage.in++;
    if (kind === 'refused') stage.rejected++;
    else if (kind === 'duplicate') {
      stage.duplicates++;
      counts.duplicates++;
    } else {
      stage.out++;
      if (kind === 'replaced') counts.replaced++;
      else counts.events++;
    }
    if (counts.first === undefined || time < counts.first) counts.first = time;
    if (counts.last === undefined || time > counts.last) counts.last = time;
  }
}
