// How Kafka is reached and used: `bus.kafka` of the configuration, or the cluster that a source is read from; defaults filled in.

/** How one signs in. */
export type KafkaSasl =
  | {
      readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
      readonly username: string;
      readonly password: string;
    }
  | {
      readonly mechanism: 'oauthbearer';
      /** A token that is good now; asked for at each sign-in. Throws a Fault. */
      readonly token: () => Promise<string>;
    };

export interface ClusterConfig {
  /** host:port of at least one broker. */
  readonly brokers: readonly string[];
  /** False: no TLS. PEM texts; without `ca` the public ones count. `cert` and `key` are a client's own (mTLS). */
  readonly ssl: false | { readonly ca?: string; readonly cert?: string; readonly key?: string };
  readonly sasl: KafkaSasl | undefined;
  /** A consumer that was not heard of for so long loses its partitions, in ms. */
  readonly sessionTimeoutMs: number;
  /** Id of the source whose `from.kafka` this is; undefined: it is the bus. */
  readonly source?: string | undefined;
}

export interface KafkaConfig extends ClusterConfig {
  /** Prefixes every topic and group. */
  readonly namespace: string;
  /** One broker will do: replication 1. */
  readonly dev: boolean;
  /** Partitions of the raw, events and rejects topics when they are made. */
  readonly partitions: number;
  readonly compression: 'none' | 'gzip' | 'lz4' | 'zstd';
}
