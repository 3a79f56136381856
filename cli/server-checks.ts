// What must be right outside this process, by the configuration: brokers and cluster.
import type { Check } from '../pipeline/check.ts';
import type { KafkaBus } from '../pipeline/bus/kafka/open-kafka.ts';
import { createMeter } from '../pipeline/meter.ts';
import type { KafkaConfig } from '../pipeline/bus/kafka/kafka-config.ts';
import type { Settings } from './config/settings.ts';
import type { Logger } from './logger.ts';

/** Runs `use` with a bus that is closed afterwards. Nothing is connected before it is used. */
export async function withKafka<T>(
  config: KafkaConfig,
  log: Logger,
  use: (kafka: KafkaBus) => Promise<T>,
): Promise<T> {
  const { openKafka } = await import('../pipeline/bus/kafka/open-kafka.ts');
  const signal = new AbortController().signal;
  const kafka = openKafka({
    config,
    clientId: 'accesstrail-setup',
    log,
    meter: createMeter(),
    signal,
    now: Date.now,
  });
  try {
    return await use(kafka);
  } finally {
    await kafka.close();
  }
}

/** Looks at all servers of a configuration and gives the checks to `use`, whose mends still have their connections. */
export async function withServerChecks<T>(
  { kafka, elasticsearch }: Settings,
  log: Logger,
  use: (checks: readonly Check[]) => Promise<T>,
): Promise<T> {
  const ofCluster = async (): Promise<readonly Check[]> => {
    if (elasticsearch === undefined) return [];
    const { elasticsearchChecks } = await import('../sinks/elasticsearch/checks.ts');
    return elasticsearchChecks(elasticsearch, Date.now);
  };
  if (kafka === undefined) return use(await ofCluster());
  return withKafka(kafka, log, async (bus) => use([...(await bus.checks()), ...(await ofCluster())]));
}
