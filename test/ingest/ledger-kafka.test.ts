// The ledger on a real Kafka: saved on the checkpoints topic with the positions, counted once after a kill, read by the command without a process.
import { afterAll, afterEach, expect, test } from '@jest/globals';
import type { SourceStatus } from '../../pipeline/ledger/status.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { type Deployment, deployment, trailRecord, urlOf } from '../support/deployment.ts';
import { testFolder } from '../support/folder.ts';
import { kafkaConfig, removeTopics } from '../support/kafka.ts';
import type { Running } from '../support/program.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

const folder = testFolder('ledger-kafka');

await describeWith('the ledger on Kafka', { kafka: sharedKafka }, ({ kafka }) => {
  const made: Deployment[] = [];
  let running: Running | undefined;
  afterEach(() => {
    running?.child.kill('SIGKILL');
  });
  afterAll(async () => {
    for (const { namespace } of made) await removeTopics(kafkaConfig(kafka.brokers, { namespace }));
  });

  test('counts agree after a kill, whoever collects', async () => {
    const one = deployment(folder, { brokers: kafka.brokers });
    made.push(one);
    succeeded(await one.run('setup'));
    const status = async (): Promise<SourceStatus | undefined> => {
      const { code, stdout, stderr } = await one.run('sources', 'status', '--format', 'json');
      if (code !== 0) throw new Error(stderr);
      return (JSON.parse(stdout) as readonly SourceStatus[])[0];
    };
    expect(await status()).toMatchObject({ records: 0, because: 'no file was read to its end yet' });

    let written = 0;
    const append = (file: string, count: number): void => {
      one.append(file, ...Array.from({ length: count }, () => trailRecord(`k-${String(written++)}`)));
    };
    append('a.log', 2000);
    running = one.launch('--only', 'collect');
    const url = await urlOf(running);
    await until('records collected', async () => {
      const metrics = await (await fetch(`${url}/metrics`)).text();
      return /accesstrail_records_total\{[^}]*\} [1-9]/.test(metrics);
    });
    running.child.kill('SIGKILL');
    await running.ended;
    append('a.log', 500);
    append('b.log', 500);
    const last = await one.run('run', '--only', 'collect', '--until-idle');
    expect({ code: last.code, stderr: last.stderr }).toMatchObject({ code: 0 });
    const end = await status();
    expect(end).toMatchObject({ records: written, rejects: 0, gapsOpen: {} });
    expect(end?.because).toBe('all files were read to their end');
    expect(end?.shards.map(({ records }) => records).sort((a, b) => a - b)).toEqual([0, 500, 2500]);
    succeeded(await one.run('sources', 'status', '--check'));
  }, 180_000);
});
