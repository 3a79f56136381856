// Checkpoints on a compacted topic of one partition: the latest value of each source and shard.
import { Fault } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { Checkpoints } from '../../ports.ts';
import { withBackoff } from '../../retry.ts';
import type { BusRecord } from './bus-record.ts';
import type { Publisher } from './publisher.ts';
import { type ReadTopicOptions, readTopic } from './read-topic.ts';
import { MAX_MESSAGE } from './topics.ts';

export interface KafkaCheckpointsOptions extends Omit<ReadTopicOptions, 'onMessage'> {
  readonly publisher: Publisher;
  readonly log: Log;
}

type Shards = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `load` sees everything that was saved before it was called, by whatever process. */
export function kafkaCheckpoints(options: KafkaCheckpointsOptions): Checkpoints {
  const { publisher, topic, signal, log } = options;
  let reading: Promise<Shards> | undefined;

  const readAll = async (): Promise<Shards> => {
    // All sources of a process load at its start: one reading, begun after they have called, serves them.
    await Promise.resolve();
    reading = undefined;
    return withBackoff(
      async () => {
        const all = new Map<string, Map<string, string>>();
        await readTopic({
          ...options,
          onMessage: ({ key, value }) => {
            apply(all, key?.toString() ?? '', value?.toString());
          },
        });
        // Half of the checkpoints would be worse than none.
        if (signal.aborted) throw new Fault('stopping', `stopped while reading topic ${topic}`);
        return all;
      },
      {
        signal,
        onRetry: (fault, pauseMs) => {
          log.warn(
            { code: fault.code, topic, pauseMs },
            `${fault.message}; trying again in ${String(pauseMs)} ms`,
          );
        },
      },
    );
  };

  return {
    load: async (sourceId) => {
      reading ??= readAll();
      return new Map((await reading).get(sourceId) ?? []);
    },
    save: async (sourceId, shards) => {
      const records = [...shards].map(([shard, value]): BusRecord => ({
        key: Buffer.from(JSON.stringify([sourceId, shard])),
        value: value === undefined ? null : Buffer.from(value),
        headers: [],
      }));
      const left = await publisher.publish(topic, records, signal);
      if (left.length > 0)
        throw new Fault(
          'not_set_up',
          `topic ${topic} takes no checkpoint of source ${sourceId}: set its max.message.bytes to ${String(MAX_MESSAGE)}, as \`accesstrail setup\` does`,
        );
    },
  };
}

function apply(all: Map<string, Map<string, string>>, key: string, value: string | undefined): void {
  const [sourceId, shard] = keyParts(key);
  if (sourceId === undefined || shard === undefined) return;
  const shards = all.get(sourceId) ?? new Map<string, string>();
  all.set(sourceId, shards);
  if (value === undefined) shards.delete(shard);
  else shards.set(shard, value);
}

function keyParts(key: string): readonly (string | undefined)[] {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) ? parts.map(String) : [];
  } catch {
    // Not ours: a checkpoint that cannot be told apart stands for nothing.
    return [];
  }
}
