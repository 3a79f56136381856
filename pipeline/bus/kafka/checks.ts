// What setup and doctor look at on the brokers' side: the connection, the topics, the groups.
import type kafkajs from 'kafkajs';
import type { Check } from '../../check.ts';
import { Fault } from '../../errors.ts';
import type { Connection } from './connection.ts';
import { groupLooks } from './group-checks.ts';
import type { KafkaConfig } from './kafka-config.ts';
import { topicLooks } from './topic-checks.ts';

/** Never throws for what it finds: a fault of the brokers is a check that is wrong. */
export async function kafkaChecks(
  admin: Connection<kafkajs.Admin>,
  config: KafkaConfig,
): Promise<readonly Check[]> {
  const what = `brokers ${config.brokers.join(', ')}`;
  let brokers: number;
  try {
    const cluster = await admin.use('looking at the cluster', (each) => each.describeCluster());
    brokers = cluster.brokers.length;
  } catch (error) {
    return [wrong(what, error)];
  }
  const found = `${String(brokers)} ${brokers === 1 ? 'broker' : 'brokers'}`;
  const enough = config.dev || brokers >= 3;
  const connected: Check = enough
    ? { what, state: 'fine', found }
    : {
        what,
        state: 'wrong',
        found: `${found}; 3 copies of each record are kept`,
        remedy: 'Run at least 3 brokers, or set bus.kafka.dev: true where a lost disk may lose records',
      };
  const looks = [...topicLooks(admin, config), ...groupLooks(admin, config)];
  const checks = [connected];
  for (const { what, look } of looks)
    try {
      checks.push(...(await look()));
    } catch (error) {
      checks.push(wrong(what, error));
    }
  return checks;
}

function wrong(what: string, error: unknown): Check {
  if (!(error instanceof Fault)) throw error;
  return { what, state: 'wrong', found: error.message, remedy: REMEDY[error.code] ?? 'See above' };
}

const REMEDY: Partial<Record<Fault['code'], string>> = {
  bus_unavailable: 'Start the brokers, or correct bus.kafka.brokers; check that this machine may reach them',
  access_denied: 'Correct bus.kafka.sasl, or give the rights that `accesstrail setup --print-acls` lists',
  untrusted: 'Set bus.kafka.ssl.ca to the authority that signed the brokers’ certificate, or renew it',
};
