// Three replicas of `run --only collect` share the sources; one is killed, and its source goes on at another.
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { digest } from '../../pipeline/identity.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedKafka } from '../services/shared.ts';
import { deployment, trailRecord } from '../support/deployment.ts';
import { NO_DIFFERENCE, difference } from '../support/difference.ts';
import { testFolder } from '../support/folder.ts';
import type { Running } from '../support/program.ts';
import { readStore } from '../support/store.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

const folder = testFolder('collect-replicas');
const SOURCES = ['a', 'b', 'c'];

await describeWith('replicas that collect', { broker: sharedKafka }, ({ broker }) => {
  const replicas: Running[] = [];
  afterAll(() => {
    for (const { child } of replicas) child.kill('SIGKILL');
  });
  /** Sources whose lease a process has, by what it logged. */
  const held = ({ output }: Running): string[] =>
    SOURCES.filter((id) => output().stderr.includes(`this process holds the lease collect/${id}"`));

  test('each source is collected by one of them, and by another when that one dies', async () => {
    const sources = SOURCES.map(
      (id) => `  - { id: ${id}, source: aws.cloudtrail, from: { files: { paths: ["input/${id}.log"] } } }\n`,
    );
    const made = deployment(folder, { brokers: broker.brokers, sources: sources.join('') });
    succeeded(await made.run('setup'));
    for (const id of SOURCES) made.append(`${id}.log`, trailRecord(`${id}-1`));
    for (let each = 0; each < 3; each++) replicas.push(made.launch('--only', 'collect'));
    await until('all sources to be held', () => new Set(replicas.flatMap(held)).size === SOURCES.length);
    const [dying] = replicas.filter((each) => held(each).length > 0);
    if (!dying) throw new Error('nobody holds a lease');
    const [orphan = ''] = held(dying);
    dying.child.kill('SIGKILL');
    await dying.ended;
    const others = replicas.filter((each) => each !== dying);
    await until('its source to be held by another', () => others.some((each) => held(each).includes(orphan)));
    for (const id of SOURCES) made.append(`${id}.log`, trailRecord(`${id}-2`));
    const expected = new Set(
      SOURCES.flatMap((id) => [1, 2].map((n) => digest('aws.cloudtrail', `${id}-${String(n)}`))),
    );
    const store = join(made.dir, 'data/accesstrail.duckdb');
    await until('all to be stored', async () => {
      const { code, stderr } = await made.run('run', '--until-idle', '--only', 'normalize,index');
      if (code !== 0) throw new Error(stderr);
      return (await readStore(store)).ids.length >= expected.size;
    });
    const { ids } = await readStore(store);
    expect(difference(expected, ids)).toEqual(NO_DIFFERENCE);
    expect(ids.length).toBe(expected.size);
    for (const { child } of others) child.kill('SIGTERM');
    for (const { code } of await Promise.all(others.map(({ ended }) => ended))) expect(code).toBe(0);
  });
});
