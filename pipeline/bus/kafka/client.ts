// Makes kafkajs clients from the configuration: TLS, SASL, time limits.
import kafkajs from 'kafkajs';
import type { SASLOptions } from 'kafkajs';
import { registerCodecs } from './codecs.ts';
import type { KafkaConfig } from './kafka-config.ts';

/** kafkajs' own retries are few: ours say what they wait for. In ms. */
export const RETRY = { initialRetryTime: 100, maxRetryTime: 1000, retries: 3 } as const;

/** A factory of clients. Nothing is connected yet. kafkajs logs nothing: what matters comes out as a Fault or an event. */
export function createClient(config: KafkaConfig, clientId: string): kafkajs.Kafka {
  registerCodecs();
  const { brokers, ssl, sasl } = config;
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ssl: ssl === false ? false : { ...ssl },
    ...(sasl === undefined ? {} : { sasl: saslOf(sasl) }),
    connectionTimeout: 5000,
    authenticationTimeout: 10_000,
    requestTimeout: 30_000,
    retry: RETRY,
    logLevel: kafkajs.logLevel.NOTHING,
  });
}

function saslOf({ mechanism, username, password }: NonNullable<KafkaConfig['sasl']>): SASLOptions {
  switch (mechanism) {
    case 'plain':
      return { mechanism, username, password };
    case 'scram-sha-256':
      return { mechanism, username, password };
    case 'scram-sha-512':
      return { mechanism, username, password };
  }
}
