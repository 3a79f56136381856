// What setup makes and mends, what doctor tells, and that a run refuses what is not set up.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Check } from '../../pipeline/check.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { elasticsearchChecks } from '../../sinks/elasticsearch/checks.ts';
import { type Cluster, connect } from '../../sinks/elasticsearch/cluster.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { type ElasticsearchStore, openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { MAPPING_VERSION, eventsTemplate, rejectsTemplate } from '../../sinks/elasticsearch/templates.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { removeAll, setUp, testConfig } from '../support/elasticsearch.ts';
import { storeDocument, storeDocuments } from '../support/events.ts';

test('a change of a mapping is a new mapping version', () => {
  const mappings = [eventsTemplate, rejectsTemplate].map((make) => ({
    ...make('any').body.template.mappings,
    _meta: undefined,
  }));
  const hash = createHash('sha256').update(JSON.stringify(mappings)).digest('hex').slice(0, 16);
  // When this fails: raise MAPPING_VERSION and write the new pair here. Then setup puts the new fields on all indices.
  expect({ version: MAPPING_VERSION, hash }).toEqual({ version: 2, hash: '5d1111dd66c4dea0' });
});

await describeWith('setting up', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  let config: ElasticsearchConfig;
  let cluster: Cluster;
  beforeEach(() => {
    config = testConfig(elasticsearch.url);
    cluster = connect(config);
  });
  afterEach(async () => {
    await removeAll(cluster, config.namespace);
    await cluster.close();
  });

  interface Surroundings {
    readonly now?: () => number;
    readonly warn?: (details: object, message: string) => void;
  }
  const open = ({ now = Date.now, warn = () => undefined }: Surroundings = {}): Promise<ElasticsearchStore> =>
    openElasticsearch({
      config,
      log: { info: () => undefined, warn },
      meter: createStoreMeter(),
      now,
      signal: new AbortController().signal,
    });
  const checks = (now: () => number = Date.now): Promise<readonly Check[]> =>
    elasticsearchChecks(config, now);
  const ours = async (): Promise<Check[]> =>
    (await checks()).filter(({ what }) => /template|mapping|alias|index /.test(what));
  const put = (path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> =>
    cluster.request({ method: 'PUT', path, body, doing: 'put' });
  const meta = (version: number): Readonly<Record<string, unknown>> => ({
    _meta: { managed_by: 'accesstrail', mapping_version: version },
  });

  test('a cluster without anything of ours: a run refuses, setup makes it, doing it again changes nothing', async () => {
    await expect(open()).rejects.toMatchObject({
      code: 'not_set_up',
      message: expect.stringContaining('run accesstrail setup'),
    });
    const missing = await ours();
    expect(missing.filter(({ state }) => state === 'missing').map(({ what }) => what)).toEqual([
      `index template ${config.namespace}-events`,
      `index template ${config.namespace}-rejects`,
      `index ${config.namespace}-rejects`,
    ]);
    for (const { state, remedy } of missing) expect(remedy === undefined).toBe(state === 'fine');
    await setUp(config);
    const again = await ours();
    expect(again.map(({ state }) => state)).toEqual(again.map(() => 'fine'));
    for (const { mend } of missing) await mend?.();
    expect((await ours()).map(({ state }) => state)).toEqual(again.map(() => 'fine'));
    await (await open()).close();
  });

  test('indices with an older mapping: a run refuses, setup puts the new fields on all of them', async () => {
    await setUp(config);
    const index = `${config.namespace}-events-2020.01`;
    // As of a version that did not have most of the fields.
    const fewer = { '@timestamp': { type: 'date' } };
    await put(`/_index_template/${config.namespace}-events`, {
      ...eventsTemplate(config.namespace).body,
      ...meta(0),
      template: { mappings: { dynamic: 'strict', ...meta(0), properties: fewer } },
    });
    await put(`/${index}`, {});
    await expect(open()).rejects.toMatchObject({ code: 'not_set_up' });
    await setUp(config);
    const store = await open();
    const [result] = await store.store.write([storeDocument(1, { time: Date.UTC(2020, 0, 5) })], []);
    expect(result).toEqual({ kind: 'created' });
    await store.close();
    expect((await ours()).filter(({ state }) => state !== 'fine')).toEqual([]);
  });

  test.each([
    [
      'the template',
      (): Promise<unknown> =>
        put(`/_index_template/${config.namespace}-events`, {
          ...eventsTemplate(config.namespace).body,
          ...meta(MAPPING_VERSION + 1),
        }),
    ],
    [
      'an index',
      (): Promise<unknown> => put(`/${config.namespace}-rejects/_mapping`, meta(MAPPING_VERSION + 1)),
    ],
  ])('%s with a newer mapping than ours: upgrade, setup touches nothing', async (_, change) => {
    await setUp(config);
    await change();
    await expect(open()).rejects.toMatchObject({
      code: 'store_version',
      message: expect.stringContaining('upgrade'),
    });
    const wrong = (await ours()).filter(({ state }) => state !== 'fine');
    expect(wrong).toMatchObject([{ state: 'wrong', remedy: expect.stringContaining('upgrade') }]);
    expect(wrong[0]?.mend).toBeUndefined();
  });

  test('settings of the template that somebody changed, and an index the alias does not show, are mended', async () => {
    await setUp(config);
    const store = await open();
    await store.store.write(storeDocuments(0, 2), []);
    await store.close();
    const { body } = eventsTemplate(config.namespace);
    await put(`/_index_template/${config.namespace}-events`, {
      ...body,
      template: { ...body.template, settings: { 'index.refresh_interval': '30s' } },
    });
    const alias = `logs-${config.namespace}`;
    await cluster.request({
      method: 'DELETE',
      path: `/${config.namespace}-events-2026.03/_alias/${alias}`,
      doing: 'remove',
    });
    expect((await ours()).filter(({ state }) => state === 'differs').map(({ what }) => what)).toEqual([
      `index template ${config.namespace}-events`,
      `alias ${alias}`,
    ]);
    await setUp(config);
    expect((await ours()).filter(({ state }) => state !== 'fine')).toEqual([]);
  });

  test('what an operator adds of his own stays', async () => {
    const custom = `/_component_template/${config.namespace}-events@custom`;
    await put(custom, { template: { settings: { 'index.max_result_window': 20_000 } } });
    await setUp(config);
    const store = await open();
    await store.store.write([storeDocument(1)], []);
    await store.close();
    const { body } = await cluster.request<Record<string, unknown>>({
      method: 'GET',
      path: `/${config.namespace}-events-2026.03/_settings`,
      query: { flat_settings: true },
      doing: 'look',
    });
    expect(JSON.stringify(body)).toContain('"index.max_result_window":"20000"');
    await removeAll(cluster, config.namespace);
    await cluster.request({ method: 'DELETE', path: custom, doing: 'remove' });
  });

  test.each([
    [0, 'fine'],
    [4_000, 'fine'],
    [30_000, 'warning'],
    [3_600_000, 'wrong'],
    [-3_600_000, 'wrong'],
  ])('a clock %i ms off is %s', async (off, state) => {
    const clock = (await checks(() => Date.now() + off)).find(({ what }) => what.startsWith('clocks'));
    expect(clock?.state).toBe(state);
    // A run goes on, and says so.
    const said: string[] = [];
    await setUp(config);
    const store = await open({ now: () => Date.now() + off, warn: (_, message) => said.push(message) });
    await store.close();
    expect(said).toHaveLength(state === 'fine' ? 0 : 1);
    if (Math.abs(off) === 3_600_000)
      expect(clock?.found).toMatch(off > 0 ? /3600 s behind/ : /3600 s ahead of/);
  });

  test('what doctor says of a cluster in order', async () => {
    await setUp(config);
    const all = await checks();
    expect(all.map(({ what }) => what)).toEqual([
      `Elasticsearch at ${elasticsearch.url}`,
      'rights of our user',
      'clocks of Elasticsearch and this machine',
      `index template ${config.namespace}-events`,
      `index template ${config.namespace}-rejects`,
      `index ${config.namespace}-rejects`,
      'mappings of all indices',
      `alias logs-${config.namespace}`,
      'size of shards',
      'life cycle of indices',
      'health of the cluster',
      'room for shards',
      'room on the disks',
      'blocks on writing',
    ]);
    for (const { state, remedy } of all) expect(remedy === undefined).toBe(state === 'fine');
  });

  test('blocks are told', async () => {
    await setUp(config);
    const block = (name: string, value: true | null): Promise<unknown> =>
      put(`/${config.namespace}-rejects/_settings`, { [`index.blocks.${name}`]: value });
    const blocks = async (): Promise<Check | undefined> =>
      (await checks()).find(({ what }) => what === 'blocks on writing');
    await block('write', true);
    expect(await blocks()).toMatchObject({ state: 'fine', found: 'none; 1 closed by a write block' });
    await block('write', null);
    await block('read_only_allow_delete', true);
    expect(await blocks()).toMatchObject({ state: 'wrong', remedy: expect.stringContaining('make room') });
    await block('read_only_allow_delete', null);
  });

  test.each([['http://127.0.0.1:9', /not reached/, /check that it runs/]])(
    'a cluster that is not there: %s',
    async (node, found, remedy) => {
      const away = await elasticsearchChecks({ ...config, nodes: [node] }, Date.now);
      expect(away).toMatchObject([
        { state: 'wrong', found: expect.stringMatching(found), remedy: expect.stringMatching(remedy) },
      ]);
    },
  );
});
