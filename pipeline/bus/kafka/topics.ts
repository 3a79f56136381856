// Names and settings of the topics and groups: the one table that setup makes them from and doctor compares them with.
import type { KafkaConfig } from './kafka-config.ts';

/** Longest record batch that the brokers must take, in bytes: a raw value of 3 MiB as a reject is 4 MiB of base64. */
export const MAX_MESSAGE = 8 * 1024 * 1024;

export const DAY_MS = 86_400_000;

export type TopicRole = 'raw' | 'events' | 'rejects' | 'checkpoints';

export interface WantedTopic {
  readonly role: TopicRole;
  readonly name: string;
  readonly partitions: number;
  readonly replication: number;
  /** Topic configuration by Kafka's names. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Stages that read, and `leases`: the processes that share out who collects what. */
export type Groups = 'normalize' | 'index' | 'leases';

/** `<namespace>.<role>`. */
export function topicName({ namespace }: Pick<KafkaConfig, 'namespace'>, role: TopicRole): string {
  return `${namespace}.${role}`;
}

/** `<namespace>.<group>`. */
export function groupName({ namespace }: Pick<KafkaConfig, 'namespace'>, group: Groups): string {
  return `${namespace}.${group}`;
}

/** The topics as they must be. */
export function wantedTopics(config: KafkaConfig): readonly WantedTopic[] {
  const { partitions } = config;
  const kept = (days: number): Record<string, string> => ({
    'cleanup.policy': 'delete',
    'retention.ms': String(days * DAY_MS),
  });
  // One partition, so that the shards of a source are saved in one append: all or none.
  return [
    wanted(config, 'raw', partitions, kept(30)),
    wanted(config, 'events', partitions, kept(7)),
    wanted(config, 'rejects', partitions, kept(90)),
    wanted(config, 'checkpoints', 1, { 'cleanup.policy': 'compact' }),
  ];
}

function wanted(
  config: KafkaConfig,
  role: TopicRole,
  partitions: number,
  settings: Record<string, string>,
): WantedTopic {
  return {
    role,
    name: topicName(config, role),
    partitions,
    replication: config.dev ? 1 : 3,
    settings: {
      ...settings,
      'min.insync.replicas': config.dev ? '1' : '2',
      'unclean.leader.election.enable': 'false',
      'max.message.bytes': String(MAX_MESSAGE),
      // Stored as the producers send them: a broker that compresses again costs time and gains nothing.
      'compression.type': 'producer',
    },
  };
}
