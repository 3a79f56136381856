// What the stages write: raw records, events and rejects to their topics, none of them lost for its size.
import type { Reject } from '../../../schemas/generated/types.ts';
import { Fault } from '../../errors.ts';
import type { RawRecord } from '../../ports.ts';
import { makeReject } from '../../rejects.ts';
import { type BusRecord, lengthOf } from './bus-record.ts';
import { rejectRecord } from './event-record.ts';
import type { KafkaConfig } from './kafka-config.ts';
import type { Publisher } from './publisher.ts';
import { MAX_MESSAGE, type TopicRole, topicName } from './topics.ts';

export interface Outbox {
  /**
   * Writes records to a topic; one that is too large for it becomes a reject of the raw record it was made of. Resolves with these
   * rejects when all in-sync replicas have everything.
   */
  readonly send: (
    role: TopicRole,
    records: readonly { readonly record: BusRecord; readonly raw: RawRecord }[],
    signal: AbortSignal,
  ) => Promise<readonly Reject[]>;
  readonly reject: (rejects: readonly Reject[], signal: AbortSignal) => Promise<void>;
}

export function createOutbox(publisher: Publisher, config: KafkaConfig, now: () => number): Outbox {
  const reject: Outbox['reject'] = async (rejects, signal) => {
    const topic = topicName(config, 'rejects');
    const left = await publisher.publish(topic, rejects.map(rejectRecord), signal);
    if (left.length > 0)
      throw new Fault(
        'not_set_up',
        `topic ${topic} takes no reject of ${String(lengthOf(left[0]?.value ?? null))} bytes: set its max.message.bytes to ${String(MAX_MESSAGE)}, as \`accesstrail setup\` does`,
      );
  };

  const send: Outbox['send'] = async (role, records, signal) => {
    const topic = topicName(config, role);
    const left = await publisher.publish(
      topic,
      records.map(({ record }) => record),
      signal,
    );
    if (left.length === 0) return [];
    const tooLarge = new Set(left);
    const rejects = records
      .filter(({ record }) => tooLarge.has(record))
      .map(({ record, raw }) => {
        const message = `topic ${topic} takes no record of ${String(lengthOf(record.value))} bytes: set its max.message.bytes to ${String(MAX_MESSAGE)} and replay`;
        return makeReject('normalize', { code: 'too_large', message }, raw, now());
      });
    await reject(rejects, signal);
    return rejects;
  };
  return { send, reject };
}
