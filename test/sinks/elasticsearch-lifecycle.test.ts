// The life cycle of indices: what setup makes of it where a cluster has one, and that it goes on where it has none.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { elasticsearchSettings } from '../../cli/config/server-settings.ts';
import type { Check } from '../../pipeline/check.ts';
import type { StoreDocument } from '../../pipeline/ports.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { elasticsearchChecks } from '../../sinks/elasticsearch/checks.ts';
import { type Cluster, connect } from '../../sinks/elasticsearch/cluster.ts';
import type { AccessEvent, Config } from '../../schemas/generated/types.ts';
import type { ElasticsearchConfig, LifecycleConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { NEVER, lifecyclePolicy } from '../../sinks/elasticsearch/lifecycle.ts';
import { openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { describeWith } from '../services/describe-with.ts';
import { sharedElasticsearch } from '../services/shared.ts';
import { removeAll, testConfig } from '../support/elasticsearch.ts';
import { storeDocument } from '../support/events.ts';
import { type HttpProxy, startHttpProxy } from '../support/http-proxy.ts';

test('the policy counts from the end of a period and deletes nothing unless told to', () => {
  expect(Object.keys(lifecyclePolicy({ warmAfter: 30 }).phases)).toEqual(['hot', 'warm']);
  const all = lifecyclePolicy({ warmAfter: 30, coldAfter: 90, deleteAfter: 400 });
  expect(Object.entries(all.phases).map(([name, { min_age }]) => [name, min_age])).toEqual([
    ['hot', '0ms'],
    ['warm', '30d'],
    ['cold', '90d'],
    ['delete', '400d'],
  ]);
  expect(JSON.stringify(all)).not.toContain('rollover');
});

const MARCH = Date.UTC(2026, 2, 5);
const outOfRange = (event: AccessEvent): void => {
  event.oncall.place = 'out_of_range';
};

describe('in the configuration', () => {
  const read = (lifecycle: NonNullable<ElasticsearchPart>['lifecycle']): [unknown, string[]] => {
    const faults: string[] = [];
    const say = (path: readonly (string | number)[], message: string): void => {
      faults.push(`${path.join('.')}: ${message}`);
    };
    const part = { node: 'http://127.0.0.1:9200', ...(lifecycle !== undefined && { lifecycle }) };
    return [elasticsearchSettings(part, { namespace: 'n', dir: '/', say }).lifecycle, faults];
  };
  test('the default merges and deletes nothing', () => {
    expect(read(undefined)).toEqual([{ warmAfter: 30 }, []]);
  });
  test('it can be left to the operators', () => {
    expect(read(false)).toEqual([undefined, []]);
  });
  test('each phase is later than the one before', () => {
    expect(read({ warmAfter: '10d', coldAfter: '90d', deleteAfter: '400d' })).toEqual([
      { warmAfter: 10, coldAfter: 90, deleteAfter: 400 },
      [],
    ]);
    const at = 'store.elasticsearch.lifecycle';
    expect(read({ deleteAfter: '30d' })[1]).toEqual([
      `${at}.deleteAfter: must be later than warmAfter, which is 30d`,
    ]);
    expect(read({ coldAfter: '400d', deleteAfter: '399d' })[1]).toEqual([
      `${at}.deleteAfter: must be later than coldAfter, which is 400d`,
    ]);
  });
});

await describeWith('life cycles', { elasticsearch: sharedElasticsearch }, ({ elasticsearch }) => {
  let proxy: HttpProxy;
  let cluster: Cluster;
  let config: ElasticsearchConfig;
  /** What stands in for the policies: the server of the tests has all but these. */
  let policies: Map<string, object>;

  beforeEach(async () => {
    proxy = await startHttpProxy(elasticsearch.url);
    config = testConfig(proxy.url);
    cluster = connect(testConfig(elasticsearch.url));
    policies = new Map();
    proxy.decide = ({ method, path, body }) => {
      const [, name] = /^\/_ilm\/policy\/([^?]+)/.exec(path) ?? [];
      if (name === undefined) return undefined;
      if (method === 'PUT') {
        const { policy } = JSON.parse(body.toString()) as { policy: object };
        policies.set(name, policy);
        return { status: 200, body: { acknowledged: true } };
      }
      const policy = policies.get(name);
      return policy
        ? { status: 200, body: { [name]: { version: 1, policy } } }
        : { status: 404, body: { error: { type: 'resource_not_found_exception' }, status: 404 } };
    };
  });
  afterEach(async () => {
    await proxy.close();
    await removeAll(cluster, config.namespace);
    const path = `/_component_template/${config.namespace}-events@lifecycle`;
    await cluster.request({ method: 'DELETE', path, allow: [404], doing: 'remove' });
    await cluster.close();
  });

  const checks = async (lifecycle: LifecycleConfig | undefined = config.lifecycle): Promise<Check[]> =>
    (await elasticsearchChecks({ ...config, lifecycle }, Date.now)).filter(({ what }) =>
      /policy|@lifecycle|life cycle/.test(what),
    );
  const setUp = async (lifecycle?: LifecycleConfig): Promise<void> => {
    const all = await elasticsearchChecks({ ...config, lifecycle: lifecycle ?? config.lifecycle }, Date.now);
    for (const { mend } of all) await mend?.();
  };
  const write = async (documents: readonly StoreDocument[]): Promise<void> => {
    const { signal } = new AbortController();
    const log = { info: () => undefined, warn: () => undefined };
    const store = await openElasticsearch({ config, log, meter: createStoreMeter(), now: Date.now, signal });
    await store.store.write(documents, []);
    await store.close();
  };
  const settingsOf = async (): Promise<Record<string, { name?: string; origination_date?: string }>> => {
    const { body } = await cluster.request<Settings>({
      method: 'GET',
      path: `/${config.namespace}-events-*/_settings`,
      doing: 'look',
    });
    return Object.fromEntries(
      Object.entries(body).map(([index, { settings }]) => [
        index.slice(`${config.namespace}-events-`.length),
        settings.index.lifecycle ?? {},
      ]),
    );
  };

  test('is made, put on indices, and changed when the configuration is', async () => {
    expect((await checks()).map(({ state, plan }) => ({ state, plan }))).toEqual([
      { state: 'missing', plan: 'hot 0ms: set_priority; warm 30d: forcemerge, set_priority' },
      { state: 'missing' },
      { state: 'fine' },
    ]);
    await setUp();
    expect((await checks()).map(({ state }) => state)).toEqual(['fine', 'fine', 'fine']);
    await write([storeDocument(1, { time: MARCH }), storeDocument(2, { change: outOfRange })]);
    const name = `${config.namespace}-events`;
    expect(await settingsOf()).toEqual({
      '2026.03': { name, origination_date: String(Date.UTC(2026, 3, 1)) },
      // Its events are of any time: it never gets older.
      'out-of-range': { name, origination_date: String(NEVER) },
    });
    expect((await checks()).map(({ state }) => state)).toEqual(['fine', 'fine', 'fine']);

    const keep = { warmAfter: 30, deleteAfter: 400 };
    const [policy] = await checks(keep);
    expect(policy).toMatchObject({ state: 'differs', plan: expect.stringContaining('delete 400d: delete') });
    await setUp(keep);
    expect(policies.get(name)).toEqual(lifecyclePolicy(keep));
    expect((await checks(keep)).map(({ state }) => state)).toEqual(['fine', 'fine', 'fine']);
  });

  test('indices made before it are put into it; those in a life cycle of somebody else are left', async () => {
    const { decide } = proxy;
    proxy.decide = () => undefined;
    await setUp();
    await write([storeDocument(1, { time: MARCH }), storeDocument(2, { time: Date.UTC(2026, 3, 5) })]);
    const put = {
      method: 'PUT',
      path: `/${config.namespace}-events-2026.04/_settings`,
      doing: 'put',
    } as const;
    await cluster.request({ ...put, body: { 'index.lifecycle.name': 'theirs' } });
    proxy.decide = decide;
    const [, , indices] = await checks();
    expect(indices).toMatchObject({ state: 'differs', found: `not of ${config.namespace}-events-2026.03` });
    await setUp();
    expect(await settingsOf()).toMatchObject({
      '2026.03': { name: `${config.namespace}-events` },
      '2026.04': { name: 'theirs' },
    });
  });

  test('a cluster that has none is said, and setup goes on', async () => {
    proxy.decide = () => undefined;
    expect(await checks()).toMatchObject([
      { state: 'fine', found: expect.stringContaining('this cluster has none') },
    ]);
    await setUp();
    await write([storeDocument(1, { time: MARCH })]);
    expect(await settingsOf()).toMatchObject({
      '2026.03': { origination_date: String(Date.UTC(2026, 3, 1)) },
    });
  });

  test('a user without the right is told which; operators may keep it to themselves', async () => {
    proxy.decide = ({ path }) =>
      path.startsWith('/_ilm') ? { status: 403, body: { status: 403 } } : undefined;
    expect(await checks()).toMatchObject([
      { state: 'warning', remedy: expect.stringContaining('manage_ilm') },
    ]);
    const left = await elasticsearchChecks({ ...config, lifecycle: undefined }, Date.now);
    expect(left.find(({ what }) => what === 'life cycle of indices')).toMatchObject({
      state: 'fine',
      found: expect.stringContaining('left to the operators'),
    });
  });
});

type ElasticsearchPart = NonNullable<Config['store']>['elasticsearch'];

type Settings = Readonly<
  Record<
    string,
    {
      readonly settings: {
        readonly index: { readonly lifecycle?: { name?: string; origination_date?: string } };
      };
    }
  >
>;
