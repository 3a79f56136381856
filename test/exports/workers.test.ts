// Three workers on Kafka's leases export from Elasticsearch; the one that does is killed in the middle: still one result per period.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { isSound, verifyExport } from '../../exports/verify.ts';
import { connect } from '../../sinks/elasticsearch/cluster.ts';
import { openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch, sharedKafka } from '../services/shared.ts';
import { deployment } from '../support/deployment.ts';
import { removeAll, testConfig } from '../support/elasticsearch.ts';
import { storeDocument } from '../support/events.ts';
import { rowsOf } from '../support/exports.ts';
import { testFolder } from '../support/folder.ts';
import type { Running } from '../support/program.ts';
import { until } from '../support/until.ts';
import { succeeded } from '../support/program.ts';

/** A busy machine is slow. */
const PATIENCE_MS = 200_000;
jest.setTimeout(3 * PATIENCE_MS);

const patiently = (what: string, condition: () => boolean | Promise<boolean>): Promise<void> =>
  until(what, condition, PATIENCE_MS);

const EVENTS = 15_000;
const FIRST = Date.UTC(2023, 10, 21);
const STEP_MS = 240_000;

const EXPORTS = `exports:
  - { name: yearly, period: last-year, every: "0 6 1 1 *", since: 2023-06-01, format: parquet, columns: [_id, "@timestamp", user.name], to: { dir: results } }
`;

const folder = testFolder('export-workers');

await describeWith(
  'three workers that export',
  { broker: sharedKafka, elasticsearch: sharedElasticsearch },
  (services) => {
    const { broker, elasticsearch } = services;
    const workers: Running[] = [];
    afterAll(() => {
      for (const { child } of workers) child.kill('SIGKILL');
    });

    test('one is killed in the middle: each period has one result, and it holds every event once', async () => {
      const made = deployment(folder, {
        brokers: broker.brokers,
        elasticsearch: elasticsearch.url,
        sources: `  - { id: trail, source: aws.cloudtrail, from: { files: { paths: ["input/*.log"] } } }\n${EXPORTS}`,
      });
      succeeded(await made.run('setup'));
      const ids = await fill(elasticsearch.url, made.namespace);
      const results = join(made.dir, 'results/yearly');
      const inside = (): string[] => (existsSync(results) ? readdirSync(results) : []);
      for (let each = 0; each < 3; each++) workers.push(made.launch('--only', 'export'));

      await patiently('a part to be safe', () =>
        inside().some((name) => name.startsWith('.2023.') && existsSync(join(results, name, 'stage.json'))),
      );
      const holder = workers.find(({ output }) =>
        output().stderr.includes('this process holds the lease export/yearly"'),
      );
      if (!holder) throw new Error('nobody holds the lease');
      holder.child.kill('SIGKILL');
      await holder.ended;
      expect(inside()).not.toContain('2023');

      const now = new Date().getUTCFullYear();
      const years = Array.from({ length: now - 2023 }, (_, index) => String(2023 + index));
      const before = years.filter((year) => Date.now() >= Date.UTC(Number(year) + 1, 0, 1, 6));
      await patiently('all periods to be there', () =>
        before.every((year) => existsSync(join(results, year, 'manifest.json'))),
      );
      const others = workers.filter((each) => each !== holder);
      for (const { child } of others) child.kill('SIGTERM');
      for (const { code, stderr } of await Promise.all(others.map(({ ended }) => ended))) {
        expect(code).toBe(0);
        expect(stderr).not.toContain('"level":"error"');
      }
      expect(inside()).toEqual(before);
      // What had been safe was gone on with.
      expect(others.some(({ output }) => output().stderr.includes('that were safe already'))).toBe(true);

      const found: string[] = [];
      for (const year of before) {
        const dir = join(results, year);
        const { manifest, ...rest } = await verifyExport(dir, []);
        expect(isSound({ manifest, ...rest }, false)).toBe(true);
        expect(manifest?.store).toBe('elasticsearch');
        const rows = await rowsOf(`'${join(dir, manifest?.files[0]?.name ?? '')}'`);
        expect(rows).toHaveLength(manifest?.rows ?? -1);
        for (const row of rows) {
          expect(String(row['@timestamp']).slice(0, 4)).toBe(year);
          found.push(String(row['_id']));
        }
      }
      expect(found).toHaveLength(EVENTS);
      expect(new Set(found)).toEqual(ids);
      expect(readFileSync(join(results, '2023/manifest.json'), 'utf8')).toContain('"rows": 14760');
      const cluster = connect(testConfig(elasticsearch.url));
      await removeAll(cluster, made.namespace);
      await cluster.close();
    });
  },
);

/** Writes the events and gives their ids. */
async function fill(url: string, namespace: string): Promise<ReadonlySet<string>> {
  const config = testConfig(url, { namespace });
  const { signal } = new AbortController();
  const opened = await openElasticsearch({
    config,
    log: { info: () => undefined, warn: () => undefined },
    meter: createStoreMeter(),
    now: Date.now,
    signal,
  });
  const ids = new Set<string>();
  for (let from = 0; from < EVENTS; from += 3_000) {
    const documents = Array.from({ length: 3_000 }, (_, n) =>
      storeDocument(from + n, { time: FIRST + (from + n) * STEP_MS }),
    );
    for (const { id } of documents) ids.add(id);
    await opened.store.write(documents, []);
  }
  await opened.close();
  const cluster = connect(config);
  await cluster.request({ method: 'POST', path: `/${namespace}-*/_refresh`, doing: 'refresh' });
  await cluster.close();
  return ids;
}
