// Makes kafkajs clients from the configuration: TLS, SASL, time limits.
import kafkajs from 'kafkajs';
import type { SASLOptions } from 'kafkajs';
import { registerCodecs } from './codecs.ts';
import type { ClusterConfig, KafkaSasl } from './kafka-config.ts';
import { refusalLog } from './refusals.ts';

/** kafkajs' own retries are few: ours say what they wait for. In ms. */
export const RETRY = { initialRetryTime: 100, maxRetryTime: 1000, retries: 3 } as const;

/** A factory of clients. Nothing is connected yet. kafkajs prints nothing: what matters comes out as a Fault or an event. */
export function createClient(config: ClusterConfig, clientId: string): kafkajs.Kafka {
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
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: refusalLog(config),
  });
}

function saslOf(sasl: KafkaSasl): SASLOptions {
  const { mechanism } = sasl;
  if (mechanism === 'oauthbearer')
    return { mechanism, oauthBearerProvider: async () => ({ value: await sasl.token() }) };
  const { username, password } = sasl;
  switch (mechanism) {
    case 'plain':
      return { mechanism, username, password };
    case 'scram-sha-256':
      return { mechanism, username, password };
    case 'scram-sha-512':
      return { mechanism, username, password };
  }
}
