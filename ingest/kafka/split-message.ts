// Makes records of a message: split as the form says, each with its place in the topic.
import type { RawRecord } from '../../pipeline/ports.ts';
import type { Message, Part } from '../../pipeline/bus/kafka/topic-reader.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import type { CollectorContext } from '../collector.ts';
import { formOf } from '../content/form.ts';
import { createSplitter } from '../framing/create-splitter.ts';
import { type RecordOrigin, toRecord, toReject } from '../to-record.ts';
import { mendDiagnostics } from './azure-diagnostics.ts';

export interface SplitOptions {
  /** The record form, when it is not to be recognised by each message's beginning. */
  readonly form: string | undefined;
  /** What to do with messages that are no JSON though their form is. */
  readonly repair: 'azure-diagnostics' | undefined;
}

/** What came of a message. */
export interface SplitMessage {
  readonly records: readonly RawRecord[];
  readonly rejects: readonly Reject[];
  /** Whether its bytes were changed before it was split: the records' collector says so too. */
  readonly repaired: boolean;
}

/** The place of a record is its message's, and the offset in the message: both times that it is read, whoever reads it. */
export async function splitMessage(
  value: Buffer,
  { topic, partition }: Pick<Part, 'topic' | 'partition'>,
  { offset, timestamp }: Pick<Message, 'offset' | 'timestamp'>,
  { form, repair }: SplitOptions,
  context: CollectorContext,
): Promise<SplitMessage> {
  const { forms } = context.source;
  const chosen = form ?? formOf(forms, value);
  const framing = forms[chosen]?.framing;
  if (framing === undefined) throw new Error(`the source has no form "${chosen}"`);
  const mended = repair !== undefined && framing.kind === 'json' ? mendDiagnostics(value) : undefined;
  const identity = `${topic}/${String(partition)}/${String(offset)}`;
  const origin: RecordOrigin = {
    collector: mended === undefined ? 'kafka' : `kafka+${repair ?? ''}`,
    uri: `kafka:${identity}`,
    identity,
    referenceTime: timestamp > 0 ? timestamp : context.now(),
  };
  const splitter = createSplitter(framing);
  const records: RawRecord[] = [];
  const rejects: Reject[] = [];
  for (const frame of [...splitter.push(mended ?? value), ...splitter.end()]) {
    if (frame.length === undefined) records.push(await toRecord(frame, origin, context));
    else
      rejects.push(
        toReject(
          { ...frame, code: 'too_large', message: 'the record is too long to be held in memory' },
          origin,
          context,
        ),
      );
  }
  if (splitter.broken) rejects.push(toReject(splitter.broken, origin, context));
  return { records, rejects, repaired: mended !== undefined };
}
