// Collects records from topics of others: any Kafka, and Azure Event Hubs by its Kafka endpoint.
import {
  type ClusterConfig,
  type KnownOffsets,
  type Part,
  openTopicReader,
} from '../../pipeline/bus/kafka/topic-reader.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { Arrival } from '../../pipeline/ledger/state.ts';
import { count } from '../../pipeline/meter.ts';
import type { RawRecord } from '../../pipeline/ports.ts';
import { withBackoff } from '../../pipeline/retry.ts';
import type { Reject } from '../../schemas/generated/types.ts';
import { retryOptions, type Collected, type CollectorContext } from '../collector.ts';
import { createTally } from '../tally.ts';
import { type SplitOptions, splitMessage } from './split-message.ts';

export interface KafkaSourceConfig extends SplitOptions {
  readonly cluster: ClusterConfig;
  readonly topics: readonly string[];
  readonly groupId: string;
  /** Where a group begins that has read nothing yet. */
  readonly start: 'earliest' | 'latest';
}

/**
 * Reads the topics as a group, until their ends (untilIdle) or until the signal. Offsets are committed behind what is safe; processes with
 * the same group share the partitions. Throws what the bus gives up with, and the Faults of the cluster that only the operator can mend.
 */
export async function collectKafka(config: KafkaSourceConfig, context: CollectorContext): Promise<Collected> {
  const { cluster, topics, groupId, start } = config;
  const { signal, untilIdle, ledger, log, now } = context;
  const { info, warn } = { info: log.info.bind(log), warn: log.warn.bind(log) };
  /** Broker's time of the last message that is safe, by partition. */
  const reached = new Map<string, number>();
  const reader = openTopicReader({
    config: cluster,
    groupId,
    topics,
    start,
    handler: async (parts) => {
      await publish(parts, config, context);
      for (const part of parts) reached.set(shardOf(part), part.messages.at(-1)?.timestamp ?? 0);
    },
    log: { info, warn, error: warn },
    signal,
    now,
    onGap: ({ topic, partition, from, to }) => {
      ledger.gap({
        kind: 'expired',
        shard: shardOf({ topic, partition }),
        what: `offsets ${String(from)} to ${String(to - 1)}`,
        message: `${String(to - from)} messages of ${topic} partition ${String(partition)} were removed before they were read`,
      });
    },
    onReset: ({ topic, partition, offset }) => {
      const message = `${topic} partition ${String(partition)} ends before offset ${String(offset)}, which was read already: it was made anew, and is read from its beginning`;
      ledger.gap({
        kind: 'reset',
        shard: shardOf({ topic, partition }),
        what: `offset ${String(offset)}`,
        message,
      });
      warn({ topic, partition, offset }, message);
    },
    onLook: (partitions, at) => {
      for (const each of partitions) {
        const shard = shardOf(each);
        const records = Math.max(0, each.high - each.offset);
        ledger.behind(shard, { records });
        const time = records === 0 ? at : reached.get(shard);
        if (time !== undefined && time > 0)
          ledger.complete(shard, time, `read to offset ${String(each.offset)} of ${String(each.high)}`);
      }
    },
  });
  try {
    // A run that is to come to an end does not wait for brokers that are away.
    if (untilIdle) await reader.connect();
    await reader.run(untilIdle);
    if (untilIdle && !signal.aborted) atTheEnd(await reader.offsets(), now(), context);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (untilIdle && error.code === 'bus_unavailable') {
      warn({ code: error.code }, error.message);
      return { complete: false };
    }
    // What was given up because of the signal is read again next time.
    if (!signal.aborted || error.code !== 'stopping') throw error;
  } finally {
    await reader.close();
  }
  return { complete: !untilIdle || !signal.aborted };
}

/** Resolves when everything that the messages hold is safe. */
async function publish(
  parts: readonly Part[],
  options: SplitOptions,
  context: CollectorContext,
): Promise<void> {
  const { bus, checkpoints, counts, ledger, log, source } = context;
  const records: RawRecord[] = [];
  const rejects: Reject[] = [];
  const arrivals: Arrival[] = [];
  let empty = 0;
  let repaired = 0;
  for (const part of parts) {
    const shard = shardOf(part);
    const tally = createTally();
    for (const message of part.messages) {
      // A tombstone removes a key from a compacted topic: it holds nothing.
      if (message.value === null) {
        empty++;
        continue;
      }
      const split = await splitMessage(message.value, part, message, options, context);
      if (split.repaired) repaired++;
      for (const record of split.records) tally.record(shard, record);
      for (const reject of split.rejects) tally.reject(shard, reject);
      records.push(...split.records);
      rejects.push(...split.rejects);
    }
    const [from, to] = [part.messages[0]?.offset, part.messages.at(-1)?.offset];
    arrivals.push(...tally.take(new Map([[shard, undefined]])).map((arrival) => ({ ...arrival, from, to })));
  }
  if (records.length + rejects.length > 0) await bus.publish({ records, rejects });
  const step = (name: string, messages: number): void => {
    if (messages > 0 && counts.steps) count(counts.steps, name, messages);
  };
  step('empty', empty);
  if (options.repair) step(options.repair, repaired);
  if (repaired > 0)
    log.info(
      { repaired, repair: options.repair },
      `${String(repaired)} messages were no JSON and were repaired`,
    );
  await ledger.arrived(arrivals, (rows) =>
    withBackoff(() => checkpoints.save(source.id, rows), retryOptions(context)),
  );
}

/** The group has read to the ends that were there after the start. */
function atTheEnd(offsets: readonly KnownOffsets[], at: number, { ledger }: CollectorContext): void {
  for (const { topic, partition, committed, low, high } of offsets) {
    const shard = shardOf({ topic, partition });
    ledger.behind(shard, { records: Math.max(0, high - Math.max(committed, low)) });
    if (Math.max(committed, low) >= high)
      ledger.complete(shard, at, `read to the end, offset ${String(high)}`);
  }
}

function shardOf({ topic, partition }: Pick<Part, 'topic' | 'partition'>): string {
  return `${topic}/${String(partition)}`;
}
