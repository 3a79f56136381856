// What a test reads on Kafka's side: whole topics, the state of groups; and checkpoints, which it forgets.
import { connection } from '../../pipeline/bus/kafka/connection.ts';
import { RETRY, createClient } from '../../pipeline/bus/kafka/client.ts';
import type { KafkaConfig } from '../../pipeline/bus/kafka/kafka-config.ts';
import type { Message } from '../../pipeline/bus/kafka/message.ts';
import { openKafka } from '../../pipeline/bus/kafka/open-kafka.ts';
import { readTopic } from '../../pipeline/bus/kafka/read-topic.ts';
import { createMeter } from '../../pipeline/meter.ts';

export interface KafkaSide {
  /** Every message of a topic, from its beginning to the end that it has now. */
  readonly read: (topic: string, onMessage: (message: Message) => void) => Promise<void>;
  readonly group: (group: string) => Promise<{ readonly state: string; readonly members: number }>;
  /** Forgets where the collectors of a source had got to, so that everything is read again. */
  readonly forgetCheckpoints: (sourceId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function kafkaSide(config: KafkaConfig): KafkaSide {
  const client = createClient(config, 'lossless-test');
  const admin = connection(() => client.admin({ retry: RETRY }), config);
  const { signal } = new AbortController();
  return {
    read: (topic, onMessage) => readTopic({ client, admin, config, topic, signal, onMessage }),
    group: async (group) => {
      const { groups } = await admin.use('looking at a group', (each) => each.describeGroups([group]));
      return { state: groups[0]?.state ?? 'Unknown', members: groups[0]?.members.length ?? 0 };
    },
    forgetCheckpoints: async (sourceId) => {
      const log = { info: console.log, warn: console.warn, error: console.error };
      const kafka = openKafka({
        config,
        clientId: 'lossless-test',
        log,
        meter: createMeter(),
        signal,
        now: Date.now,
      });
      const shards = await kafka.checkpoints.load(sourceId);
      await kafka.checkpoints.save(sourceId, new Map([...shards.keys()].map((shard) => [shard, undefined])));
      await kafka.close();
    },
    close: () => admin.close(),
  };
}
