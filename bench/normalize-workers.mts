// One, two and three normalize workers on 12 partitions: events a second from when all have joined until nine tenths are done.
import { setTimeout as sleep } from 'node:timers/promises';
import { groupName, topicName } from '../pipeline/bus/kafka/topics.ts';
import { asAdmin } from '../test/support/kafka.ts';
import { until } from '../test/support/until.ts';
import { writeLogs } from './cloudtrail-logs.mts';
import { deploy } from './deployment.mts';
import { cpuSeconds, startServers } from './servers.mts';
import { startStages } from './stage-process.mts';

const BACKLOG = Number(process.env['ACCESSTRAIL_BENCH_WORKERS_BACKLOG'] ?? 400_000);
/** Many, so that no partition has much more than another: a file stays in one partition. */
const PER_FILE = 500;
/** The rest is left out: then some partitions are empty, and their workers idle. */
const COUNTED = 0.9;
const JOIN_MS = 180_000;

const servers = await startServers();
try {
  const deployment = await deploy(servers);
  const { kafka: config } = deployment;
  writeLogs(deployment.logs, 0, BACKLOG, PER_FILE);
  await startStages(deployment, 'collect', { untilIdle: true }).ended();
  await asAdmin(config, async (admin) => {
    const written = async (): Promise<number> => {
      const partitions = await admin.fetchTopicOffsets(topicName(config, 'events'));
      return partitions.reduce((sum, { high }) => sum + Number(high), 0);
    };
    let before = 0;
    for (const count of [1, 2, 3]) {
      const workers = Array.from({ length: count }, () => startStages(deployment, 'normalize'));
      const share = config.partitions / count;
      await until(
        'all workers to have their share',
        () => workers.every(({ partitions }) => partitions() === share),
        JOIN_MS,
      );
      const times = (): { at: number; node: number; kafka: number } => ({
        at: performance.now(),
        node: workers.reduce((sum, { usage }) => sum + usage().cpuSeconds, 0),
        kafka: cpuSeconds(servers.kafka.pid, true) ?? 0,
      });
      const begun = await written();
      if (begun - before > BACKLOG / 2)
        throw new Error(
          'half was done before all had joined: ACCESSTRAIL_BENCH_WORKERS_BACKLOG is too small',
        );
      const start = times();
      let now = begun;
      while ((now = await written()) < before + BACKLOG * COUNTED) await sleep(50);
      const end = times();
      const events = now - begun;
      while ((now = await written()) < before + BACKLOG) await sleep(50);
      for (const worker of workers) await worker.stop();
      await admin.deleteGroups([groupName(config, 'normalize')]);
      before = now;
      console.log(
        JSON.stringify({
          bench: 'normalize-workers',
          workers: count,
          node: process.version,
          partitions: config.partitions,
          events,
          perSecond: Math.round((events * 1000) / (end.at - start.at)),
          cpuMicrosPerEvent: {
            node: Math.round(((end.node - start.node) * 1e6) / events),
            kafka: Math.round(((end.kafka - start.kafka) * 1e6) / events),
          },
        }),
      );
    }
  });
  await deployment.remove();
} finally {
  await servers.stop();
}
