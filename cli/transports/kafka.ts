// from.kafka: topics of a Kafka cluster, or of Azure Event Hubs by its Kafka endpoint.
import { resolve } from 'node:path';
import type { ClusterConfig, KafkaSasl } from '../../pipeline/bus/kafka/kafka-config.ts';
import { clientToken, fileToken } from '../../pipeline/bus/kafka/oauth-token.ts';
import { Fault } from '../../pipeline/errors.ts';
import type { FromKafka } from '../../schemas/generated/types.ts';
import { sslOf } from '../config/server-settings.ts';
import type { SayBelow, Surroundings, Transport } from './transport.ts';

type Sasl = NonNullable<FromKafka['sasl']>;

const SESSION_MS = 30_000;

export const kafka: Transport<FromKafka> = {
  where: ({ brokers, topics }) => `${topics.join(' ')} at ${brokers.join(', ')}`,
  // The consumer group shares the partitions among the processes.
  leased: false,
  faults: (config, surroundings, say) => {
    const { sources } = surroundings;
    clusterOf(config, undefined, surroundings, say);
    for (const [index, broker] of config.brokers.entries()) {
      const port = Number(broker.slice(broker.lastIndexOf(':') + 1));
      if (port < 1 || port > 65535) say(['brokers', index], `${broker}: a port is 1 to 65535`);
    }
    const sharing = sources.filter(
      ({ from }) =>
        from.kafka?.groupId !== undefined &&
        from.kafka.groupId === config.groupId &&
        from.kafka.brokers.some((broker) => config.brokers.includes(broker)),
    );
    if (sharing.length > 1)
      say(
        ['groupId'],
        `${sharing.map(({ id }) => id).join(' and ')} would each get a part of the messages: give each a group of its own`,
      );
  },
  check: async (config, surroundings) => {
    const faults: string[] = [];
    const id = idOf(config, surroundings);
    const cluster = clusterOf(config, id, surroundings, (_path, message) => faults.push(message));
    const [fault] = faults;
    if (fault !== undefined) return { state: 'wrong', found: fault, remedy: 'Correct from.kafka' };
    const { checkTopics } = await import('../../pipeline/bus/kafka/topic-reader.ts');
    return checkTopics(cluster, groupOf(config, id, surroundings), config.topics);
  },
  collect: async (config, { id, form }, context, surroundings) => {
    const cluster = clusterOf(config, id, surroundings, (_path, message) => {
      throw new Fault('config', message);
    });
    const { collectKafka } = await import('../../ingest/kafka/collect-kafka.ts');
    const { topics, start = 'earliest', repair } = config;
    const groupId = groupOf(config, id, surroundings);
    return collectKafka({ cluster, topics, groupId, start, repair, form }, context);
  },
};

/** The source whose `from` this is. */
function idOf(config: FromKafka, { sources }: Surroundings): string {
  return sources.find(({ from }) => from.kafka === config)?.id ?? 'source';
}

function groupOf({ groupId }: FromKafka, id: string, { namespace }: Surroundings): string {
  return groupId ?? `${namespace}-${id}`;
}

function clusterOf(
  { brokers, ssl, sasl, sessionTimeoutMs }: FromKafka,
  source: string | undefined,
  { dir }: Surroundings,
  say: SayBelow,
): ClusterConfig {
  return {
    brokers,
    ssl: sslOf(ssl, dir, ['ssl'], say),
    sasl: sasl ? saslOf(sasl, dir, say) : undefined,
    sessionTimeoutMs: sessionTimeoutMs ?? SESSION_MS,
    source,
  };
}

const WITH_PASSWORD = ['username', 'password'] as const;
const WITH_CLIENT = ['tokenUrl', 'clientId', 'clientSecret'] as const;
const OF_OAUTH = [...WITH_CLIENT, 'scope', 'tokenFile'] as const;

function saslOf(sasl: Sasl, dir: string, say: SayBelow): KafkaSasl {
  const { mechanism } = sasl;
  const needs = (keys: readonly (keyof Sasl)[]): void => {
    for (const key of keys) if (sasl[key] === undefined) say(['sasl'], `${mechanism} needs "${key}"`);
  };
  const hasNo = (keys: readonly (keyof Sasl)[], why: string): void => {
    for (const key of keys) if (sasl[key] !== undefined) say(['sasl', key], why);
  };
  if (mechanism !== 'oauthbearer') {
    needs(WITH_PASSWORD);
    hasNo(OF_OAUTH, `is of oauthbearer, not of ${mechanism}`);
    return { mechanism, username: sasl.username ?? '', password: sasl.password ?? '' };
  }
  hasNo(WITH_PASSWORD, 'oauthbearer has no user name and no password');
  if (sasl.tokenFile !== undefined) {
    hasNo([...WITH_CLIENT, 'scope'], 'give a tokenFile, or a tokenUrl with its client, not both');
    return { mechanism, token: fileToken(resolve(dir, sasl.tokenFile)) };
  }
  needs(WITH_CLIENT);
  const { tokenUrl = '', clientId = '', clientSecret = '', scope } = sasl;
  return { mechanism, token: clientToken({ tokenUrl, clientId, clientSecret, scope }) };
}
