// Elasticsearch with TLS and users: who is let in, what a user may do, and certificates that cannot be trusted.
import { beforeAll, expect, test } from '@jest/globals';
import type { Check } from '../../pipeline/check.ts';
import { createStoreMeter } from '../../pipeline/store-meter.ts';
import { elasticsearchChecks } from '../../sinks/elasticsearch/checks.ts';
import { connect } from '../../sinks/elasticsearch/cluster.ts';
import type { ElasticsearchConfig } from '../../sinks/elasticsearch/elasticsearch-config.ts';
import { type ElasticsearchStore, openElasticsearch } from '../../sinks/elasticsearch/open-elasticsearch.ts';
import { describeWith } from '../services/describe-with.ts';
import { startSecuredElasticsearch } from '../services/elasticsearch.ts';
import { setUp, testConfig } from '../support/elasticsearch.ts';
import { reject, storeDocuments } from '../support/events.ts';

const open = (config: ElasticsearchConfig): Promise<ElasticsearchStore> =>
  openElasticsearch({
    config,
    log: { info: () => undefined, warn: () => undefined },
    meter: createStoreMeter(),
    now: Date.now,
    signal: new AbortController().signal,
  });

await describeWith('a secured Elasticsearch', { server: () => startSecuredElasticsearch() }, ({ server }) => {
  let config: ElasticsearchConfig;
  beforeAll(async () => {
    config = testConfig(server.url, { ca: server.ca, auth: server.writer });
    await setUp(config);
  });

  const checksOf = (changes: Partial<ElasticsearchConfig>): Promise<readonly Check[]> =>
    elasticsearchChecks({ ...config, ...changes }, Date.now);

  test('a user with the rights that doctor asks for sets up, writes, reads, marks', async () => {
    const rights = (await checksOf({})).find(({ what }) => what === 'rights of our user');
    expect(rights).toEqual({
      what: 'rights of our user',
      state: 'fine',
      found: 'all that run and setup need',
    });
    const store = await open(config);
    const results = await store.store.write(storeDocuments(0, 5), [reject(1)]);
    expect(results.map(({ kind }) => kind)).toEqual(Array(5).fill('created'));
    expect(await store.rejects.mark([reject(1)], 'replayed')).toBe(1);
    expect(await store.reader.count({})).toBeLessThanOrEqual(5);
    await store.close();
  });

  test('an API key does the same', async () => {
    const admin = connect({ ...config, auth: server.admin });
    const { body } = await admin.request<{ encoded: string }>({
      method: 'POST',
      path: '/_security/api_key',
      body: { name: 'accesstrail' },
      doing: 'make a key',
    });
    await admin.close();
    const store = await open({ ...config, auth: { apiKey: body.encoded } });
    const results = await store.store.write(storeDocuments(5, 10), []);
    expect(results.map(({ kind }) => kind)).toEqual(Array(5).fill('created'));
    await store.close();
  });

  test('a wrong password stops, and says what to check', async () => {
    const auth = { username: server.writer.username, password: 'wrong' };
    await expect(open({ ...config, auth })).rejects.toMatchObject({
      code: 'access_denied',
      backoff: false,
      message: expect.stringMatching(/credentials \(401\).*store\.elasticsearch/),
    });
    expect(await checksOf({ auth })).toMatchObject([
      { state: 'wrong', remedy: expect.stringContaining('credentials') },
    ]);
  });

  test('nobody is let in without credentials', async () => {
    await expect(open({ ...config, auth: undefined })).rejects.toMatchObject({ code: 'access_denied' });
  });

  test('a user without our rights stops, and doctor names them', async () => {
    await expect(open({ ...config, auth: server.limited })).rejects.toMatchObject({
      code: 'access_denied',
      message: expect.stringMatching(/unauthorized/),
    });
    const rights = (await checksOf({ auth: server.limited })).find(
      ({ what }) => what === 'rights of our user',
    );
    expect(rights).toMatchObject({
      state: 'wrong',
      found: expect.stringMatching(/manage_index_templates on the cluster.*index on test-/),
    });
  });

  test('an authority that is not known stops, and says what to give', async () => {
    await expect(open({ ...config, ca: undefined })).rejects.toMatchObject({
      code: 'untrusted',
      backoff: false,
      message: expect.stringMatching(/store\.elasticsearch\.ca/),
    });
    expect(await checksOf({ ca: undefined })).toMatchObject([
      { state: 'wrong', remedy: expect.stringContaining('store.elasticsearch.ca') },
    ]);
  });

  test('http where https is spoken is no answer', async () => {
    const nodes = [server.url.replace('https', 'http')];
    await expect(open({ ...config, nodes })).rejects.toMatchObject({ code: 'store_unavailable' });
  });
});

await describeWith(
  'an Elasticsearch whose certificate has ended',
  { server: () => startSecuredElasticsearch({ expired: true }) },
  ({ server }) => {
    const config = testConfig(server.url, { ca: server.ca, auth: server.writer });
    test('is not trusted, and the remedy is named', async () => {
      await expect(open(config)).rejects.toMatchObject({
        code: 'untrusted',
        backoff: false,
        message: expect.stringMatching(/certificate has expired: renew it/),
      });
      expect(await elasticsearchChecks(config, Date.now)).toMatchObject([
        {
          state: 'wrong',
          found: expect.stringContaining('expired'),
          remedy: expect.stringContaining('renew'),
        },
      ]);
    });
  },
);
