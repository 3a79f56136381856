// Two receivers on Kafka: the broker falls silent and comes back, one receiver is killed; what was answered with success is in the raw topic.
import { expect, test } from '@jest/globals';
import { readSettings } from '../../cli/config/settings.ts';
import { kafkaSide } from '../lossless/kafka-side.ts';
import { describeWith } from '../services/describe-with.ts';
import { startKafka } from '../services/kafka.ts';
import { deployment, trailRecord } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { receiving } from '../support/receiver.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

const folder = testFolder('receiver-kafka');
const SOURCES =
  '  - { id: push, source: aws.cloudtrail, from: { receiver: { path: /in/push, protocol: ndjson, answerMs: 1000 } } }\n';

await describeWith('receivers on Kafka', { broker: startKafka }, ({ broker }) => {
  test('a silent broker, a killed receiver', async () => {
    const deployed = deployment(folder, { brokers: broker.brokers, sources: SOURCES });
    expect(await deployed.run('setup')).toMatchObject({ code: 0 });
    const replicas = [deployed.launch('--only', 'collect'), deployed.launch('--only', 'collect')] as const;
    try {
      const [first, second] = await Promise.all([receiving(replicas[0]), receiving(replicas[1])]);
      for (const { url } of [first, second])
        await until('it to be ready', async () => (await fetch(`${url}/readyz`)).status === 200);
      const acknowledged = new Set<string>();
      const send = async (to: typeof first, name: string): Promise<number> => {
        const ids = Array.from({ length: 20 }, (_, index) => `${name}-${String(index)}`);
        const { status } = await to.post('/in/push', ids.map(trailRecord).join('\n'));
        if (status === 200) for (const id of ids) acknowledged.add(id);
        return status;
      };
      expect(await Promise.all([send(first, 'a'), send(second, 'b')])).toEqual([200, 200]);

      await broker.pause();
      expect(await Promise.all([send(first, 'c'), send(second, 'd')])).toEqual([503, 503]);
      // The first gets no chance to make it good: its sender goes to the other.
      replicas[0].child.kill('SIGKILL');
      await replicas[0].ended;
      broker.resume();
      for (const name of ['c', 'd', 'e'])
        await until(`${name} to be accepted`, async () => (await send(second, name)) === 200);
      succeeded(await second.stop());

      const { settings } = readSettings(`${deployed.dir}/accesstrail.yaml`, {});
      if (settings.kafka === undefined) throw new Error('the configuration names brokers');
      const side = kafkaSide(settings.kafka);
      const found = new Map<string, Set<string>>();
      await side.read(`${deployed.namespace}.raw`, (message) => {
        const { eventID } = JSON.parse(String(message.value)) as { eventID: string };
        found.set(eventID, (found.get(eventID) ?? new Set()).add(String(message.key)));
      });
      await side.close();
      expect(acknowledged.size).toBe(100);
      expect([...found.keys()].sort()).toEqual([...acknowledged].sort());
      // What was sent twice has one key, which holds the origin's identity, whichever receiver took it.
      expect([...found.values()].filter(({ size }) => size > 1)).toEqual([]);
    } finally {
      broker.resume();
      for (const { child } of replicas) child.kill('SIGKILL');
    }
  }, 120_000);
});
