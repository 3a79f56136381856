// Checkpoints on a compacted topic of one partition: the latest value of each source and shard, of those who had the right to save it.
import { Fault } from '../../errors.ts';
import { mustHold } from '../../held.ts';
import { type Log, retryLog } from '../../log.ts';
import type { Checkpoints, CheckpointStore, Lease } from '../../ports.ts';
import { withBackoff } from '../../retry.ts';
import type { BusRecord } from './bus-record.ts';
import { CheckpointLog, checkpointRecord } from './checkpoint-log.ts';
import type { Publisher } from './publisher.ts';
import { type ReadTopicOptions, readTopic } from './read-topic.ts';
import { MAX_MESSAGE } from './topics.ts';

export interface KafkaCheckpointsOptions extends Omit<ReadTopicOptions, 'onMessage'> {
  readonly publisher: Publisher;
  readonly log: Log;
}

/** `load` sees everything that was saved before it was called, by whatever process. */
export function kafkaCheckpoints(options: KafkaCheckpointsOptions): CheckpointStore {
  const { publisher, topic, signal, log } = options;
  let reading: Promise<CheckpointLog> | undefined;

  const readAll = async (): Promise<CheckpointLog> => {
    // All sources of a process load at its start: one reading, begun after they have called, serves them.
    await Promise.resolve();
    reading = undefined;
    return withBackoff(
      async () => {
        const all = new CheckpointLog();
        await readTopic({
          ...options,
          onMessage: (message) => {
            all.add(message);
          },
        });
        // Half of the checkpoints would be worse than none.
        if (signal.aborted) throw new Fault('stopping', `stopped while reading topic ${topic}`);
        return all;
      },
      { signal, onRetry: retryLog(log) },
    );
  };

  const write = async (
    sourceId: string,
    records: readonly BusRecord[],
    until: AbortSignal,
  ): Promise<void> => {
    const left = await publisher.publish(topic, records, until);
    if (left.length > 0)
      throw new Fault(
        'not_set_up',
        `topic ${topic} takes no checkpoint of source ${sourceId}: set its max.message.bytes to ${String(MAX_MESSAGE)}, as \`accesstrail setup\` does`,
      );
  };

  const heldBy = (lease: Lease | undefined): Checkpoints => {
    /** Of each source, the epochs under which its shards stand in the log. */
    const standing = new Map<string, Map<string, readonly (number | undefined)[]>>();
    const until = lease ? AbortSignal.any([signal, lease.lost]) : signal;

    const load: Checkpoints['load'] = async (sourceId) => {
      reading ??= readAll();
      const { values, epochs, refused } = (await reading).of(sourceId);
      standing.set(sourceId, new Map(epochs));
      if (refused.length === 0 || lease === undefined) return values;
      mustHold(lease, `reading how far source ${sourceId} got`);
      log.warn(
        { source: sourceId, lease: lease.name, refused },
        `${String(refused.length)} checkpoints of source ${sourceId} are refused: they were saved by a process that had lost its lease`,
      );
      const gone = refused.map((each) => checkpointRecord({ sourceId, ...each }, undefined, lease.name));
      await write(sourceId, gone, until);
      return values;
    };

    const save: Checkpoints['save'] = async (sourceId, shards) => {
      if (lease) mustHold(lease, `saving how far source ${sourceId} got`);
      const epoch = lease?.epoch;
      const before = standing.get(sourceId) ?? new Map<string, readonly (number | undefined)[]>();
      standing.set(sourceId, before);
      const records = [...shards].flatMap(([shard, value]) => [
        checkpointRecord({ sourceId, shard, epoch }, value, lease?.name),
        // Behind the new value: were the batch cut here, the old ones would still be outdone by it.
        ...(before.get(shard) ?? [])
          .filter((each) => each !== epoch)
          .map((each) => checkpointRecord({ sourceId, shard, epoch: each }, undefined, lease?.name)),
      ]);
      await write(sourceId, records, until);
      for (const shard of shards.keys()) before.set(shard, [epoch]);
    };
    return { load, save };
  };

  return { ...heldBy(undefined), under: heldBy };
}
