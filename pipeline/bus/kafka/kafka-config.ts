// How Kafka is reached and used: the `bus.kafka` part of the configuration, defaults filled in.

export interface KafkaConfig {
  /** Prefixes every topic and group. */
  readonly namespace: string;
  /** host:port of at least one broker. */
  readonly brokers: readonly string[];
  /** False: no TLS. PEM texts; without `ca` the public ones count. `cert` and `key` are a client's own (mTLS). */
  readonly ssl: false | { readonly ca?: string; readonly cert?: string; readonly key?: string };
  readonly sasl:
    | undefined
    | {
        readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
        readonly username: string;
        readonly password: string;
      };
  /** One broker will do: replication 1. */
  readonly dev: boolean;
  /** Partitions of the raw, events and rejects topics when they are made. */
  readonly partitions: number;
  readonly compression: 'none' | 'gzip' | 'lz4' | 'zstd';
  /** A consumer that was not heard of for so long loses its partitions, in ms. */
  readonly sessionTimeoutMs: number;
}
